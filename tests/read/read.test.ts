import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read.ts';
import { utf8 } from '../builders.ts';

describe('readSource', () => {
  it('reads a file of the name .md as Markdown', () => {
    expect(readSource(utf8('# Title\n\nText.'), 'b.MD')).toMatchObject({ format: 'markdown', blocks: [{ kind: 'heading' }, {}] });
  });

  it('reads a text with front matter as Markdown, whatever its name', () => {
    expect(readSource(utf8('---\nid: a\n---\nText.'), 'b.txt')).toMatchObject({ format: 'markdown', metadata: { id: 'a' } });
  });

  it('reads anything else as plain text', () => {
    expect(readSource(utf8('# Title'), '-')).toMatchObject({
      format: 'plain-text',
      metadata: {},
      blocks: [{ kind: 'paragraph' }],
    });
  });

  it('hands on what was odd about the bytes', () => {
    expect(readSource(utf8('a\r\nb\n'), 'b.txt').problems.map(({ code }) => code)).toEqual(['mixed-line-ends']);
  });

  it('leaves the text untouched', () => {
    const text = 'One.\r\n\0Two: e\u0301 \u00a0🤖.\n';
    expect(readSource(utf8(text), 'b.txt').text).toBe(text);
  });
});
