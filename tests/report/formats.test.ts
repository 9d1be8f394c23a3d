import { describe, expect, it } from 'vitest';
import { openTemplates } from '../../src/library/resources.ts';
import { comparisonTables, REPORT_FORMATS, reportFiles } from '../../src/report/formats.ts';
import { readComparison, writeComparison } from '../../src/report/json.ts';
import { aRealComparison, aText, DRAFT, REPLY, RUSSIAN } from './texts.ts';

const TEMPLATES = openTemplates();
const DIGEST = `---\nfidelity: digest\n---\n\n${DRAFT}\n`;

function comparison() {
  return aRealComparison([
    aText(DRAFT, 'draft.txt'),
    aText(REPLY, 'reply.txt'),
    aText(RUSSIAN, 'russian.txt'),
    aText(DIGEST, 'digest.md'),
  ]);
}

describe('reportFiles', () => {
  it('has the files that a report is promised to have', () => {
    expect(reportFiles(comparison(), REPORT_FORMATS, TEMPLATES).map((file) => file.name)).toEqual([
      'index.html',
      'theme-matrix.csv',
      'theme-matrix-long.csv',
      'matches.csv',
      'shared-terms.csv',
      'clauses.csv',
      'ranking.csv',
      'distinctive-terms.csv',
      'comparison.json',
    ]);
  });

  it('has only the files of the wanted formats', () => {
    expect(reportFiles(comparison(), ['json'], TEMPLATES).map((file) => file.name)).toEqual(['comparison.json']);
  });

  it('gives the same bytes for the same texts', () => {
    expect(reportFiles(comparison(), REPORT_FORMATS, TEMPLATES)).toEqual(reportFiles(comparison(), REPORT_FORMATS, TEMPLATES));
  });

  it('gives the same bytes from a comparison that was written and read back', () => {
    const made = comparison();
    const read = readComparison(writeComparison(made));
    expect(reportFiles(read, REPORT_FORMATS, TEMPLATES)).toEqual(reportFiles(made, REPORT_FORMATS, TEMPLATES));
  });
});

describe('comparisonTables', () => {
  const made = comparison();
  const tables = comparisonTables(made);

  it.each(tables.map((table) => [table.name, table] as const))('gives every column of %s a name of its own', (_, { columns }) => {
    const names = columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'fills every row of %s to the last column',
    (_, { columns, rows }) => {
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
    },
  );

  const perText = tables.filter((table) => table.columns.some((column) => column.name === 'statement'));

  it('has a row for a text in every table but the one of distinctive terms, which has none of others', () => {
    expect(tables.filter((table) => !perText.includes(table)).map((table) => table.name)).toEqual(['distinctive-terms']);
  });

  it.each(perText.map((table) => [table.name, table] as const))(
    'says of a digest in every row of %s that it is one',
    (_, table) => {
      const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
      const ofDigest = table.rows.filter((row) => row[at('statement')] === 'digest');
      expect(new Set(ofDigest.map((row) => row[at('fidelity')]))).toEqual(new Set(['digest']));
    },
  );

  it('has no figure of a text that could not be analysed', () => {
    const figures = ['matches', 'shared-terms', 'theme-matrix-long'];
    const rows = tables.filter((table) => figures.includes(table.name)).flatMap((table) => table.rows);
    expect(rows.filter((row) => row.includes('russian'))).toEqual([]);
  });

  it('ranks a text that could not be analysed last, and gives no figure of it', () => {
    const ranking = tables.find((table) => table.name === 'ranking');
    const [statement, , fidelity, analysis, ...figures] = ranking?.rows.at(-1) ?? [];
    expect([statement, fidelity, analysis]).toEqual(['russian', 'as-given', 'failed']);
    expect(new Set(figures)).toEqual(new Set([null]));
  });

  it('leaves every theme of a text that could not be analysed empty', () => {
    const wide = tables.find((table) => table.name === 'theme-matrix');
    const row = wide?.rows.find(([statement]) => statement === 'russian');
    expect(row?.slice(-made.themes.length)).toEqual(made.themes.map(() => null));
  });
});
