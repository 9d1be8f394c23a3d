import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Background } from '../../src/analyse/background.ts';
import { ChanceScores } from '../../src/analyse/chance.ts';
import { vectorOf } from '../../src/analyse/clause-index.ts';
import { type MatchableClause, type MatchResult, matchClauses } from '../../src/analyse/matching.ts';
import type { TermSpans } from '../../src/analyse/terms.ts';
import type { Match } from '../../src/model.ts';
import { type CompareOptions, MEASURES, parseOptions } from '../../src/options.ts';
import { aBag } from './words.ts';

/** A clause as written here: its id `statement/number`, its terms, and the terms among them that are boilerplate. */
type Written = readonly [id: string, terms: string, boilerplate?: string];

function withoutTerms(bag: TermSpans, left: string): TermSpans {
  const out = new Set(left.split(' '));
  return new Map([...bag].filter(([term]) => !out.has(term)));
}

function match(focal: readonly Written[], others: readonly Written[], given: Partial<CompareOptions> = {}): MatchResult {
  const bags = [...focal, ...others].map(([, terms, left = '']) => {
    const all = aBag(terms);
    return { all, plain: withoutTerms(all, left) };
  });
  const background = {
    all: new Background(bags.map(({ all }) => all)),
    plain: new Background(bags.map(({ plain }) => plain)),
  };
  const clauses = [...focal, ...others].map(([id], index): MatchableClause => {
    const terms = bags[index] ?? { all: new Map(), plain: new Map() };
    return {
      id,
      statement: id.slice(0, id.indexOf('/')),
      terms,
      all: vectorOf(terms.all, background.all),
      plain: vectorOf(terms.plain, background.plain),
    };
  });
  const options = parseOptions(given);
  return matchClauses(clauses.slice(0, focal.length), clauses.slice(focal.length), {
    background,
    chance: new ChanceScores([], background.plain, options.measure),
    labels: new Map(),
    options,
  });
}

function pairsOf(matches: readonly Match[]): string[] {
  return matches.map((each) => `${each.clause} ${each.rank} ${each.counterpart}`);
}

const someWritten = (id: string) =>
  fc
    .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__', 'toString'), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => list.map((terms, index): Written => [`${id}/${index + 1}`, terms.join(' ')]));

describe('matching', () => {
  it('puts the best counterpart of each text first', () => {
    const { matches } = match(
      [['f/1', 'a b c']],
      [
        ['x/1', 'a'],
        ['x/2', 'a b'],
        ['y/1', 'b c d'],
      ],
    );
    expect(pairsOf(matches)).toEqual(['f/1 1 x/2', 'f/1 2 x/1', 'f/1 1 y/1']);
  });

  it('breaks ties by clause order', () => {
    const { matches } = match(
      [['f/1', 'a b']],
      [
        ['x/2', 'a c'],
        ['x/1', 'a c'],
        ['x/3', 'a c'],
      ],
    );
    expect(pairsOf(matches)).toEqual(['f/1 1 x/2', 'f/1 2 x/1', 'f/1 3 x/3']);
  });

  it('keeps as many counterparts of each text as asked', () => {
    const others: Written[] = ['1', '2', '3', '4', '5'].flatMap((n): Written[] => [
      [`x/${n}`, 'a b'],
      [`y/${n}`, 'b'],
    ]);
    for (const top of [1, 2, 4]) {
      const { matches } = match([['f/1', 'a b']], others, { top });
      expect(matches.filter((each) => each.statement === 'x').map((each) => each.rank)).toEqual(
        Array.from({ length: top }, (_, index) => index + 1),
      );
      expect(matches.filter((each) => each.statement === 'y')).toHaveLength(top);
    }
  });

  it('gives a clause that shares no term no counterpart', () => {
    expect(match([['f/1', 'a']], [['x/1', 'b']])).toEqual({ matches: [], bestScores: new Map() });
  });

  it('gives a clause without terms no counterpart', () => {
    expect(match([['f/1', '']], [['x/1', '']]).matches).toEqual([]);
  });

  it('has no matches without other clauses', () => {
    expect(match([['f/1', 'a']], []).matches).toEqual([]);
  });

  it('knows the best score of every other clause, also of those it does not keep', () => {
    const others: Written[] = [
      ['x/1', 'a b c'],
      ['x/2', 'a z'],
      ['x/3', 'z'],
    ];
    const { matches, bestScores } = match(
      [
        ['f/1', 'a b c'],
        ['f/2', 'a'],
      ],
      others,
      { top: 1 },
    );
    expect(matches).toHaveLength(2);
    expect([...bestScores.keys()].sort()).toEqual(['x/1', 'x/2']);
    expect(bestScores.get('x/1')).toBeCloseTo(1, 12);
    const every = match(
      [
        ['f/1', 'a b c'],
        ['f/2', 'a'],
      ],
      others,
      { top: 3 },
    ).matches;
    expect(bestScores.get('x/2')).toBe(Math.max(...every.filter((each) => each.counterpart === 'x/2').map((each) => each.score)));
  });

  it('gives the same scores whatever the order of the other texts', () => {
    fc.assert(
      fc.property(someWritten('f'), someWritten('x'), someWritten('y'), (focal, x, y) => {
        const sorted = (matches: readonly Match[]) =>
          [...matches].sort((a, b) => (`${a.clause} ${a.counterpart}` < `${b.clause} ${b.counterpart}` ? -1 : 1));
        expect(sorted(match(focal, [...y, ...x]).matches)).toEqual(sorted(match(focal, [...x, ...y]).matches));
      }),
    );
  });
});

