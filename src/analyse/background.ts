/** What is usual: in how many clauses of the library each term stands. Weights come from here, never from the pair at hand. */
import { bm25InverseDocumentFrequency, inverseDocumentFrequency } from './overlap.ts';
import type { TermSpans } from './terms.ts';

/** Document frequencies over a set of clauses. */
export class Background {
  readonly clauses: number;
  /** Mean number of term occurrences in a clause; 0 for an empty background. */
  readonly averageLength: number;
  readonly #frequencies: ReadonlyMap<string, number>;

  constructor(clauses: Iterable<TermSpans>) {
    const frequencies = new Map<string, number>();
    let count = 0;
    let length = 0;
    for (const terms of clauses) {
      count += 1;
      for (const [term, spans] of terms) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        length += spans.length;
      }
    }
    this.clauses = count;
    this.averageLength = count === 0 ? 0 : length / count;
    this.#frequencies = frequencies;
  }

  documentFrequency(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  /** tf-idf's idf of a term; a term the background has never seen weighs most. */
  idf(term: string): number {
    return inverseDocumentFrequency(this.clauses, this.documentFrequency(term));
  }

  /** BM25's idf of a term. */
  bm25Idf(term: string): number {
    return bm25InverseDocumentFrequency(this.clauses, this.documentFrequency(term));
  }
}
