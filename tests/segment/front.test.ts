import { describe, expect, it } from 'vitest';
import type { PartKind } from '../../src/model.ts';
import { segmentText } from '../builders.ts';

function piecesOf(text: string, kind: PartKind): string[] {
  const { parts, text: whole } = segmentText(text);
  return parts.filter((part) => part.kind === kind).map(({ start, end }) => whole.slice(start, end));
}

function recitalsOf(text: string): string[] {
  return segmentText(text)
    .clauses.filter(({ role }) => role === 'recital')
    .map(({ text: words }) => words);
}

const OPENING = 'We, the members of the Council,';
const RECITALS = 'recognizing the spread of AI,\ndeeply concerned about its misuse,';
const CLAUSE = '1. We call for safe AI systems.';

describe('the front of a statement', () => {
  it('has recitals between its two formulas', () => {
    const text = `${OPENING}\n${RECITALS}\nhave agreed as follows:\n${CLAUSE}`;
    expect(recitalsOf(text)).toEqual(RECITALS.split('\n'));
    expect(piecesOf(text, 'formula')).toEqual([OPENING, 'have agreed as follows:']);
  });

  it.each(['declare the following.', 'Have agreed as follows:', 'HAVE ADOPTED THIS REGULATION:', 'resolve:'])(
    'ends with a formula such as %j',
    (closing) => {
      expect(piecesOf(`${OPENING}\n${RECITALS}\n${closing}\n${CLAUSE}`, 'formula')).toEqual([OPENING, closing]);
    },
  );

  it('has recitals up to the first line that is none, without a closing formula', () => {
    expect(recitalsOf(`The General Assembly,\n${RECITALS}\n${CLAUSE}`)).toEqual(RECITALS.split('\n'));
  });

  it('is a clause, not a formula, where no recital follows', () => {
    const text = `${OPENING}\nStates shall act.\n${CLAUSE}`;
    expect(piecesOf(text, 'formula')).toEqual([]);
    expect(recitalsOf(text)).toEqual([]);
  });

  it('has recitals under a heading "Preamble", up to the next heading', () => {
    expect(recitalsOf('A Convention\nPreamble\nStates are many.\nAI is new.\nArticle 1 – Scope\nIt applies.')).toEqual([
      'States are many.',
      'AI is new.',
    ]);
  });
});

describe('what stands before the statement', () => {
  const announced = `Another news item of the day.\nA headline about it\n03.06.2024\nSTATEMENT\nof the Council\n${OPENING}\n${RECITALS}\n${CLAUSE}`;

  it('is outside where the kind of the text is announced', () => {
    expect(piecesOf(announced, 'outside')).toEqual(['Another news item of the day.', 'A headline about it']);
  });

  it('keeps title and date', () => {
    expect(piecesOf(announced, 'title')).toEqual(['STATEMENT', 'of the Council']);
    expect(segmentText(announced).adopted).toBe('2024-06-03');
  });

  it('is part of the text where nothing announces a statement', () => {
    expect(piecesOf(`A paragraph of the text.\n${OPENING}\n${RECITALS}\n${CLAUSE}`, 'outside')).toEqual([]);
  });
});

describe('the title of a text', () => {
  it('is a first line that ends like no sentence', () => {
    expect(segmentText('Global AI Governance Initiative\n\nCountries should act.').title).toBe('Global AI Governance Initiative');
  });

  it('stands behind a date and a note of the editor', () => {
    expect(segmentText('October 30, 2023\n[Excerpt]\nExecutive Order on AI\nAgencies shall act.')).toMatchObject({
      title: 'Executive Order on AI',
      adopted: '2023-10-30',
    });
  });

  it.each([
    'States should act.\nThey should agree.',
    '1. States should act\n2. They should agree.',
    'Preamble\nStates are many.',
  ])('is the id where no line looks like one (%j)', (text) => {
    expect(segmentText(text).title).toBe('a');
  });
});

describe('a line that only dates the text', () => {
  it.each(['3 June 2024', 'Vilnius, 5.IX.2024', '2023年07月13日 15:00'])('is no clause (%j)', (line) => {
    expect(piecesOf(`A title\n${line}\nStates shall act at once.`, 'date')).toEqual([line]);
  });

  it.each(['本办法自2023年8月15日起施行。', 'Applicable from 3 June 2024.', 'It ends on the day of 3 June 2024'])(
    'is not the same as a sentence with a date (%j)',
    (line) => {
      expect(piecesOf(`A title\n\nStates shall act at once.\n\n${line}`, 'date')).toEqual([]);
    },
  );
});
