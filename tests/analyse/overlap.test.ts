import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bm25InverseDocumentFrequency,
  bm25TermScore,
  cosine,
  dice,
  inverseDocumentFrequency,
  jaccard,
  overlapCoefficient,
  shareOfAFoundInB,
  shareOfBFoundInA,
  type Tally,
  weightedJaccard,
} from '../../src/analyse/overlap.ts';

const someTerms = fc.array(fc.constantFrom('ai', 'safe', 'un', 'law', 'constructor', '__proto__', 'toString'), { maxLength: 12 });

function common(a: Set<string>, b: Set<string>): number {
  return [...a].filter((term) => b.has(term)).length;
}

function tallyOf(a: readonly string[], b: readonly string[]): Tally {
  const [setA, setB] = [new Set(a), new Set(b)];
  return { shared: common(setA, setB), sizeA: setA.size, sizeB: setB.size };
}

/** The textbook forms on sets, with the conventions for empty ones. */
const NAIVE = {
  jaccard: (a: Set<string>, b: Set<string>) => common(a, b) / new Set([...a, ...b]).size,
  dice: (a: Set<string>, b: Set<string>) => (2 * common(a, b)) / (a.size + b.size),
  overlapCoefficient: (a: Set<string>, b: Set<string>) => common(a, b) / Math.min(a.size, b.size),
  shareOfAFoundInB: (a: Set<string>, b: Set<string>) => common(a, b) / a.size,
  shareOfBFoundInA: (a: Set<string>, b: Set<string>) => common(b, a) / b.size,
};
const OURS = { jaccard, dice, overlapCoefficient, shareOfAFoundInB, shareOfBFoundInA };
const NAMES = ['jaccard', 'dice', 'overlapCoefficient', 'shareOfAFoundInB', 'shareOfBFoundInA'] as const;
const SYMMETRIC = ['jaccard', 'dice', 'overlapCoefficient'] as const;

/** {a, b, c} and {b, c, d, e, f}: 2 shared, 3 and 5 terms. */
const HAND: Tally = { shared: 2, sizeA: 3, sizeB: 5 };

describe('the set measures by hand', () => {
  it('Jaccard of 2 shared terms in sets of 3 and 5 is 2/6', () => {
    expect(jaccard(HAND)).toBeCloseTo(2 / 6, 15);
  });

  it('Dice is 4/8', () => {
    expect(dice(HAND)).toBe(0.5);
  });

  it('the overlap coefficient is 2/3', () => {
    expect(overlapCoefficient(HAND)).toBeCloseTo(2 / 3, 15);
  });

  it('the containments are 2/3 and 2/5', () => {
    expect(shareOfAFoundInB(HAND)).toBeCloseTo(2 / 3, 15);
    expect(shareOfBFoundInA(HAND)).toBe(0.4);
  });
});

