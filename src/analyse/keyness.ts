/** Which terms set the focal text apart from the others. */
import type { Interval, Keyness } from '../model.ts';
import { benjaminiHochberg, chiSquaredSurvival, type FourCells, fisherExact, Z_95 } from './statistics.ts';

/** How often a term occurs in the focal text and in the others, and in how many focal clauses. */
export interface TermCount {
  readonly term: string;
  readonly count: number;
  readonly referenceCount: number;
  readonly clauses: number;
}

/** Under this expected count χ² is no guide, and Fisher's exact test is used (Cochran 1954). */
const LEAST_EXPECTED = 5;
/** Weight of the prior in tokens: what a small statement would have to hold to be believed over the field. */
const PRIOR_TOKENS = 500;

/** The keyness table, one row a term, most overused first (G² signed, then term). `[]` if either side has no terms. */
export function keynessTable(counts: readonly TermCount[]): Keyness[] {
  const c = counts.reduce((sum, row) => sum + row.count, 0);
  const d = counts.reduce((sum, row) => sum + row.referenceCount, 0);
  if (c === 0 || d === 0) return [];
  const rows = counts.map((row) => keynessOf(row, c, d));
  const adjusted = benjaminiHochberg(rows.map((row) => row.p));
  return rows
    .map((row, index) => ({ ...row, q: adjusted[index] ?? 1 }))
    .sort((x, y) => y.g2 - x.g2 || (x.term < y.term ? -1 : 1));
}

function keynessOf(row: TermCount, c: number, d: number): Keyness {
  const cells: FourCells = { a: row.count, b: row.referenceCount, c, d };
  const g2 = signedG2(cells);
  const test = leastExpected(cells) < LEAST_EXPECTED ? 'fisher' : 'chi-squared';
  return {
    term: row.term,
    count: row.count,
    referenceCount: row.referenceCount,
    g2,
    p: test === 'fisher' ? fisherExact(cells) : chiSquaredSurvival(Math.abs(g2)),
    test,
    q: 1,
    bic: Math.abs(g2) - Math.log(c + d),
    logRatio: logRatio(cells),
    z: logOddsZ(cells),
    clauses: row.clauses,
  };
}

/** The smallest of the four counts that equal shares would give; that of the term itself, unless it is most of the text. */
function leastExpected({ a, b, c, d }: FourCells): number {
  const total = c + d;
  return (Math.min(a + b, total - a - b) * Math.min(c, d)) / total;
}

/**
 * G² = 2 Σ O ln(O/E) over all four cells (Dunning 1993), ≥ 0 before the sign; negative where a/c < b/d. 0 for equal shares.
 * The two-cell form leaves out the cells of "other terms" and comes out a little smaller.
 */
export function signedG2({ a, b, c, d }: FourCells): number {
  const total = c + d;
  const occurrences = a + b;
  const part = (observed: number, expected: number): number => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  const g2 =
    2 *
    (part(a, (c * occurrences) / total) +
      part(b, (d * occurrences) / total) +
      part(c - a, (c * (total - occurrences)) / total) +
      part(d - b, (d * (total - occurrences)) / total));
  const size = Math.max(0, g2);
  // Not `-size`: a negative zero would not survive JSON.
  return a / c < b / d ? 0 - size : size;
}

/**
 * log₂((a/c)/(b/d)) with its 95 % interval (Hardie 2014; interval as for a log relative risk). A count of 0 is taken as 0.5.
 * 1 means twice as frequent in the focal text.
 */
export function logRatio({ a, b, c, d }: FourCells): Interval {
  const countA = a === 0 ? 0.5 : a;
  const countB = b === 0 ? 0.5 : b;
  const value = Math.log2(countA / c / (countB / d));
  const error = Math.sqrt(Math.max(0, 1 / countA - 1 / c + 1 / countB - 1 / d)) / Math.LN2;
  return { value, low: value - Z_95 * error, high: value + Z_95 * error };
}

/**
 * z of the log-odds difference with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, eq. 16–22); the prior is the
 * pooled frequency of the term, weighing 500 tokens. Above 1.96 the overuse is unlikely to be chance. 0 where the texts have no other
 * term: there are no odds to differ.
 */
export function logOddsZ({ a, b, c, d }: FourCells): number {
  if (a + b === c + d) return 0;
  const prior = (PRIOR_TOKENS * (a + b)) / (c + d);
  const logOdds = (count: number, total: number): number => Math.log((count + prior) / (total + PRIOR_TOKENS - count - prior));
  return (logOdds(a, c) - logOdds(b, d)) / Math.sqrt(1 / (a + prior) + 1 / (b + prior));
}
