import { describe, expect, it } from 'vitest';
import { ClausewiseError } from '../../src/problem.ts';
import { readSource } from '../../src/read/read.ts';
import { segment } from '../../src/segment/segment.ts';
import { segmentText, utf8 } from '../builders.ts';

function refusalOf(text: string, name?: string): ClausewiseError {
  try {
    segmentText(text, name);
  } catch (error) {
    if (error instanceof ClausewiseError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('segment', () => {
  it.each([
    ['a lone word', 'Safety'],
    ['numbers only', '1.\n2.\n3.'],
    ['headings only', 'Chapter I\nChapter II\nArticle 1'],
    ['a list of names', 'Australia\nBrazil\nCanada\nChile'],
    ['a title only', 'A Statement on the Development of AI'],
    ['a date', '3 June 2024'],
    ['signs only', '*** – ***'],
    ['a NUL', '\0'],
  ])('refuses %s: there is no clause', (_, text) => {
    expect(refusalOf(text)).toMatchObject({ code: 'no-clauses', hint: expect.stringMatching(/full sentence/) });
  });

  it('refuses Markdown of front matter alone', () => {
    expect(refusalOf('---\ntitle: A\n---\n').code).toBe('no-clauses');
  });

  it('says in which text there is no clause and how much it read', () => {
    expect(refusalOf('Safety').message).toBe('a: no clause found in 6 characters (1 line(s)).');
  });

  it('prefers what the caller knows to what the text seems to say', () => {
    const source = readSource(utf8('A Declaration on AI\n3 June 2024\nStates shall act at once.'), 'a.txt');
    const given = {
      title: 'Mine',
      issuer: 'Me',
      adopted: '2020-01-01',
      kind: 'treaty',
      language: 'fr',
      fidelity: 'digest',
    } as const;
    expect(segment(source, { id: 'x', ...given })).toMatchObject({ id: 'x', shortTitle: 'Mine', ...given });
  });

  it('says as given and from nowhere where nobody said otherwise', () => {
    expect(segmentText('States shall act at once.')).toMatchObject({
      fidelity: 'as-given',
      source: { url: null, retrieved: null, sha256: null },
      licence: null,
    });
  });

  it('shortens a long title at a word', () => {
    expect(segmentText(`Declaration on the ${'very '.repeat(10)}safe AI\n\nStates shall act at once.`).shortTitle).toMatch(
      /^Declaration on the very( very)* …$/,
    );
  });

  it('hands on the problems of reading under the id of the statement', () => {
    expect(segmentText('States shall act at once.\r\nThey shall agree.\n').problems).toMatchObject([
      { code: 'mixed-line-ends', statementId: 'a' },
    ]);
  });

  it('keeps the label as printed, apart from the words', () => {
    expect(segmentText('(a)\tStates shall act at once.').clauses).toMatchObject([
      { label: '(a)', text: 'States shall act at once.', start: 4, end: 29 },
    ]);
  });

  it('says under which headings a clause stands, outermost first', () => {
    const lines = [
      'CHAPTER I',
      'SECTION 1',
      'Article 1',
      'States shall act at once.',
      'SECTION 2',
      'Article 2',
      'They shall agree on it.',
    ];
    const { clauses } = segmentText(lines.join('\n\n'));
    expect(clauses.filter(({ role }) => role === 'operative').map(({ under }) => under)).toEqual([
      ['a/chapter-i', 'a/section-1', 'a/article-1'],
      ['a/chapter-i', 'a/section-2', 'a/article-2'],
    ]);
  });

  it('has a heading whole, number and all', () => {
    expect(segmentText('Article 5 – Integrity\nStates shall act at once.').clauses[0]).toMatchObject({
      role: 'heading',
      label: 'Article 5',
      text: 'Article 5 – Integrity',
    });
  });

  it('gives spans that an accent or an astral character before does not shift', () => {
    const { text, clauses } = segmentText('Se\u0301curite\u0301 🤖 avant tout.\n\n1. 𝒜 Les États agissent.');
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Se\u0301curite\u0301 🤖 avant tout.',
      '𝒜 Les États agissent.',
    ]);
  });
});

describe('the labels that Markdown marks up', () => {
  it.each([
    ['6(b)', 'a/6/b', 'operative'],
    ['Article 5(1)(a)', 'a/5/1/a', 'operative'],
    ['Annex III(1)', 'a/annex-iii/1', 'operative'],
    ['Action area 10(a)', 'a/action-area-10/a', 'operative'],
    ['pp4', 'a/r4', 'recital'],
    ['Recital 12', 'a/r12', 'recital'],
  ])('make of **%s** the clause %s', (label, id, role) => {
    expect(segmentText(`**${label}** States shall act at once.`, 'a.md').clauses).toMatchObject([
      { id, label, role, text: 'States shall act at once.' },
    ]);
  });
});
