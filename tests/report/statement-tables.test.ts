import { describe, expect, it } from 'vitest';
import {
  clauseMatrixWide,
  clausesTable,
  libraryTable,
  statementMatrixLong,
  statementMatrixWide,
  tagsTable,
  themesTable,
} from '../../src/report/statement-tables.ts';
import type { Cell, Table } from '../../src/report/table.ts';
import { aCell, aFailedStatement, anAnalysedClause, anAnalysedStatement, aTag, aTheme } from './builders.ts';

function columnsOf(table: Table): string[] {
  return table.columns.map((column) => column.name);
}

/** The rows as objects, as `--format json` has them. */
function rowsOf(table: Table): Record<string, Cell>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])));
}

const THEMES = [aTheme(), aTheme({ id: 'open-data', label: 'Open data', family: 'data' })];

/** Two clauses under a heading; the first has the theme `capacity` and rejects `open-data`. */
function aTaggedStatement() {
  const tags = [aTag(), aTag({ theme: 'open-data', stance: 'rejects' })];
  return anAnalysedStatement({
    fidelity: 'digest',
    clauses: [
      anAnalysedClause({ id: 'a-text/h1', role: 'heading', label: null }),
      anAnalysedClause({ id: 'a-text/1', start: 100, tags }),
      anAnalysedClause({ id: 'a-text/2' }),
    ],
  });
}

describe('libraryTable', () => {
  const text = '1. One two three.\n2. Four five.';
  const clause = { label: null, role: 'operative', under: [] } as const;
  const statement = {
    ...anAnalysedStatement(),
    text,
    parts: [],
    enactingFormula: [],
    clauses: [
      { ...clause, id: 'a/h1', role: 'heading' as const, text: 'Heading not counted', start: 0, end: 0 },
      { ...clause, id: 'a/1', text: 'One two three.', start: 3, end: 17 },
      { ...clause, id: 'a/2', text: 'Four five.', start: 21, end: 31 },
    ],
  };

  it('has fixed columns', () => {
    expect(columnsOf(libraryTable([]))).toEqual([
      'id',
      'title',
      'short_title',
      'issuer',
      'adopted',
      'kind',
      'language',
      'fidelity',
      'clauses',
      'words',
      'source',
    ]);
  });

  it('counts clauses and words without headings', () => {
    expect(rowsOf(libraryTable([statement]))).toMatchObject([{ id: 'a-text', clauses: 2, words: 5, source: null }]);
  });
});

describe('clausesTable', () => {
  it('has fixed columns', () => {
    expect(columnsOf(clausesTable([]))).toEqual([
      'statement',
      'fidelity',
      'analysis',
      'clause',
      'label',
      'role',
      'words',
      'sentences',
      'themes',
      'rejects',
      'start',
      'end',
      'text',
    ]);
  });

  it('has every clause, headings too, with its themes and those it rejects', () => {
    expect(rowsOf(clausesTable([aTaggedStatement()]))).toMatchObject([
      { clause: 'a-text/h1', role: 'heading', themes: '' },
      { clause: 'a-text/1', fidelity: 'digest', themes: 'capacity; open-data', rejects: 'open-data', start: 100, end: 118 },
      { clause: 'a-text/2', themes: '', rejects: '' },
    ]);
  });

  it('has no count of sentences for a text that could not be analysed', () => {
    expect(rowsOf(clausesTable([aFailedStatement()]))).toMatchObject([{ sentences: null, themes: '', words: 3 }]);
  });
});

