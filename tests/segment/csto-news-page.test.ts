import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english.ts';
import type { Clause, Statement } from '../../src/model.ts';
import { readSource } from '../../src/read/read.ts';
import { segment } from '../../src/segment/segment.ts';
import { summaryOf } from '../golden/csto-news-page/summary.ts';

const FOLDER = new URL('../golden/csto-news-page/', import.meta.url);
const source = readFileSync(new URL('source.txt', FOLDER));

function csto(): Statement {
  return segment(readSource(source, 'source.txt'), { id: 'csto-pa-2024' });
}

function partsOfKind(kind: string): string[] {
  const { parts, text } = csto();
  return parts.filter((part) => part.kind === kind).map(({ start, end }) => text.slice(start, end));
}

function clause(id: string): Clause {
  const found = csto().clauses.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found;
}

/** The printed lines of the page, so that what is expected does not come from the code under test. */
const lines = source.toString('utf8').split('\n');

describe('the official news page of the CSTO', () => {
  it('is segmented as expected.json says (tests/golden/csto-news-page/update.ts writes it anew)', () => {
    expect(summaryOf(csto())).toEqual(JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')));
  });

  it('has six recitals, r1 to r6, one per printed line', () => {
    const recitals = csto().clauses.filter(({ role }) => role === 'recital');
    expect(recitals.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `csto-pa-2024/r${number}`));
    expect(recitals.map(({ text }) => text)).toEqual(lines.slice(10, 16));
  });

  it('has eight operative clauses, numbered as printed', () => {
    const operative = csto().clauses.filter(({ role }) => role === 'operative');
    expect(operative.map(({ id, label }) => [id, label])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`csto-pa-2024/${number}`, `${number}.`]),
    );
    expect(operative.map(({ text }) => text)).toEqual(lines.slice(17, 25).map((line) => line.replace(/^\d\. /, '')));
  });

  it('has nothing else that counts as a clause', () => {
    expect(csto().clauses).toHaveLength(14);
  });

  it('leaves the three news items and the headline outside', () => {
    expect(partsOfKind('outside')).toEqual(lines.slice(0, 4));
  });

  it('has its title in four lines, from which title and issuer come', () => {
    expect(partsOfKind('title')).toEqual(lines.slice(5, 9));
    expect(csto()).toMatchObject({
      title: lines.slice(5, 9).join(' '),
      issuer: 'Council of the Parliamentary Assembly of the Collective Security Treaty Organization',
      kind: 'statement',
      language: 'en',
    });
  });

  it('was adopted on 3 June 2024, not on a date of the news before it', () => {
    expect(csto().adopted).toBe('2024-06-03');
    expect(partsOfKind('date')).toEqual(['03.06.2024']);
  });

  it('has an enacting formula in two parts around the recitals', () => {
    const { enactingFormula, text } = csto();
    expect(enactingFormula.map(({ start, end }) => text.slice(start, end))).toEqual([lines[9], 'declare the following.']);
  });

  it.each([
    ['csto-pa-2024/7', 3, ['We declare our intention', 'We note the timeliness', 'We call on the parliaments']],
    ['csto-pa-2024/8', 2, ['We are convinced', 'We are ready']],
    ['csto-pa-2024/3', 1, ['We believe']],
  ])('has in %s sentences to the number of %i', (id, count, beginnings) => {
    const { text } = clause(id);
    const [reading] = english.readAll([text]);
    const sentences = reading?.sentences.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(sentences).toHaveLength(count);
    expect(sentences.map((sentence, index) => sentence.startsWith(beginnings[index] ?? '?'))).not.toContain(false);
  });

  it('gives the same clauses with Windows line ends and a byte order mark', () => {
    const windows = new TextEncoder().encode(`\ufeff${lines.join('\r\n')}`);
    const statement = segment(readSource(windows, 'source.txt'), { id: 'csto-pa-2024' });
    expect(statement.clauses.map(({ id, text }) => [id, text])).toEqual(csto().clauses.map(({ id, text }) => [id, text]));
  });

  it('gives the same clauses with the labels marked up, as the library ships it', () => {
    const shipped = readFileSync(new URL('../../statements/csto-pa-2024.md', import.meta.url));
    const statement = segment(readSource(shipped, 'csto-pa-2024.md'), { id: 'csto-pa-2024' });
    expect(statement.clauses.map(({ id, role, text }) => [id, role, text])).toEqual(
      csto().clauses.map(({ id, role, text }) => [id, role, text]),
    );
  });
});
