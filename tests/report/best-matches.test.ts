import { describe, expect, it } from 'vitest';
import { bestMatchesByClause } from '../../src/report/best-matches.ts';
import { aComparison, aMatch, anAnalysedClause, anAnalysedStatement } from './builders.ts';

describe('bestMatchesByClause', () => {
  const focal = anAnalysedStatement({
    clauses: [anAnalysedClause({ id: 'a-text/2' }), anAnalysedClause({ id: 'a-text/1' }), anAnalysedClause({ id: 'a-text/3' })],
  });
  const matches = [
    aMatch({ clause: 'a-text/1', counterpart: 'b/1', score: 0.2 }),
    aMatch({ clause: 'a-text/1', counterpart: 'b/2', score: 0.4 }),
    aMatch({ clause: 'a-text/1', counterpart: 'c/1', score: 0.4 }),
    aMatch({ clause: 'a-text/2', counterpart: 'b/1', score: 0.1 }),
  ];
  const best = bestMatchesByClause(aComparison({ focal, matches }), 2);

  it('keeps the clauses in the order of the text, those without a match too', () => {
    expect([...best.keys()]).toEqual(['a-text/2', 'a-text/1', 'a-text/3']);
  });

  it('keeps the best of each clause, ties in the order of the comparison', () => {
    expect(best.get('a-text/1')?.map((match) => match.counterpart)).toEqual(['b/2', 'c/1']);
  });

  it('gives no match to a clause without any', () => {
    expect(best.get('a-text/3')).toEqual([]);
  });

  it('leaves the comparison as it was', () => {
    expect(matches.map((match) => match.score)).toEqual([0.2, 0.4, 0.4, 0.1]);
  });
});
