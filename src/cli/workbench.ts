/** What the commands share: the library and codebook, opened when first needed; texts by name; progress and problems. */

import { existsSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import {
  ClausewiseError,
  type Codebook,
  type CompareOptions,
  type Comparison,
  compare,
  openCodebook,
  openLibrary,
  openStatementFile,
  type Problem,
  type Statement,
  statementFromBytes,
} from '../index.ts';
import { EXIT, EXIT_CODES } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Progress is shown once a command has run this long. */
const PATIENCE_MS = 1000;
const STDIN_ID = 'stdin';

export class Workbench {
  readonly io: Io;
  readonly #startedAt: number;
  #library: Statement[] | undefined;
  #codebook: Codebook | undefined;
  #isProgressShown = false;
  #isStdinRead = false;

  constructor(io: Io) {
    this.io = io;
    this.#startedAt = io.now();
  }

  get library(): Statement[] {
    this.#library ??= openLibrary();
    return this.#library;
  }

  get codebook(): Codebook {
    this.#codebook ??= openCodebook();
    return this.#codebook;
  }

  /**
   * The text that a user names: an id of the library, `-` for standard input, or a file.
   * @throws ClausewiseError `unknown-statement` with the nearest id where it is none of these.
   */
  async text(name: string): Promise<Statement> {
    if (name === '-') return this.#ownId(statementFromBytes(await this.#stdin(), STDIN_ID, 'none'), 'standard input');
    const known = this.library.find((statement) => statement.id === name);
    if (known !== undefined) return known;
    if (existsSync(name)) return this.#ownId(openStatementFile(name), name);
    if (/[/\\.]/.test(name))
      throw new ClausewiseError('not-found', `There is no file "${name}".`, {
        hint: 'Give the path of a text file, an id of the library (clausewise list), or - for standard input.',
      });
    throw this.#unknownId(name);
  }

  /** The texts of these names, each once, under ids that differ from each other and from those of `before`. */
  async texts(names: readonly string[], before: readonly Statement[] = []): Promise<Statement[]> {
    const texts = [...before];
    for (const name of names) {
      const text = await this.text(name);
      if (texts.some((other) => isSameText(text, other))) this.io.err(`clausewise: ${name} is given twice and used once\n`);
      else texts.push(this.#withFreeId(text, texts, name));
    }
    return texts.slice(before.length);
  }

  /** The library's texts of these ids, or all of it; never the focal text itself. */
  async against(names: readonly string[], focal: Statement): Promise<Statement[]> {
    if (names.length === 0) return this.library.filter((statement) => statement.id !== focal.id);
    const texts = await this.texts(names, [focal]);
    if (texts.length === 0)
      throw new ClausewiseError('bad-usage', `${focal.id} can not be compared with itself alone.`, {
        hint: 'Name another text after --against, or leave it out.',
      });
    return texts;
  }

  compare(focal: Statement, others: readonly Statement[], options: Partial<CompareOptions>): Comparison {
    this.progress(`comparing ${focal.id} with ${others.length} text(s)`);
    const comparison = compare(focal, others, {
      codebook: this.codebook,
      library: this.library,
      options,
      onProgress: (step) => this.progress(step),
    });
    this.endProgress();
    return comparison;
  }

  /** Says on a terminal what is going on, if it has been going on for long. */
  progress(step: string): void {
    if (!this.io.isErrTerminal || this.io.now() - this.#startedAt < PATIENCE_MS) return;
    this.#isProgressShown = true;
    this.io.err(`\r\u001b[K${step} …`);
  }

  /** Takes the progress line away, before anything else is printed. */
  endProgress(): void {
    if (this.#isProgressShown) this.io.err('\r\u001b[K');
    this.#isProgressShown = false;
  }

  /** Tells the problems on standard error and gives the exit code they ask for. */
  finish(problems: readonly Problem[], isStrict: boolean, couldNotAnalyse = false): number {
    for (const problem of problems) this.io.err(`clausewise: ${problem.code}: ${problem.message}\n`);
    if (couldNotAnalyse) return EXIT_CODES['unsupported-language'];
    return isStrict && problems.length > 0 ? EXIT.problems : EXIT.ok;
  }

  /** `law`, then `law-2`, `law-3` … */
  #withFreeId(statement: Statement, others: readonly Statement[], from: string): Statement {
    const isTaken = (id: string): boolean => others.some((other) => other.id === id);
    let id = statement.id;
    for (let count = 2; isTaken(id); count += 1) id = `${statement.id}-${count}`;
    return id === statement.id ? statement : this.#rename(statement, id, from);
  }

  async #stdin(): Promise<Uint8Array> {
    if (this.#isStdinRead)
      throw new ClausewiseError('bad-usage', 'Standard input (-) can be given once.', { hint: 'Give the other text as a file.' });
    this.#isStdinRead = true;
    return await this.io.readStdin();
  }

  /** A user's text may not carry the id of another text of the library: its clauses would pass for that one's. */
  #ownId(statement: Statement, from: string): Statement {
    const isTaken = this.library.some((known) => known.id === statement.id);
    return isTaken ? this.#rename(statement, `${statement.id}-file`, from) : statement;
  }

  #rename(statement: Statement, id: string, from: string): Statement {
    this.io.err(`clausewise: ${from} is called ${id} here, since ${statement.id} is another text\n`);
    return renamed(statement, id);
  }

  #unknownId(name: string): ClausewiseError {
    const ids = this.library.map((statement) => statement.id);
    const guess = nearestId(name, ids);
    return new ClausewiseError(
      'unknown-statement',
      `There is no text "${name}" in the library, and no such file.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
      {
        hint: `Known ids: ${ids.join(', ')}.`,
      },
    );
  }
}

/** The id that a name was most likely meant to be: few slips away, or its beginning ("unesco"), or without its year. */
function nearestId(name: string, ids: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const slips = (id: string): number =>
    id.startsWith(wanted) ? 0 : Math.min(distance(wanted, id), distance(wanted, id.replace(/-\d+$/, '')));
  const nearest = [...ids].sort((a, b) => slips(a) - slips(b))[0];
  return nearest !== undefined && slips(nearest) <= Math.max(2, wanted.length / 3) ? nearest : undefined;
}

/** By what was read, not by name: two files in two folders may have one name, and one file may be given twice. */
function isSameText(a: Statement, b: Statement): boolean {
  return a.source.sha256 === null ? a.id === b.id : a.source.sha256 === b.source.sha256;
}

/** The same text under another id, which its clauses carry too. */
function renamed(statement: Statement, id: string): Statement {
  const rename = (clauseId: string): string => `${id}${clauseId.slice(statement.id.length)}`;
  return {
    ...statement,
    id,
    shortTitle: statement.shortTitle === statement.id ? id : statement.shortTitle,
    clauses: statement.clauses.map((clause) => ({ ...clause, id: rename(clause.id), under: clause.under.map(rename) })),
    problems: statement.problems.map((problem) => ({ ...problem, statementId: id })),
  };
}
