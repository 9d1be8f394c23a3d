import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keynessTable, logOddsZ, logRatio, signedG2, type TermCount } from '../../src/analyse/keyness.ts';
import { chiSquaredSurvival, type FourCells, fisherExact } from '../../src/analyse/statistics.ts';

const someCells: fc.Arbitrary<FourCells> = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .chain(([c, d]) => fc.record({ a: fc.nat(c), b: fc.nat(d), c: fc.constant(c), d: fc.constant(d) }))
  .filter(({ a, b }) => a + b > 0);

function aCount(term: string, count: number, referenceCount: number): TermCount {
  return { term, count, referenceCount, clauses: Math.min(count, 1) };
}

describe('G²', () => {
  // Dunning 1993, table 2: "the swiss", k = 110, 2442, 111, 29114.
  it('of Dunning’s example "the swiss" is 270.72', () => {
    expect(signedG2({ a: 110, b: 111, c: 110 + 2442, d: 111 + 29114 })).toBeCloseTo(270.72, 2);
  });

  it('by hand for 10 of 100 against 5 of 200 is 7.33', () => {
    const part = (observed: number, expected: number) => 2 * observed * Math.log(observed / expected);
    const expected = part(10, 5) + part(5, 10) + part(90, 95) + part(195, 190);
    expect(signedG2({ a: 10, b: 5, c: 100, d: 200 })).toBeCloseTo(expected, 12);
    expect(expected).toBeCloseTo(7.3298, 4);
  });

  it('of equal shares is 0', () => {
    expect(signedG2({ a: 2, b: 20, c: 100, d: 1000 })).toBeCloseTo(0, 9);
  });

  it('is negative where the focal text underuses the term', () => {
    expect(signedG2({ a: 1, b: 50, c: 100, d: 1000 })).toBeLessThan(0);
    expect(signedG2({ a: 0, b: 50, c: 100, d: 1000 })).toBeLessThan(0);
  });

  it('is positive where only the focal text has the term', () => {
    expect(signedG2({ a: 3, b: 0, c: 100, d: 1000 })).toBeGreaterThan(0);
  });

  it('is never a negative zero, which JSON would not give back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        const g2 = signedG2({ a, b, c: 2 * a + 1, d: 2 * b + 1 });
        expect(Object.is(g2, -0)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes its sign alone where the texts change places', () => {
    fc.assert(
      fc.property(someCells, ({ a, b, c, d }) => {
        fc.pre(a * d !== b * c);
        expect(signedG2({ a, b, c, d })).toBeCloseTo(-signedG2({ a: b, b: a, c: d, d: c }), 6);
      }),
    );
  });
});

describe('the log ratio', () => {
  it('of a term twice as frequent is 1', () => {
    expect(logRatio({ a: 20, b: 10, c: 100, d: 100 }).value).toBeCloseTo(1, 12);
  });

  it('has the interval of a log relative risk', () => {
    const error = Math.sqrt(1 / 20 - 1 / 100 + 1 / 10 - 1 / 100) / Math.LN2;
    const { low, high } = logRatio({ a: 20, b: 10, c: 100, d: 100 });
    expect(low).toBeCloseTo(1 - 1.959964 * error, 5);
    expect(high).toBeCloseTo(1 + 1.959964 * error, 5);
  });

  it('takes half an occurrence where there is none', () => {
    expect(logRatio({ a: 4, b: 0, c: 100, d: 100 }).value).toBeCloseTo(3, 12);
    expect(logRatio({ a: 0, b: 4, c: 100, d: 100 }).value).toBeCloseTo(-3, 12);
  });

  it('is finite and lies in its interval', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const { value, low, high } = logRatio(cells);
        expect(Number.isFinite(value) && low <= value && value <= high).toBe(true);
      }),
    );
  });
});

describe('the log-odds z', () => {
  it('by hand for 10 of 100 against 5 of 200', () => {
    const prior = 500 * (15 / 300);
    const odds = (count: number, total: number) => Math.log((count + prior) / (total + 500 - count - prior));
    const z = (odds(10, 100) - odds(5, 200)) / Math.sqrt(1 / (10 + prior) + 1 / (5 + prior));
    expect(logOddsZ({ a: 10, b: 5, c: 100, d: 200 })).toBeCloseTo(z, 12);
  });

  it('is a number for every table', () => {
    fc.assert(fc.property(someCells, (cells) => Number.isFinite(logOddsZ(cells))));
  });

  it('of the only term that two texts have is 0', () => {
    expect(logOddsZ({ a: 3, b: 5, c: 3, d: 5 })).toBe(0);
  });
});

describe('the keyness table', () => {
  const counts = [aCount('csto', 12, 0), aCount('ai', 60, 500), aCount('rights', 0, 80), aCount('field', 6, 10)];

  it('has the most overused term first and the most underused last', () => {
    const terms = keynessTable(counts).map((row) => row.term);
    expect(terms[0]).toBe('csto');
    expect(terms.at(-1)).toBe('rights');
  });

  it('does not depend on the order of the counts', () => {
    expect(keynessTable([...counts].reverse())).toEqual(keynessTable(counts));
  });

  it('orders equal figures by alphabet', () => {
    const rows = keynessTable([aCount('b', 3, 3), aCount('a', 3, 3), aCount('x', 10, 10)]);
    expect(rows.map((row) => row.term)).toEqual(['a', 'b', 'x']);
  });

  it('is empty where either side has no terms', () => {
    expect(keynessTable([aCount('ai', 3, 0)])).toEqual([]);
    expect(keynessTable([aCount('ai', 0, 3)])).toEqual([]);
    expect(keynessTable([])).toEqual([]);
  });

  it('takes the totals of the columns for the sizes of the texts', () => {
    const row = keynessTable(counts).find(({ term }) => term === 'ai');
    expect(row?.g2).toBeCloseTo(signedG2({ a: 60, b: 500, c: 78, d: 590 }), 12);
  });

  it('takes p from χ² where every expected count is 5 or more', () => {
    const row = keynessTable(counts).find(({ term }) => term === 'ai');
    expect(row?.test).toBe('chi-squared');
    expect(row?.p).toBeCloseTo(chiSquaredSurvival(Math.abs(row?.g2 ?? 0)), 12);
  });

  it('takes p from Fisher where an expected count is less than 5', () => {
    const row = keynessTable(counts).find(({ term }) => term === 'field');
    expect(row?.test).toBe('fisher');
    expect(row?.p).toBeCloseTo(fisherExact({ a: 6, b: 10, c: 78, d: 590 }), 12);
  });

  it('takes p from Fisher also where the other terms are few', () => {
    const row = keynessTable([aCount('ai', 30, 60), aCount('law', 1, 2)]).find(({ term }) => term === 'ai');
    expect(row?.test).toBe('fisher');
  });

  it('takes ln N from G² for the BIC', () => {
    for (const row of keynessTable(counts)) expect(row.bic).toBeCloseTo(Math.abs(row.g2) - Math.log(78 + 590), 12);
  });

  it('adjusts p over the whole table', () => {
    for (const row of keynessTable(counts)) expect(row.q >= row.p && row.q <= 1).toBe(true);
  });

  it('has numbers that survive JSON, also for two texts of one word', () => {
    const [row] = keynessTable([aCount('ai', 2, 3)]);
    expect(JSON.stringify(row)).not.toContain('null');
  });
});
