/** run(argv, io) → exit code: parses the command line, hands over to a command, and turns every failure into a message and a code. */
import { Command, CommanderError } from 'commander';
import { ClausewiseError, VERSION } from '../index.ts';
import { addCompare } from './commands/compare.ts';
import { addList } from './commands/list.ts';
import { addMatch } from './commands/match.ts';
import { addMatrix } from './commands/matrix.ts';
import { addReport } from './commands/report.ts';
import { addSchema } from './commands/schema.ts';
import { addTag } from './commands/tag.ts';
import { addThemes } from './commands/themes.ts';
import { EXIT, EXIT_CODES } from './exit-codes.ts';
import type { Io } from './io.ts';
import { Workbench } from './workbench.ts';

const HELP_FOOTER = `
Exit codes: 0 done; 1 done with problems, under --strict; 2 wrong usage or input that could not be read or analysed; 3 a bug in clausewise.`;

/** Runs one command line (without node and script); never exits the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.ok;
  const bench = new Workbench(io);
  const program = buildProgram(io, bench, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    bench.endProgress();
    return report(error, io);
  }
}

/** The command line with all its commands; also read for the documentation. */
export function buildProgram(io: Io, bench: Workbench, end: (code: number) => void): Command {
  const program = new Command('clausewise')
    .description('Compares AI-governance texts clause by clause.')
    .version(VERSION)
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(`clausewise: bad-usage: ${text.replace(/^error: /, '')}`),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .showHelpAfterError('(clausewise --help lists the commands and options)')
    .addHelpText('after', HELP_FOOTER)
    .exitOverride();
  addList(program, bench);
  addTag(program, bench, end);
  addMatrix(program, bench, end);
  addMatch(program, bench, end);
  addCompare(program, bench, end);
  addReport(program, bench, end);
  addThemes(program, bench);
  addSchema(program, bench);
  for (const command of program.commands) command.copyInheritedSettings(program).addHelpText('after', HELP_FOOTER);
  return program;
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.input;
  if (error instanceof ClausewiseError) {
    io.err(`clausewise: ${error.code}: ${error.message}\n${error.hint === null ? '' : `  ${error.hint}\n`}`);
    return EXIT_CODES[error.code];
  }
  io.err(
    `clausewise: internal: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n  This is a bug in clausewise. Please report it with the command line and the text.\n`,
  );
  return EXIT.internal;
}
