import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../src/read/plain-text.ts';

function blocksOf(text: string): string[] {
  return plainTextBlocks(text).map(({ start, end }) => text.slice(start, end));
}

const WRAPPED = [
  'The General Assembly recognizes that AI systems have the potential to',
  'speed progress towards the goals of sustainable development, and that',
  'they should be safe, secure and trustworthy in every country and for',
  'all people, whatever their means.',
];

describe('the blocks of plain text', () => {
  it('are its lines', () => {
    expect(blocksOf('We welcome this.\nWe oppose that.\n\nWe call for more.')).toEqual([
      'We welcome this.',
      'We oppose that.',
      'We call for more.',
    ]);
  });

  it.each(['\n', '\r\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029'])('end at %j', (lineEnd) => {
    expect(blocksOf(`One.${lineEnd}Two.`)).toEqual(['One.', 'Two.']);
  });

  it('have no white space, NUL or byte order mark around', () => {
    expect(blocksOf('\ufeff \0One.\t\0\r\n\u00a0\u3000Two.\u2003')).toEqual(['One.', 'Two.']);
  });

  it('are none in white space', () => {
    expect(plainTextBlocks(' \n\0\n')).toEqual([]);
  });

  it('run on to the blank line where the text is wrapped to a page', () => {
    expect(blocksOf(`${WRAPPED.join('\n')}\n\n${WRAPPED.join('\n')}`)).toEqual([WRAPPED.join('\n'), WRAPPED.join('\n')]);
  });

  it('run on in the same way with line ends of another kind', () => {
    expect(blocksOf(`${WRAPPED.join('\r\n')}\r\n\r\n${WRAPPED.join('\r\n')}`)).toHaveLength(2);
  });

  it.each(['(a) ', '1. ', 'iv) ', '– ', 'Article 5 '])('begin anew at "%s" in wrapped text', (label) => {
    const item = `${label}${WRAPPED[1]}`;
    expect(blocksOf([...WRAPPED.slice(0, 3), item, ...WRAPPED.slice(1)].join('\n'))).toHaveLength(2);
  });

  it('are single lines where one line is longer than a page is wide', () => {
    expect(blocksOf([...WRAPPED, WRAPPED.join(' ')].join('\n'))).toHaveLength(5);
  });

  it.each([
    ['clauses of like length', 'We call for safe AI systems that serve all the people of the world.'],
    ['recitals of like length', 'recognizing that AI systems can serve all of the people of the world,'],
    ['names of like length', 'Norway'],
  ])('are single lines where an author wrote %s', (_, line) => {
    expect(blocksOf(Array.from({ length: 6 }, () => line).join('\n'))).toHaveLength(6);
  });

  it('hold every visible character once and in order, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Z', '1.', ' ', '\n', '\r', '\0', '\f', '\u2028', '🤖', 'e\u0301')), (pieces) => {
        const text = pieces.join('');
        return (
          blocksOf(text)
            .join('')
            .replace(/[\s\0]/g, '') === text.replace(/[\s\0]/g, '')
        );
      }),
    );
  });
});
