/** What a stage may ask of a language. `english.ts` answers it; another language is another file. */
import type { Span } from '../model.ts';

export type PartOfSpeech = 'noun' | 'adjective' | 'verb' | 'number' | 'other';

/** A word of a text with what the language knows of it. Spans are offsets into the text that was given. */
export interface Word extends Span {
  /** NFC, lower case: "restrictions". */
  readonly form: string;
  /** Dictionary form: "restriction". */
  readonly lemma: string;
  /** Porter stem: "restrict". */
  readonly stem: string;
  readonly partOfSpeech: PartOfSpeech;
  readonly isStopWord: boolean;
  /** Stands in the reach of a negation ("not", "never", "without"). */
  readonly isNegated: boolean;
  /** Index of its sentence in `Reading.sentences`. */
  readonly sentence: number;
}

/** A text as a language reads it. */
export interface Reading {
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
}

/** A language's tools. */
export interface Language {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** Words and sentences of each text, in order; both empty for a text without words. A sentence never crosses from one text to the next. */
  readAll(texts: readonly string[]): Reading[];
}
