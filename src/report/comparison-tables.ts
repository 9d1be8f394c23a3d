/** Tables of what a comparison found. */
import type { Comparison, Keyness, Match, SharedTerm, Span } from '../model.ts';
import { type Cell, type Column, type Table, tableOf } from './table.ts';

interface MatchRow {
  readonly clause: string;
  /** Null for a clause that shares no term with any other: it has a row, so that none is lost. */
  readonly match: Match | null;
  readonly measure: string;
  readonly floor: number;
  readonly clauseText: string;
  readonly clauseFidelity: string;
  readonly counterpartText: string;
  readonly fidelity: string;
}

type MatchColumn = Column & { readonly of: (row: MatchRow) => Cell };

function matchRows(comparison: Comparison, matches: readonly Match[]): MatchRow[] {
  const statements = [comparison.focal, ...comparison.others];
  const texts = new Map(statements.flatMap((statement) => statement.clauses.map((clause) => [clause.id, clause.text] as const)));
  const others = new Map(comparison.others.map((other) => [other.id, other]));
  const { measure, floor } = comparison.provenance.options;
  const rowOf = (clause: string, match: Match | null): MatchRow => ({
    clause,
    match,
    measure: String(measure),
    floor: Number(floor),
    clauseText: texts.get(clause) ?? '',
    clauseFidelity: comparison.focal.fidelity,
    counterpartText: match === null ? '' : (texts.get(match.counterpart) ?? ''),
    fidelity: match === null ? '' : (others.get(match.statement)?.fidelity ?? ''),
  });
  const byClause = new Map<string, Match[]>();
  for (const match of matches) byClause.set(match.clause, [...(byClause.get(match.clause) ?? []), match]);
  if (comparison.ranking.length === 0) return [];
  const clauses = comparison.focal.clauses.filter((clause) => clause.role !== 'heading').map((clause) => clause.id);
  return clauses.flatMap((clause) => byClause.get(clause)?.map((match) => rowOf(clause, match)) ?? [rowOf(clause, null)]);
}

const MEASURES = [
  'jaccard',
  'dice',
  'overlapCoefficient',
  'shareOfClauseFoundInCounterpart',
  'shareOfCounterpartFoundInClause',
  'weightedJaccard',
  'cosine',
  'bm25',
  'bm25Raw',
] as const;

/** `shareOfClauseFoundInCounterpart` → `share_of_clause_found_in_counterpart`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

const MATCH_COLUMNS: readonly MatchColumn[] = [
  { name: 'clause', about: 'clause of the focal text', isBrief: true, of: ({ clause }) => clause },
  { name: 'clause_fidelity', about: 'fidelity of the focal text', of: ({ clauseFidelity }) => clauseFidelity },
  { name: 'statement', about: 'the other text', of: ({ match }) => match?.statement ?? null },
  { name: 'counterpart', about: 'its clause', isBrief: true, of: ({ match }) => match?.counterpart ?? null },
  { name: 'fidelity', about: 'fidelity of the other text', isBrief: true, of: ({ fidelity }) => fidelity },
  { name: 'rank', about: 'rank within the other text', of: ({ match }) => match?.rank ?? null },
  { name: 'measure', about: 'which measure ranks', of: ({ measure }) => measure },
  { name: 'score', about: 'the ranking measure', isBrief: true, of: ({ match }) => match?.score ?? null },
  {
    name: 'reaches_floor',
    about: '1 if the score counts as a counterpart, else 0',
    of: ({ match, floor }) => (match === null ? null : Number(match.score >= floor)),
  },
  {
    name: 'percentile',
    about: 'share of unrelated pairs of like length that score lower, 0–100',
    isBrief: true,
    of: ({ match }) => match?.percentile ?? null,
  },
  ...MEASURES.map(
    (measure): MatchColumn => ({
      name: snakeCase(measure),
      about: `${measure}, without boilerplate`,
      of: ({ match }) => match?.measures[measure] ?? null,
    }),
  ),
  ...MEASURES.map(
    (measure): MatchColumn => ({
      name: `${snakeCase(measure)}_with_boilerplate`,
      about: `${measure}, all terms`,
      of: ({ match }) => match?.measuresWithBoilerplate[measure] ?? null,
    }),
  ),
  {
    name: 'shared_terms',
    about: 'the shared terms, largest share first',
    isBrief: true,
    of: ({ match }) => match?.sharedTerms.map((shared) => shared.term).join('; ') ?? null,
  },
  { name: 'clause_text', about: 'text of the clause', of: ({ clauseText }) => clauseText },
  { name: 'counterpart_text', about: 'text of the counterpart', isBrief: true, of: ({ counterpartText }) => counterpartText },
];

/**
 * One row a match, every measure with and without boilerplate; a clause without any match has a row with nothing in it. No row where
 * nothing could be compared.
 */
export function matchesTable(comparison: Comparison, matches: readonly Match[] = comparison.matches): Table {
  return tableOf('matches', matchRows(comparison, matches), MATCH_COLUMNS);
}

function spansText(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join('; ');
}

