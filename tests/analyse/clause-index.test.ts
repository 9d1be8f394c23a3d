import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Background } from '../../src/analyse/background.ts';
import { ClauseIndex, contributionOf, measuresOf, type TermVector, vectorOf } from '../../src/analyse/clause-index.ts';
import { buildCorpus } from '../../src/analyse/corpus.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { openLibrary } from '../../src/library/statements.ts';
import type { Measures } from '../../src/model.ts';
import { MEASURES } from '../../src/options.ts';
import { aBag, countsOf } from './words.ts';

type Bag = ReadonlyMap<string, number>;

/** Everything about two bags written out pair by pair, as METHODS has it. */
function naiveMeasures(query: Bag, document: Bag, background: readonly Bag[]): Measures {
  const n = background.length;
  const size = (bag: Bag) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const average = n === 0 ? 0 : background.reduce((sum, bag) => sum + size(bag), 0) / n;
  const terms = [...new Set([...query.keys(), ...document.keys()])];
  const frequencies = new Map(terms.map((term) => [term, background.filter((bag) => bag.has(term)).length]));
  const df = (term: string) => frequencies.get(term) ?? 0;
  const shared = terms.filter((term) => query.has(term) && document.has(term)).length;
  const weight = (bag: Bag, term: string) => (bag.get(term) ?? 0) * (Math.log((1 + n) / (1 + df(term))) + 1);
  const dot = (a: Bag, b: Bag) => terms.reduce((sum, term) => sum + weight(a, term) * weight(b, term), 0);
  const bm25 = (of: Bag) =>
    [...query.keys()].reduce((sum, term) => {
      const tf = of.get(term) ?? 0;
      const idf = Math.log(1 + (n - df(term) + 0.5) / (df(term) + 0.5));
      const length = average === 0 ? 1 : size(of) / average;
      return sum + (idf * tf * 2.2) / (tf + 1.2 * (0.25 + 0.75 * length));
    }, 0);
  const isNothing = terms.length === 0;
  const over = (numerator: number, denominator: number) => (isNothing ? null : denominator === 0 ? 0 : numerator / denominator);
  const sumOf = (pick: (a: number, b: number) => number) =>
    terms.reduce((sum, term) => sum + pick(query.get(term) ?? 0, document.get(term) ?? 0), 0);
  return {
    jaccard: over(shared, terms.length),
    dice: over(2 * shared, query.size + document.size),
    overlapCoefficient: over(shared, Math.min(query.size, document.size)),
    shareOfClauseFoundInCounterpart: over(shared, query.size),
    shareOfCounterpartFoundInClause: over(shared, document.size),
    weightedJaccard: over(sumOf(Math.min), sumOf(Math.max)),
    cosine: over(dot(query, document), Math.sqrt(dot(query, query) * dot(document, document))),
    bm25: over(bm25(document), bm25(query)),
    bm25Raw: bm25(document),
  };
}

function expectClose(actual: Measures, expected: Measures): void {
  for (const [name, value] of Object.entries(expected)) {
    const mine = Object.entries(actual).find(([key]) => key === name)?.[1];
    if (value === null) expect([name, mine]).toEqual([name, null]);
    else expect(Math.abs((mine ?? Number.NaN) - value), name).toBeLessThan(1e-9);
  }
}

const someBag = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__', 'toString', 'hasOwnProperty'), { maxLength: 10 })
  .map((terms) => aBag(terms.join(' ')));

function vectorsOf(bags: readonly ReturnType<typeof aBag>[], background = new Background(bags)): TermVector[] {
  return bags.map((bag) => vectorOf(bag, background));
}

describe('vectorOf', () => {
  it('counts words named like properties of every object as any other', () => {
    const [vector] = vectorsOf([aBag('constructor __proto__ constructor toString')]);
    expect(vector === undefined ? [] : countsOf(vector)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 1],
    ]);
    expect(vector?.total).toBe(4);
  });

  it('of no terms is empty', () => {
    expect(vectorOf(new Map(), new Background([]))).toEqual({ counts: new Map(), total: 0, norm: 0, selfBm25: 0 });
  });
});

describe('Background', () => {
  it('counts in how many clauses a term stands, however often', () => {
    const background = new Background([aBag('a a b'), aBag('a'), aBag('')]);
    expect([background.documentFrequency('a'), background.documentFrequency('b')]).toEqual([2, 1]);
    expect(background.clauses).toBe(3);
    expect(background.averageLength).toBeCloseTo(4 / 3, 12);
  });

  it('has seen no term it was not given, whatever its name', () => {
    const background = new Background([aBag('a')]);
    expect(['constructor', '__proto__', 'toString'].map((term) => background.documentFrequency(term))).toEqual([0, 0, 0]);
  });

  it('weighs a term it has never seen most', () => {
    const background = new Background([aBag('a b'), aBag('a')]);
    expect(background.idf('new')).toBeGreaterThan(background.idf('b'));
    expect(background.idf('b')).toBeGreaterThan(background.idf('a'));
  });

  it('of no clauses weighs every term alike', () => {
    const background = new Background([]);
    expect(background.idf('a')).toBe(1);
    expect(background.averageLength).toBe(0);
  });
});

