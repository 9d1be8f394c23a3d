import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model.ts';
import { ClausewiseError, type ProblemCode } from '../../src/problem.ts';
import { DEFAULT_LIMITS, decode } from '../../src/read/decode.ts';
import { readSource } from '../../src/read/read.ts';
import { segment } from '../../src/segment/segment.ts';
import { utf8 } from '../builders.ts';

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, { mark = true, bigEndian = false } = {}): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1) view.setUint16(index * 2, marked.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
}

function errorOf(run: () => unknown): ClausewiseError {
  try {
    run();
  } catch (error) {
    if (error instanceof ClausewiseError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function problemOf(given: Uint8Array, code: ProblemCode): Problem | undefined {
  return decode(given, 'a.txt').problems.find((problem) => problem.code === code);
}

const SENTENCE = 'AI systems shall be safe.';

/** Every way in which a file is no text: what it is, its bytes, the code, and what the message must say of it. */
const REFUSED: readonly (readonly [string, () => Uint8Array, ProblemCode, RegExp])[] = [
  ['an empty file', () => bytes(), 'empty-input', /empty \(0 bytes/],
  ['white space only', () => utf8(' \r\n\t\u00a0\u2003\n'), 'empty-input', /empty \(\d+ bytes, no visible character/],
  ['a byte order mark only', () => bytes(0xef, 0xbb, 0xbf), 'empty-input', /empty \(3 bytes/],
  ['more than 20 MB', () => new Uint8Array(20_000_001).fill(0x61), 'too-large', /20\.0 MB; the limit is 20\.0 MB/],
  ['a line of a million characters', () => utf8('a '.repeat(500_000)), 'line-too-long', /line 1: 1000000 characters.*100000/],
  ['a long line behind short ones', () => utf8(`One.\r\nTwo.\r\n${'a'.repeat(100_001)}`), 'line-too-long', /line 3: 100001/],
  ['many NULs', () => utf8(`${SENTENCE}${'\0'.repeat(50)}`), 'binary-input', /50 control characters in 75/],
  [
    'a programme',
    () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    'binary-input',
    /control characters/,
  ],
  ['UTF-16 without its byte order mark', () => utf16(SENTENCE, { mark: false }), 'binary-input', /control characters/],
  ['a PDF', () => utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'unsupported-format', /is a PDF/],
  ['a Word file', () => latin1('PK\u0003\u0004\u0014\u0000\u0006\u0000'), 'unsupported-format', /is a ZIP archive \(Word/],
  ['an old Word file', () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unsupported-format', /is an old Word file/],
  ['an RTF file', () => utf8('{\\rtf1\\ansi AI systems shall be safe.}'), 'unsupported-format', /is an RTF file/],
  ['a PNG picture', () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'unsupported-format', /is a PNG picture/],
  ['a JPEG picture', () => bytes(0xff, 0xd8, 0xff, 0xe0), 'unsupported-format', /is a JPEG picture/],
  ['a gzip archive', () => bytes(0x1f, 0x8b, 0x08), 'unsupported-format', /is a gzip archive/],
  ['HTML', () => utf8('\n<!DOCTYPE html><html><p>AI shall be safe.</p></html>'), 'unsupported-format', /is HTML or XML/],
  ['HTML behind a comment', () => utf8('<!-- saved page -->\n<html><p>AI</p>'), 'unsupported-format', /is HTML or XML/],
  ['XML', () => utf8('<?xml version="1.0"?><akomaNtoso/>'), 'unsupported-format', /is HTML or XML/],
];

describe('decode refuses', () => {
  it.each(REFUSED)('%s with its code', (_, input, code) => {
    expect(errorOf(() => decode(input(), 'b.txt')).code).toBe(code);
  });

  it.each(REFUSED)('%s with a message that names the file and says what was found', (_, input, __, message) => {
    const error = errorOf(() => decode(input(), 'statements/b.txt'));
    expect(error.message).toMatch(message);
    expect(error.message).toContain('statements/b.txt');
  });

  it.each(REFUSED)('%s with a hint and no stack trace', (_, input) => {
    const error = errorOf(() => decode(input(), 'b.txt'));
    expect(error.hint).toMatch(/^\S.{20,}\.$/s);
    expect(`${error.message}${error.hint}`).not.toMatch(/\n\s+at /);
  });

  it('a file at the very limit not yet', () => {
    const limits = { maxBytes: 25, maxLineCharacters: 25 };
    expect(decode(utf8(SENTENCE), 'a.txt', limits).text).toBe(SENTENCE);
    expect(errorOf(() => decode(utf8(SENTENCE), 'a.txt', { ...limits, maxBytes: 24 })).code).toBe('too-large');
    expect(errorOf(() => decode(utf8(SENTENCE), 'a.txt', { ...limits, maxLineCharacters: 24 })).code).toBe('line-too-long');
  });

  it('text that only speaks of HTML or PDF not at all', () => {
    const text = 'The format %PDF-1.7 and the tag <html> are named here.';
    expect(decode(utf8(text), 'a.txt').text).toBe(text);
  });
});

describe('decode reads', () => {
  it('UTF-8 with and without a byte order mark, the mark not being text', () => {
    expect(decode(utf8(`\ufeff${SENTENCE}`), 'a.txt')).toEqual({ text: SENTENCE, problems: [] });
    expect(decode(utf8('Развитие 🤖 e\u0301'), 'a.txt')).toEqual({ text: 'Развитие 🤖 e\u0301', problems: [] });
  });

  it.each([
    ['little', false],
    ['big', true],
  ])('UTF-16 with a byte order mark, %s end first', (_, bigEndian) => {
    expect(decode(utf16('Развитие 🤖', { bigEndian }), 'a.txt')).toEqual({ text: 'Развитие 🤖', problems: [] });
  });

  it('bytes that are not UTF-8 as Windows-1252, quotation marks too', () => {
    expect(decode(latin1('coop\xe9ration \x93safe\x94'), 'a.txt').text).toBe('coopération “safe”');
  });

  it('any text back as it was, line ends and all', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '' && !/^\ufeff|^GIF8|^</.test(text));
    fc.assert(fc.property(texts, (text) => decode(utf8(text), 'a.txt').text === text));
  });
});

describe('the place of the first byte that is not UTF-8', () => {
  it.each([
    ['a Latin-1 letter before a blank', latin1('caf\xe9 AI'), 3],
    ['a Latin-1 letter before a letter', latin1('coop\xe9ration'), 4],
    ['the first byte', latin1('\xe9tat de droit'), 0],
    ['a stray continuation byte', bytes(0x41, 0x42, 0x80, 0x43), 2],
    ['a character cut off at the end', bytes(0x41, 0x42, 0x43, 0xe2, 0x82), 3],
    ['a character cut off in the middle', bytes(0x41, 0xe2, 0x82, 0x41), 1],
    ['a byte behind a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x41, 0xff, 0x41), 4],
    ['a byte behind two-, three- and four-byte characters', Uint8Array.from([...utf8('é第🤖'), 0xff, 0x41]), 9],
    ['a surrogate half', bytes(0x41, 0xed, 0xa0, 0x80, 0x41), 1],
  ])('is told for %s', (_, given, offset) => {
    expect(problemOf(given, 'invalid-utf8')?.message).toContain(`first bad byte at offset ${offset})`);
  });

  it('is where good text ends, whatever stands before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (before) => {
        const good = utf8(before);
        const problem = problemOf(Uint8Array.from([...good, 0xff, ...utf8(' and good text behind')]), 'invalid-utf8');
        return problem?.message.includes(`at offset ${good.length})`) === true;
      }),
    );
  });
});

describe('decode tells', () => {
  it('of a few NULs, and leaves them where they are', () => {
    const text = `${SENTENCE}\0\n\0${SENTENCE}`;
    expect(decode(utf8(text), 'a.txt').text).toBe(text);
    expect(problemOf(utf8(text), 'nul-characters')?.message).toBe('a.txt: 2 NUL character(s); read as white space.');
  });

  it('of mixed line ends, with how many kinds in how many lines', () => {
    expect(problemOf(utf8('a\r\nb\nc\rd'), 'mixed-line-ends')?.message).toMatch(/3 kinds in 3 lines/);
  });

  it.each(['a\r\nb\r\nc', 'a\nb\nc', 'a\rb\rc'])('nothing of line ends of one kind (%j)', (text) => {
    expect(decode(utf8(text), 'a.txt').problems).toEqual([]);
  });

  it('every oddity of a text, not only the first', () => {
    const odd = Uint8Array.from([...latin1('caf\xe9\0'), ...utf8('\r\nsafe\n')]);
    expect(decode(odd, 'a.txt').problems.map(({ code }) => code)).toEqual(['invalid-utf8', 'nul-characters', 'mixed-line-ends']);
  });
});

describe('bytes from anywhere', () => {
  it('give a statement with a clause or an error with a code and a hint, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.txt', 'a.md'), (given, name) => {
        try {
          return segment(readSource(given, name, DEFAULT_LIMITS), { id: 'a' }).clauses.length > 0;
        } catch (error) {
          return error instanceof ClausewiseError && error.code !== 'internal' && error.hint !== null;
        }
      }),
      { numRuns: 500 },
    );
  });
});
