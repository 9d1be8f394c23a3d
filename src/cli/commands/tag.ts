import type { Command } from 'commander';
import { tagDocument, tagStatement, tagsTable } from '../../index.ts';
import { strictOption, tableFormatOption } from '../arguments.ts';
import { printTable, type TableFormat } from '../print.ts';
import type { Workbench } from '../workbench.ts';

interface Flags {
  readonly format: TableFormat;
  readonly strict: boolean;
}

/** `clausewise tag TEXT` */
export function addTag(program: Command, bench: Workbench, end: (code: number) => void): void {
  program
    .command('tag')
    .description('the clauses of a text and their themes, with the evidence')
    .argument('<text>', 'id of the library, file, or - for standard input')
    .addOption(tableFormatOption(['table', 'csv', 'json'], 'table'))
    .addOption(strictOption())
    .action(async (name: string, { format, strict }: Flags) => {
      const statement = tagStatement(await bench.text(name), bench.codebook);
      if (format === 'json') bench.io.out(tagDocument(statement));
      else printTable(tagsTable([statement]), format, bench.io);
      end(bench.finish(statement.problems, strict, statement.analysis.kind === 'failed'));
    });
}
