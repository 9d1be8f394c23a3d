/** For every clause of the focal text its best counterparts in each other text. */
import type { Match, SharedTerm, Span } from '../model.ts';
import { type CompareOptions, rankingTerms, type TermSet } from '../options.ts';
import type { Background } from './background.ts';
import type { ChanceScores } from './chance.ts';
import { ClauseIndex, contributionOf, measuresOf, type SharedSums, scoreOf, type TermVector } from './clause-index.ts';
import { isStrictlyInside } from './spans.ts';
import type { ClauseTerms } from './terms.ts';

/** A clause ready to be matched: its terms, and their vectors with and without boilerplate. */
export interface MatchableClause {
  readonly id: string;
  readonly statement: string;
  readonly terms: ClauseTerms;
  readonly all: TermVector;
  readonly plain: TermVector;
}

export interface MatchingTools {
  readonly background: { readonly all: Background; readonly plain: Background };
  readonly chance: ChanceScores;
  readonly labels: ReadonlyMap<string, string>;
  readonly options: CompareOptions;
}

interface Candidate {
  readonly clause: MatchableClause;
  readonly position: number;
  readonly score: number;
  readonly sums: Readonly<Record<TermSet, SharedSums | undefined>>;
}

/** What matching finds. */
export interface MatchResult {
  readonly matches: readonly Match[];
  /** Other clause → its best score with any focal clause; a clause that shares no term with any is missing. */
  readonly bestScores: ReadonlyMap<string, number>;
}

/**
 * The matches of all focal clauses: clauses in order, within a clause the texts in order, within a text the best first; ties go to
 * the earlier clause. At most `options.top` a text; what shares no term is no counterpart.
 */
export function matchClauses(
  focal: readonly MatchableClause[],
  others: readonly MatchableClause[],
  tools: MatchingTools,
): MatchResult {
  const indexes = {
    all: new ClauseIndex(
      others.map((clause) => clause.all),
      tools.background.all,
    ),
    plain: new ClauseIndex(
      others.map((clause) => clause.plain),
      tools.background.plain,
    ),
  };
  const statements = [...new Set(others.map((clause) => clause.statement))];
  const bestScores = new Map<string, number>();
  const matches = focal.flatMap((clause) => {
    const candidates = candidatesOf(clause, others, indexes, tools.options);
    for (const { clause: other, score } of [...candidates.values()].flat())
      bestScores.set(other.id, Math.max(score, bestScores.get(other.id) ?? 0));
    return statements.flatMap((statement) => bestOf(clause, candidates.get(statement) ?? [], tools));
  });
  return { matches, bestScores };
}

function candidatesOf(
  clause: MatchableClause,
  others: readonly MatchableClause[],
  indexes: Readonly<Record<TermSet, ClauseIndex>>,
  options: CompareOptions,
): Map<string, Candidate[]> {
  const set = rankingTerms(options);
  const all = indexes.all.search(clause.all);
  const plain = indexes.plain.search(clause.plain);
  const byStatement = new Map<string, Candidate[]>();
  for (const [position, sums] of set === 'plain' ? plain : all) {
    const other = others[position];
    if (other === undefined) continue;
    const score = scoreOf(options.measure, clause[set], other[set], sums) ?? 0;
    if (score <= 0) continue;
    const candidate: Candidate = { clause: other, position, score, sums: { all: all.get(position), plain: plain.get(position) } };
    const list = byStatement.get(other.statement);
    if (list === undefined) byStatement.set(other.statement, [candidate]);
    else list.push(candidate);
  }
  return byStatement;
}

function bestOf(clause: MatchableClause, candidates: readonly Candidate[], tools: MatchingTools): Match[] {
  const best = [...candidates].sort((a, b) => b.score - a.score || a.position - b.position).slice(0, tools.options.top);
  return best.map((candidate, index) => matchFrom(clause, candidate, index + 1, tools));
}

function matchFrom(clause: MatchableClause, candidate: Candidate, rank: number, tools: MatchingTools): Match {
  const other = candidate.clause;
  const set = rankingTerms(tools.options);
  return {
    clause: clause.id,
    statement: other.statement,
    counterpart: other.id,
    rank,
    score: candidate.score,
    percentile: tools.chance.percentile(candidate.score, clause[set].total, other[set].total),
    measures: measuresOf(clause.plain, other.plain, candidate.sums.plain),
    measuresWithBoilerplate: measuresOf(clause.all, other.all, candidate.sums.all),
    sharedTerms: sharedTermsOf(clause, other, set, tools),
  };
}

/** The shared terms, largest share first (then by alphabet); the shares add up to 1. */
function sharedTermsOf(clause: MatchableClause, other: MatchableClause, set: TermSet, tools: MatchingTools): SharedTerm[] {
  const background = tools.background[set];
  const keys = Array.from(clause[set].counts.keys()).filter((term) => other[set].counts.has(term));
  const contributions = keys.map((term) => contributionOf(term, clause[set], other[set], tools.options.measure, background));
  const total = contributions.reduce((sum, part) => sum + part, 0);
  const shared = keys.map((term, index) => ({
    term: tools.labels.get(term) ?? term,
    share: total === 0 ? 0 : (contributions[index] ?? 0) / total,
    spans: clause.terms[set].get(term) ?? [],
    counterpartSpans: other.terms[set].get(term) ?? [],
  }));
  return foldParts(shared).sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1));
}

/**
 * "global consensus" is counted as the phrase and as its two words. Where both sides have the words only inside the phrase, the
 * phrase takes their shares, so that each passage is told once.
 */
function foldParts(shared: readonly SharedTerm[]): SharedTerm[] {
  const isPartOf = (part: SharedTerm, whole: SharedTerm): boolean =>
    isInside(part.spans, whole.spans) && isInside(part.counterpartSpans, whole.counterpartSpans);
  const wholes = shared.filter((term) => !shared.some((other) => isPartOf(term, other)));
  const extra = new Map<SharedTerm, number>();
  for (const part of shared) {
    // Being inside is transitive, so a part always lies in a term that lies in no other.
    const whole = wholes.includes(part) ? undefined : wholes.find((term) => isPartOf(part, term));
    if (whole !== undefined) extra.set(whole, (extra.get(whole) ?? 0) + part.share);
  }
  return wholes.map((term) => ({ ...term, share: term.share + (extra.get(term) ?? 0) }));
}

function isInside(parts: readonly Span[], wholes: readonly Span[]): boolean {
  return parts.every((part) => wholes.some((whole) => isStrictlyInside(part, whole)));
}
