import type { Command } from 'commander';
import { libraryTable } from '../../index.ts';
import { tableFormatOption } from '../arguments.ts';
import { printTable, type TableFormat } from '../print.ts';
import type { Workbench } from '../workbench.ts';

/** `clausewise list` */
export function addList(program: Command, bench: Workbench): void {
  program
    .command('list')
    .description('the library: id, title, issuer, date, kind, language, fidelity, clauses, words')
    .addOption(tableFormatOption(['table', 'json', 'csv'], 'table'))
    .action(({ format }: { format: TableFormat }) => {
      printTable(libraryTable(bench.library), format, bench.io);
    });
}
