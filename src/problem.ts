/** What can go wrong, under one code each, and how it is said. */
/** Every code a user can meet. The faces map each to an exit status (and later an HTTP status), so a new one fails to compile until they do. */
export type ProblemCode =
  | 'bad-usage'
  | 'unknown-statement'
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'empty-input'
  | 'too-large'
  | 'binary-input'
  | 'unsupported-format'
  | 'line-too-long'
  | 'no-clauses'
  | 'invalid-utf8'
  | 'nul-characters'
  | 'mixed-line-ends'
  | 'unsupported-language'
  | 'bad-front-matter'
  | 'bad-codebook'
  | 'bad-comparison'
  | 'internal';

/** Something wrong that stopped the work: what happened, to which input, what was expected; `hint` says what to do. */
export class ClausewiseError extends Error {
  readonly code: ProblemCode;
  readonly hint: string | null;

  constructor(code: ProblemCode, message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ClausewiseError';
    this.code = code;
    this.hint = options.hint ?? null;
  }
}

const QUOTE_LIMIT = 200;

/** A value of the user's as it may stand in a message: in quotes, on one line, cut at 200 characters. */
export function quote(value: string): string {
  const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  // Half of a character that takes two units is left out.
  const cut = line.length > QUOTE_LIMIT ? `${line.slice(0, QUOTE_LIMIT).replace(/[\ud800-\udbff]$/, '')}…` : line;
  return `"${cut}"`;
}
