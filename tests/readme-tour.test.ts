import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Example {
  readonly command: string;
  readonly expected: readonly string[];
}

/** The `$ clausewise …` lines of the README's console blocks, each with the output that is shown below it. */
function examplesOf(readme: string): Example[] {
  const blocks = Array.from(readme.matchAll(/```console\n([\s\S]*?)```/g), (match) => match[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...expected] = part.trimEnd().split('\n');
        return { command, expected };
      }),
  );
}

/** Shown output as a pattern: "…" stands for anything, on a line of its own for any lines. */
function patternOf(lines: readonly string[]): RegExp {
  const escaped = lines.map((line) =>
    line.trim() === '…'
      ? '[\\s\\S]*?'
      : line
          .split('…')
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('[^\\n]*'),
  );
  return new RegExp(`^${escaped.join('\\r?\\n?')}\\s*$`);
}

describe("the README's tour", () => {
  const before = process.cwd();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clausewise-tour-'));
    copyFileSync(join(root, 'tests/golden/csto-news-page/source.txt'), join(folder, 'my-draft.txt'));
    process.chdir(folder);
  });

  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  const examples = examplesOf(readFileSync(join(root, 'README.md'), 'utf8'));

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(2);
  });

  for (const { command, expected } of examples) {
    it(`shows what "${command}" prints`, async () => {
      let printed = '';
      const [name, ...args] = command.replace(/\s*>.*$/, '').split(/\s+/);
      const code = await run(args, {
        readStdin: async () => new Uint8Array(),
        out: (text) => {
          printed += text;
        },
        err: () => {},
        isErrTerminal: false,
        columns: 100,
        now: () => 0,
      });
      expect(name).toBe('clausewise');
      expect(code).toBe(0);
      if (expected.length > 0) expect(printed).toMatch(patternOf(expected));
    });
  }
});
