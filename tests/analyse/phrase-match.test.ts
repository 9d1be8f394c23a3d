import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseFinder, type WordRange } from '../../src/analyse/phrase-match.ts';
import { parsePhrase } from '../../src/codebook/phrase.ts';
import { english } from '../../src/language/english.ts';
import type { Word } from '../../src/language/language.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { openLibrary } from '../../src/library/statements.ts';
import type { Codebook, Phrase } from '../../src/model.ts';
import { findPhrase } from './naive-phrase.ts';
import { aPhrase, plainWords } from './words.ts';

/** Every phrase of a codebook, wherever it stands in it. */
function phrasesOf(codebook: Codebook): Phrase[] {
  return [
    ...codebook.boilerplate,
    ...Object.values(codebook.rejection).flat(),
    ...codebook.rules.flatMap((rule) => [
      ...rule.exclude,
      ...rule.indicators.flatMap((indicator) => [...indicator.any, ...indicator.with, ...indicator.without]),
    ]),
  ];
}

const VOCABULARY = ['safe', 'safety', 'saf', 'un', 'state', 'states', 'of', 'safe.', 'of.'];

/** Word lists over few words, so that phrases are often there; some words have a lemma that differs from the form. */
const someWords: fc.Arbitrary<Word[]> = fc
  .array(fc.record({ token: fc.constantFrom(...VOCABULARY), lemma: fc.constantFrom(null, 'safe', 'state', 'be') }), {
    maxLength: 12,
  })
  .map((list) =>
    plainWords(list.map((item) => item.token).join(' ')).map((word, index) => ({
      ...word,
      lemma: list[index]?.lemma ?? word.lemma,
    })),
  )
  .map((words) => words.filter((word) => word.form !== ''));

const step = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('safe', 'saf*', 'state', 'stat*', 'states', 'un', 'of', 'be'), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '', '?'),
    fc.constantFrom('', '', '~1 ', '~3 '),
  )
  .map(([words, optional, gap]) => ({ token: `${words.join('|')}${optional}`, gap }));

/** Well-formed phrases over the same words. */
const somePhrase: fc.Arbitrary<Phrase> = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => {
  const source = steps.map(({ token, gap }, index) => (index === 0 ? token.replace('?', '') : `${gap}${token}`)).join(' ');
  return aPhrase(source);
});

/** All readings of the pattern language at one place: the last words a phrase that begins at `index` may have. */
function possibleEnds(phrase: Phrase, words: readonly Word[], index: number): Set<number> {
  const ends = new Set<number>();
  const fits = (position: number, word: Word): boolean => {
    const wanted = phrase.steps[position];
    if (wanted === undefined) return false;
    return [word.form, word.lemma].some(
      (text) => wanted.literals.has(text) || wanted.prefixes.some((prefix) => text.startsWith(prefix)),
    );
  };
  const walk = (position: number, previous: number): void => {
    const wanted = phrase.steps[position];
    if (wanted === undefined) {
      ends.add(previous);
      return;
    }
    for (let gap = 0; gap <= wanted.gap; gap += 1) {
      const word = words[previous + 1 + gap];
      if (word === undefined || word.sentence !== words[index]?.sentence) break;
      if (fits(position, word)) walk(position + 1, previous + 1 + gap);
    }
    if (wanted.isOptional) walk(position + 1, previous);
  };
  const first = words[index];
  if (first !== undefined && fits(0, first)) walk(1, index);
  return ends;
}

