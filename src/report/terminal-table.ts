/** Tables for a terminal: the brief columns only, wrapped to the width. The only file that knows cli-table3. */
import CliTable from 'cli-table3';
import type { Cell, Table } from './table.ts';

const LEAST_COLUMN = 8;
const DECIMALS = 3;
const PLAIN_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A table as text, `width` characters wide; cells wrap at words. An empty table says so. */
export function toTerminalTable(table: Table, width: number): string {
  const shown = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.isBrief);
  if (table.rows.length === 0) return 'nothing to show\n';
  const rows = table.rows.map((row) => shown.map(({ index }) => cellText(row[index] ?? null)));
  const head = shown.map(({ column }) => column.name);
  const printed = new CliTable({
    head,
    chars: PLAIN_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    wordWrap: true,
    colWidths: columnWidths(head, rows, width),
  });
  printed.push(...rows);
  return `${printed.toString().replace(/ +$/gm, '')}\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(DECIMALS) : String(cell).replace(/\s+/g, ' ');
}

/** Every column as wide as its content wants, until the widest must give way. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = head.map((name, index) => rows.reduce((most, row) => Math.max(most, (row[index] ?? '').length), name.length));
  const gaps = 2 * (widths.length - 1);
  const total = (): number => widths.reduce((sum, columnWidth) => sum + columnWidth, gaps);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    const current = widths[widest] ?? 0;
    if (current <= LEAST_COLUMN) break;
    widths[widest] = Math.max(LEAST_COLUMN, current - Math.max(1, Math.min(total() - width, Math.ceil(current / 4))));
  }
  return widths;
}
