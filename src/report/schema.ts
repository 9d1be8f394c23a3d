/**
 * The JSON contract: the shape of every document this package writes, as zod schemas. What is written is checked by the type
 * system; what is read back is checked by these.
 */
import { z } from 'zod';
import { type Comparison, FAMILIES, FIDELITIES, STATEMENT_KINDS } from '../model.ts';
import { SCHEMA_VERSION } from '../version.ts';

const offset = z.int().min(0);
const span = z.strictObject({ start: offset, end: offset });
const evidence = z.strictObject({ start: offset, end: offset, text: z.string() });
const share = z.number().min(0).max(1).nullable();
const interval = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  statementId: z.string().nullable(),
  span: span.optional(),
});
const schemaVersion = z.literal(SCHEMA_VERSION);

const metadata = {
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.string().nullable(),
  adopted: z.string().nullable(),
  kind: z.enum(STATEMENT_KINDS),
  language: z.string(),
  fidelity: z.enum(FIDELITIES),
  source: z.strictObject({ url: z.string().nullable(), retrieved: z.string().nullable(), sha256: z.string().nullable() }),
  licence: z.string().nullable(),
};

const theme = z.strictObject({
  id: z.string(),
  label: z.string(),
  family: z.enum(FAMILIES),
  definition: z.string(),
  notWhen: z.string().nullable(),
  parent: z.string().nullable(),
  object: z.string().nullable(),
});

const tag = z.strictObject({
  theme: z.string(),
  stance: z.enum(['supports', 'rejects', 'mixed']),
  score: z.number().gt(0).max(1),
  evidence: z.array(evidence),
  against: z.array(evidence),
});

const clause = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  role: z.enum(['recital', 'operative', 'heading']),
  text: z.string(),
  under: z.array(z.string()),
  start: offset,
  end: offset,
  words: z.int().min(0),
  sentences: z.array(span),
  tags: z.array(tag),
});

const analysis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('failed'), problem }),
]);

const statement = z.strictObject({
  ...metadata,
  analysis,
  enactingFormula: z.array(evidence),
  clauses: z.array(clause),
  words: z.int().min(0),
  problems: z.array(problem),
});

const measures = z.strictObject({
  jaccard: share,
  dice: share,
  overlapCoefficient: share,
  shareOfClauseFoundInCounterpart: share,
  shareOfCounterpartFoundInClause: share,
  weightedJaccard: share,
  cosine: share,
  bm25: z.number().min(0).nullable(),
  bm25Raw: z.number().min(0),
});

const match = z.strictObject({
  clause: z.string(),
  statement: z.string(),
  counterpart: z.string(),
  rank: z.int().min(1),
  score: z.number().min(0),
  percentile: z.number().min(0).max(100).nullable(),
  measures,
  measuresWithBoilerplate: measures,
  sharedTerms: z.array(
    z.strictObject({
      term: z.string(),
      share: z.number().min(0).max(1.000001),
      spans: z.array(span),
      counterpartSpans: z.array(span),
    }),
  ),
});

const provenance = z.strictObject({
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  codebook: z.strictObject({ version: z.string(), themes: z.int() }),
  background: z.strictObject({
    name: z.string(),
    statements: z.array(z.string()),
    clauses: z.int(),
    shareWithCounterpart: share,
  }),
  terms: z.strictObject({ stopWords: z.string(), stemming: z.string(), multiWordTerms: z.int(), boilerplatePhrases: z.int() }),
});

const closeness = z.strictObject({
  statement: z.string(),
  cosine: interval,
  meanBestScore: z.number(),
  clausesWithCounterpart: z.int(),
  themeJaccard: share,
  sharedThemes: z.array(z.string()),
});

const themeCell = z.strictObject({
  statement: z.string(),
  theme: z.string(),
  count: z.int(),
  against: z.int(),
  of: z.int(),
  share: interval,
  clauses: z.array(z.string()),
});

const keyness = z.strictObject({
  term: z.string(),
  count: z.int(),
  referenceCount: z.int(),
  g2: z.number(),
  p: z.number(),
  test: z.enum(['chi-squared', 'fisher']),
  q: z.number(),
  bic: z.number(),
  logRatio: interval,
  z: z.number(),
  clauses: z.int(),
});

/** `comparison.json`: everything that was found for one focal text against others. */
export const comparisonSchema = z.strictObject({
  schemaVersion,
  provenance,
  themes: z.array(theme),
  focal: statement,
  others: z.array(statement),
  ranking: z.array(closeness),
  themeMatrix: z.array(themeCell),
  matches: z.array(match),
  clausesWithoutCounterpart: z.array(z.string()),
  counterpartsWithoutClause: z.array(z.strictObject({ statement: z.string(), clauses: z.array(z.string()) })),
  clausesWithoutTheme: z.array(z.string()),
  themesOnlyFocal: z.array(z.string()),
  themesSilent: z.array(z.string()),
  distinctive: z.array(keyness),
  problems: z.array(problem),
});

/** `tag --format json`. */
export const tagSchema = z.strictObject({
  schemaVersion,
  statement: z.strictObject({ ...metadata, analysis, words: z.int() }),
  clauses: z.array(clause),
  problems: z.array(problem),
});

/** `match --format json`. */
export const matchSchema = z.strictObject({
  schemaVersion,
  provenance,
  statement: z.strictObject({ ...metadata, analysis, words: z.int() }),
  against: z.array(z.strictObject({ ...metadata, analysis, words: z.int() })),
  matches: z.array(match),
  clausesWithoutCounterpart: z.array(z.string()),
  problems: z.array(problem),
});

/** Any table: `list`, `matrix` and `themes` with `--format json`. */
export const tableSchema = z.strictObject({
  schemaVersion,
  table: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});

export const SCHEMAS = { comparison: comparisonSchema, tag: tagSchema, match: matchSchema, table: tableSchema } as const;
export type SchemaName = keyof typeof SCHEMAS;

/** The JSON Schema (2020-12) of a document. */
export function jsonSchema(name: SchemaName): string {
  return `${JSON.stringify(z.toJSONSchema(SCHEMAS[name]), null, 2)}\n`;
}

/** A Comparison as JSON gives it: nothing is readonly, and codes are strings. */
type AsJson<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends object
    ? { -readonly [K in keyof T]: AsJson<T[K]> }
    : T;

/** Fails to compile when a field of the model is missing in the schema or has another type there. */
export const SCHEMA_FITS_MODEL: AsJson<Comparison> extends z.infer<typeof comparisonSchema> ? true : false = true;
