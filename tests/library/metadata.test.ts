import { describe, expect, it } from 'vitest';
import { checkMetadata } from '../../src/library/metadata.ts';
import { ClausewiseError } from '../../src/problem.ts';

const COMPLETE = {
  id: 'a-text-2024',
  title: 'A text',
  shortTitle: 'Text',
  issuer: 'An issuer',
  adopted: '2024-02-29',
  kind: 'statement',
  language: 'en',
  fidelity: 'verbatim',
  source: { url: 'https://example.org/' },
  licence: 'MIT',
};

function complaint(metadata: Record<string, unknown>, required: 'library' | 'none' = 'none'): ClausewiseError {
  try {
    checkMetadata(metadata, 'a.md', required);
  } catch (error) {
    if (error instanceof ClausewiseError) return error;
    throw error;
  }
  throw new Error('no complaint');
}

describe('checkMetadata', () => {
  it('asks nothing of a file of the user', () => {
    expect(checkMetadata({}, 'a.md', 'none')).toEqual({});
  });

  it('gives back what a file says, the source without its shell', () => {
    const { source, ...rest } = COMPLETE;
    expect(checkMetadata({ ...COMPLETE, source: { ...source, retrieved: '2024-06-03' } }, 'a.md', 'library')).toEqual({
      ...rest,
      url: 'https://example.org/',
      retrieved: '2024-06-03',
    });
  });

  it.each(Object.keys(COMPLETE))('misses %s in a file of the library', (field) => {
    const { [field as keyof typeof COMPLETE]: _, ...rest } = COMPLETE;
    expect(complaint(rest, 'library').message).toContain(`${field}: `);
  });

  it.each([
    ['id', 'Not An Id'],
    ['id', 'a--b'],
    ['id', ''],
    ['title', ''],
    ['shortTitle', 'x'.repeat(61)],
    ['adopted', '3 June 2024'],
    ['adopted', '2024-13-01'],
    ['adopted', '2023-02-29'],
    ['adopted', 2024],
    ['kind', 'poem'],
    ['language', 'English'],
    ['fidelity', 'summary'],
    ['source', 'https://example.org/'],
    ['licence', ''],
  ])('refuses the %s %j', (field, value) => {
    const error = complaint({ [field]: value });
    expect(error).toMatchObject({ code: 'bad-front-matter' });
    expect(error.message).toMatch(new RegExp(`^a\\.md: ${field}: `));
  });

  it('refuses a source that is no address', () => {
    expect(complaint({ source: { url: 'here' } }).message).toContain('source.url: ');
  });

  it('refuses a field it does not know and lists those it does', () => {
    const error = complaint({ author: 'x' });
    expect(error.message).toContain('"author"');
    expect(error.hint).toContain('issuer');
  });

  it('names all errors at once', () => {
    const { message } = complaint({ id: 'A', kind: 'poem', author: 'x' }, 'library');
    for (const name of ['id: ', 'kind: ', 'author', 'licence: missing']) expect(message).toContain(name);
  });

  it('names each error once', () => {
    expect(complaint({}, 'library').message.match(/\btitle: /g)).toHaveLength(1);
  });
});
