import { describe, expect, it } from 'vitest';
import { EXIT, EXIT_CODES } from '../../src/cli/exit-codes.ts';

describe('exit codes', () => {
  it('are the four that are documented', () => {
    expect(EXIT).toEqual({ ok: 0, problems: 1, input: 2, internal: 3 });
  });

  it('are 2 or 3 for every problem that stops the work, never a success', () => {
    expect(new Set(Object.values(EXIT_CODES))).toEqual(new Set([2, 3]));
  });

  it('are 3 only for what is a bug of ours', () => {
    const ours = Object.entries(EXIT_CODES).filter(([, code]) => code === EXIT.internal);
    expect(ours.map(([problem]) => problem)).toEqual(['bad-codebook', 'internal']);
  });
});
