import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { tellReport } from '../../src/cli/report-folder.ts';
import type { Comparison } from '../../src/model.ts';
import { aComparison, aFailedStatement, anAnalysedStatement } from '../report/builders.ts';

function told(comparison: Comparison, paths: readonly string[] = ['reports/a/index.html']): string {
  const printed = { out: '' };
  const io: Io = {
    readStdin: async () => new Uint8Array(),
    out: (text) => {
      printed.out += text;
    },
    err: () => {},
    isErrTerminal: false,
    columns: 80,
    now: () => 0,
  };
  tellReport(comparison, paths, io);
  return printed.out;
}

describe('tellReport', () => {
  it('lists what was written', () => {
    expect(told(aComparison(), ['a/x.csv', 'a/y.csv'])).toMatch(/\nWrote 2 file\(s\):\n {2}a\/x\.csv\n {2}a\/y\.csv\n$/);
  });

  it('gives no finding where nothing could be compared', () => {
    expect(told(aComparison({ focal: aFailedStatement() }))).toContain('Nothing could be compared');
  });

  it('lets no title steer the terminal', () => {
    expect(told(aComparison({ focal: anAnalysedStatement({ title: '\u001b[2Ja\u0007\u009bb\nc' }) }))).toMatch(/^ \[2Ja b c\n/);
  });
});