describe('findPhrase', () => {
  it('finds a phrase exactly where some reading of the pattern allows it', () => {
    fc.assert(
      fc.property(somePhrase, someWords, (phrase, words) => {
        const found = findPhrase(phrase, words);
        let free = 0;
        for (let index = 0; index < words.length; index += 1) {
          const here = found.find((range) => range.first === index);
          const ends = possibleEnds(phrase, words, index);
          if (here !== undefined) expect([...ends]).toContain(here.last);
          else if (index >= free) expect([...ends]).toEqual([]);
          free = Math.max(free, here === undefined ? 0 : here.last + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives ranges from left to right that do not overlap and stay in one sentence', () => {
    fc.assert(
      fc.property(somePhrase, someWords, (phrase, words) => {
        let free = 0;
        for (const { first, last } of findPhrase(phrase, words)) {
          expect(first).toBeGreaterThanOrEqual(free);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(words[first]?.sentence).toBe(words[last]?.sentence);
          free = last + 1;
        }
      }),
    );
  });

  it('finds nothing in a clause without words', () => {
    expect(findPhrase(aPhrase('safe'), [])).toEqual([]);
  });

  it('finds the last of several separated places', () => {
    const words = plainWords('safe x x safe x x safe');
    expect(findPhrase(aPhrase('safe'), words)).toEqual([
      { first: 0, last: 0 },
      { first: 3, last: 3 },
      { first: 6, last: 6 },
    ]);
  });

  it('goes back to a later word where the nearest leads nowhere', () => {
    expect(findPhrase(aPhrase('a ~4 b c'), plainWords('a b x b c'))).toEqual([{ first: 0, last: 4 }]);
  });

  it('counts the gap of a missing optional word for that word alone', () => {
    expect(findPhrase(aPhrase('a ~3 b? c'), plainWords('a x c'))).toEqual([]);
    expect(findPhrase(aPhrase('a ~3 b? c'), plainWords('a x b c'))).toEqual([{ first: 0, last: 3 }]);
  });
});

describe('PhraseFinder', () => {
  it('finds every phrase of the shipped codebook in every library clause as findPhrase does', () => {
    const phrases = phrasesOf(openCodebook());
    const finder = new PhraseFinder(phrases);
    const texts = openLibrary().flatMap((statement) => statement.clauses.map((clause) => clause.text));
    const differences: string[] = [];
    for (const [index, { words }] of english.readAll(texts).entries()) {
      const finds = finder.find(words);
      for (const phrase of phrases) {
        const [fast, plain] = [finds.of([phrase]), findPhrase(phrase, words)];
        if (fast.length !== plain.length || print(fast) !== print(plain))
          differences.push(`${phrase.source} in "${texts[index]}"`);
      }
    }
    expect(phrases.length).toBeGreaterThan(1000);
    expect(differences).toEqual([]);
  });

  it('finds generated phrases in generated words as findPhrase does', () => {
    fc.assert(
      fc.property(fc.array(somePhrase, { maxLength: 6 }), someWords, (phrases, words) => {
        const finds = new PhraseFinder(phrases).find(words);
        for (const phrase of phrases) expect(finds.of([phrase])).toEqual(findPhrase(phrase, words));
      }),
      { numRuns: 1000 },
    );
  });

  it('lists the phrases that were found, and no other', () => {
    const phrases = ['safe', 'secure', 'un charter'].map((source) => aPhrase(source));
    const finds = new PhraseFinder(phrases).find(plainWords('safe un charter'));
    expect(Array.from(finds.phrases, (phrase) => phrase.source).sort()).toEqual(['safe', 'un charter']);
  });

  it('gives the places phrase by phrase in the order asked', () => {
    const [safe, secure] = [aPhrase('safe'), aPhrase('secure')];
    const finds = new PhraseFinder([safe, secure]).find(plainWords('safe secure safe'));
    expect(finds.of([secure, safe]).map((range) => range.first)).toEqual([1, 0, 2]);
  });

  it('finds a phrase it was not built with nowhere', () => {
    expect(new PhraseFinder([aPhrase('safe')]).find(plainWords('un')).of([aPhrase('un')])).toEqual([]);
  });

  it('finds words named like properties of every object only where they stand', () => {
    const phrase = aPhrase('constructor');
    const finder = new PhraseFinder([phrase]);
    expect(finder.find(plainWords('toString __proto__ hasOwnProperty')).of([phrase])).toEqual([]);
    expect(finder.find(plainWords('the constructor')).of([phrase])).toEqual([{ first: 1, last: 1 }]);
  });
});

describe('a phrase of the codebook', () => {
  it('reads back from its source', () => {
    for (const phrase of phrasesOf(openCodebook()).filter(({ source }) => !source.includes('$')))
      expect(parsePhrase(phrase.source, new Map())).toEqual({ kind: 'ok', phrase });
  });
});

function print(ranges: readonly WordRange[]): string {
  return ranges.map(({ first, last }) => `${first}-${last}`).join(' ');
}
