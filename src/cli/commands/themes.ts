import type { Command } from 'commander';
import { themesTable } from '../../index.ts';
import { tableFormatOption } from '../arguments.ts';
import { printTable, type TableFormat } from '../print.ts';
import type { Workbench } from '../workbench.ts';

/** `clausewise themes` */
export function addThemes(program: Command, bench: Workbench): void {
  program
    .command('themes')
    .description('the codebook: every theme with its definition')
    .addOption(tableFormatOption(['table', 'csv', 'json'], 'table'))
    .action(({ format }: { format: TableFormat }) => {
      printTable(themesTable(bench.codebook.rules.map((rule) => rule.theme)), format, bench.io);
    });
}
