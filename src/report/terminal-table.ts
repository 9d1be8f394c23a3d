/** Tables for a terminal: the brief columns only, wrapped to the width. The only file that knows cli-table3. */
import CliTable from 'cli-table3';
import type { Cell, Table } from './table.ts';

const LEAST_COLUMN = 5;
/** A word longer than this is no reason to make a column wide. */
const LONGEST_WORD = 24;
const DECIMALS = 3;
/** A terminal shows the beginning of a long text; CSV and JSON have it whole. */
const LONGEST_CELL = 200;
/** Characters that take the room of two. */
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
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
  // Words apart, so that a narrow column breaks its head between them.
  const head = shown.map(({ column }) => column.name.replaceAll('_', ' '));
  const widths = columnWidths(head, rows, width);
  const fitted = (cells: readonly string[]): string[] => cells.map((cell, index) => breakLongWords(cell, widths[index] ?? width));
  const printed = new CliTable({
    head: fitted(head),
    chars: PLAIN_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    wordWrap: true,
    colWidths: widths,
  });
  printed.push(...rows.map(fitted));
  return `${printed.toString().replace(/ +$/gm, '')}\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(DECIMALS) : onOneLine(String(cell));
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).replace(/\s+\S*$/, '')} …` : text;
}

/** Control characters go with the white space: a text may not steer the terminal it is printed on. */
function onOneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/**
 * cli-table3 cuts off what is left of a word that is longer than its column; ids are such words. A space parts them, as it wraps
 * there; line breaks inside a cell would make it measure the cell once for each of its characters.
 */
function breakLongWords(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => breakWord(word, width))
    .join(' ');
}

function breakWord(word: string, width: number): string {
  let broken = '';
  let room = width;
  for (const character of word) {
    const needed = WIDE.test(character) ? 2 : 1;
    if (needed > room) {
      broken += ' ';
      room = width;
    }
    broken += character;
    room -= needed;
  }
  return broken;
}

/** Every column as wide as its content wants, until the widest must give way: to its longest word, and only then in the middle of words. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[], width: number): number[] {
  const columns = head.map((name, index) => [name, ...rows.map((row) => row[index] ?? '')]);
  const longestOf = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);
  const wanted = columns.map(longestOf);
  const words = columns.map((cells) => Math.min(LONGEST_WORD, longestOf(cells.flatMap((cell) => cell.split(' ')))));
  return shrink(
    shrink(wanted, words, width),
    words.map(() => LEAST_COLUMN),
    width,
  );
}

/** Takes from the widest column that may still give, until all fit into `width` or none may. */
function shrink(wanted: readonly number[], least: readonly number[], width: number): number[] {
  const widths = [...wanted];
  const gaps = 2 * (widths.length - 1);
  const room = (index: number): number => (widths[index] ?? 0) - (least[index] ?? 0);
  while (widths.reduce((sum, columnWidth) => sum + columnWidth, gaps) > width) {
    const givers = widths.map((_, index) => index).filter((index) => room(index) > 0);
    const widest = givers.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
