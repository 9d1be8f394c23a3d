import { describe, expect, it } from 'vitest';
import { parseYaml } from '../src/yaml.ts';

describe('parseYaml', () => {
  it('gives plain data', () => {
    expect(parseYaml('a: 1\nb: [x, "y"]\nc: true\n')).toEqual({ kind: 'ok', value: { a: 1, b: ['x', 'y'], c: true } });
  });

  it.each(['', ' \n', '# only a comment\n', 'null'])('gives null for %j', (text) => {
    expect(parseYaml(text)).toEqual({ kind: 'ok', value: null });
  });

  it('leaves a date as the text it was', () => {
    expect(parseYaml('adopted: 2024-06-03')).toEqual({ kind: 'ok', value: { adopted: '2024-06-03' } });
  });

  it('says on which line the text is no YAML', () => {
    expect(parseYaml('a: 1\nb: [x\nc: }')).toEqual({ kind: 'failed', errors: [expect.stringMatching(/^line 3: \S/)] });
  });

  it('refuses a key that stands twice', () => {
    expect(parseYaml('a: 1\na: 2')).toEqual({ kind: 'failed', errors: [expect.stringMatching(/^line 2: duplicated/)] });
  });

  it('refuses several documents in one', () => {
    expect(parseYaml('a: 1\n---\nb: 2')).toMatchObject({ kind: 'failed' });
  });
});
