import { type Command, Option } from 'commander';
import {
  type AnalysedStatement,
  clauseMatrixWide,
  statementMatrixLong,
  statementMatrixWide,
  type Table,
  tagStatement,
  tagsTable,
  themeMatrix,
} from '../../index.ts';
import { strictOption, tableFormatOption } from '../arguments.ts';
import { printTable, type TableFormat } from '../print.ts';
import type { Workbench } from '../workbench.ts';

interface Flags {
  readonly by: 'clause' | 'statement';
  readonly shape: 'wide' | 'long';
  readonly format: TableFormat;
  readonly strict: boolean;
}

/** `clausewise matrix [TEXT…]` */
export function addMatrix(program: Command, bench: Workbench, end: (code: number) => void): void {
  program
    .command('matrix')
    .description('the theme matrix')
    .argument('[texts...]', 'ids of the library or files (default: the whole library)')
    .addOption(new Option('--by <unit>', 'a row for each').choices(['clause', 'statement']).default('statement'))
    .addOption(
      new Option('--shape <shape>', 'wide: a column for each theme; long: a row for each text or clause and theme')
        .choices(['wide', 'long'])
        .default('wide'),
    )
    .addOption(tableFormatOption(['csv', 'json'], 'csv'))
    .addOption(strictOption())
    .action(async (names: readonly string[], flags: Flags) => {
      const texts = names.length === 0 ? bench.library : await bench.texts(names);
      const statements = texts.map((text) => {
        bench.progress(`looking for themes in ${text.id}`);
        return tagStatement(text, bench.codebook);
      });
      bench.endProgress();
      printTable(matrixOf(statements, bench, flags), flags.format, bench.io);
      const isAllFailed = statements.every((statement) => statement.analysis.kind === 'failed');
      end(
        bench.finish(
          statements.flatMap((statement) => statement.problems),
          flags.strict,
          isAllFailed,
        ),
      );
    });
}

function matrixOf(statements: readonly AnalysedStatement[], bench: Workbench, { by, shape }: Flags): Table {
  const themes = bench.codebook.rules.map((rule) => rule.theme);
  if (by === 'clause')
    return shape === 'wide' ? clauseMatrixWide(statements, themes) : tagsTable(statements, ['recital', 'operative']);
  const cells = themeMatrix(statements, themes);
  return shape === 'wide' ? statementMatrixWide(statements, themes, cells) : statementMatrixLong(statements, themes, cells);
}
