/** What the documents must say: every command, option, exit code and problem code. */
import { existsSync, readFileSync } from 'node:fs';
import type { Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { EXIT, EXIT_CODES } from '../src/cli/exit-codes.ts';
import type { Io } from '../src/cli/io.ts';
import { buildProgram } from '../src/cli/run.ts';
import { Workbench } from '../src/cli/workbench.ts';

function documentText(name: string): string {
  const url = new URL(`../${name}`, import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
}

const README = documentText('README.md');
const DESIGN = documentText('DESIGN.md');
const SILENT: Io = {
  readStdin: async () => new Uint8Array(),
  out: () => {},
  err: () => {},
  isErrTerminal: false,
  columns: 80,
  now: () => 0,
};

const program = buildProgram(SILENT, new Workbench(SILENT), () => {});
const options = program.commands.flatMap((command) =>
  command.options.map((option: Option) => [command.name(), option.long ?? option.flags] as const),
);

/** Whether a word stands in the text by itself: `--top`, not `--topmost`. */
function names(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}

describe('README.md', () => {
  it.each(program.commands.map((command) => command.name()))('shows the command %s', (name) => {
    expect(names(README, `clausewise ${name}`)).toBe(true);
  });

  it.each(options)('names the option of %s %s', (_, long) => {
    expect(names(README, long)).toBe(true);
  });

  it.each(Object.values(EXIT))('has the exit code %d in its table', (code) => {
    expect(README).toMatch(new RegExp(`^\\|\\s*\`?${code}\`?\\s*\\|`, 'm'));
  });
});

describe('README.md or DESIGN.md', () => {
  it.each(Object.keys(EXIT_CODES))('names the problem %s', (code) => {
    expect(names(`${README}\n${DESIGN}`, code)).toBe(true);
  });
});
