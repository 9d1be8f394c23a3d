/** Exit codes. The record is complete by type: a new ProblemCode does not compile until it has one. */
import type { ProblemCode } from '../index.ts';

export const EXIT = { ok: 0, problems: 1, input: 2, internal: 3 } as const;

/** The code with which a command ends that could not do its work. */
export const EXIT_CODES: Readonly<Record<ProblemCode, number>> = {
  'bad-usage': EXIT.input,
  'unknown-statement': EXIT.input,
  'not-found': EXIT.input,
  unreadable: EXIT.input,
  unwritable: EXIT.input,
  'empty-input': EXIT.input,
  'too-large': EXIT.input,
  'binary-input': EXIT.input,
  'unsupported-format': EXIT.input,
  'line-too-long': EXIT.input,
  'no-clauses': EXIT.input,
  'invalid-utf8': EXIT.input,
  'nul-characters': EXIT.input,
  'mixed-line-ends': EXIT.input,
  'unsupported-language': EXIT.input,
  'bad-front-matter': EXIT.input,
  'bad-codebook': EXIT.internal,
  'bad-comparison': EXIT.input,
  internal: EXIT.internal,
};
