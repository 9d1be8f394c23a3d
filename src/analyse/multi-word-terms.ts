/** Multi-word terms: noun phrases of two to four words that recur, and those the codebook names. */
import type { Word } from '../language/language.ts';
import { foldSpelling } from '../language/spelling.ts';
import { stemOf } from '../language/stems.ts';
import { wordForm } from '../language/words.ts';
import type { ReadClause } from './reading.ts';

const LONGEST = 4;
/** A noun phrase that stands in fewer clauses than this is a coincidence of one drafter. */
const LEAST_CLAUSES = 3;

/** A set of multi-word terms, asked by the stems of their words. */
export class Lexicon {
  readonly #terms: ReadonlySet<string>;
  readonly #starts: ReadonlySet<string>;
  readonly #longest: number;

  constructor(terms: Iterable<string>) {
    this.#terms = new Set(terms);
    this.#longest = Array.from(this.#terms, (term) => term.split(' ').length).reduce((most, length) => Math.max(most, length), 0);
    this.#starts = new Set(Array.from(this.#terms, (term) => term.slice(0, term.indexOf(' '))));
  }

  get size(): number {
    return this.#terms.size;
  }

  /** How many words the longest term that begins at `index` has; 0 if none begins there. */
  longestAt(words: readonly Word[], index: number, text: string): number {
    if (!this.#starts.has(words[index]?.stem ?? '')) return 0;
    let longest = 0;
    let key = words[index]?.stem ?? '';
    for (let length = 2; length <= this.#longest; length += 1) {
      const word = words[index + length - 1];
      const previous = words[index + length - 2];
      if (word === undefined || previous === undefined || !areAdjacent(previous, word, text)) break;
      key += ` ${word.stem}`;
      if (this.#terms.has(key)) longest = length;
    }
    return longest;
  }
}

/** The lexicon of a set of clauses; `named` are the codebook's terms. Does not depend on the order of the clauses. */
export function buildLexicon(clauses: Iterable<ReadClause>, named: readonly string[]): Lexicon {
  const clauseCounts = new Map<string, number>();
  for (const { clause, reading } of clauses) {
    for (const phrase of nounPhrases(reading.words, clause.text)) clauseCounts.set(phrase, (clauseCounts.get(phrase) ?? 0) + 1);
  }
  const recurring = Array.from(clauseCounts).filter(([, count]) => count >= LEAST_CLAUSES);
  return new Lexicon([...named.map(termKey), ...recurring.map(([phrase]) => phrase)]);
}

/** The key of a term written out in words: their stems, in the spelling in which a text's words are stemmed. */
export function termKey(term: string): string {
  return term
    .split(/\s+/)
    .map((word) => stemOf(foldSpelling(wordForm(word))))
    .join(' ');
}

/** Every run of two to four adjacent adjectives and nouns that ends in a noun, without stop words, each once. */
function nounPhrases(words: readonly Word[], text: string): Set<string> {
  const phrases = new Set<string>();
  for (let first = 0; first < words.length; first += 1) {
    let key = '';
    for (let last = first; last < Math.min(first + LONGEST, words.length); last += 1) {
      const word = words[last];
      const previous = words[last - 1];
      if (word === undefined || word.isStopWord || (word.partOfSpeech !== 'noun' && word.partOfSpeech !== 'adjective')) break;
      if (last > first && previous !== undefined && !areAdjacent(previous, word, text)) break;
      key = key === '' ? word.stem : `${key} ${word.stem}`;
      if (last > first && word.partOfSpeech === 'noun') phrases.add(key);
    }
  }
  return phrases;
}

function areAdjacent(first: Word, second: Word, text: string): boolean {
  return first.sentence === second.sentence && text.slice(first.end, second.start).trim() === '';
}
