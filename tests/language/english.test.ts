import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english.ts';
import type { Reading } from '../../src/language/language.ts';
import { wordSpans } from '../../src/language/words.ts';
import { readSource } from '../../src/read/read.ts';
import { segment } from '../../src/segment/segment.ts';

const STATEMENTS = new URL('../../statements/', import.meta.url);
const TEXTS = new URL('../../../shared/evaluation/texts/', import.meta.url);

/** The clauses of every English text in a folder. */
function clausesIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => !/\.(?:zh|ru)\.txt$/.test(name))
    .flatMap((name) => segment(readSource(readFileSync(new URL(name, folder)), name), { id: name }).clauses)
    .map((clause) => clause.text);
}

/** What tokenisers trip over. */
const ODDITIES =
  "' ’ - ‑ e.g. U.S. don't cannot gonna http://a.b/c-d a@b.org #tag 🤖 e\u0301 \u0301 $ № 1,000.5 3.2% \0 \u00a0 \u200d \u00ad 第一条 строки ﬁ İ word AI state’s states’ 's . ... … — ( ) “ / _ ½ 10:30 1st o'clock COVID-19 𝒜 constructor __proto__ \ufffd \ufeff".split(
    ' ',
  );
const oddText = fc
  .array(fc.constantFrom(...ODDITIES, ' ', ' ', '\n', '\r\n', '\t'), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

function read(text: string): Reading {
  const [reading] = english.readAll([text]);
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

function sentencesOf(text: string): string[] {
  return read(text).sentences.map(({ start, end }) => text.slice(start, end));
}

function word(text: string, form: string) {
  const found = read(text).words.find((candidate) => candidate.form === form);
  if (found === undefined) throw new Error(`no word "${form}"`);
  return found;
}

describe('the words of English', () => {
  it('stand at their offsets in the untouched text', () => {
    const text = '🤖 Se\u0301curite\u0301: the State’s AI.';
    expect(read(text).words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Se\u0301curite\u0301',
      'the',
      'State’s',
      'AI',
    ]);
  });

  it('have the dictionary form of a plural and of a verb', () => {
    expect(word('We oppose artificial restrictions.', 'restrictions').lemma).toBe('restriction');
    expect(word('The systems were regulated.', 'regulated').lemma).toBe('regulate');
  });

  it('have the same lemma and stem in British and American spelling', () => {
    const british = word('The organisation acts.', 'organization');
    const american = word('The organization acts.', 'organization');
    expect([british.lemma, british.stem]).toEqual([american.lemma, american.stem]);
  });

  it.each(["the state's duty", 'the state’s duty', "the model/system's effects", 'the model’s or system’s effects'])(
    'have no genitive in the lemma (%s)',
    (text) => {
      expect(read(text).words.filter((candidate) => /s$/.test(candidate.lemma) && /'s$/.test(candidate.form))).toEqual([]);
    },
  );

  it('know a stop word, a noun, an adjective and a verb', () => {
    const text = 'The parties shall develop safe systems.';
    expect(word(text, 'the').isStopWord).toBe(true);
    expect(word(text, 'systems')).toMatchObject({ partOfSpeech: 'noun', isStopWord: false });
    expect(word(text, 'safe').partOfSpeech).toBe('adjective');
    expect(word(text, 'develop').partOfSpeech).toBe('verb');
  });

  it('know what stands in the reach of a negation', () => {
    const text = 'States should not restrict access.';
    expect(word(text, 'restrict').isNegated).toBe(true);
    expect(word(text, 'states').isNegated).toBe(false);
  });

  it('are the same ones wordSpans finds, in any text', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(read(text).words.map(({ start, end }) => ({ start, end }))).toEqual(wordSpans(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the sentences of English', () => {
  it.each([
    ['We use safeguards, e.g. audits, for safety. We publish them.', 2],
    ['See resolution No. 78/265 of the U.N. General Assembly.', 1],
    ['AI systems shall be safe', 1],
    ['Is AI safe? It should be! We say so.', 3],
  ])('are counted in %j', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('keep "e.g." inside', () => {
    expect(sentencesOf('We use safeguards, e.g. audits. We publish them.')).toEqual([
      'We use safeguards, e.g. audits.',
      'We publish them.',
    ]);
  });

  it('are none, and neither are words, in a text without any', () => {
    expect(english.readAll(['', ' \n', 'AI shall be safe.'])).toMatchObject([
      { words: [], sentences: [] },
      { words: [], sentences: [] },
      { sentences: [{ start: 0, end: 17 }] },
    ]);
  });

  it('hold every word of theirs, in any text', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { words, sentences } = read(text);
        return words.every(({ sentence, start, end }) => {
          const around = sentences[sentence];
          return around !== undefined && around.start <= start && end <= around.end;
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** Texts whose ends and beginnings invite a reader to run on: no full stop, an abbreviation, a lower-case beginning, a negation. */
const AWKWARD = [
  'observing the spread of AI,',
  'and the like, etc',
  'states should not',
  'restrict access',
  'as laid down by Mr',
  'Smith in No.',
  '78/265',
  '(a) safety; and',
  'without',
  '…',
  '',
  'the model’s effects',
  "the model's effects",
];

describe('reading many texts at once', () => {
  it('gives every text its own reading, in order', () => {
    expect(english.readAll(['One text.', 'Another one.']).map(({ words }) => words.map(({ form }) => form))).toEqual([
      ['one', 'text'],
      ['another', 'one'],
    ]);
  });

  it('never lets a sentence or a word cross from one text to the next', () => {
    for (const [index, reading] of english.readAll(AWKWARD).entries()) {
      const length = AWKWARD[index]?.length ?? 0;
      for (const { start, end } of [...reading.sentences, ...reading.words]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(length);
      }
    }
  });

  it('gives what reading each alone gives, whatever the neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AWKWARD), { minLength: 2, maxLength: 6 }), (texts) => {
        expect(english.readAll(texts)).toEqual(texts.map(read));
      }),
      { numRuns: 200 },
    );
  });

  it('gives what reading each alone gives, on the clauses of the library', () => {
    const clauses = clausesIn(STATEMENTS);
    expect(english.readAll(clauses)).toEqual(clauses.map(read));
  });
});

describe.skipIf(!existsSync(TEXTS))('reading many texts at once, on the evaluation texts (skipped where they are absent)', () => {
  it('gives what reading each alone gives, forwards and backwards', () => {
    const clauses = clausesIn(TEXTS);
    const alone = clauses.map(read);
    expect(english.readAll(clauses)).toEqual(alone);
    expect(english.readAll(clauses.toReversed()).toReversed()).toEqual(alone);
  });
});
