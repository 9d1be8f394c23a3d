/** Words as this project counts them, in any language: the unit that terms, themes and word counts share. */
import type { Span } from '../model.ts';

/** Letters, marks and numbers, with an apostrophe or hyphen only inside (METHODS, "Units"). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** The spans of the words of `text`, in order; `[]` for a text without any. */
export function wordSpans(text: string): Span[] {
  return Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** How many words `text` has. */
export function countWords(text: string): number {
  return wordSpans(text).length;
}

/** A word in the form in which words are compared: NFC, lower case, straight apostrophe, plain hyphen. */
export function wordForm(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/’/g, "'").replace(/[‐‑]/g, '-');
}
