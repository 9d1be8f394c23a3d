/** Tables of what a comparison found. */
import type { Comparison, Keyness, Match, SharedTerm, Span } from '../model.ts';
import { type Cell, type Column, type Table, tableOf } from './table.ts';

interface MatchRow {
  readonly match: Match;
  readonly clauseText: string;
  readonly clauseFidelity: string;
  readonly counterpartText: string;
  readonly fidelity: string;
}

type MatchColumn = Column & { readonly of: (row: MatchRow) => Cell };

function matchRows(comparison: Comparison, matches: readonly Match[]): MatchRow[] {
  const texts = new Map(
    [comparison.focal, ...comparison.others].flatMap((statement) =>
      statement.clauses.map((clause) => [clause.id, clause.text] as const),
    ),
  );
  const others = new Map(comparison.others.map((other) => [other.id, other]));
  return matches.map((match) => ({
    match,
    clauseText: texts.get(match.clause) ?? '',
    clauseFidelity: comparison.focal.fidelity,
    counterpartText: texts.get(match.counterpart) ?? '',
    fidelity: others.get(match.statement)?.fidelity ?? '',
  }));
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
  { name: 'clause', about: 'clause of the focal text', isBrief: true, of: ({ match }) => match.clause },
  { name: 'clause_fidelity', about: 'fidelity of the focal text', of: ({ clauseFidelity }) => clauseFidelity },
  { name: 'statement', about: 'the other text', of: ({ match }) => match.statement },
  { name: 'counterpart', about: 'its clause', isBrief: true, of: ({ match }) => match.counterpart },
  { name: 'fidelity', about: 'fidelity of the other text', isBrief: true, of: ({ fidelity }) => fidelity },
  { name: 'rank', about: 'rank within the other text', of: ({ match }) => match.rank },
  { name: 'score', about: 'the ranking measure', isBrief: true, of: ({ match }) => match.score },
  {
    name: 'percentile',
    about: 'share of unrelated pairs of like length that score lower, 0–100',
    isBrief: true,
    of: ({ match }) => match.percentile,
  },
  ...MEASURES.map(
    (measure): MatchColumn => ({
      name: snakeCase(measure),
      about: `${measure}, without boilerplate`,
      of: ({ match }) => match.measures[measure],
    }),
  ),
  ...MEASURES.map(
    (measure): MatchColumn => ({
      name: `${snakeCase(measure)}_with_boilerplate`,
      about: `${measure}, all terms`,
      of: ({ match }) => match.measuresWithBoilerplate[measure],
    }),
  ),
  {
    name: 'shared_terms',
    about: 'the shared terms, largest share first',
    isBrief: true,
    of: ({ match }) => match.sharedTerms.map((shared) => shared.term).join('; '),
  },
  { name: 'clause_text', about: 'text of the clause', of: ({ clauseText }) => clauseText },
  { name: 'counterpart_text', about: 'text of the counterpart', isBrief: true, of: ({ counterpartText }) => counterpartText },
];

/** One row a match, every measure with and without boilerplate. */
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

/** The other texts, nearest first. */
export function rankingTable(comparison: Comparison): Table {
  const others = new Map(comparison.others.map((other) => [other.id, other]));
  return tableOf('ranking', comparison.ranking, [
    { name: 'statement', about: 'id of the text', isBrief: true, of: (row) => row.statement },
    { name: 'title', about: 'short title', isBrief: true, of: (row) => others.get(row.statement)?.shortTitle ?? null },
    {
      name: 'fidelity',
      about: 'verbatim, translation or digest',
      isBrief: true,
      of: (row) => others.get(row.statement)?.fidelity ?? null,
    },
    { name: 'cosine', about: 'tf-idf cosine of the whole texts', isBrief: true, of: (row) => row.cosine.value },
    { name: 'cosine_low', about: 'lower end of its 95 % bootstrap interval', isBrief: true, of: (row) => row.cosine.low },
    { name: 'cosine_high', about: 'upper end', isBrief: true, of: (row) => row.cosine.high },
    { name: 'mean_best_score', about: 'mean score of the best counterpart', isBrief: true, of: (row) => row.meanBestScore },
    {
      name: 'clauses_with_counterpart',
      about: 'focal clauses whose best counterpart reaches the floor',
      isBrief: true,
      of: (row) => row.clausesWithCounterpart,
    },
    { name: 'theme_jaccard', about: 'Jaccard of the theme sets', isBrief: true, of: (row) => row.themeJaccard },
    { name: 'shared_themes', about: 'themes of both', of: (row) => row.sharedThemes.join('; ') },
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
