import { type Command, Option } from 'commander';
import { type Comparison, matchesTable, type ReportFormat, toCsv, writeComparison } from '../../index.ts';
import { type ComparisonFlags, comparisonOptions, reportFormatOption, seedOption, withComparisonOptions } from '../arguments.ts';
import type { Io } from '../io.ts';
import { tellReport, writeReport } from '../report-folder.ts';
import type { Workbench } from '../workbench.ts';

interface Flags extends ComparisonFlags {
  readonly out?: string;
  readonly format?: readonly ReportFormat[];
}

/** `clausewise compare A B` */
export function addCompare(program: Command, bench: Workbench, end: (code: number) => void): void {
  const command = program
    .command('compare')
    .description('any two texts, clause by clause: a page, tables or the exact data')
    .argument('<a>', 'id of the library, file, or - for standard input')
    .argument('<b>', 'id of the library or file')
    .addOption(seedOption())
    .addOption(reportFormatOption('html'))
    .addOption(
      new Option('--out <folder>', 'where to write it (default: reports/A--B for html; csv and json go to standard output)'),
    );
  withComparisonOptions(command).action(async (a: string, b: string, flags: Flags) => {
    const focal = await bench.text(a);
    const others = await bench.against([b], focal);
    const comparison = bench.compare(focal, others, comparisonOptions(flags));
    const formats = flags.format ?? ['html'];
    const [only] = formats;
    if (flags.out === undefined && formats.length === 1 && only !== 'html') printComparison(comparison, only, bench.io);
    else
      tellReport(
        comparison,
        writeReport(comparison, formats, flags.out ?? `reports/${focal.id}--${others[0]?.id ?? ''}`),
        bench.io,
      );
    end(bench.finish(comparison.problems, flags.strict, comparison.ranking.length === 0));
  });
}

/** Where nothing could be compared there is no table to print: an empty one would look like a finding. */
function printComparison(comparison: Comparison, format: ReportFormat | undefined, io: Io): void {
  if (format === 'csv' && comparison.ranking.length === 0) return;
  io.out(format === 'json' ? writeComparison(comparison) : toCsv(matchesTable(comparison)));
}
