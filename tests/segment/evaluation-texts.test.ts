/** How real texts come out, at a coarse level: which provisions there are. Read in place; nothing of them stands here. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Clause, ClauseRole, Statement } from '../../src/model.ts';
import { readSource } from '../../src/read/read.ts';
import { segment } from '../../src/segment/segment.ts';

const TEXTS = new URL('../../../shared/evaluation/texts/', import.meta.url);

/** The EU AI Act takes a while, and a statement can not be changed, so each is read once. */
const read = new Map<string, Statement>();

function open(name: string): Statement {
  const statement = read.get(name) ?? segment(readSource(readFileSync(new URL(name, TEXTS)), name), { id: 'a' });
  read.set(name, statement);
  return statement;
}

function pathsOf(name: string, role: ClauseRole): string[] {
  return open(name)
    .clauses.filter((clause) => clause.role === role)
    .map(({ id }) => id.slice(2));
}

function clause(name: string, path: string): Clause | undefined {
  return open(name).clauses.find(({ id }) => id === `a/${path}`);
}

function upTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

describe.skipIf(!existsSync(TEXTS))('the evaluation texts (skipped where they are absent)', () => {
  it('the Council of Europe convention has 36 articles', () => {
    const articles = pathsOf('coe-convention-2024.txt', 'heading').filter((path) => path.startsWith('article-'));
    expect(articles).toEqual(upTo(36).map((number) => `article-${number}`));
  });

  it.each(['1/1', '3/1/b', '4', '5/1', '5/2', '11/a', '16/1', '16/2/a', '16/2/g', '16/4', '36/h'])(
    'the Council of Europe convention has the provision %s',
    (path) => {
      expect(pathsOf('coe-convention-2024.txt', 'operative')).toContain(path);
    },
  );

  it('the Council of Europe convention was opened in Vilnius on 5 September 2024', () => {
    expect(open('coe-convention-2024.txt')).toMatchObject({ adopted: '2024-09-05', kind: 'treaty' });
  });

  it('the Council of Europe convention has article 16 under chapter V', () => {
    expect(clause('coe-convention-2024.txt', '16/2/g')?.under).toEqual(['a/chapter-v', 'a/article-16']);
  });

  it('the Seoul commitments are I to VIII under three outcomes', () => {
    expect(
      pathsOf('seoul-frontier-commitments-2024.txt', 'operative').filter((path) => /^outcome-\d(\/[ivx]+)?$/.test(path)),
    ).toEqual([
      'outcome-1',
      'outcome-1/i',
      'outcome-1/ii',
      'outcome-1/iii',
      'outcome-1/iv',
      'outcome-1/v',
      'outcome-2',
      'outcome-2/vi',
      'outcome-3',
      'outcome-3/vii',
      'outcome-3/viii',
    ]);
  });

  it('the Seoul signatories are a list and no clauses', () => {
    const { parts } = open('seoul-frontier-commitments-2024.txt');
    expect(parts.filter(({ kind }) => kind === 'list')).toHaveLength(16);
  });

  it('the US executive order has thirteen sections', () => {
    expect(pathsOf('us-eo-14110.txt', 'operative').filter((path) => /^\d+$/.test(path))).toEqual(upTo(13));
  });

  it('the US executive order has section 2(a) to (h)', () => {
    const principles = pathsOf('us-eo-14110.txt', 'operative').filter((path) => /^2\/[a-z]$/.test(path));
    expect(principles).toEqual([...'abcdefgh'].map((letter) => `2/${letter}`));
  });

  it.each(['3/i', '3/k/iii', '3/gg', '4.1/a/i/a', '4.1/b', '4.2/a/i', '4.8', '5.2', '7.2', '10.2'])(
    'the US executive order has the provision %s',
    (path) => {
      expect(pathsOf('us-eo-14110.txt', 'operative')).toContain(path);
    },
  );

  it.each(['g7-hiroshima-principles-2023.txt', 'g7-hiroshima-code-2023.txt'])('%s has the numbers 1 to 11', (name) => {
    expect(pathsOf(name, 'operative').filter((path) => /^\d+$/.test(path))).toEqual(upTo(11));
  });

  it('the red lines of IDAIS stand under their headings', () => {
    const headings = open('idais-red-lines-2024.txt').clauses.filter(({ role }) => role === 'heading');
    expect(headings.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Power Seeking', 'Cyberattacks', 'Deception', 'Governance', 'Conclusion']),
    );
    expect(headings).toHaveLength(10);
  });

  it('the Chinese measures have 24 articles, each with text, in five chapters', () => {
    const name = 'china-genai-measures-2023.zh.txt';
    const headings = pathsOf(name, 'heading');
    expect(headings.filter((path) => path.startsWith('article-'))).toEqual(upTo(24).map((number) => `article-${number}`));
    expect(headings.filter((path) => path.startsWith('chapter-'))).toEqual(upTo(5).map((number) => `chapter-${number}`));
    expect(pathsOf(name, 'operative').filter((path) => /^\d+$/.test(path))).toEqual(upTo(24));
  });

  it.each(['1/2/g', '3/1', '3/68', '5/1/a', '5/1/h/i', '5/1/h/iii', '5/2', '50/1', '99/1', '113'])(
    'the EU AI Act has the provision %s',
    (path) => {
      expect(pathsOf('eu-ai-act-2024.txt', 'operative')).toContain(path);
    },
  );

  it('the EU AI Act has 113 articles', () => {
    const articles = pathsOf('eu-ai-act-2024.txt', 'heading').filter((path) => /^article-\d+$/.test(path));
    expect(articles).toEqual(upTo(113).map((number) => `article-${number}`));
  });

  it('the Chinese principles of 2019 are I to VIII', () => {
    expect(pathsOf('china-principles-2019.txt', 'operative')).toEqual(['p1', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']);
  });

  it.each(['bletchley-2023.txt', 'china-gaigi-2023.txt', 'china-military-2021.txt'])(
    '%s is counted by its paragraphs',
    (name) => {
      const paragraphs = pathsOf(name, 'operative');
      expect(paragraphs).toEqual(upTo(paragraphs.length));
      expect(paragraphs.length).toBeGreaterThanOrEqual(12);
    },
  );

  it('the Russian strategy counts on through its chapters', () => {
    const paths = pathsOf('ru-national-strategy-2024.ru.txt', 'operative');
    expect(paths).toEqual(expect.arrayContaining(['i/1', 'i/4/а', 'i/4/з', 'i/5', 'ii/6', 'ii/18/а']));
  });
});
