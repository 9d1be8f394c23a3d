/** The other texts by how near they are to the focal one, and what sets the focal one apart. */
import type { AnalysedStatement, Closeness, Keyness, Match, Theme } from '../model.ts';
import { rankingTerms, type SettledOptions } from '../options.ts';
import { closenessOf } from './closeness.ts';
import type { Corpus } from './corpus.ts';
import { keynessTable, type TermCount } from './keyness.ts';
import type { MatchableClause } from './matching.ts';
import { jaccard } from './overlap.ts';
import { isStrictlyInside } from './spans.ts';
import { themesOf } from './theme-matrix.ts';

/** What the ranking is made from. */
export interface RankingInput {
  readonly focal: AnalysedStatement;
  readonly others: readonly AnalysedStatement[];
  readonly themes: readonly Theme[];
  readonly matches: readonly Match[];
  readonly corpus: Corpus;
  readonly options: SettledOptions;
}

/** The analysed other texts, nearest first (cosine, then id). */
export function rankStatements(input: RankingInput): Closeness[] {
  const { focal, corpus, options } = input;
  const set = rankingTerms(options);
  const others = input.others.filter((other) => other.analysis.kind === 'done');
  const vectorsOf = (id: string) => (corpus.clauses.get(id) ?? []).map((clause) => clause[set]);
  const cosines = closenessOf(
    vectorsOf(focal.id),
    others.map((other) => vectorsOf(other.id)),
    corpus.background[set],
    options,
  );
  return others
    .map((other, index) => closeness(other, cosines[index] ?? { value: 0, low: 0, high: 0 }, input))
    .sort((a, b) => b.cosine.value - a.cosine.value || (a.statement < b.statement ? -1 : 1));
}

function closeness(
  other: AnalysedStatement,
  cosine: Closeness['cosine'],
  { focal, themes, matches, corpus, options }: RankingInput,
): Closeness {
  const best = matches.filter((match) => match.statement === other.id && match.rank === 1);
  const clauses = corpus.clauses.get(focal.id)?.length ?? 0;
  const mine = themesOf(focal, themes);
  const theirs = new Set(themesOf(other, themes));
  const sharedThemes = mine.filter((theme) => theirs.has(theme));
  return {
    statement: other.id,
    cosine,
    meanBestScore: clauses === 0 ? 0 : best.reduce((sum, match) => sum + match.score, 0) / clauses,
    clausesWithCounterpart: best.filter((match) => match.score >= options.floor).length,
    themeJaccard: jaccard({ shared: sharedThemes.length, sizeA: mine.length, sizeB: theirs.size }),
    sharedThemes,
  };
}

/**
 * The keyness table of the focal text against all other texts together, without boilerplate. A word inside a multi-word term is not
 * counted beside it, so that the cells of the table are a partition.
 */
export function distinctiveTerms(
  focal: readonly MatchableClause[],
  others: readonly MatchableClause[],
  labels: ReadonlyMap<string, string>,
): Keyness[] {
  const mine = countTerms(focal);
  const theirs = countTerms(others);
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
  const counts = keys.map(
    (key): TermCount => ({
      term: labels.get(key) ?? key,
      count: mine.get(key)?.count ?? 0,
      referenceCount: theirs.get(key)?.count ?? 0,
      clauses: mine.get(key)?.clauses ?? 0,
    }),
  );
  return keynessTable(counts);
}

function countTerms(clauses: readonly MatchableClause[]): Map<string, { count: number; clauses: number }> {
  const totals = new Map<string, { count: number; clauses: number }>();
  for (const clause of clauses) {
    const phrases = Array.from(clause.terms.plain).flatMap(([term, spans]) => (term.includes(' ') ? spans : []));
    for (const [term, spans] of clause.terms.plain) {
      const count = spans.filter((span) => !phrases.some((phrase) => isStrictlyInside(span, phrase))).length;
      const total = totals.get(term) ?? { count: 0, clauses: 0 };
      if (count > 0) totals.set(term, { count: total.count + count, clauses: total.clauses + 1 });
    }
  }
  return totals;
}
