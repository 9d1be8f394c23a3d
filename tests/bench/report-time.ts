/**
 * `npm run bench`: wall time of a cold `clausewise report` on the shipped library, as a whole process, and of its parts in a process
 * of their own. Machines differ, so every figure also stands as a multiple of what `node -e 0` takes in the same run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, openCodebook, openLibrary, openTemplates, REPORT_FORMATS, reportFiles } from '../../src/index.ts';

const RUNS = 9;
const FOCAL = 'csto-pa-2024';

if (process.argv.includes('--parts')) process.stdout.write(JSON.stringify(measureParts()));
else {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-bench-'));
  const program = join(process.cwd(), 'dist', 'cli', 'main.js');
  const bare = wallTimes(['-e', '0']);
  process.stdout.write(`cold processes, ${RUNS} runs each after one warm-up: median (least–most) seconds\n`);
  print('node -e 0', bare, bare);
  print('clausewise --version', wallTimes([program, '--version']), bare);
  print('clausewise report', wallTimes([program, 'report', '--out', folder]), bare);
  process.stdout.write('\nparts, in processes of their own\n');
  const parts = Array.from({ length: RUNS }, () => readParts(process.argv[1] ?? ''));
  for (const name of Object.keys(parts[0] ?? {}))
    print(
      `  ${name}`,
      parts.map((part) => part[name] ?? 0),
      bare,
    );
  rmSync(folder, { recursive: true, force: true });
}

function measureParts(): Record<string, number> {
  const parts: Record<string, number> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    parts[name] = (performance.now() - start) / 1000;
    return result;
  };
  const library = timed('read and segment the library', () => openLibrary());
  const codebook = timed('load the codebook', () => openCodebook());
  const focal = library.find((statement) => statement.id === FOCAL);
  if (focal === undefined) throw new Error(`no ${FOCAL} in the library`);
  const others = library.filter((statement) => statement !== focal);
  const comparison = timed('compare (language model, terms, themes, matches)', () =>
    compare(focal, others, { codebook, library }),
  );
  const templates = openTemplates();
  for (const format of REPORT_FORMATS) timed(`write ${format}`, () => reportFiles(comparison, [format], templates));
  return parts;
}

function readParts(script: string): Record<string, number> {
  const bundle = script.replace(/\.ts$/, '.js').replace(/([\\/])tests([\\/])/, '$1dist$1tests$2');
  const { stdout } = spawnSync(process.execPath, [bundle, '--parts'], { encoding: 'utf8' });
  const value: Record<string, number> = JSON.parse(stdout);
  return value;
}

function wallTimes(args: readonly string[]): number[] {
  const run = (): number => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return (performance.now() - start) / 1000;
  };
  run();
  return Array.from({ length: RUNS }, run);
}

function print(name: string, times: readonly number[], bare: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [least = 0] = sorted;
  process.stdout.write(
    `  ${name.padEnd(52)} ${median(times).toFixed(3)} (${least.toFixed(3)}–${(sorted.at(-1) ?? 0).toFixed(3)})  ${(median(times) / median(bare)).toFixed(1)} × node -e 0\n`,
  );
}