describe('ClauseIndex', () => {
  it('gives every pair the measures of a pairwise count', () => {
    fc.assert(
      fc.property(fc.array(someBag, { minLength: 1, maxLength: 8 }), someBag, (bags, queryBag) => {
        const background = new Background(bags);
        const vectors = vectorsOf(bags, background);
        const query = vectorOf(queryBag, background);
        const found = new ClauseIndex(vectors, background).search(query);
        for (const [position, vector] of vectors.entries())
          expectClose(
            measuresOf(query, vector, found.get(position)),
            naiveMeasures(
              query.counts,
              vector.counts,
              vectors.map((each) => each.counts),
            ),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('gives the pairs of the library the measures of a pairwise count', () => {
    const corpus = buildCorpus([], openLibrary(), openCodebook());
    const vectors = [...corpus.clauses.values()].flat().map((clause) => clause.plain);
    const counts = vectors.map((vector) => vector.counts);
    const frequencies = new Map<string, number>();
    for (const bag of counts) for (const term of bag.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    expect(corpus.background.plain.clauses).toBe(vectors.length);
    const miscounted = [...frequencies].filter(
      ([term, frequency]) => corpus.background.plain.documentFrequency(term) !== frequency,
    );
    expect(miscounted).toEqual([]);
    const index = new ClauseIndex(vectors, corpus.background.plain);
    for (let first = 0; first < vectors.length; first += 60) {
      const query = vectors[first];
      if (query === undefined) continue;
      const found = index.search(query);
      for (let second = 0; second < vectors.length; second += 45) {
        const document = vectors[second];
        if (document !== undefined)
          expectClose(measuresOf(query, document, found.get(second)), naiveMeasures(query.counts, document.counts, counts));
      }
    }
  });

  it('finds only clauses that share a term', () => {
    const bags = [aBag('a b'), aBag('c'), aBag('b')];
    const background = new Background(bags);
    const found = new ClauseIndex(vectorsOf(bags), background).search(vectorOf(aBag('b b'), background));
    expect([...found.keys()]).toEqual([0, 2]);
  });

  it('finds nothing for a clause without terms', () => {
    const background = new Background([aBag('a')]);
    expect(new ClauseIndex(vectorsOf([aBag('a')]), background).search(vectorOf(aBag(''), background)).size).toBe(0);
  });

  it('weighs a term that both of two texts have above zero', () => {
    const bags = [aBag('ai'), aBag('ai')];
    const background = new Background(bags);
    const [a, b] = vectorsOf(bags);
    if (a === undefined || b === undefined) throw new Error('two vectors');
    expect(measuresOf(a, b, new ClauseIndex([b], background).search(a).get(0)).cosine).toBeCloseTo(1, 12);
  });
});

describe('measuresOf', () => {
  it('has no figure for two clauses without terms', () => {
    const empty = vectorOf(new Map(), new Background([]));
    const { bm25Raw, ...ratios } = measuresOf(empty, empty);
    expect(bm25Raw).toBe(0);
    expect(Object.values(ratios)).toEqual(Object.values(ratios).map(() => null));
  });

  it('is 0 throughout where one clause has no terms', () => {
    const background = new Background([aBag('a')]);
    const [some, none] = [vectorOf(aBag('a'), background), vectorOf(new Map(), background)];
    expect(new Set(Object.values(measuresOf(some, none)))).toEqual(new Set([0]));
    expect(new Set(Object.values(measuresOf(none, some)))).toEqual(new Set([0]));
  });

  it('is 1 for a clause and itself', () => {
    const bags = [aBag('a a b'), aBag('c')];
    const background = new Background(bags);
    const [vector] = vectorsOf(bags);
    if (vector === undefined) throw new Error('a vector');
    const { bm25Raw, ...ratios } = measuresOf(vector, vector, new ClauseIndex([vector], background).search(vector).get(0));
    for (const value of Object.values(ratios)) expect(value).toBeCloseTo(1, 12);
    expect(bm25Raw).toBeCloseTo(vector.selfBm25, 12);
  });
});

describe.each(MEASURES)('the contributions to %s', (measure) => {
  it('are not negative, and above 0 for shared terms only', () => {
    fc.assert(
      fc.property(someBag, someBag, (bagA, bagB) => {
        const background = new Background([bagA, bagB]);
        const [a, b] = [vectorOf(bagA, background), vectorOf(bagB, background)];
        for (const term of ['a', 'b', 'constructor', '__proto__', 'unseen'])
          expect(contributionOf(term, a, b, measure, background) > 0).toBe(a.counts.has(term) && b.counts.has(term));
      }),
    );
  });
});

describe('the contributions to cosine', () => {
  it('add up to the dot product of the tf-idf vectors', () => {
    fc.assert(
      fc.property(someBag, someBag, (bagA, bagB) => {
        const background = new Background([bagA, bagB]);
        const [a, b] = [vectorOf(bagA, background), vectorOf(bagB, background)];
        const sum = [...a.counts.keys()].reduce((total, term) => total + contributionOf(term, a, b, 'cosine', background), 0);
        const dot = new ClauseIndex([b], background).search(a).get(0)?.dotProduct ?? 0;
        expect(sum).toBeCloseTo(dot, 9);
      }),
    );
  });
});
