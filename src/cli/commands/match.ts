import { type Command, Option } from 'commander';
import { bestMatchesByClause, matchDocument, matchesTable } from '../../index.ts';
import {
  againstOption,
  type ComparisonFlags,
  comparisonOptions,
  tableFormatOption,
  wholeNumberIn,
  withComparisonOptions,
} from '../arguments.ts';
import { printTable, type TableFormat } from '../print.ts';
import type { Workbench } from '../workbench.ts';

interface Flags extends ComparisonFlags {
  readonly against?: readonly string[];
  readonly top: number;
  readonly format: TableFormat;
}

/** `clausewise match TEXT` */
export function addMatch(program: Command, bench: Workbench, end: (code: number) => void): void {
  const command = program
    .command('match')
    .description('for every clause of a text its best counterparts in the library')
    .argument('<text>', 'id of the library, file, or - for standard input')
    .addOption(againstOption())
    .addOption(new Option('--top <number>', 'counterparts for each clause, 1 to 100').argParser(wholeNumberIn(1, 100)).default(3))
    .addOption(tableFormatOption(['table', 'csv', 'json'], 'table'));
  withComparisonOptions(command).action(async (name: string, flags: Flags) => {
    const focal = await bench.text(name);
    const others = await bench.against(flags.against ?? [], focal);
    const comparison = bench.compare(focal, others, { ...comparisonOptions(flags), top: flags.top });
    const matches = [...bestMatchesByClause(comparison, flags.top).values()].flat();
    if (flags.format === 'json') bench.io.out(matchDocument(comparison, matches));
    else if (comparison.ranking.length > 0) printTable(matchesTable(comparison, matches), flags.format, bench.io);
    end(bench.finish(comparison.problems, flags.strict, comparison.ranking.length === 0));
  });
}
