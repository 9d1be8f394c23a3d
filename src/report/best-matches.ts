/** The best matches of each clause over all texts. */
import type { Comparison, Match } from '../model.ts';

/** At most `count` matches for each focal clause, clauses in the order of the text, the best first; ties in the order of the comparison. */
export function bestMatchesByClause(comparison: Comparison, count: number): ReadonlyMap<string, readonly Match[]> {
  const byClause = new Map<string, Match[]>(comparison.focal.clauses.map((clause) => [clause.id, []]));
  for (const match of comparison.matches) byClause.get(match.clause)?.push(match);
  return new Map(
    Array.from(byClause, ([clause, matches]) => [clause, matches.sort((a, b) => b.score - a.score).slice(0, count)]),
  );
}
