import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Background } from '../../src/analyse/background.ts';
import { type TermVector, vectorOf } from '../../src/analyse/clause-index.ts';
import { closenessOf } from '../../src/analyse/closeness.ts';
import type { Interval } from '../../src/model.ts';
import { aBag } from './words.ts';

const RESAMPLING = { resamples: 200, seed: 1 };

interface Texts {
  readonly focal: readonly TermVector[];
  readonly others: readonly (readonly TermVector[])[];
  readonly background: Background;
}

/** Texts written as lists of bags; the first is the focal one. */
function someTexts(...texts: readonly (readonly string[])[]): Texts {
  const background = new Background(texts.flat().map(aBag));
  const [focal = [], ...others] = texts.map((bags) => bags.map((bag) => vectorOf(aBag(bag), background)));
  return { focal, others, background };
}

function closeness({ focal, others, background }: Texts, resampling = RESAMPLING): Interval[] {
  return closenessOf(focal, others, background, resampling);
}

/** The cosine of two whole texts over every term of either, as the formula has it. */
function naiveCosine(a: readonly TermVector[], b: readonly TermVector[], background: Background): number {
  const weightsOf = (clauses: readonly TermVector[]) => {
    const weights = new Map<string, number>();
    for (const { counts } of clauses)
      for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + count * background.idf(term));
    return weights;
  };
  const [weightsA, weightsB] = [weightsOf(a), weightsOf(b)];
  const dot = (x: Map<string, number>, y: Map<string, number>) =>
    [...x].reduce((sum, [term, weight]) => sum + weight * (y.get(term) ?? 0), 0);
  const norms = Math.sqrt(dot(weightsA, weightsA) * dot(weightsB, weightsB));
  return norms === 0 ? 0 : dot(weightsA, weightsB) / norms;
}

const someText = fc.array(
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__', 'toString'), { minLength: 1, maxLength: 8 })
    .map((terms) => terms.join(' ')),
  { minLength: 1, maxLength: 6 },
);

describe('the closeness of two texts', () => {
  it('is the tf-idf cosine of the whole texts', () => {
    fc.assert(
      fc.property(someText, someText, someText, (focal, first, second) => {
        const texts = someTexts(focal, first, second);
        for (const [index, { value }] of closeness(texts).entries())
          expect(value).toBeCloseTo(naiveCosine(texts.focal, texts.others[index] ?? [], texts.background), 9);
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(someText, someText, (a, b) => {
        const { focal, others, background } = someTexts(a, b);
        const [there] = closenessOf(focal, others, background, RESAMPLING);
        const [back] = closenessOf(others[0] ?? [], [focal], background, RESAMPLING);
        expect(back?.value).toBeCloseTo(there?.value ?? -1, 9);
      }),
    );
  });

  it('of a text and itself is 1', () => {
    expect(closeness(someTexts(['a b', 'c'], ['c', 'a b']))[0]?.value).toBeCloseTo(1, 12);
  });

  it('of texts without a common term is 0', () => {
    expect(closeness(someTexts(['a b'], ['c d']))[0]).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('with an empty text is 0', () => {
    expect(closeness(someTexts(['a b'], []))[0]).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('of an empty focal text is 0', () => {
    expect(closeness(someTexts([], ['a b']))).toEqual([{ value: 0, low: 0, high: 0 }]);
  });

  it('with no other text is no figure', () => {
    expect(closeness(someTexts(['a b']))).toEqual([]);
  });
});

describe('its interval', () => {
  const texts = someTexts(['a b', 'c c d', 'e', 'a f'], ['a c', 'g'], ['d d', 'f a e']);

  it('holds the value and lies in 0–1', () => {
    fc.assert(
      fc.property(someText, someText, fc.nat(1000), (focal, other, seed) => {
        for (const { value, low, high } of closeness(someTexts(focal, other), { resamples: 100, seed }))
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for the same seed', () => {
    expect(closeness(texts)).toEqual(closeness(texts));
  });

  it('is another for another seed, about the same value', () => {
    const [one, two] = [closeness(texts)[0], closeness(texts, { resamples: 200, seed: 2 })[0]];
    expect(two?.value).toBe(one?.value);
    expect(two?.low).not.toBe(one?.low);
  });

  it('of one text does not depend on which others are compared', () => {
    const alone = closeness({ ...texts, others: texts.others.slice(1) });
    expect(alone[0]).toEqual(closeness(texts)[1]);
  });

  it('of a text of one clause has no width: there is nothing to resample', () => {
    const [interval] = closeness(someTexts(['a b c'], ['a b']));
    expect(interval?.low).toBeCloseTo(interval?.value ?? -1, 12);
    expect(interval?.high).toBeCloseTo(interval?.value ?? -1, 12);
  });
});
