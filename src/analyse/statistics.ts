/** The statistics the reports need, each from its textbook formula. */
import type { Interval } from '../model.ts';

/** 97.5 % point of the normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson's 95 % score interval of a share k/n (Wilson 1927); 0–1, holds its coverage for few clauses and for shares near 0 or 1.
 * n = 0 gives value 0 in [0, 1]: nothing is known.
 */
export function wilsonInterval(k: number, n: number): Interval {
  if (n === 0) return { value: 0, low: 0, high: 1 };
  const share = k / n;
  const z2 = Z_95 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { value: share, low: k === 0 ? 0 : Math.max(0, middle - half), high: k === n ? 1 : Math.min(1, middle + half) };
}

/** Sample standard deviation, n − 1 in the denominator; 0 for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** P(X > x) for X ~ χ² with one degree of freedom; 1 for x ≤ 0. */
export function chiSquaredSurvival(x: number): number {
  return x <= 0 ? 1 : upperGamma(0.5, x / 2);
}

const EPSILON = 1e-15;
const MOST_TERMS = 500;

/** Regularised upper incomplete gamma Q(a, x): series below a + 1, continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31). */
function upperGamma(a: number, x: number): number {
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && Math.abs(term) > EPSILON * sum; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.max(0, 1 - sum * scale);
  }
  let b = x + 1 - a;
  let c = 1 / Number.MIN_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return fraction * scale;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos 1964, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  const t = y + 7.5;
  const sum = LANCZOS.reduce((total, coefficient, index) => total + coefficient / (y + index + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** A table of two texts and one term: it occurs a of c times in the one and b of d times in the other. */
export interface FourCells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * Two-sided p of Fisher's exact test: the probability, with margins fixed, of a table as improbable as this or more so (Fisher 1934).
 * 0–1; 1 where a margin is 0.
 */
export function fisherExact({ a, b, c, d }: FourCells): number {
  const occurrences = a + b;
  const total = c + d;
  if (occurrences === 0 || total === 0 || c === 0 || d === 0) return 1;
  const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const logProbability = (k: number): number => logChoose(c, k) + logChoose(d, occurrences - k) - logChoose(total, occurrences);
  const observed = logProbability(a);
  let p = 0;
  for (let k = Math.max(0, occurrences - d); k <= Math.min(c, occurrences); k += 1) {
    const probability = logProbability(k);
    // The tolerance lets tables of equal probability count although their logarithms differ in the last digit.
    if (probability <= observed + 1e-7) p += Math.exp(probability);
  }
  return Math.min(1, p);
}

/** Benjamini & Hochberg's (1995) adjusted p of each test, in the order given; controls the false discovery rate. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((x, y) => y.p - x.p || y.index - x.index);
  const adjusted: number[] = new Array<number>(pValues.length).fill(1);
  let least = 1;
  for (const [position, { p, index }] of order.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - position));
    adjusted[index] = least;
  }
  return adjusted;
}
