/**
 * Measures of two term sets or bags, each a small formula of counts. A and B are the terms of a clause and its counterpart.
 * All of these rise with shared terms; all but the containments are symmetric.
 */

/** What two bags of terms have in common, and how large each is. */
export interface Tally {
  /** |A ∩ B|, distinct terms. */
  readonly shared: number;
  /** |A|, |B|: distinct terms. */
  readonly sizeA: number;
  readonly sizeB: number;
}

/** Both sets empty: nothing to compare. One empty: 0. Otherwise the ratio. */
function ratio(tally: Tally, numerator: number, denominator: number): number | null {
  if (tally.sizeA === 0 && tally.sizeB === 0) return null;
  return denominator === 0 ? 0 : numerator / denominator;
}

/** |A∩B| / |A∪B|; 0–1; null for two empty sets, 0 for one (Jaccard 1901). */
export function jaccard(tally: Tally): number | null {
  return ratio(tally, tally.shared, tally.sizeA + tally.sizeB - tally.shared);
}

/** 2|A∩B| / (|A|+|B|); 0–1; null for two empty sets, 0 for one (Sørensen 1948, Dice 1945). J = D/(2−D). */
export function dice(tally: Tally): number | null {
  return ratio(tally, 2 * tally.shared, tally.sizeA + tally.sizeB);
}

/** |A∩B| / min(|A|,|B|), the larger of the two containments; 0–1; null for two empty sets, 0 for one (Szymkiewicz 1934, Simpson 1943). */
export function overlapCoefficient(tally: Tally): number | null {
  return ratio(tally, tally.shared, Math.min(tally.sizeA, tally.sizeB));
}

/** |A∩B| / |A|: the share of A found in B; 0–1, directional; null for two empty sets, 0 for one (Broder 1997). */
export function shareOfAFoundInB(tally: Tally): number | null {
  return ratio(tally, tally.shared, tally.sizeA);
}

/** |A∩B| / |B|: the share of B found in A; as above. */
export function shareOfBFoundInA(tally: Tally): number | null {
  return ratio(tally, tally.shared, tally.sizeB);
}

/**
 * Σ min(aₜ,bₜ) / Σ max(aₜ,bₜ) over term counts; 0–1; null for two empty bags, 0 for one (Ružička 1958).
 * Σ max = Σa + Σb − Σ min, so the terms of one side alone need not be visited.
 */
export function weightedJaccard(sumOfMinima: number, totalA: number, totalB: number): number | null {
  if (totalA === 0 && totalB === 0) return null;
  return sumOfMinima / (totalA + totalB - sumOfMinima);
}

/** Inverse document frequency for tf-idf, ln((1+n)/(1+df)) + 1: never 0, so a term that every text has still counts (Salton & Buckley 1988, smoothed). */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log((1 + documents) / (1 + documentFrequency)) + 1;
}

/** a·b / (‖a‖‖b‖) of tf-idf vectors; 0–1; null if both are empty, 0 if one is. */
export function cosine(dotProduct: number, normA: number, normB: number): number | null {
  if (normA === 0 && normB === 0) return null;
  return normA === 0 || normB === 0 ? 0 : Math.min(1, dotProduct / (normA * normB));
}

/** Saturation of term frequency and length normalisation in BM25 (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** idf of BM25, ln(1 + (n − df + 0.5)/(df + 0.5)); above 0. */
export function bm25InverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** One term's part of BM25: idf · tf(k1+1) / (tf + k1(1 − b + b·length/average)); 0 for tf 0, at most idf·(k1+1). Directional: the query's tf does not enter. */
export function bm25TermScore(idf: number, termFrequency: number, length: number, averageLength: number): number {
  const relativeLength = averageLength === 0 ? 1 : length / averageLength;
  return (idf * termFrequency * (K1 + 1)) / (termFrequency + K1 * (1 - B + B * relativeLength));
}
