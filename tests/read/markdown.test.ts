import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model.ts';
import { ClausewiseError } from '../../src/problem.ts';
import { hasFrontMatter, readMarkdown } from '../../src/read/markdown.ts';

function blocksOf(text: string): [Block['kind'], string][] {
  return readMarkdown(text, 'a.md').blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

function contentsOf(text: string): string[] {
  return readMarkdown(text, 'a.md').blocks.map(({ contentStart, end }) => text.slice(contentStart, end));
}

function messageOf(text: string): string {
  try {
    readMarkdown(text, 'b.md');
  } catch (error) {
    if (error instanceof ClausewiseError && error.code === 'bad-front-matter') return `${error.message} ${error.hint}`;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the blocks of Markdown', () => {
  it('are headings, paragraphs and list items, as printed', () => {
    expect(blocksOf('# Title\n\nA paragraph\nof two lines.\n\n- one\n- two\n\n1. first\n')).toEqual([
      ['heading', '# Title'],
      ['paragraph', 'A paragraph\nof two lines.'],
      ['list-item', '- one'],
      ['list-item', '- two'],
      ['list-item', '1. first'],
    ]);
  });

  it('have their words behind the markup of a heading', () => {
    expect(contentsOf('## Article 5\n\nUnderlined\n==========\n')).toEqual(['Article 5', 'Underlined', '==========']);
  });

  it('keep rules, underlines and comments as markup', () => {
    expect(blocksOf('Title\n=====\n\n---\n\n<!-- a note -->\n')).toEqual([
      ['heading', 'Title'],
      ['markup', '====='],
      ['markup', '---'],
      ['markup', '<!-- a note -->'],
    ]);
  });

  it('have the bold beginning of a paragraph as their label', () => {
    const text = '**6(b)** The text of the clause.';
    const [block] = readMarkdown(text, 'a.md').blocks;
    expect(text.slice(block?.label?.start, block?.label?.end)).toBe('6(b)');
    expect(contentsOf(text)).toEqual(['The text of the clause.']);
  });

  it('have no label where bold stands alone or inside', () => {
    for (const text of ['**Definitions**', 'We **strongly** oppose this.', '**6**and more'])
      expect(readMarkdown(text, 'a.md').blocks[0]?.label).toBeUndefined();
  });

  it.each(['\n', '\r\n', '\r'])('are the same with %j as line end', (lineEnd) => {
    const text = ['# Title', '', 'One.', '', 'Two.'].join(lineEnd);
    expect(blocksOf(text)).toEqual([
      ['heading', '# Title'],
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ]);
  });

  it('stand at offsets that NULs, astral and combining characters do not shift', () => {
    expect(blocksOf('# 🤖 e\u0301\0\n\n**1** Сила\0 🤖.\n')).toEqual([
      ['heading', '# 🤖 e\u0301'],
      ['paragraph', '**1** Сила\0 🤖.'],
    ]);
  });
});

describe('front matter', () => {
  const text = '---\nid: a\ntitle: "A: b"\nadopted: 2024-06-03\n---\n\nAI shall be safe.\n';

  it('is metadata, with dates as text', () => {
    expect(readMarkdown(text, 'a.md').metadata).toEqual({ id: 'a', title: 'A: b', adopted: '2024-06-03' });
  });

  it('is a block of its own', () => {
    expect(blocksOf(text)).toEqual([
      ['front-matter', '---\nid: a\ntitle: "A: b"\nadopted: 2024-06-03\n---'],
      ['paragraph', 'AI shall be safe.'],
    ]);
  });

  it('may be empty', () => {
    expect(readMarkdown('---\n---\nText.', 'a.md')).toMatchObject({ metadata: {}, blocks: [{}, { kind: 'paragraph' }] });
  });

  it('ends at a line of hyphens, not at hyphens inside a line', () => {
    expect(readMarkdown('---\ntitle: A --- B ---\nid: a\n---\nText.', 'a.md').metadata).toEqual({
      title: 'A --- B ---',
      id: 'a',
    });
  });

  it('is found with Windows line ends and blanks behind the hyphens', () => {
    expect(readMarkdown('---  \r\nid: a\r\n--- \r\nText.', 'a.md').metadata).toEqual({ id: 'a' });
  });

  it.each(['--- \n\nText', 'Text\n---\nid: a\n---\n', '----\nid: a\n----\n', '---\nid: a\n'])('is not found in %j', (other) => {
    expect(hasFrontMatter(other)).toBe(false);
  });

  it.each([
    ['a tab as indent', '---\nid: a\nsource:\n\turl: b\n---\nText.', /^b\.md: the front matter is not valid YAML: line 4: /],
    ['a key given twice', '---\nid: a\nid: b\n---\nText.', /line 3: duplicated mapping key/],
    ['an open quotation', '---\nid: a\ntitle: "A\n---\nText.', /not valid YAML: line \d: /],
  ])('with %s is an error that names the line of the file', (_, given, message) => {
    expect(messageOf(given)).toMatch(message);
  });

  it.each(['---\n- a\n- b\n---\nText.', '---\njust words\n---\nText.', '---\n42\n---\nText.'])(
    'that is no mapping is an error with a hint (%j)',
    (given) => {
      expect(messageOf(given)).toBe(
        'b.md: the front matter is not a mapping. Front matter is YAML: "key: value" lines between two lines of three hyphens.',
      );
    },
  );

  it('can not make anything but plain data', () => {
    expect(messageOf('---\nid: !!js/function "function () {}"\n---\nText.')).toMatch(/not valid YAML/);
    expect(Object.getPrototypeOf(readMarkdown('---\n__proto__: { a: 1 }\n---\nText.', 'a.md').metadata)).toBe(Object.prototype);
  });
});
