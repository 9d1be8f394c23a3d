/** Texts as the stages of `analyse/` take them, for the tests of this folder. */
import type { TermVector } from '../../src/analyse/clause-index.ts';
import type { ReadClause } from '../../src/analyse/reading.ts';
import type { TermSpans } from '../../src/analyse/terms.ts';
import { parsePhrase } from '../../src/codebook/phrase.ts';
import { english } from '../../src/language/english.ts';
import type { Word } from '../../src/language/language.ts';
import type { Clause, Phrase } from '../../src/model.ts';
import { aClause } from '../builders.ts';

/** A clause read as English. */
export function readClause(text: string, given: Partial<Clause> = {}): ReadClause {
  const [reading] = english.readAll([text]);
  if (reading === undefined) throw new Error('readAll gives one reading for one text');
  return { clause: aClause(text, given), reading };
}

/** The words of an English text. */
export function wordsOf(text: string): readonly Word[] {
  return readClause(text).reading.words;
}

/** Words that are their own lemmas; a full stop ends a sentence. Needs no language. */
export function plainWords(text: string): Word[] {
  let sentence = 0;
  return text.split(' ').map((token, index) => {
    const form = token.replace(/\.$/, '');
    const word: Word = {
      form,
      lemma: form,
      stem: form,
      partOfSpeech: 'other',
      isStopWord: false,
      isNegated: false,
      sentence,
      start: index * 10,
      end: index * 10 + form.length,
    };
    if (token.endsWith('.')) sentence += 1;
    return word;
  });
}

/** A phrase that is known to be well formed. */
export function aPhrase(source: string, concepts: Readonly<Record<string, readonly string[]>> = {}): Phrase {
  const parsed = parsePhrase(source, new Map(Object.entries(concepts)));
  if (parsed.kind === 'failed') throw new Error(parsed.error);
  return parsed.phrase;
}

/** Term spans of a bag written as words: "a a b" has `a` twice. */
export function aBag(text: string): TermSpans {
  const spans = new Map<string, { start: number; end: number }[]>();
  for (const match of text.matchAll(/\S+/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    spans.set(match[0], [...(spans.get(match[0]) ?? []), span]);
  }
  return spans;
}

/** The counts of a vector as a plain list, for comparison. */
export function countsOf(vector: TermVector): [string, number][] {
  return [...vector.counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
