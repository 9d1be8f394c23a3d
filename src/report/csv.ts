/** Tables as CSV: RFC 4180, UTF-8, CRLF, header always, final line end, formula-safe. The only file that knows PapaParse. */
import Papa from 'papaparse';
import type { Table } from './table.ts';

/** Cells that a spreadsheet would run; PapaParse's own pattern misses those of several lines. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV. Missing values are empty, numbers keep their full precision with a decimal point. */
export function toCsv(table: Table): string {
  const header = table.columns.map((column) => column.name);
  // Columns come from the table, never from its first row; the header is a row like others, or a table without rows would get an empty one.
  const rows = [header, ...table.rows.map((row) => header.map((_, index) => row[index] ?? ''))];
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
