/** Analysed texts and comparisons made by hand, for tests of what is printed from them. Each call makes a new one. */
import type {
  AnalysedClause,
  AnalysedStatement,
  Closeness,
  Comparison,
  Match,
  Measures,
  Tag,
  Theme,
  ThemeCell,
} from '../../src/model.ts';
import type { Column, Table } from '../../src/report/table.ts';
import { SCHEMA_VERSION } from '../../src/version.ts';

export function aTheme(parts: Partial<Theme> = {}): Theme {
  return {
    id: 'capacity',
    label: 'Capacity',
    family: 'development',
    definition: 'asks for capacity',
    notWhen: null,
    parent: null,
    object: null,
    ...parts,
  };
}

export function aTag(parts: Partial<Tag> = {}): Tag {
  return {
    theme: 'capacity',
    stance: 'supports',
    score: 0.8,
    evidence: [{ start: 3, end: 8, text: 'build' }],
    against: [],
    ...parts,
  };
}

export function anAnalysedClause(parts: Partial<AnalysedClause> = {}): AnalysedClause {
  const { start = 0, text = 'We build capacity.' } = parts;
  return {
    id: 'a-text/1',
    label: '1.',
    role: 'operative',
    text,
    under: [],
    start,
    end: start + text.length,
    words: 3,
    sentences: [{ start, end: start + text.length }],
    tags: [],
    ...parts,
  };
}

export function anAnalysedStatement(parts: Partial<AnalysedStatement> = {}): AnalysedStatement {
  const { id = 'a-text' } = parts;
  return {
    id,
    title: `Title of ${id}`,
    shortTitle: id,
    issuer: 'An issuer',
    adopted: '2024-06-03',
    kind: 'statement',
    language: 'en',
    fidelity: 'verbatim',
    source: { url: null, retrieved: null, sha256: null },
    licence: null,
    analysis: { kind: 'done' },
    enactingFormula: [],
    clauses: [anAnalysedClause({ id: `${id}/1` })],
    words: 3,
    problems: [],
    ...parts,
  };
}

/** A text that could not be analysed, as `tagStatement` gives it. */
export function aFailedStatement(parts: Partial<AnalysedStatement> = {}): AnalysedStatement {
  const { id = 'a-failed-text' } = parts;
  const problem = { code: 'unsupported-language', message: 'No tools for this language.', statementId: id } as const;
  return anAnalysedStatement({
    id,
    language: 'ru',
    analysis: { kind: 'failed', problem },
    clauses: [anAnalysedClause({ id: `${id}/1`, sentences: [] })],
    problems: [problem],
    ...parts,
  });
}

export function someMeasures(parts: Partial<Measures> = {}): Measures {
  return {
    jaccard: 0.1,
    dice: 0.2,
    overlapCoefficient: 0.3,
    shareOfClauseFoundInCounterpart: 0.3,
    shareOfCounterpartFoundInClause: 0.2,
    weightedJaccard: 0.1,
    cosine: 0.25,
    bm25: 0.4,
    bm25Raw: 4.5,
    ...parts,
  };
}

export function aMatch(parts: Partial<Match> = {}): Match {
  return {
    clause: 'a-text/1',
    statement: 'another-text',
    counterpart: 'another-text/1',
    rank: 1,
    score: 0.25,
    percentile: 97.5,
    measures: someMeasures(),
    measuresWithBoilerplate: someMeasures(),
    sharedTerms: [{ term: 'capacity', share: 1, spans: [{ start: 9, end: 17 }], counterpartSpans: [{ start: 9, end: 17 }] }],
    ...parts,
  };
}

export function aCell(parts: Partial<ThemeCell> = {}): ThemeCell {
  return {
    statement: 'a-text',
    theme: 'capacity',
    count: 1,
    against: 0,
    of: 2,
    share: { value: 0.5, low: 0.1, high: 0.9 },
    clauses: ['a-text/1'],
    ...parts,
  };
}

export function aCloseness(parts: Partial<Closeness> = {}): Closeness {
  return {
    statement: 'another-text',
    cosine: { value: 0.4, low: 0.3, high: 0.5 },
    meanBestScore: 0.2,
    clausesWithCounterpart: 1,
    themeJaccard: null,
    sharedThemes: [],
    ...parts,
  };
}

/** One verbatim text against one digest; nothing found but what `parts` says. */
export function aComparison(parts: Partial<Comparison> = {}): Comparison {
  return {
    schemaVersion: SCHEMA_VERSION,
    provenance: {
      tool: { name: 'clausewise', version: '0.0.0' },
      options: { measure: 'cosine', floor: 0.15, boilerplate: 'exclude', resamples: 100, seed: 1 },
      codebook: { version: '1', themes: 1 },
      background: {
        name: '2 clauses of 2 texts',
        statements: ['a-text', 'another-text'],
        clauses: 2,
        shareWithCounterpart: 0.5,
      },
      terms: { stopWords: 'none', stemming: 'none', multiWordTerms: 0, boilerplatePhrases: 0 },
    },
    themes: [aTheme()],
    focal: anAnalysedStatement(),
    others: [anAnalysedStatement({ id: 'another-text', fidelity: 'digest' })],
    ranking: [],
    themeMatrix: [],
    matches: [],
    clausesWithoutCounterpart: [],
    counterpartsWithoutClause: [],
    clausesWithoutTheme: [],
    themesOnlyFocal: [],
    themesSilent: [],
    distinctive: [],
    problems: [],
    ...parts,
  };
}

export function aTable(parts: Partial<Table> = {}): Table {
  return { name: 'a-table', columns: [aColumn('a'), aColumn('b')], rows: [['1', '2']], ...parts };
}

export function aColumn(name: string): Column {
  return { name, about: name, isBrief: true };
}