describe.each(MEASURES)('ranked by %s, a match', (measure) => {
  it('has that measure for its score, and ranks fall with it', () => {
    fc.assert(
      fc.property(someWritten('f'), someWritten('x'), (focal, others) => {
        const { matches } = match(focal, others, { measure, top: 10 });
        for (const [index, each] of matches.entries()) {
          expect(each.score).toBe(each.measures[measure]);
          const next = matches[index + 1];
          if (next?.clause === each.clause) expect(next.score).toBeLessThanOrEqual(each.score);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has shares of its shared terms that are not negative and add up to 1', () => {
    fc.assert(
      fc.property(someWritten('f'), someWritten('x'), (focal, others) => {
        for (const { sharedTerms } of match(focal, others, { measure, top: 10 }).matches) {
          expect(sharedTerms.length).toBeGreaterThan(0);
          expect(Math.min(...sharedTerms.map((term) => term.share))).toBeGreaterThanOrEqual(0);
          expect(sharedTerms.reduce((sum, term) => sum + term.share, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the shared terms', () => {
  it('are those of both clauses, the largest share first, then by alphabet', () => {
    const [only] = match(
      [['f/1', 'b a rare own']],
      [
        ['x/1', 'rare b a'],
        ['y/1', 'a b'],
        ['y/2', 'a b'],
      ],
    ).matches;
    expect(only?.sharedTerms.map((term) => term.term)).toEqual(['rare', 'a', 'b']);
  });

  it('have spans that slice to the term on both sides', () => {
    const [focal, other] = ['safe law law safe', 'law and safe'];
    const [only] = match([['f/1', focal]], [['x/1', other]]).matches;
    for (const { term, spans, counterpartSpans } of only?.sharedTerms ?? []) {
      expect(spans.map(({ start, end }) => focal.slice(start, end))).toEqual([term, term]);
      expect(counterpartSpans.map(({ start, end }) => other.slice(start, end))).toEqual([term]);
    }
  });

  it.each(['constructor', '__proto__', 'toString'])('may be the word %s', (word) => {
    const [only] = match([['f/1', `${word} a`]], [['x/1', `${word} b`]]).matches;
    expect(only?.sharedTerms).toMatchObject([{ term: word, share: 1 }]);
  });

  it('are not found where no clause has them, whatever their name', () => {
    expect(match([['f/1', 'constructor']], [['x/1', 'a']]).matches).toEqual([]);
  });
});

describe('boilerplate', () => {
  const focal: Written[] = [['f/1', 'call upon law', 'call upon']];
  const others: Written[] = [
    ['x/1', 'call upon water', 'call upon'],
    ['x/2', 'law fire earth'],
  ];

  it('does not rank by default', () => {
    expect(pairsOf(match(focal, others).matches)).toEqual(['f/1 1 x/2']);
  });

  it('ranks where asked', () => {
    expect(pairsOf(match(focal, others, { boilerplate: 'include' }).matches)).toEqual(['f/1 1 x/1', 'f/1 2 x/2']);
  });

  it('is measured either way', () => {
    const [withIt] = match(focal, others, { boilerplate: 'include' }).matches;
    expect(withIt?.measures.jaccard).toBe(0);
    expect(withIt?.measuresWithBoilerplate.jaccard).toBe(0.5);
    expect(withIt?.score).toBe(withIt?.measuresWithBoilerplate.cosine);
  });

  it('is told among the shared terms only where it ranks', () => {
    const termsOf = (boilerplate: 'exclude' | 'include') =>
      match([['f/1', 'call law', 'call']], [['x/1', 'call law', 'call']], { boilerplate }).matches[0]?.sharedTerms.map(
        (term) => term.term,
      );
    expect(termsOf('exclude')).toEqual(['law']);
    expect(termsOf('include')).toEqual(['call', 'law']);
  });
});
