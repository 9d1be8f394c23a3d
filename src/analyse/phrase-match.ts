/** Finds the codebook's phrases in the words of a clause. */
import type { Word } from '../language/language.ts';
import type { Phrase, PhraseStep } from '../model.ts';

/** Words `[first, last]` of a clause, both included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Every place where `phrase` stands in `words`, left to right, not overlapping; a phrase never crosses a sentence.
 * At one place the shortest find counts. `[]` where there is none.
 */
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

/** Finds all of some phrases, each place once per phrase. */
export function findAny(phrases: readonly Phrase[], words: readonly Word[]): WordRange[] {
  return phrases.flatMap((phrase) => findPhrase(phrase, words));
}

/** The index of the last word if the steps from `stepIndex` on match with the first of them at `wordIndex`, else null. */
function matchFrom(steps: readonly PhraseStep[], stepIndex: number, words: readonly Word[], wordIndex: number): number | null {
  const step = steps[stepIndex];
  const word = words[wordIndex];
  if (step === undefined || word === undefined || !fits(step, word)) return null;
  return matchRest(steps, stepIndex + 1, words, wordIndex);
}

/** As `matchFrom`, for what follows a word that matched. */
function matchRest(steps: readonly PhraseStep[], stepIndex: number, words: readonly Word[], previous: number): number | null {
  const step = steps[stepIndex];
  if (step === undefined) return previous;
  const sentence = words[previous]?.sentence;
  for (let next = previous + 1; next <= previous + 1 + step.gap; next += 1) {
    if (words[next]?.sentence !== sentence) break;
    const last = matchFrom(steps, stepIndex, words, next);
    if (last !== null) return last;
  }
  return step.isOptional ? matchRest(steps, stepIndex + 1, words, previous) : null;
}

function fits(step: PhraseStep, word: Word): boolean {
  if (step.literals.has(word.lemma) || step.literals.has(word.form)) return true;
  return step.prefixes.some((prefix) => word.form.startsWith(prefix) || word.lemma.startsWith(prefix));
}
