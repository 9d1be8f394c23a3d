/**
 * An inverted index over clauses: which clauses have a term, and how often. Scoring a clause against all others visits only
 * the postings of its own terms, so the cost is the number of shared terms and not clauses × clauses.
 */
import type { Measures } from '../model.ts';
import type { RankingMeasure } from '../options.ts';
import type { Background } from './background.ts';
import * as overlap from './overlap.ts';
import type { TermSpans } from './terms.ts';

/** A clause as a bag of weighted terms. */
export interface TermVector {
  /** Term → occurrences. */
  readonly counts: ReadonlyMap<string, number>;
  /** Σ of the counts. */
  readonly total: number;
  /** Length of the tf-idf vector. */
  readonly norm: number;
  /** BM25 of the clause for itself. */
  readonly selfBm25: number;
}

/** What two clauses share, summed over their shared terms. */
export interface SharedSums {
  readonly shared: number;
  readonly sumOfMinima: number;
  readonly dotProduct: number;
  readonly bm25: number;
}

interface Posting {
  readonly document: number;
  readonly count: number;
}

/** The vector of a clause's terms under a background. */
export function vectorOf(terms: TermSpans, background: Background): TermVector {
  const counts = new Map(Array.from(terms, ([term, spans]) => [term, spans.length]));
  let total = 0;
  let squares = 0;
  for (const [term, count] of counts) {
    total += count;
    squares += (count * background.idf(term)) ** 2;
  }
  let selfBm25 = 0;
  for (const [term, count] of counts)
    selfBm25 += overlap.bm25TermScore(background.bm25Idf(term), count, total, background.averageLength);
  return { counts, total, norm: Math.sqrt(squares), selfBm25 };
}

/** Searches vectors by shared terms. */
export class ClauseIndex {
  readonly #vectors: readonly TermVector[];
  readonly #background: Background;
  readonly #postings = new Map<string, Posting[]>();

  constructor(vectors: readonly TermVector[], background: Background) {
    this.#vectors = vectors;
    this.#background = background;
    for (const [document, vector] of vectors.entries()) {
      for (const [term, count] of vector.counts) {
        const list = this.#postings.get(term);
        if (list === undefined) this.#postings.set(term, [{ document, count }]);
        else list.push({ document, count });
      }
    }
  }

  /** The sums for every clause of the index that shares a term with `query`, by its position in the index. */
  search(query: TermVector): Map<number, SharedSums> {
    const found = new Map<number, { shared: number; sumOfMinima: number; dotProduct: number; bm25: number }>();
    for (const [term, queryCount] of query.counts) {
      const postings = this.#postings.get(term) ?? [];
      const idf = this.#background.idf(term);
      const bm25Idf = this.#background.bm25Idf(term);
      for (const { document, count } of postings) {
        const sums = found.get(document) ?? { shared: 0, sumOfMinima: 0, dotProduct: 0, bm25: 0 };
        sums.shared += 1;
        sums.sumOfMinima += Math.min(queryCount, count);
        sums.dotProduct += queryCount * count * idf * idf;
        sums.bm25 += overlap.bm25TermScore(bm25Idf, count, this.#vectors[document]?.total ?? 0, this.#background.averageLength);
        found.set(document, sums);
      }
    }
    return found;
  }
}

const NOTHING_SHARED: SharedSums = { shared: 0, sumOfMinima: 0, dotProduct: 0, bm25: 0 };

type Score = (query: TermVector, counterpart: TermVector, sums: SharedSums) => number | null;

function tallyOf(query: TermVector, counterpart: TermVector, sums: SharedSums): overlap.Tally {
  return { shared: sums.shared, sizeA: query.counts.size, sizeB: counterpart.counts.size };
}

/** Each ranking measure by itself: many pairs are scored by one measure, few are shown with all. */
const SCORES: Readonly<Record<RankingMeasure, Score>> = {
  cosine: (query, counterpart, sums) => overlap.cosine(sums.dotProduct, query.norm, counterpart.norm),
  bm25: (query, counterpart, sums) => {
    if (query.counts.size === 0 && counterpart.counts.size === 0) return null;
    return query.selfBm25 === 0 ? 0 : sums.bm25 / query.selfBm25;
  },
  jaccard: (query, counterpart, sums) => overlap.jaccard(tallyOf(query, counterpart, sums)),
  dice: (query, counterpart, sums) => overlap.dice(tallyOf(query, counterpart, sums)),
  overlapCoefficient: (query, counterpart, sums) => overlap.overlapCoefficient(tallyOf(query, counterpart, sums)),
  weightedJaccard: (query, counterpart, sums) => overlap.weightedJaccard(sums.sumOfMinima, query.total, counterpart.total),
};

/** One measure of a clause and a counterpart from what they share. */
export function scoreOf(
  measure: RankingMeasure,
  query: TermVector,
  counterpart: TermVector,
  sums: SharedSums = NOTHING_SHARED,
): number | null {
  return SCORES[measure](query, counterpart, sums);
}

/** All measures of a clause and a counterpart from what they share. */
export function measuresOf(query: TermVector, counterpart: TermVector, sums: SharedSums = NOTHING_SHARED): Measures {
  const tally = tallyOf(query, counterpart, sums);
  return {
    jaccard: SCORES.jaccard(query, counterpart, sums),
    dice: SCORES.dice(query, counterpart, sums),
    overlapCoefficient: SCORES.overlapCoefficient(query, counterpart, sums),
    shareOfClauseFoundInCounterpart: overlap.shareOfAFoundInB(tally),
    shareOfCounterpartFoundInClause: overlap.shareOfBFoundInA(tally),
    weightedJaccard: SCORES.weightedJaccard(query, counterpart, sums),
    cosine: SCORES.cosine(query, counterpart, sums),
    bm25: SCORES.bm25(query, counterpart, sums),
    bm25Raw: sums.bm25,
  };
}

/** What one shared term adds to the numerator of a measure; the shares of a match are these, divided by their sum. */
export function contributionOf(
  term: string,
  query: TermVector,
  counterpart: TermVector,
  measure: RankingMeasure,
  background: Background,
): number {
  const queryCount = query.counts.get(term) ?? 0;
  const count = counterpart.counts.get(term) ?? 0;
  if (queryCount === 0 || count === 0) return 0;
  if (measure === 'cosine') return queryCount * count * background.idf(term) ** 2;
  if (measure === 'bm25')
    return overlap.bm25TermScore(background.bm25Idf(term), count, counterpart.total, background.averageLength);
  return measure === 'weightedJaccard' ? Math.min(queryCount, count) : 1;
}
