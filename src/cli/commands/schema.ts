import { Argument, type Command } from 'commander';
import { jsonSchema, SCHEMAS, type SchemaName } from '../../index.ts';
import type { Workbench } from '../workbench.ts';

/** `clausewise schema NAME` */
export function addSchema(program: Command, bench: Workbench): void {
  program
    .command('schema')
    .description('the JSON Schema of what --format json prints')
    .addArgument(new Argument('<document>', 'which document').choices(Object.keys(SCHEMAS)))
    .action((name: SchemaName) => {
      bench.io.out(jsonSchema(name));
    });
}
