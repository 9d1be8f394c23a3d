import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, wordForm, wordSpans } from '../../src/language/words.ts';

function wordsOf(text: string): string[] {
  return wordSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe('wordSpans', () => {
  it.each([
    ['an apostrophe inside a word', "the state's AI", ['the', "state's", 'AI']],
    ['a typographic apostrophe inside a word', 'the state’s AI', ['the', 'state’s', 'AI']],
    ['a hyphen inside a word', 'cross-border crime', ['cross-border', 'crime']],
    ['several hyphens inside a word', 'state-of-the-art systems', ['state-of-the-art', 'systems']],
    ['a hyphen that can not break', 'cross‑border', ['cross‑border']],
    ['digits in a word', 'G7 and COVID-19', ['G7', 'and', 'COVID-19']],
    ['Cyrillic letters', 'Развитие ИИ-систем', ['Развитие', 'ИИ-систем']],
  ])('keeps %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['an apostrophe at the end', "the states' AI", ['the', 'states', 'AI']],
    ['quotation marks', '‘AI system’ means', ['AI', 'system', 'means']],
    ['a hyphen that stands alone', 'hereinafter - AI', ['hereinafter', 'AI']],
    ['a doubled hyphen', 'safe--secure', ['safe', 'secure']],
    ['a hyphen at the end of a word', 'pre- and post-market', ['pre', 'and', 'post-market']],
    ['a dash', '2023–2025', ['2023', '2025']],
    ['a slash and a full stop', 'A/RES/78.265', ['A', 'RES', '78', '265']],
    ['symbols and emoji', '100 % 🤖 safe', ['100', 'safe']],
  ])('leaves out %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('finds no word where there is none', () => {
    expect(wordSpans(' – … “” \n')).toEqual([]);
  });

  it('keeps a decomposed accent in its word, with offsets in the untouched text', () => {
    const text = 'la se\u0301curite\u0301 d’abord';
    expect(wordsOf(text)).toEqual(['la', 'se\u0301curite\u0301', 'd’abord']);
    expect(wordSpans(text)[1]).toEqual({ start: 3, end: 13 });
  });

  it('counts a letter outside the basic plane as two UTF-16 units', () => {
    const text = '🤖 𝒜𝓁 safe';
    expect(wordSpans(text)).toEqual([
      { start: 3, end: 7 },
      { start: 8, end: 12 },
    ]);
  });

  it('gives spans in order that hold letters, marks or numbers and never white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spans = wordSpans(text);
        const inOrder = spans.every(({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0));
        return inOrder && spans.every(({ start, end }) => /^[\p{L}\p{M}\p{N}'’‐‑-]+$/u.test(text.slice(start, end)));
      }),
    );
  });
});

describe('countWords', () => {
  it('counts what wordSpans finds', () => {
    expect(countWords('We call for active co-operation.')).toBe(5);
  });
});

describe('wordForm', () => {
  it('is the same for a composed and a decomposed accent', () => {
    expect(wordForm('Se\u0301curite\u0301')).toBe(wordForm('S\u00e9curit\u00e9'));
  });

  it('straightens the apostrophe and plains the hyphen', () => {
    expect(wordForm('State’s')).toBe("state's");
    expect(wordForm('Cross‑Border')).toBe('cross-border');
  });
});
