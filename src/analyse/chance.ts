/**
 * How high clauses score that have nothing to do with each other: every pair of library clauses from two different texts. The
 * percentile of a match is the share of such pairs, of like length, that score lower.
 */
import type { RankingMeasure } from '../options.ts';
import type { Background } from './background.ts';
import { ClauseIndex, scoreOf, type TermVector } from './clause-index.ts';

/** A clause of the background. */
export interface BackgroundClause {
  readonly statement: string;
  readonly vector: TermVector;
}

/** Beyond this many clauses every k-th is taken, so that the work stays bounded: 40,000 pairs say enough. */
const MOST_CLAUSES = 200;
/** With fewer pairs of like length than this, all pairs are taken. */
const LEAST_PAIRS = 200;

interface Scores {
  readonly positive: number[];
  pairs: number;
}

/** The scores of unrelated pairs, by the lengths of the two clauses (in powers of two). */
export class ChanceScores {
  readonly #bands = new Map<string, Scores>();
  readonly #all: Scores = { positive: [], pairs: 0 };

  constructor(clauses: readonly BackgroundClause[], background: Background, measure: RankingMeasure) {
    const sample = everyNth(clauses, Math.ceil(clauses.length / MOST_CLAUSES));
    const index = new ClauseIndex(
      sample.map((clause) => clause.vector),
      background,
    );
    for (const query of sample) this.#addPairs(query, sample, index, measure);
    for (const scores of [this.#all, ...this.#bands.values()]) scores.positive.sort((a, b) => a - b);
  }

  /** Pairs in the whole background. */
  get pairs(): number {
    return this.#all.pairs;
  }

  /** Share of all unrelated pairs that score below `score`, 0–1; 1 without any pair. */
  shareBelow(score: number): number {
    const { pairs, positive } = this.#all;
    const zeros = score > 0 ? pairs - positive.length : 0;
    return pairs === 0 ? 1 : (zeros + firstAtLeast(positive, score)) / pairs;
  }

  /** The score that the share `p` of all unrelated pairs stays under, by linear interpolation; null without any pair. */
  quantile(p: number): number | null {
    const { pairs, positive } = this.#all;
    if (pairs === 0) return null;
    const position = (pairs - 1) * p - (pairs - positive.length);
    if (position <= -1) return 0;
    const below = positive[Math.floor(position)] ?? 0;
    const above = positive[Math.ceil(position)] ?? below;
    return below + (above - below) * (position - Math.floor(position));
  }

  /** Share of unrelated pairs of like length that score below `score`, ties counted half, 0–100; null without any pair. */
  percentile(score: number, lengthA: number, lengthB: number): number | null {
    const band = this.#bands.get(bandKey(lengthA, lengthB));
    const scores = band !== undefined && band.pairs >= LEAST_PAIRS ? band : this.#all;
    if (scores.pairs === 0) return null;
    const zeros = scores.pairs - scores.positive.length;
    const below = firstAtLeast(scores.positive, score);
    const equal = firstAtLeast(scores.positive, score + Number.EPSILON) - below;
    return (100 * ((score > 0 ? zeros : zeros / 2) + below + equal / 2)) / scores.pairs;
  }

  #addPairs(query: BackgroundClause, sample: readonly BackgroundClause[], index: ClauseIndex, measure: RankingMeasure): void {
    const found = index.search(query.vector);
    for (const [position, other] of sample.entries()) {
      if (other.statement === query.statement) continue;
      const sums = found.get(position);
      const score = sums === undefined ? 0 : (scoreOf(measure, query.vector, other.vector, sums) ?? 0);
      const band = this.#bandOf(query.vector.total, other.vector.total);
      for (const scores of [band, this.#all]) {
        scores.pairs += 1;
        if (score > 0) scores.positive.push(score);
      }
    }
  }

  #bandOf(lengthA: number, lengthB: number): Scores {
    const key = bandKey(lengthA, lengthB);
    const known = this.#bands.get(key);
    if (known !== undefined) return known;
    const band: Scores = { positive: [], pairs: 0 };
    this.#bands.set(key, band);
    return band;
  }
}

/** Clauses whose best counterpart is looked for to say how common one is. */
const BASELINE_CLAUSES = 100;

/**
 * Share of a sample of clauses whose best counterpart in another text scores `floor` or more, 0–1; null for fewer than two texts. A
 * clause is measured against hundreds of others, so this is far more than the share of single pairs above the floor.
 */
export function shareWithCounterpart(
  clauses: readonly BackgroundClause[],
  background: Background,
  { measure, floor }: { readonly measure: RankingMeasure; readonly floor: number },
): number | null {
  if (new Set(clauses.map((clause) => clause.statement)).size < 2) return null;
  const index = new ClauseIndex(
    clauses.map((clause) => clause.vector),
    background,
  );
  const sample = everyNth(clauses, Math.ceil(clauses.length / BASELINE_CLAUSES));
  const answered = sample.filter((query) =>
    Array.from(index.search(query.vector)).some(([position, sums]) => {
      const other = clauses[position];
      return (
        other !== undefined &&
        other.statement !== query.statement &&
        (scoreOf(measure, query.vector, other.vector, sums) ?? 0) >= floor
      );
    }),
  );
  return answered.length / sample.length;
}

function bandKey(lengthA: number, lengthB: number): string {
  return `${Math.floor(Math.log2(lengthA + 1))}:${Math.floor(Math.log2(lengthB + 1))}`;
}

function everyNth<T>(items: readonly T[], n: number): T[] {
  return n <= 1 ? [...items] : items.filter((_, index) => index % n === 0);
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
