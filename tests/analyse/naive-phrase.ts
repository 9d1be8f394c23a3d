/** Finds one phrase at a time, word by word: what PhraseFinder is held against. */
import { matchFrom, type WordRange } from '../../src/analyse/phrase-match.ts';
import type { Word } from '../../src/language/language.ts';
import type { Phrase } from '../../src/model.ts';

/** Every place where `phrase` stands in `words`, left to right, not overlapping; `[]` for none. */
export function findPhrase(phrase: Phrase, words: readonly Word[]): WordRange[] {
  const found: WordRange[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const last = matchFrom(phrase.steps, 0, words, index);
    if (last === null) continue;
    found.push({ first: index, last });
    index = last;
  }
  return found;
}
