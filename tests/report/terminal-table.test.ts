import { describe, expect, it } from 'vitest';
import { toTerminalTable } from '../../src/report/terminal-table.ts';
import { aColumn, aTable } from './builders.ts';

const PROSE = 'We call for active international cooperation on a non-discriminatory basis in the development of AI';

function linesOf(text: string): string[] {
  return text.split('\n');
}

describe('toTerminalTable', () => {
  it('says so when there is nothing to show', () => {
    expect(toTerminalTable(aTable({ rows: [] }), 80)).toBe('nothing to show\n');
  });

  it('prints the names of the columns above the rows, two spaces apart', () => {
    expect(toTerminalTable(aTable({ rows: [['x', 'long cell']] }), 80)).toBe('a  b\nx  long cell\n');
  });

  it('leaves out the columns that are not brief', () => {
    const table = aTable({ columns: [aColumn('a'), { name: 'b', about: 'b' }], rows: [['x', 'y']] });
    expect(toTerminalTable(table, 80)).toBe('a\nx\n');
  });

  it('shows a missing value as nothing', () => {
    expect(toTerminalTable(aTable({ rows: [[null, 'y']] }), 80)).toBe('a  b\n   y\n');
  });

  it('rounds to three decimals and leaves whole numbers whole', () => {
    expect(toTerminalTable(aTable({ rows: [[1 / 3, 12]] }), 80)).toContain('0.333  12');
  });

  it('shows a cell of several lines on one', () => {
    expect(toTerminalTable(aTable({ rows: [['x\r\ny', 'z']] }), 80)).toContain('x y  z');
  });

  it.each([40, 60, 80])('keeps within %d characters and wraps at words', (width) => {
    const printed = toTerminalTable(aTable({ rows: [['csto-pa-2024/5', PROSE]] }), width);
    expect(Math.max(...linesOf(printed).map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('shows every word of a cell that wraps', () => {
    const printed = toTerminalTable(aTable({ rows: [['', PROSE]] }), 40);
    expect(printed.replace(/\s+/g, ' ')).toContain(PROSE);
  });

  it('breaks a word that is longer than its column and loses nothing of it', () => {
    const printed = toTerminalTable(aTable({ rows: [['csto-pa-2024/5-and-a-path-as-long-as-this', PROSE]] }), 40);
    const firstColumn = linesOf(printed)
      .slice(1)
      .map((line) => line.split('  ')[0])
      .join('');
    expect(firstColumn).toContain('csto-pa-2024/5-and-a-path-as-long-as-this');
  });

  it('breaks no character in two', () => {
    const printed = toTerminalTable(aTable({ rows: [['x', '😀'.repeat(40)]] }), 31);
    expect(printed).not.toMatch(/\p{Surrogate}/u);
  });

  it('keeps columns of eight characters where the terminal is too narrow for all', () => {
    const table = aTable({ rows: [[PROSE, PROSE]] });
    expect(Math.max(...linesOf(toTerminalTable(table, 4)).map((line) => line.length))).toBeLessThanOrEqual(18);
  });

  it('leaves no white space at the ends of lines', () => {
    expect(toTerminalTable(aTable({ rows: [[PROSE, 'x']] }), 40)).not.toMatch(/[ \t]$/m);
  });

  it('lets no text steer the terminal', () => {
    expect(toTerminalTable(aTable({ rows: [['\u001b[2J\u001b]0;title\u0007', 'b\u0000\u009b']] }), 80)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    );
  });
});