/** One row a shared term of a match, with its share of the score and its spans on both sides. */
export function sharedTermsTable(comparison: Comparison): Table {
  const fidelityOf = new Map(comparison.others.map((other) => [other.id, other.fidelity]));
  const rows = comparison.matches.flatMap((match) =>
    match.sharedTerms.map((shared): { match: Match; shared: SharedTerm } => ({ match, shared })),
  );
  return tableOf('shared-terms', rows, [
    { name: 'clause', about: 'clause of the focal text', of: ({ match }) => match.clause },
    { name: 'clause_fidelity', about: 'fidelity of the focal text', of: () => comparison.focal.fidelity },
    { name: 'statement', about: 'the other text', of: ({ match }) => match.statement },
    { name: 'counterpart', about: 'its clause', of: ({ match }) => match.counterpart },
    { name: 'fidelity', about: 'fidelity of the other text', of: ({ match }) => fidelityOf.get(match.statement) ?? null },
    { name: 'rank', about: 'rank of the match within the other text', of: ({ match }) => match.rank },
    { name: 'term', about: 'the term', of: ({ shared }) => shared.term },
    { name: 'share', about: 'its part of the score', of: ({ shared }) => shared.share },
    { name: 'spans', about: 'offsets in the focal text, start-end', of: ({ shared }) => spansText(shared.spans) },
    { name: 'counterpart_spans', about: 'offsets in the other text', of: ({ shared }) => spansText(shared.counterpartSpans) },
  ]);
}

/** The other texts, nearest first; those that could not be analysed follow without figures. */
export function rankingTable(comparison: Comparison): Table {
  const ranked = new Map(comparison.ranking.map((row) => [row.statement, row]));
  const others = new Map(comparison.others.map((other) => [other.id, other]));
  const ids = [...ranked.keys(), ...comparison.others.map((other) => other.id).filter((id) => !ranked.has(id))];
  const rows = ids.map((id) => ({ id, other: others.get(id), figures: ranked.get(id) }));
  return tableOf('ranking', rows, [
    { name: 'statement', about: 'id of the text', isBrief: true, of: ({ id }) => id },
    { name: 'title', about: 'short title', isBrief: true, of: ({ other }) => other?.shortTitle ?? null },
    {
      name: 'fidelity',
      about: 'verbatim, translation, digest or as-given',
      isBrief: true,
      of: ({ other }) => other?.fidelity ?? null,
    },
    { name: 'analysis', about: 'done or failed', of: ({ other }) => other?.analysis.kind ?? null },
    {
      name: 'cosine',
      about: 'tf-idf cosine of the whole texts',
      isBrief: true,
      of: ({ figures }) => figures?.cosine.value ?? null,
    },
    {
      name: 'cosine_low',
      about: 'value less 1.96 bootstrap standard errors',
      isBrief: true,
      of: ({ figures }) => figures?.cosine.low ?? null,
    },
    { name: 'cosine_high', about: 'value plus them', isBrief: true, of: ({ figures }) => figures?.cosine.high ?? null },
    {
      name: 'mean_best_score',
      about: 'mean score of the best counterpart',
      isBrief: true,
      of: ({ figures }) => figures?.meanBestScore ?? null,
    },
    {
      name: 'clauses_with_counterpart',
      about: 'focal clauses whose best counterpart reaches the floor',
      isBrief: true,
      of: ({ figures }) => figures?.clausesWithCounterpart ?? null,
    },
    {
      name: 'theme_jaccard',
      about: 'Jaccard of the theme sets',
      isBrief: true,
      of: ({ figures }) => figures?.themeJaccard ?? null,
    },
    { name: 'shared_themes', about: 'themes of both', of: ({ figures }) => figures?.sharedThemes.join('; ') ?? null },
  ]);
}

/** Terms that set the focal text apart. */
export function distinctiveTable(comparison: Comparison): Table {
  const column = (name: string, about: string, of: (row: Keyness) => Cell): Column & { of: (row: Keyness) => Cell } => ({
    name,
    about,
    isBrief: true,
    of,
  });
  return tableOf('distinctive-terms', comparison.distinctive, [
    column('term', 'the term', (row) => row.term),
    column('count', 'occurrences in the focal text', (row) => row.count),
    column('reference_count', 'occurrences in the other texts', (row) => row.referenceCount),
    column('clauses', 'focal clauses that have it', (row) => row.clauses),
    column('g2', 'G², four cells, signed', (row) => row.g2),
    column('p', 'p of the test', (row) => row.p),
    column('test', 'chi-squared, or fisher where an expected count is under 5', (row) => row.test),
    column('q', 'Benjamini–Hochberg', (row) => row.q),
    column('bic', 'G² − ln N', (row) => row.bic),
    column('log_ratio', 'binary log of the ratio of relative frequencies', (row) => row.logRatio.value),
    column('log_ratio_low', 'lower end of its 95 % interval', (row) => row.logRatio.low),
    column('log_ratio_high', 'upper end', (row) => row.logRatio.high),
    column('z', 'log-odds with Dirichlet prior', (row) => row.z),
  ]);
}
