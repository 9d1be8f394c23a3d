import { type Command, Option } from 'commander';
import { REPORT_FORMATS, type ReportFormat } from '../../index.ts';
import {
  againstOption,
  type ComparisonFlags,
  comparisonOptions,
  reportFormatOption,
  seedOption,
  withComparisonOptions,
} from '../arguments.ts';
import { tellReport, writeReport } from '../report-folder.ts';
import type { Workbench } from '../workbench.ts';

const DEFAULT_FOCAL = 'csto-pa-2024';

interface Flags extends ComparisonFlags {
  readonly against?: readonly string[];
  readonly out?: string;
  readonly format?: readonly ReportFormat[];
}

/** `clausewise report [FOCAL]` */
export function addReport(program: Command, bench: Workbench, end: (code: number) => void): void {
  const command = program
    .command('report')
    .description('the whole report on a text: a page, tables and the exact data')
    .argument('[focal]', 'id of the library, file, or - for standard input', DEFAULT_FOCAL)
    .addOption(againstOption())
    .addOption(new Option('--out <folder>', 'where to write it (default: reports/ID)'))
    .addOption(seedOption())
    .addOption(reportFormatOption('all'));
  withComparisonOptions(command).action(async (name: string, flags: Flags) => {
    // `report --against oecd-2024 draft.txt` takes the draft for a second text to compare with: say whose report this is.
    if (flags.against !== undefined) bench.io.err(`clausewise: report on ${name}, compared with ${flags.against.join(', ')}\n`);
    const focal = await bench.text(name);
    const others = await bench.against(flags.against ?? [], focal);
    const comparison = bench.compare(focal, others, comparisonOptions(flags));
    const files = writeReport(comparison, flags.format ?? REPORT_FORMATS, flags.out ?? `reports/${focal.id}`);
    tellReport(comparison, files, bench.io);
    end(bench.finish(comparison.problems, flags.strict, comparison.ranking.length === 0));
  });
}
