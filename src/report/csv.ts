/** Tables as CSV: RFC 4180, UTF-8, CRLF, header always, final line end, formula-safe. The only file that knows PapaParse. */
import Papa from 'papaparse';
import type { Table } from './table.ts';

/** Cells that a spreadsheet would run; PapaParse's own `true` misses those that begin inside a multi-line cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV. Missing values are empty, numbers keep their full precision with a decimal point. */
export function toCsv(table: Table): string {
  const fields = table.columns.map((column) => column.name);
  const data = table.rows.map((row) => fields.map((_, index) => row[index] ?? ''));
  return `${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
