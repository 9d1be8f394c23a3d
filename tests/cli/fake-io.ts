/** Runs a command line without a process: what it reads, and what it printed where. */
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface FakeWorld {
  readonly stdin?: string | Uint8Array;
  readonly isErrTerminal?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass each time the clock is looked at. */
  readonly tick?: number;
}

export async function ran(argv: readonly string[], world: FakeWorld = {}): Promise<Ran> {
  const printed = { out: '', err: '' };
  let time = 0;
  const { stdin = '' } = world;
  const io: Io = {
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    isErrTerminal: world.isErrTerminal ?? false,
    columns: world.columns ?? 100,
    now: () => {
      time += world.tick ?? 0;
      return time;
    },
  };
  const code = await run(argv, io);
  return { code, ...printed };
}

const known = new Map<string, Promise<Ran>>();

/** The same, run once for each command line: for commands that write no file. */
export function ranOnce(...argv: readonly string[]): Promise<Ran> {
  const key = JSON.stringify(argv);
  const result = known.get(key) ?? ran(argv);
  known.set(key, result);
  return result;
}
