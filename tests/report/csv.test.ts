import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/report/csv.ts';
import type { Cell } from '../../src/report/table.ts';
import { aColumn, aTable } from './builders.ts';

/** The cells as a reader of CSV sees them, header included. */
function read(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(0, -'\r\n'.length), { newline: '\r\n', delimiter: ',' }).data;
}

/** What a cell looks like behind the header of a one-column table. */
function written(cell: Cell): string {
  return toCsv(aTable({ columns: [aColumn('a')], rows: [[cell]] })).slice('a\r\n'.length, -'\r\n'.length);
}

describe('toCsv', () => {
  it('writes a header, CRLF and a final line end', () => {
    const table = aTable({
      rows: [
        ['x', 'y'],
        ['z', 'w'],
      ],
    });
    expect(toCsv(table)).toBe('a,b\r\nx,y\r\nz,w\r\n');
  });

  it('writes the header of a table without rows', () => {
    expect(toCsv(aTable({ rows: [] }))).toBe('a,b\r\n');
  });

  it('keeps all columns although the first row lacks values', () => {
    expect(toCsv(aTable({ rows: [[], ['x', 'y']] }))).toBe('a,b\r\n,\r\nx,y\r\n');
  });

  it('leaves a missing value empty', () => {
    expect(toCsv(aTable({ rows: [[null, 0]] }))).toBe('a,b\r\n,0\r\n');
  });

  it('doubles quotes', () => {
    expect(written('the "text"')).toBe('"the ""text"""');
  });

  it('puts a cell with a comma in quotes', () => {
    expect(written('safe, secure')).toBe('"safe, secure"');
  });

  it.each(['a\nb', 'a\r\nb', 'a\rb'])('keeps the line break in %j', (cell) => {
    expect(written(cell)).toBe(`"${cell}"`);
  });

  it('keeps white space at the ends of a cell', () => {
    expect(written(' a ')).toBe('" a "');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('guards the cell %j, which a spreadsheet would run', (cell) => {
    expect(written(cell)).toBe(`"'${cell}"`);
  });

  it('guards a cell of several lines that begins as a formula', () => {
    expect(written('=HYPERLINK("x")\nsecond line')).toBe('"\'=HYPERLINK(""x"")\nsecond line"');
  });

  it.each(['first line\n=1+1', 'first line\n- second', 'a-b', 'a=b', '1-2'])(
    'leaves %j as it is: no cell begins there',
    (cell) => {
      expect(read(`${written(cell)}\r\n`)).toEqual([[cell]]);
    },
  );

  it.each([
    [-0.25, '-0.25'],
    [1 / 3, '0.3333333333333333'],
    [1e-7, '1e-7'],
    [0, '0'],
    [1234567, '1234567'],
  ])('writes the number %d as a number', (number, text) => {
    expect(written(number)).toBe(text);
  });

  it('gives back every cell to a reader of CSV, guarded ones with their apostrophe', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé中😀,;|"\r\n\t=+-@ \u0000\u2028\ufeff') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const guarded = rows.map((row) => row.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)));
        expect(read(toCsv(aTable({ rows })))).toEqual([['a', 'b'], ...guarded]);
      }),
    );
  });
});
