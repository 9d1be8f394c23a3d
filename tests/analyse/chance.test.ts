import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Background } from '../../src/analyse/background.ts';
import { type BackgroundClause, ChanceScores, shareWithCounterpart } from '../../src/analyse/chance.ts';
import { ClauseIndex, measuresOf, vectorOf } from '../../src/analyse/clause-index.ts';
import { aBag } from './words.ts';

interface Sample {
  readonly clauses: readonly BackgroundClause[];
  readonly background: Background;
}

function aSample(texts: readonly (readonly [statement: string, bag: string])[]): Sample {
  const bags = texts.map(([statement, bag]) => ({ statement, bag: aBag(bag) }));
  const background = new Background(bags.map(({ bag }) => bag));
  return { background, clauses: bags.map(({ statement, bag }) => ({ statement, vector: vectorOf(bag, background) })) };
}

/** The scores of all pairs of clauses of different texts, each in both directions, that `keep` keeps. */
function naiveScores({ clauses, background }: Sample, keep: (a: number, b: number) => boolean = () => true): number[] {
  return clauses.flatMap((a) =>
    clauses
      .filter((b) => b.statement !== a.statement && keep(a.vector.total, b.vector.total))
      .map((b) => {
        const sums = new ClauseIndex([b.vector], background).search(a.vector).get(0);
        return measuresOf(a.vector, b.vector, sums).cosine ?? 0;
      }),
  );
}

function naivePercentile(scores: readonly number[], score: number): number {
  const below = scores.filter((other) => other < score).length;
  const equal = scores.filter((other) => other === score).length;
  return (100 * (below + equal / 2)) / scores.length;
}

/** By linear interpolation between the two scores that the place falls between. */
function naiveQuantile(scores: readonly number[], p: number): number {
  const sorted = [...scores].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place - Math.floor(place));
}

const someSample: fc.Arbitrary<Sample> = fc
  .array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 })), {
    minLength: 2,
    maxLength: 12,
  })
  .map((list) => aSample(list.map(([statement, terms]) => [statement, terms.join(' ')] as const)));

/** So many one-word and so many four-word clauses, of two texts. */
function twoLengths(each: number): Sample {
  return aSample(
    Array.from({ length: each }, (_, index) => index).flatMap((index) => [
      [index % 2 === 0 ? 'x' : 'y', index % 3 === 0 ? 'a' : 'b'] as const,
      [index % 2 === 0 ? 'x' : 'y', `a b c${index % 5} d`] as const,
    ]),
  );
}

describe('the percentile', () => {
  it('is the share of pairs of unrelated clauses that score lower, ties counted half', () => {
    fc.assert(
      fc.property(someSample, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200), (sample, anyScore, pick) => {
        const scores = naiveScores(sample);
        const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
        expect(chance.pairs).toBe(scores.length);
        fc.pre(scores.length > 0);
        for (const score of [anyScore, 0, 1.5])
          expect(chance.percentile(score, 3, 3)).toBeCloseTo(naivePercentile(scores, score), 9);
        // A score of the sample itself, away from others that differ in the last digit only.
        const own = scores[pick % scores.length] ?? 0;
        if (scores.every((other) => other === own || Math.abs(other - own) > 1e-12))
          expect(chance.percentile(own, 3, 3)).toBeCloseTo(naivePercentile(scores, own), 9);
      }),
    );
  });

  it('rises with the score and stays in 0–100', () => {
    fc.assert(
      fc.property(someSample, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (sample, scores) => {
        const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
        fc.pre(chance.pairs > 0);
        const percentiles = scores.sort((a, b) => a - b).map((score) => chance.percentile(score, 2, 2) ?? -1);
        expect(percentiles).toEqual([...percentiles].sort((a, b) => a - b));
        for (const value of percentiles) expect(value >= 0 && value <= 100).toBe(true);
      }),
    );
  });

  it('is null where there is no pair to compare with', () => {
    const empty = new ChanceScores([], new Background([]), 'cosine');
    expect(empty.percentile(0.5, 3, 3)).toBeNull();
    const { clauses, background } = aSample([
      ['x', 'a b'],
      ['x', 'a c'],
    ]);
    expect(new ChanceScores(clauses, background, 'cosine').percentile(0.5, 3, 3)).toBeNull();
  });

  it('compares with pairs of like length where there are enough', () => {
    const sample = twoLengths(40);
    const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
    const short = naiveScores(sample, (a, b) => a === 1 && b === 1);
    const mixed = naiveScores(sample, (a, b) => a === 1 && b === 4);
    expect(short.length).toBeGreaterThanOrEqual(200);
    expect(chance.percentile(0.5, 1, 1)).toBeCloseTo(naivePercentile(short, 0.5), 9);
    expect(chance.percentile(0.5, 1, 4)).toBeCloseTo(naivePercentile(mixed, 0.5), 9);
  });

  it('compares with all pairs where those of like length are few', () => {
    const sample = twoLengths(6);
    const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
    expect(chance.percentile(0.5, 1, 1)).toBeCloseTo(naivePercentile(naiveScores(sample), 0.5), 9);
    expect(chance.percentile(0.5, 4000, 4000)).toBeCloseTo(naivePercentile(naiveScores(sample), 0.5), 9);
  });

  it('rests on 40,000 pairs at most', () => {
    const many = Array.from({ length: 700 }, (_, index) => [`text ${index}`, `a${index % 50} b`] as const);
    const sample = aSample(many);
    const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
    expect(chance.pairs).toBeGreaterThan(15_000);
    expect(chance.pairs).toBeLessThanOrEqual(40_000);
  });
});

