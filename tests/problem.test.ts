import { describe, expect, it } from 'vitest';
import { ClausewiseError, quote } from '../src/problem.ts';

describe('ClausewiseError', () => {
  it('carries its code, a hint and its cause', () => {
    const cause = new Error('below');
    const error = new ClausewiseError('not-found', 'There is no text.', { hint: 'Look in list.', cause });
    expect(error).toMatchObject({
      name: 'ClausewiseError',
      code: 'not-found',
      message: 'There is no text.',
      hint: 'Look in list.',
      cause,
    });
  });

  it('has null for a hint that was not given, and no cause', () => {
    const error = new ClausewiseError('internal', 'x');
    expect(error.hint).toBeNull();
    expect('cause' in error).toBe(false);
  });
});

describe('quote', () => {
  it('puts a value in quotes', () => {
    expect(quote('a b')).toBe('"a b"');
  });

  it('keeps 200 characters and cuts a longer value', () => {
    expect(quote('x'.repeat(200))).toBe(`"${'x'.repeat(200)}"`);
    expect(quote('x'.repeat(201))).toBe(`"${'x'.repeat(200)}…"`);
  });

  it('keeps a value of several lines on one, control characters left out', () => {
    expect(quote('a\r\nb\u001b[2Jc\u2028d\u009be')).toBe('"a b [2Jc d e"');
  });

  it('cuts no character in two', () => {
    expect(quote(`${'x'.repeat(199)}😀😀`)).not.toMatch(/\p{Surrogate}/u);
  });
});
