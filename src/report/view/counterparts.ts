/** Every clause beside its best counterparts, the shared terms marked in both. */
import type { AnalysedClause, AnalysedStatement, Comparison, Match } from '../../model.ts';
import { bestMatchesByClause } from '../best-matches.ts';
import { markPieces, type Piece } from '../marks.ts';
import { clauseName, countedClauses, type FidelityView, fidelityView, percent, percentile, plural, score } from './wording.ts';

export interface CounterpartView {
  readonly statement: string;
  readonly statementTitle: string;
  readonly fidelity: FidelityView;
  readonly name: string;
  readonly language: string;
  readonly score: string;
  readonly percentile: string;
  readonly measures: string;
  readonly pieces: readonly Piece[];
  readonly terms: readonly { readonly term: string; readonly share: string }[];
  readonly isWeak: boolean;
}

export interface ClausePairsView {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly pieces: readonly Piece[];
  readonly counterparts: readonly CounterpartView[];
  readonly hasNone: boolean;
  readonly isUnmatched: boolean;
}

export interface PairsView {
  readonly clauses: readonly ClausePairsView[];
  /** Says what was left out of the page, empty where nothing was. */
  readonly cut: string;
}

/** Counterparts shown for a clause. */
const SHOWN = 3;
/** A text of more clauses than this is shown with one counterpart a clause, and only where there is one: the CSV has the rest. */
const LONG_TEXT = 150;
const TERMS_SHOWN = 8;

/** The pairs of a comparison; none where the focal text could not be analysed or there is nothing to compare it with. */
export function pairsView(comparison: Comparison): PairsView {
  const { focal } = comparison;
  if (focal.analysis.kind === 'failed' || comparison.ranking.length === 0) return { clauses: [], cut: '' };
  const clauses = countedClauses(focal);
  const isLong = clauses.length > LONG_TEXT;
  const unmatched = new Set(comparison.clausesWithoutCounterpart);
  const best = bestMatchesByClause(comparison, isLong ? 1 : SHOWN);
  const shown = isLong ? clauses.filter((clause) => !unmatched.has(clause.id)) : clauses;
  const index = indexClauses(comparison.others);
  const floor = Number(comparison.provenance.options.floor);
  const hasBoilerplate = comparison.provenance.options.boilerplate === 'include';
  return {
    clauses: shown.map((clause) =>
      pairsOf(clause, best.get(clause.id) ?? [], { focal, index, floor, isUnmatched: unmatched.has(clause.id), hasBoilerplate }),
    ),
    cut: isLong
      ? `The text has ${plural(clauses.length, 'clause')}: shown are the ${shown.length} with a counterpart, each with its best one. matches.csv has them all.`
      : '',
  };
}

type ClauseIndex = ReadonlyMap<string, { readonly statement: AnalysedStatement; readonly clause: AnalysedClause }>;

function indexClauses(statements: readonly AnalysedStatement[]): ClauseIndex {
  return new Map(
    statements.flatMap((statement) => statement.clauses.map((clause) => [clause.id, { statement, clause }] as const)),
  );
}

interface PairContext {
  readonly focal: AnalysedStatement;
  readonly index: ClauseIndex;
  readonly floor: number;
  readonly isUnmatched: boolean;
  /** The scores count diplomatic formulae. */
  readonly hasBoilerplate: boolean;
}

function pairsOf(clause: AnalysedClause, matches: readonly Match[], context: PairContext): ClausePairsView {
  const marks = matches.flatMap((match) =>
    match.sharedTerms.flatMap((shared) => shared.spans.map((span) => ({ ...span, note: shared.term }))),
  );
  return {
    id: clause.id,
    name: clauseName(clause),
    language: context.focal.language,
    pieces: markPieces(clause.text, clause.start, marks),
    counterparts: matches.flatMap((match) => counterpartView(match, context) ?? []),
    hasNone: matches.length === 0,
    isUnmatched: context.isUnmatched,
  };
}

function counterpartView(match: Match, { index, floor, hasBoilerplate }: PairContext): CounterpartView | null {
  const found = index.get(match.counterpart);
  if (found === undefined) return null;
  const { statement, clause } = found;
  const marks = match.sharedTerms.flatMap((shared) => shared.counterpartSpans.map((span) => ({ ...span, note: shared.term })));
  const { jaccard, shareOfClauseFoundInCounterpart, shareOfCounterpartFoundInClause } = hasBoilerplate
    ? match.measuresWithBoilerplate
    : match.measures;
  return {
    statement: statement.id,
    statementTitle: statement.shortTitle,
    fidelity: fidelityView(statement.fidelity),
    name: clauseName(clause),
    language: statement.language,
    score: score(match.score),
    percentile: percentile(match.percentile),
    measures: `Jaccard ${score(jaccard)} · ${percent(shareOfClauseFoundInCounterpart)} of the clause's terms are here, ${percent(shareOfCounterpartFoundInClause)} of these are in the clause`,
    pieces: markPieces(clause.text, clause.start, marks),
    terms: match.sharedTerms.slice(0, TERMS_SHOWN).map((shared) => ({ term: shared.term, share: percent(shared.share) })),
    isWeak: match.score < floor,
  };
}
