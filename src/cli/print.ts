/** Prints a table in the format a user asked for. */
import { type Table, tableDocument, toCsv, toTerminalTable } from '../index.ts';
import type { Io } from './io.ts';

export type TableFormat = 'table' | 'csv' | 'json';

export function printTable(table: Table, format: TableFormat, io: Io): void {
  if (format === 'csv') io.out(toCsv(table));
  else if (format === 'json') io.out(tableDocument(table));
  else io.out(toTerminalTable(table, io.columns));
}