describe('tagsTable', () => {
  it('has fixed columns', () => {
    expect(columnsOf(tagsTable([]))).toEqual([
      'statement',
      'fidelity',
      'analysis',
      'clause',
      'role',
      'theme',
      'stance',
      'score',
      'evidence',
      'spans',
    ]);
  });

  it('has a row for each tag with its passages on one line and their offsets', () => {
    const evidence = [
      { start: 3, end: 8, text: 'build' },
      { start: 10, end: 20, text: 'two\nlines' },
    ];
    const statement = anAnalysedStatement({ clauses: [anAnalysedClause({ tags: [aTag({ evidence })] })] });
    expect(rowsOf(tagsTable([statement]))).toMatchObject([
      {
        clause: 'a-text/1',
        theme: 'capacity',
        stance: 'supports',
        score: 0.8,
        evidence: 'build | two lines',
        spans: '3-8; 10-20',
      },
    ]);
  });

  it('has a row with nothing in it for a clause without a theme, headings too', () => {
    const empty = { theme: null, stance: null, score: null, evidence: null, spans: null };
    expect(rowsOf(tagsTable([aTaggedStatement()]))).toMatchObject([
      { clause: 'a-text/h1', role: 'heading', analysis: 'done', ...empty },
      { clause: 'a-text/1', theme: 'capacity' },
      { clause: 'a-text/1', theme: 'open-data' },
      { clause: 'a-text/2', fidelity: 'digest', analysis: 'done', ...empty },
    ]);
  });

  it('says where a text could not be analysed, so that no theme is not taken for a finding', () => {
    expect(rowsOf(tagsTable([aFailedStatement()]))).toMatchObject([{ analysis: 'failed', theme: null }]);
  });

  it('has the clauses of the given roles only, if any are given', () => {
    const clauses = tagsTable([aTaggedStatement()], ['recital', 'operative']);
    expect(rowsOf(clauses).map((row) => row.clause)).toEqual(['a-text/1', 'a-text/1', 'a-text/2']);
  });

  it('says on a terminal, too, that a text is a digest', () => {
    expect(
      tagsTable([])
        .columns.filter((column) => column.isBrief)
        .map((column) => column.name),
    ).toContain('fidelity');
  });
});

describe('themesTable', () => {
  it('has fixed columns and a row for each theme', () => {
    const table = themesTable(THEMES);
    expect(columnsOf(table)).toEqual(['id', 'label', 'family', 'parent', 'definition', 'not_when', 'object']);
    expect(table.rows).toHaveLength(2);
  });
});

describe('statementMatrixWide', () => {
  it('has fixed columns and then one for each theme', () => {
    expect(columnsOf(statementMatrixWide([], THEMES, []))).toEqual([
      'statement',
      'title',
      'issuer',
      'adopted',
      'fidelity',
      'clauses',
      'capacity',
      'open-data',
    ]);
  });

  it('has the number of clauses with each theme, 0 where no clause has it', () => {
    const cells = [aCell(), aCell({ theme: 'open-data', count: 0, clauses: [] })];
    expect(rowsOf(statementMatrixWide([aTaggedStatement()], THEMES, cells))).toMatchObject([
      { statement: 'a-text', fidelity: 'digest', clauses: 2, capacity: 1, 'open-data': 0 },
    ]);
  });

  it('leaves the themes of a text that could not be analysed empty, not 0', () => {
    expect(rowsOf(statementMatrixWide([aFailedStatement()], THEMES, []))).toMatchObject([{ capacity: null, 'open-data': null }]);
  });
});

describe('statementMatrixLong', () => {
  it('has fixed columns', () => {
    expect(columnsOf(statementMatrixLong([], THEMES, []))).toEqual([
      'statement',
      'fidelity',
      'theme',
      'family',
      'clauses_with_theme',
      'clauses_against',
      'clauses',
      'share',
      'share_low',
      'share_high',
      'clause_ids',
    ]);
  });

  it('has a row for each text and theme', () => {
    const cells = [aCell({ count: 2, against: 1, clauses: ['a-text/1', 'a-text/2'] })];
    expect(rowsOf(statementMatrixLong([aTaggedStatement()], THEMES, cells))).toEqual([
      {
        statement: 'a-text',
        fidelity: 'digest',
        theme: 'capacity',
        family: 'development',
        clauses_with_theme: 2,
        clauses_against: 1,
        clauses: 2,
        share: 0.5,
        share_low: 0.1,
        share_high: 0.9,
        clause_ids: 'a-text/1; a-text/2',
      },
    ]);
  });
});

describe('clauseMatrixWide', () => {
  it('has fixed columns and then one for each theme', () => {
    expect(columnsOf(clauseMatrixWide([], THEMES))).toEqual([
      'statement',
      'fidelity',
      'clause',
      'label',
      'role',
      'capacity',
      'open-data',
    ]);
  });

  it('has 1 where a clause has the theme, else 0, and no row for a heading', () => {
    expect(rowsOf(clauseMatrixWide([aTaggedStatement()], THEMES))).toMatchObject([
      { clause: 'a-text/1', capacity: 1, 'open-data': 1 },
      { clause: 'a-text/2', capacity: 0, 'open-data': 0 },
    ]);
  });

  it('leaves the themes of a text that could not be analysed empty, not 0', () => {
    expect(rowsOf(clauseMatrixWide([aFailedStatement()], THEMES))).toMatchObject([{ capacity: null, 'open-data': null }]);
  });
});