describe.each(NAMES)('%s', (name) => {
  const measure = OURS[name];

  it('is what sets give', () => {
    fc.assert(
      fc.property(someTerms, someTerms, (a, b) => {
        fc.pre(a.length > 0 && b.length > 0);
        expect(measure(tallyOf(a, b))).toBeCloseTo(NAIVE[name](new Set(a), new Set(b)), 12);
      }),
    );
  });

  it('is null for two empty sets: nothing was compared', () => {
    expect(measure({ shared: 0, sizeA: 0, sizeB: 0 })).toBeNull();
  });

  it('is 0 where one set is empty', () => {
    expect(measure({ shared: 0, sizeA: 0, sizeB: 3 })).toBe(0);
    expect(measure({ shared: 0, sizeA: 3, sizeB: 0 })).toBe(0);
  });

  it('lies in 0–1', () => {
    fc.assert(
      fc.property(someTerms, someTerms, (a, b) => {
        const value = measure(tallyOf(a, b)) ?? 0;
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('is 1 for a set and itself', () => {
    fc.assert(fc.property(someTerms, (a) => measure(tallyOf(a, a)) === (a.length === 0 ? null : 1)));
  });
});

describe.each(SYMMETRIC)('%s', (name) => {
  it('is symmetric', () => {
    fc.assert(fc.property(someTerms, someTerms, (a, b) => OURS[name](tallyOf(a, b)) === OURS[name](tallyOf(b, a))));
  });
});

describe('the identities', () => {
  it('the overlap coefficient is the larger containment', () => {
    fc.assert(
      fc.property(someTerms, someTerms, (a, b) => {
        fc.pre(a.length > 0 && b.length > 0);
        const tally = tallyOf(a, b);
        expect(overlapCoefficient(tally)).toBe(Math.max(shareOfAFoundInB(tally) ?? 0, shareOfBFoundInA(tally) ?? 0));
      }),
    );
  });

  it('J = D / (2 − D)', () => {
    fc.assert(
      fc.property(someTerms, someTerms, (a, b) => {
        const tally = tallyOf(a, b);
        const d = dice(tally);
        if (d === null) expect(jaccard(tally)).toBeNull();
        else expect(jaccard(tally)).toBeCloseTo(d / (2 - d), 12);
      }),
    );
  });

  it('the containments swap with the sides', () => {
    fc.assert(fc.property(someTerms, someTerms, (a, b) => shareOfAFoundInB(tallyOf(a, b)) === shareOfBFoundInA(tallyOf(b, a))));
  });
});

describe('weighted Jaccard', () => {
  it('of (2, 1, 0) and (1, 1, 3) is 2/6', () => {
    expect(weightedJaccard(2, 3, 5)).toBeCloseTo(2 / 6, 15);
  });

  it('is Σ min / Σ max', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1 }), (pairs) => {
        fc.pre(pairs.some(([a, b]) => a + b > 0));
        const sum = (part: (pair: [number, number]) => number) => pairs.reduce((total, pair) => total + part(pair), 0);
        const minima = sum((pair) => Math.min(...pair));
        const expected = minima / sum((pair) => Math.max(...pair));
        expect(
          weightedJaccard(
            minima,
            sum(([a]) => a),
            sum(([, b]) => b),
          ),
        ).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('is null for two empty bags and 0 for one', () => {
    expect(weightedJaccard(0, 0, 0)).toBeNull();
    expect(weightedJaccard(0, 0, 4)).toBe(0);
  });
});

describe('idf', () => {
  it('of a term in 1 of 9 documents is ln(10/2) + 1', () => {
    expect(inverseDocumentFrequency(9, 1)).toBeCloseTo(Math.log(5) + 1, 12);
  });

  it('of a term that every document has is 1 and not 0', () => {
    expect(inverseDocumentFrequency(2, 2)).toBe(1);
  });

  it('falls with the number of documents that have the term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (n, df) => {
        fc.pre(df < n);
        expect(inverseDocumentFrequency(n, df)).toBeGreaterThan(inverseDocumentFrequency(n, df + 1));
      }),
    );
  });
});

describe('cosine', () => {
  it('of (1, 2) and (2, 1) is 4/5', () => {
    expect(cosine(4, Math.sqrt(5), Math.sqrt(5))).toBeCloseTo(0.8, 12);
  });

  it('is null for two empty vectors and 0 for one', () => {
    expect(cosine(0, 0, 0)).toBeNull();
    expect(cosine(0, 0, 2)).toBe(0);
    expect(cosine(0, 2, 0)).toBe(0);
  });

  it('never passes 1 by rounding', () => {
    expect(cosine(0.1 * 3, Math.sqrt(0.3), Math.sqrt(0.3))).toBeLessThanOrEqual(1);
  });
});

describe('BM25', () => {
  it('weighs a term in 2 of 10 documents with ln(1 + 8.5/2.5)', () => {
    expect(bm25InverseDocumentFrequency(10, 2)).toBeCloseTo(Math.log(4.4), 12);
  });

  it('weighs a term that every document has above 0', () => {
    expect(bm25InverseDocumentFrequency(10, 10)).toBeGreaterThan(0);
  });

  it('of one occurrence in a document of average length is the idf', () => {
    expect(bm25TermScore(3, 1, 20, 20)).toBeCloseTo(3, 12);
  });

  it('of two occurrences in a document twice the average is idf · 4.4 / 4.1', () => {
    expect(bm25TermScore(1, 2, 40, 20)).toBeCloseTo(4.4 / (2 + 1.2 * (0.25 + 0.75 * 2)), 12);
  });

  it('is 0 for a term the document has not', () => {
    expect(bm25TermScore(3, 0, 20, 20)).toBe(0);
  });

  it('saturates at idf · 2.2', () => {
    expect(bm25TermScore(1, 1e9, 20, 20)).toBeCloseTo(2.2, 6);
  });

  it('takes every document for average where the background is empty', () => {
    expect(bm25TermScore(3, 1, 20, 0)).toBeCloseTo(3, 12);
  });
});
