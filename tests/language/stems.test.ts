import { describe, expect, it } from 'vitest';
import { isEnglishStopWord, stemOf } from '../../src/language/stems.ts';

describe('stemOf', () => {
  it.each([
    ['restrictions', 'restrict'],
    ['regulating', 'regul'],
    ['regulation', 'regul'],
    ['policies', 'polici'],
    ['human-centred', 'human-centr'],
    ['non-discriminatory', 'non-discriminatori'],
  ])('stems %s to %s', (form, stem) => {
    expect(stemOf(form)).toBe(stem);
  });

  it('stems a word that is the name of an object property like any other', () => {
    expect(stemOf('constructor')).toBe('constructor');
    expect(stemOf('constructors')).toBe('constructor');
  });

  it('leaves a word in another script as it is', () => {
    expect(stemOf('развитие')).toBe('развитие');
  });
});

describe('isEnglishStopWord', () => {
  it('knows the words that carry no subject', () => {
    expect(['the', 'of', 'and', 'for'].every(isEnglishStopWord)).toBe(true);
  });

  it('takes no subject word for one', () => {
    expect(['security', 'constructor', 'data'].some(isEnglishStopWord)).toBe(false);
  });
});
