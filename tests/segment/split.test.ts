import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read.ts';
import { splitUnits } from '../../src/segment/split.ts';
import { utf8 } from '../builders.ts';

function unitsOf(text: string, name = 'a.txt'): string[] {
  return splitUnits(readSource(utf8(text), name)).map(({ start, end }) => text.slice(start, end));
}

function contentsOf(text: string, name = 'a.txt'): string[] {
  return splitUnits(readSource(utf8(text), name)).map(({ contentStart, end }) => text.slice(contentStart, end));
}

describe('splitUnits cuts before', () => {
  it.each([
    ['a section glued to a sentence', 'AI shall serve all.Sec. 2.  Policy.', ['AI shall serve all.', 'Sec. 2.  Policy.']],
    [
      'a subsection glued to a sentence',
      'AI shall serve all.(b)  It shall be safe.',
      ['AI shall serve all.', '(b)  It shall be safe.'],
    ],
    ['a number glued to a sentence', 'AI shall serve all.2. It shall be safe.', ['AI shall serve all.', '2. It shall be safe.']],
    [
      'a decimal number glued to a sentence',
      'AI shall serve all.4.2.  Ensuring safety.',
      ['AI shall serve all.', '4.2.  Ensuring safety.'],
    ],
    [
      'a decimal number glued to a year',
      'Until the year 2023.5.2.  Promoting AI.',
      ['Until the year 2023.', '5.2.  Promoting AI.'],
    ],
    [
      'the first subsection in a typewritten act',
      'Sec. 9.  Protecting Privacy.  (a)  To mitigate risks, act.',
      ['Sec. 9.  Protecting Privacy.', '(a)  To mitigate risks, act.'],
    ],
    [
      'an article on the line of its chapter',
      'Chapter V – Assessment of impacts Article 16 – Framework',
      ['Chapter V – Assessment of impacts', 'Article 16 – Framework'],
    ],
  ])('%s', (_, text, units) => {
    expect(unitsOf(text)).toEqual(units);
  });
});

describe('splitUnits never cuts', () => {
  it.each([
    ['an enumeration inside a clause', 'States shall co-operate; and (b) they shall publish; (c) all of it.'],
    ['a clause that names an article', 'The Convention, in particular Article 16 – as amended – applies.'],
    ['a document number', 'See resolution No. 78/265. It was adopted in 2024. 193 States agreed.'],
    ['an abbreviation', 'We use safeguards, e.g. audits, i.e. checks by others.'],
    ['a version number', 'The label 3.2.1. Scope of the matter is one.'],
    ['a quantity', 'It was 3.2 percent of all in 2023. In 2024 it was more.'],
  ])('%s', (_, text) => {
    expect(unitsOf(text)).toEqual([text]);
  });
});

describe('the words of a unit begin', () => {
  it.each([
    ['1. We welcome this.', 'We welcome this.'],
    ['(a)\tsafety;', 'safety;'],
    ['Article 5 – Integrity', 'Integrity'],
    ['• safety', 'safety'],
    ['We welcome this.', 'We welcome this.'],
  ])('behind the label (%j)', (text, content) => {
    expect(contentsOf(text)).toEqual([content]);
  });

  it('behind a marked-up label', () => {
    expect(contentsOf('**6(b)** The clause.', 'a.md')).toEqual(['The clause.']);
  });

  it('behind the markup and the number of a Markdown heading', () => {
    expect(contentsOf('## Article 5 – Integrity', 'a.md')).toEqual(['Integrity']);
  });
});

it('a line without a letter or digit is markup', () => {
  expect(splitUnits(readSource(utf8('* * *\nText.'), 'a.txt')).map(({ kind }) => kind)).toEqual(['markup', 'text']);
});
