/** How near whole texts are: tf-idf cosine, with an interval by bootstrap over the clauses of the focal text. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Interval } from '../model.ts';
import type { Background } from './background.ts';
import type { TermVector } from './clause-index.ts';
import { cosine } from './overlap.ts';
import { standardDeviation, Z_95 } from './statistics.ts';

export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
}

/** A text as one vector over the terms of the focal text, and its length over all its terms. */
interface TextVector {
  readonly weights: Float64Array;
  readonly norm: number;
}

/**
 * For each other text the cosine of the two texts' tf-idf vectors (0–1, symmetric; 0 if either is empty) with a 95 % interval,
 * value ± 1.96 bootstrap standard errors (Efron & Tibshirani 1993, ch. 13), cut at 0 and 1. Resampling draws the focal text's clauses
 * with replacement: with a dozen of them the interval is wide by construction. Not the percentile interval: a resample repeats
 * clauses, has fewer distinct terms and so a lower cosine, and that interval would lie below the value it is to hold.
 */
export function closenessOf(
  focal: readonly TermVector[],
  others: readonly (readonly TermVector[])[],
  background: Background,
  resampling: Resampling,
): Interval[] {
  const termIds = new Map<string, number>();
  for (const clause of focal) for (const term of clause.counts.keys()) if (!termIds.has(term)) termIds.set(term, termIds.size);
  const texts = others.map((clauses) => textVector(clauses, termIds, background));
  const clauses = focal.map((clause) => sparseWeights(clause, termIds, background));
  const whole = clauses.map(() => 1);
  const values = cosinesFor(whole, clauses, texts, termIds.size);
  const samples = bootstrap(clauses, texts, termIds.size, resampling);
  return values.map((value, text) => intervalOf(value, samples[text] ?? []));
}

interface SparseWeights {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

function sparseWeights(clause: TermVector, termIds: ReadonlyMap<string, number>, background: Background): SparseWeights {
  const entries = Array.from(clause.counts, ([term, count]) => ({
    id: termIds.get(term) ?? -1,
    weight: count * background.idf(term),
  })).filter((entry) => entry.id >= 0);
  return { ids: entries.map((entry) => entry.id), weights: entries.map((entry) => entry.weight) };
}

function textVector(clauses: readonly TermVector[], termIds: ReadonlyMap<string, number>, background: Background): TextVector {
  const totals = new Map<string, number>();
  for (const clause of clauses) for (const [term, count] of clause.counts) totals.set(term, (totals.get(term) ?? 0) + count);
  const weights = new Float64Array(termIds.size);
  let squares = 0;
  for (const [term, count] of totals) {
    const weight = count * background.idf(term);
    squares += weight * weight;
    const id = termIds.get(term);
    if (id !== undefined) weights[id] = weight;
  }
  return { weights, norm: Math.sqrt(squares) };
}

/** Cosines of the focal text, its clauses taken `multiplicities` times each, with every other text. */
function cosinesFor(
  multiplicities: ArrayLike<number>,
  clauses: readonly SparseWeights[],
  texts: readonly TextVector[],
  terms: number,
): number[] {
  const focal = new Float64Array(terms);
  for (const [index, clause] of clauses.entries()) {
    const times = multiplicities[index] ?? 0;
    if (times === 0) continue;
    for (const [position, id] of clause.ids.entries()) focal[id] = (focal[id] ?? 0) + times * (clause.weights[position] ?? 0);
  }
  let squares = 0;
  for (const weight of focal) squares += weight * weight;
  const norm = Math.sqrt(squares);
  return texts.map((text) => cosine(dot(focal, text.weights), norm, text.norm) ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** For each text its cosine in every resample. */
function bootstrap(
  clauses: readonly SparseWeights[],
  texts: readonly TextVector[],
  terms: number,
  { resamples, seed }: Resampling,
): number[][] {
  const samples: number[][] = texts.map(() => []);
  if (clauses.length === 0) return samples;
  const random = xoroshiro128plus(seed);
  for (let round = 0; round < resamples; round += 1) {
    const multiplicities = new Uint32Array(clauses.length);
    for (let draw = 0; draw < clauses.length; draw += 1) {
      const index = uniformInt(random, 0, clauses.length - 1);
      multiplicities[index] = (multiplicities[index] ?? 0) + 1;
    }
    for (const [text, value] of cosinesFor(multiplicities, clauses, texts, terms).entries()) samples[text]?.push(value);
  }
  return samples;
}

function intervalOf(value: number, samples: readonly number[]): Interval {
  const half = Z_95 * standardDeviation(samples);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}
