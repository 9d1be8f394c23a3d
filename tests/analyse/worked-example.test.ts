import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagStatement } from '../../src/compare.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { openLibrary, statementFromBytes } from '../../src/library/statements.ts';
import type { AnalysedStatement, Statement } from '../../src/model.ts';

/** The CSTO statement as the codebook's outline codes it; parents are left out, since they follow from their children. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  r1: [],
  r2: ['national-strategy'],
  r3: ['national-strategy'],
  r4: ['sustainable-development', 'law-enforcement'],
  r5: ['international-security', 'information-security', 'critical-infrastructure'],
  r6: ['multilateralism', 'trustworthy-ai'],
  1: ['humane-goals', 'national-security', 'law-enforcement', 'economic-competitiveness', 'national-strategy'],
  2: ['civilian-scope', 'regulation', 'trustworthy-ai', 'humane-goals'],
  3: ['un-auspices', 'multilateralism', 'civilian-scope', 'sovereign-equality', 'regulation'],
  4: ['non-politicisation', 'unrestricted-access', 'compute-infrastructure'],
  5: ['international-cooperation', 'non-discrimination-states', 'civilian-scope', 'compute-infrastructure'],
  6: [
    'regional-bloc',
    'technological-sovereignty',
    'data-governance',
    'information-security',
    'data-control',
    'national-security',
  ],
  7: ['regional-bloc', 'legal-harmonisation', 'innovation', 'data-governance', 'national-security', 'international-cooperation'],
  8: ['multipolarity', 'international-cooperation'],
};

const WITH_PARENT: Readonly<Record<string, readonly string[]>> = {
  security: ['r5', '1', '6', '7'],
  'non-discrimination': ['5'],
};

function csto(): Statement {
  const statement = openLibrary().find(({ id }) => id === 'csto-pa-2024');
  if (statement === undefined) throw new Error('the library has the CSTO statement');
  return statement;
}

/** The news page as it was read, with three unrelated items before the statement. */
function newsPage(): Statement {
  const file = new URL('../golden/csto-news-page/source.txt', import.meta.url);
  return statementFromBytes(readFileSync(file), 'csto-pa-2024.txt', 'none');
}

function themesByClause(analysed: AnalysedStatement): [string, string[]][] {
  return analysed.clauses.map((clause) => [shortId(clause.id), clause.tags.map((tag) => tag.theme).sort()]);
}

function shortId(clauseId: string): string {
  return clauseId.slice(clauseId.indexOf('/') + 1);
}

function expectedOf(id: string): string[] {
  const parents = Object.entries(WITH_PARENT).flatMap(([parent, clauses]) => (clauses.includes(id) ? [parent] : []));
  return [...(CODED[id] ?? []), ...parents].sort();
}

describe.each([
  ['in the library', csto],
  ['on its news page', newsPage],
])('the CSTO statement %s', (_where, open) => {
  const analysed = tagStatement(open(), openCodebook());

  it('has six recitals and eight clauses', () => {
    expect(analysed.clauses.map((clause) => `${clause.role} ${shortId(clause.id)}`)).toEqual([
      ...['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((id) => `recital ${id}`),
      ...['1', '2', '3', '4', '5', '6', '7', '8'].map((id) => `operative ${id}`),
    ]);
  });

  it.each(Object.keys(CODED))('has in %s the themes of the worked example and no other', (id) => {
    expect(new Map(themesByClause(analysed)).get(id)).toEqual(expectedOf(id));
  });

  it('rejects politicisation and artificial restrictions in clause 4, and supports AI infrastructure', () => {
    const clause = analysed.clauses.find(({ id }) => shortId(id) === '4');
    expect(Object.fromEntries(clause?.tags.map((tag) => [tag.theme, tag.stance]) ?? [])).toEqual({
      'non-politicisation': 'rejects',
      'unrestricted-access': 'rejects',
      'compute-infrastructure': 'supports',
    });
  });

  it('rejects nothing in its other numbered clauses', () => {
    const others = analysed.clauses.filter(({ id, role }) => role === 'operative' && shortId(id) !== '4');
    expect(others.flatMap((clause) => clause.tags.filter((tag) => tag.stance !== 'supports'))).toEqual([]);
  });

  it('has evidence for every tag, which slices to its text inside the clause', () => {
    const { text } = open();
    for (const clause of analysed.clauses) {
      for (const tag of clause.tags) {
        expect(tag.evidence.length).toBeGreaterThan(0);
        for (const { start, end, text: quoted } of [...tag.evidence, ...tag.against]) {
          expect(text.slice(start, end)).toBe(quoted);
          expect(start >= clause.start && end <= clause.end).toBe(true);
        }
      }
    }
  });
});

describe('every text of the library', () => {
  it('has evidence that slices to its text', () => {
    const codebook = openCodebook();
    for (const statement of openLibrary()) {
      const evidence = tagStatement(statement, codebook).clauses.flatMap((clause) =>
        clause.tags.flatMap((tag) => [...tag.evidence, ...tag.against]),
      );
      for (const { start, end, text } of evidence) expect(statement.text.slice(start, end)).toBe(text);
    }
  });
});
