import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  chiSquaredSurvival,
  type FourCells,
  fisherExact,
  logGamma,
  standardDeviation,
  wilsonInterval,
} from '../../src/analyse/statistics.ts';

/** n choose k, exact for the small numbers of the tests. */
function choose(n: number, k: number): number {
  let product = 1;
  for (let step = 1; step <= k; step += 1) product = (product * (n - k + step)) / step;
  return Math.round(product);
}

function naiveFisher({ a, b, c, d }: FourCells): number {
  const ways = (k: number): number => choose(c, k) * choose(d, a + b - k);
  let sum = 0;
  for (let k = Math.max(0, a + b - d); k <= Math.min(c, a + b); k += 1) if (ways(k) <= ways(a)) sum += ways(k);
  return sum / choose(c + d, a + b);
}

const someCells: fc.Arbitrary<FourCells> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([c, d]) => fc.record({ a: fc.nat(c), b: fc.nat(d), c: fc.constant(c), d: fc.constant(d) }));

describe("Wilson's interval", () => {
  it('of 5 in 10 is 0.2366–0.7634', () => {
    const { value, low, high } = wilsonInterval(5, 10);
    expect(value).toBe(0.5);
    expect(low).toBeCloseTo(0.2366, 4);
    expect(high).toBeCloseTo(0.7634, 4);
  });

  it('of 0 in 10 is 0–0.2775', () => {
    expect(wilsonInterval(0, 10)).toMatchObject({ value: 0, low: 0 });
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.2775, 4);
  });

  it('of 81 in 263 is 0.2553–0.3662 (Newcombe 1998, table I)', () => {
    expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4);
  });

  it('of 1 in 29 is 0.0061–0.1718 (Newcombe 1998, table I)', () => {
    expect(wilsonInterval(1, 29).low).toBeCloseTo(0.0061, 4);
    expect(wilsonInterval(1, 29).high).toBeCloseTo(0.1718, 4);
  });

  it('of nothing says that nothing is known', () => {
    expect(wilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('holds its value, lies in 0–1 and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (n, k) => {
        fc.pre(k <= n);
        const { value, low, high } = wilsonInterval(k, n);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        expect(wilsonInterval(n - k, n).high).toBeCloseTo(1 - low, 9);
      }),
    );
  });
});

describe('the standard deviation', () => {
  it('of 2, 4, 4, 4, 5, 5, 7, 9 is √(32/7)', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it('of fewer than two values is 0', () => {
    expect([standardDeviation([]), standardDeviation([3])]).toEqual([0, 0]);
  });
});

describe('the χ² survival function with one degree of freedom', () => {
  it.each([
    [0.454936, 0.5],
    [2.705543, 0.1],
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
    [15.136705, 0.0001],
  ])('at %d is %d', (x, p) => {
    expect(chiSquaredSurvival(x) / p).toBeCloseTo(1, 5);
  });

  it('is 1 at 0 and below', () => {
    expect([chiSquaredSurvival(0), chiSquaredSurvival(-1)]).toEqual([1, 1]);
  });

  it('falls, also where the series gives way to the fraction', () => {
    let last = 1;
    for (let x = 0.01; x < 60; x += 0.01) {
      const p = chiSquaredSurvival(x);
      expect(p < last && p > 0).toBe(true);
      last = p;
    }
  });

  it('of a huge figure is 0 and not NaN', () => {
    expect(chiSquaredSurvival(1e6)).toBe(0);
  });
});

describe('ln Γ', () => {
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [0.25, Math.log(3.625609908221908)],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
    [101, 363.73937555556347],
  ])('of %d is %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 10);
  });

  it('obeys Γ(x+1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(Math.log(x) + logGamma(x), 7);
      }),
    );
  });
});

describe("Fisher's exact test", () => {
  it('of the tea tasting (3, 1, 1, 3) is 34/70', () => {
    expect(fisherExact({ a: 3, b: 1, c: 4, d: 4 })).toBeCloseTo(34 / 70, 9);
    expect(fisherExact({ a: 3, b: 1, c: 4, d: 4 })).toBeCloseTo(0.4857, 4);
  });

  it('of all four cups right is 2/70', () => {
    expect(fisherExact({ a: 4, b: 0, c: 4, d: 4 })).toBeCloseTo(2 / 70, 9);
  });

  it('of (1, 9; 11, 3) is 0.002759', () => {
    expect(fisherExact({ a: 1, b: 11, c: 10, d: 14 })).toBeCloseTo(0.002759, 6);
  });

  it('is what counting tables gives', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        expect(fisherExact(cells)).toBeCloseTo(naiveFisher(cells), 8);
      }),
    );
  });

  it('does not change where the two texts change places', () => {
    fc.assert(
      fc.property(someCells, ({ a, b, c, d }) => {
        expect(fisherExact({ a, b, c, d })).toBeCloseTo(fisherExact({ a: b, b: a, c: d, d: c }), 9);
      }),
    );
  });

  it('is 1 where a margin is 0', () => {
    expect(fisherExact({ a: 0, b: 0, c: 4, d: 4 })).toBe(1);
    expect(fisherExact({ a: 0, b: 2, c: 0, d: 4 })).toBe(1);
  });
});

describe('Benjamini & Hochberg', () => {
  it('adjusts 0.01, 0.02, 0.03, 0.04, 0.05 to 0.05 each', () => {
    for (const q of benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.05])) expect(q).toBeCloseTo(0.05, 12);
  });

  it('adjusts as p.adjust of R does, in the order given', () => {
    const adjusted = benjaminiHochberg([0.03, 0.005, 0.2, 0.01]);
    expect(adjusted.map((q) => Number(q.toFixed(6)))).toEqual([0.04, 0.02, 0.2, 0.02]);
  });

  it('rejects in their own example of 15 tests the four smallest at 0.05', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
  });

  it('of no tests is no figure', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('is not below p, not above 1, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const rows = benjaminiHochberg(p).map((q, index) => ({ q, p: p[index] ?? 0 }));
        for (const row of rows) expect(row.q >= row.p - 1e-12 && row.q <= 1).toBe(true);
        const sorted = [...rows].sort((x, y) => x.p - y.p || x.q - y.q);
        expect(sorted.map((row) => row.q)).toEqual(rows.map((row) => row.q).sort((x, y) => x - y));
      }),
    );
  });
});
