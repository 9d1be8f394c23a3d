import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { againstOption, comparisonOptions, numberIn, reportFormatOption, wholeNumberIn } from '../../src/cli/arguments.ts';

describe('numberIn', () => {
  const parse = numberIn(0, 1);

  it.each([
    ['0', 0],
    ['1', 1],
    ['0.25', 0.25],
    ['1e-2', 0.01],
  ])('reads %s', (text, number) => {
    expect(parse(text)).toBe(number);
  });

  it.each(['', ' ', 'x', '-0.1', '1.1', 'NaN', 'Infinity', '0,5'])('refuses %j and says what it expected', (text) => {
    expect(() => parse(text)).toThrow(InvalidArgumentError);
    expect(() => parse(text)).toThrow('Expected a number from 0 to 1.');
  });
});

describe('wholeNumberIn', () => {
  it('reads a whole number', () => {
    expect(wholeNumberIn(1, 100)('100')).toBe(100);
  });

  it.each(['1.5', '0', '101'])('refuses %s', (text) => {
    expect(() => wholeNumberIn(1, 100)(text)).toThrow(InvalidArgumentError);
  });
});

describe('reportFormatOption', () => {
  const { parseArg } = reportFormatOption('all');

  it('takes several formats with commas, and adds those of a second flag', () => {
    expect(parseArg?.('csv', parseArg('html, json', undefined))).toEqual(['html', 'json', 'csv']);
  });

  it.each(['pdf', '', 'html,', 'HTML'])('refuses %j', (value) => {
    expect(() => parseArg?.(value, undefined)).toThrow('Expected one of html, csv, json.');
  });
});

describe('againstOption', () => {
  const { parseArg } = againstOption();

  it('takes several ids with commas, and adds those of the next value', () => {
    expect(parseArg?.('c', parseArg('a,b', undefined) as never)).toEqual(['a', 'b', 'c']);
  });

  it('takes nothing between two commas for no id', () => {
    expect(parseArg?.('a,,b,', undefined as never)).toEqual(['a', 'b']);
  });
});

describe('comparisonOptions', () => {
  it('leaves out what was not given, so that the defaults hold', () => {
    expect(comparisonOptions({ strict: false })).toEqual({});
  });

  it('keeps a floor and a seed of zero', () => {
    expect(comparisonOptions({ floor: 0, seed: 0, strict: false })).toEqual({ floor: 0, seed: 0 });
  });
});
