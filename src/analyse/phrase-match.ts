/** Finds the codebook's phrases in the words of a clause, by their first words. */
import type { Word } from '../language/language.ts';
import type { Phrase, PhraseStep } from '../model.ts';

/** Words `[first, last]` of a clause, both included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** Where each of many phrases stands in a clause. */
export interface Finds {
  /** Every place of any of `phrases`, phrase by phrase; a phrase the finder was not built with is nowhere. */
  of(phrases: readonly Phrase[]): WordRange[];
  /** The phrases that were found. */
  readonly phrases: Iterable<Phrase>;
}

/** Letters by which prefixes are looked up; the codebook's prefixes have at least as many. */
const BUCKET_LETTERS = 3;

/** Finds many phrases in one walk over the words: a word is tried only on the phrases that may begin with it. */
export class PhraseFinder {
  readonly #byLiteral = new Map<string, Phrase[]>();
  readonly #byPrefix = new Map<string, Phrase[]>();

  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of new Set(phrases)) {
      for (const literal of phrase.steps[0]?.literals ?? []) append(this.#byLiteral, literal, phrase);
      for (const bucket of new Set(phrase.steps[0]?.prefixes.map(bucketOf) ?? [])) append(this.#byPrefix, bucket, phrase);
    }
  }

  find(words: readonly Word[]): Finds {
    const found = new Map<Phrase, WordRange[]>();
    const tryAt = (phrases: readonly Phrase[] | undefined, index: number): void => {
      for (const phrase of phrases ?? []) {
        const ranges = found.get(phrase);
        if ((ranges?.at(-1)?.last ?? -1) >= index) continue;
        const last = matchFrom(phrase.steps, 0, words, index);
        if (last === null) continue;
        if (ranges === undefined) found.set(phrase, [{ first: index, last }]);
        else ranges.push({ first: index, last });
      }
    };
    for (const [index, word] of words.entries()) {
      tryAt(this.#byLiteral.get(word.form), index);
      tryAt(this.#byPrefix.get(bucketOf(word.form)), index);
      if (word.lemma === word.form) continue;
      tryAt(this.#byLiteral.get(word.lemma), index);
      tryAt(this.#byPrefix.get(bucketOf(word.lemma)), index);
    }
    return { phrases: [...found.keys()], of: (phrases) => rangesOf(phrases, found) };
  }
}

function rangesOf(phrases: readonly Phrase[], found: ReadonlyMap<Phrase, WordRange[]>): WordRange[] {
  if (found.size === 0) return [];
  return phrases.flatMap((phrase) => found.get(phrase) ?? []);
}

function bucketOf(text: string): string {
  return text.slice(0, BUCKET_LETTERS);
}

function append(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [phrase]);
  else list.push(phrase);
}

/**
 * The index of the last word if the steps from `stepIndex` on match with the first of them at `wordIndex`, else null. Of several ways
 * to read a phrase at one place the nearest words count, and an optional word counts where it stands; it never crosses a sentence.
 */
export function matchFrom(
  steps: readonly PhraseStep[],
  stepIndex: number,
  words: readonly Word[],
  wordIndex: number,
): number | null {
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
