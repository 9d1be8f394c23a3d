import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import type { Codebook } from '../../src/model.ts';
import { ClausewiseError } from '../../src/problem.ts';
import { aCodebook, aCodebookFile, aTheme } from '../builders.ts';

function errorOf(load: () => Codebook): ClausewiseError {
  try {
    load();
  } catch (error) {
    if (error instanceof ClausewiseError) return error;
    throw error;
  }
  throw new Error('the codebook was accepted');
}

/** The lines of the list of errors. */
function errorsOf(file: string): string[] {
  const [, ...lines] = errorOf(() => loadCodebook(file)).message.split('\n');
  return lines.map((line) => line.replace(/^ {2}- /, ''));
}

describe('a sound codebook', () => {
  it('has its defaults filled in', () => {
    const [rule] = aCodebook().rules;
    expect(rule?.theme).toEqual({
      id: 'safety',
      label: 'Safety',
      family: 'trust',
      definition: 'asks that AI be safe',
      notWhen: null,
      parent: null,
      object: null,
    });
    expect(rule?.exclude).toEqual([]);
    expect(rule?.indicators[0]).toMatchObject({ with: [], without: [], needsRejection: false });
  });

  it('gives a strong indicator 0.8 and a weak one 0.4', () => {
    const indicators = [{ any: ['safe'] }, { any: ['secure'], weight: 'weak' }];
    const codebook = aCodebook({ themes: [aTheme({ indicators })] });
    expect(codebook.rules[0]?.indicators.map((indicator) => indicator.weight)).toEqual([0.8, 0.4]);
  });

  it('keeps its themes in the order of the file', () => {
    const codebook = aCodebook({ themes: ['zeta', 'alpha', 'mid'].map((id) => aTheme({ id })) });
    expect(codebook.rules.map((rule) => rule.theme.id)).toEqual(['zeta', 'alpha', 'mid']);
  });

  it('may have an abbreviation named like a property of every object', () => {
    expect(aCodebook({ abbreviations: { constructor: 'building firm' } }).abbreviations.get('constructor')).toBe('building firm');
    expect(aCodebook().abbreviations.get('constructor')).toBeUndefined();
  });
});

describe('the errors of a codebook', () => {
  it('say which file they are in, how many there are and what to do', () => {
    const error = errorOf(() => loadCodebook(aCodebookFile({ themes: [aTheme({ indicators: [] })] }), 'mine.yaml'));
    expect(error.code).toBe('bad-codebook');
    expect(error.message).toBe('mine.yaml: 1 error(s):\n  - themes.safety: no indicators');
    expect(error.hint).toContain('Correct these lines');
  });

  it('of syntax name the line', () => {
    expect(errorsOf('version: "1"\nthemes: [\n')).toEqual([expect.stringMatching(/^line \d+: /)]);
  });

  it('of syntax include a key that stands twice', () => {
    expect(errorsOf('version: "1"\nversion: "2"\n')[0]).toMatch(/^line 2: .*duplicated/);
  });

  it('of an empty file are told', () => {
    expect(errorsOf('')).toHaveLength(1);
    expect(errorsOf('')[0]).toMatch(/^file: /);
  });

  it('of shape are all told, each with its path', () => {
    const errors = errorsOf(
      aCodebookFile({
        version: '',
        themes: [aTheme({ id: 'Bad Id', family: 'nowhere', colour: 'red', indicators: [{ any: [], weight: 'huge' }] })],
        extra: 1,
      }),
    );
    const paths = errors.map((error) => error.split(':')[0]).sort();
    expect(paths).toEqual([
      'file',
      'themes.0',
      'themes.0.family',
      'themes.0.id',
      'themes.0.indicators.0.any',
      'themes.0.indicators.0.weight',
      'version',
    ]);
  });

  it('of structure and phrases are all told together', () => {
    const errors = errorsOf(
      aCodebookFile({
        boilerplate: ['in ~2'],
        rejection: { negatesNext: ['not ~2'], ends: ['?'] },
        themes: [
          aTheme({ id: 'child', parent: 'whole' }),
          aTheme({ id: 'whole' }),
          aTheme({ id: 'orphan', parent: 'nobody' }),
          aTheme({ id: 'twice' }),
          aTheme({ id: 'twice' }),
          aTheme({ id: 'bare', indicators: [] }),
          aTheme({ id: 'phrases', indicators: [{ any: ['$no'], with: ['un*'], without: ['a||b'] }], exclude: ['un? charter'] }),
        ],
      }),
    );
    expect(errors).toEqual([
      'themes.whole: a parent follows from its children and has no indicators',
      'themes.twice: the id is used twice',
      'themes.bare: no indicators',
      'themes.orphan: no theme "nobody" to be its parent',
      'themes.phrases: phrase "$no": "$no": no concept of the name $no',
      'themes.phrases: phrase "un*": "un*": a prefix needs 3 letters or more',
      'themes.phrases: phrase "a||b": "a||b": "" is no word, prefix*, $concept or ~gap',
      'themes.phrases: phrase "un? charter": "un? charter": the first word can not be optional',
      'rejection.negatesNext: phrase "not ~2": "~2": a gap stands between two words',
      'rejection.ends: phrase "?": "?": "" is no word, prefix*, $concept or ~gap',
      'boilerplate: phrase "in ~2": "~2": a gap stands between two words',
    ]);
  });

  it('of shape do not hide those of structure and phrases', () => {
    const themes = [aTheme({ id: 'orphan', parent: 'nobody' }), aTheme({ exclude: ['a||b'] })];
    expect(errorsOf(aCodebookFile({ version: '', boilerplate: 3, themes }))).toEqual([
      expect.stringMatching(/^version: /),
      expect.stringMatching(/^boilerplate: /),
      'themes.orphan: no theme "nobody" to be its parent',
      'themes.safety: phrase "a||b": "a||b": "" is no word, prefix*, $concept or ~gap',
    ]);
  });

  it('of shape in one theme do not hide the bad phrases of another, nor take its parent for unknown', () => {
    const themes = [
      aTheme({ id: 'whole', family: 'nowhere', indicators: [] }),
      aTheme({ parent: 'whole', indicators: [{ any: ['un*'] }] }),
    ];
    expect(errorsOf(aCodebookFile({ themes }))).toEqual([
      expect.stringMatching(/^themes\.0\.family: /),
      'themes.safety: phrase "un*": "un*": a prefix needs 3 letters or more',
    ]);
  });

  it('of shape in the concepts do not make every concept unknown', () => {
    const themes = [aTheme({ indicators: [{ any: ['$ai'] }] })];
    expect(errorsOf(aCodebookFile({ concepts: { ai: 'ai' }, themes }))).toEqual([expect.stringMatching(/^concepts\.ai: /)]);
  });

  it('include a parent that has a parent', () => {
    const themes = [
      aTheme({ id: 'top', indicators: [] }),
      aTheme({ id: 'middle', parent: 'top', indicators: [] }),
      aTheme({ id: 'leaf', parent: 'middle' }),
    ];
    expect(errorsOf(aCodebookFile({ themes }))).toEqual(['themes.middle: a parent can not have a parent']);
  });

  it('include a theme that is its own parent', () => {
    const themes = [aTheme({ id: 'self', parent: 'self', indicators: [] })];
    expect(errorsOf(aCodebookFile({ themes }))).toEqual(['themes.self: a parent can not have a parent']);
  });
});