describe('the share below a score', () => {
  it('is that of all unrelated pairs, ties not counted', () => {
    fc.assert(
      fc.property(someSample, fc.double({ min: 0, max: 1, noNaN: true }), (sample, anyScore) => {
        const scores = naiveScores(sample);
        fc.pre(scores.length > 0);
        const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
        for (const score of [0, anyScore, 1.5])
          expect(chance.shareBelow(score)).toBeCloseTo(scores.filter((other) => other < score).length / scores.length, 12);
      }),
    );
  });

  it('is 1 without any pair', () => {
    expect(new ChanceScores([], new Background([]), 'cosine').shareBelow(0.5)).toBe(1);
  });
});

describe('the quantile', () => {
  it('is that of the scores of all unrelated pairs, by linear interpolation', () => {
    fc.assert(
      fc.property(someSample, fc.double({ min: 0, max: 1, noNaN: true }), (sample, anyShare) => {
        const scores = naiveScores(sample);
        fc.pre(scores.length > 0);
        const chance = new ChanceScores(sample.clauses, sample.background, 'cosine');
        for (const share of [0, 0.5, anyShare, 0.98, 1])
          expect(chance.quantile(share)).toBeCloseTo(naiveQuantile(scores, share), 9);
      }),
    );
  });

  it('lies between 0 and the first positive score where it falls between them', () => {
    // Six scores, of which the two of the pair of equals are 1: the place of 0.7 is 3.5.
    const { clauses, background } = aSample([
      ['x', 'a'],
      ['y', 'a'],
      ['z', 'b'],
    ]);
    expect(new ChanceScores(clauses, background, 'cosine').quantile(0.7)).toBeCloseTo(0.5, 9);
  });

  it('is null without any pair', () => {
    expect(new ChanceScores([], new Background([]), 'cosine').quantile(0.98)).toBeNull();
  });
});

describe('the share with a counterpart', () => {
  const share = ({ clauses, background }: Sample, floor: number) =>
    shareWithCounterpart(clauses, background, { measure: 'cosine', floor });

  /** The share of clauses, or of every `step`-th, that score `floor` or more with some clause of another text. */
  function naiveShare({ clauses, background }: Sample, floor: number, step = 1): number {
    const asked = clauses.filter((_, index) => index % step === 0);
    const answered = asked.filter((a) =>
      clauses.some((b) => {
        if (b.statement === a.statement) return false;
        const sums = new ClauseIndex([b.vector], background).search(a.vector).get(0);
        return (measuresOf(a.vector, b.vector, sums).cosine ?? 0) >= floor;
      }),
    );
    return answered.length / asked.length;
  }

  it('is that of the clauses whose best counterpart in another text reaches the floor', () => {
    fc.assert(
      fc.property(someSample, fc.double({ min: 0.01, max: 1, noNaN: true }), (sample, floor) => {
        fc.pre(new Set(sample.clauses.map((clause) => clause.statement)).size > 1);
        // Away from scores that differ from the floor in the last digit only.
        fc.pre(naiveScores(sample).every((score) => Math.abs(score - floor) > 1e-12));
        expect(share(sample, floor)).toBe(naiveShare(sample, floor));
      }),
    );
  });

  it('counts a counterpart in another text only, by hand', () => {
    const sample = aSample([
      ['x', 'a b'],
      ['x', 'c d'],
      ['x', 'c d'],
      ['y', 'a b'],
    ]);
    expect(share(sample, 0.9)).toBe(0.5);
  });

  it('counts a score that is just the floor', () => {
    const { clauses, background } = aSample([
      ['x', 'a b'],
      ['y', 'a'],
    ]);
    const at = (floor: number) => shareWithCounterpart(clauses, background, { measure: 'jaccard', floor });
    expect([at(0.5), at(0.51)]).toEqual([1, 0]);
  });

  it('is that of a sample where there are many clauses, each measured against all', () => {
    const sample = aSample(Array.from({ length: 350 }, (_, index) => [`text ${index % 3}`, `a${index % 170} b`] as const));
    expect(share(sample, 0.9)).toBe(naiveShare(sample, 0.9, 4));
  });

  it('is null for fewer than two texts', () => {
    expect(share(aSample([]), 0.5)).toBeNull();
    expect(
      share(
        aSample([
          ['x', 'a b'],
          ['x', 'a b'],
        ]),
        0.5,
      ),
    ).toBeNull();
  });
});
