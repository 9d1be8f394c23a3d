import { describe, expect, it } from 'vitest';
import { MEASURES, parseOptions } from '../src/options.ts';
import { ClausewiseError } from '../src/problem.ts';

function errorOf(given: unknown): ClausewiseError {
  try {
    parseOptions(given);
  } catch (error) {
    if (error instanceof ClausewiseError) return error;
    throw error;
  }
  throw new Error('the options were accepted');
}

describe('the options of a comparison', () => {
  it('have the documented defaults', () => {
    expect(parseOptions()).toEqual({
      measure: 'cosine',
      top: 3,
      floor: null,
      boilerplate: 'exclude',
      resamples: 2000,
      seed: 20240603,
    });
  });

  it('fill in what is missing and keep what is given', () => {
    expect(parseOptions({ top: 7, measure: 'bm25' })).toMatchObject({ top: 7, measure: 'bm25', floor: null });
  });

  it.each(MEASURES)('may rank by %s', (measure) => {
    expect(parseOptions({ measure }).measure).toBe(measure);
  });

  it.each([
    ['top', 1, 100],
    ['floor', 0, 1],
    ['resamples', 100, 100_000],
    ['seed', 0, 4_294_967_295],
  ])('take %s from %d to %d', (name, least, most) => {
    expect(parseOptions({ [name]: least })).toMatchObject({ [name]: least });
    expect(parseOptions({ [name]: most })).toMatchObject({ [name]: most });
  });

  it('may leave the floor to the background', () => {
    expect(parseOptions({ floor: null }).floor).toBeNull();
  });

  it.each([
    ['measure', 'jacard'],
    ['measure', 'constructor'],
    ['top', 0],
    ['top', 101],
    ['top', 2.5],
    ['top', '3'],
    ['top', Number.NaN],
    ['floor', -0.01],
    ['floor', 1.01],
    ['floor', Number.NaN],
    ['boilerplate', 'maybe'],
    ['boilerplate', true],
    ['resamples', 99],
    ['resamples', 100_001],
    ['seed', -1],
    ['seed', 4_294_967_296],
    ['seed', 1.5],
    ['seed', null],
  ])('refuse %s %j and name it', (name, value) => {
    expect(errorOf({ [name]: value }).code).toBe('bad-usage');
    expect(errorOf({ [name]: value }).message).toContain(`${name}: `);
  });

  it('name an option that does not exist', () => {
    expect(errorOf({ florr: 0.2 }).message).toContain('florr');
  });

  it('name all that is wrong, not the first', () => {
    const { message } = errorOf({ measure: 'x', top: 0, floor: 2, boilerplate: 'x', resamples: 1, seed: -1, extra: 1 });
    for (const name of ['measure', 'top', 'floor', 'boilerplate', 'resamples', 'seed', 'extra']) expect(message).toContain(name);
  });

  it.each([[null], [3], ['top=3'], [[]]])('refuse %j, which is no set of options', (given) => {
    expect(errorOf(given).message).toMatch(/^Options: options: /);
  });

  it('say where the ranges stand', () => {
    expect(errorOf({ top: 0 }).hint).toContain('CompareOptions');
  });
});
