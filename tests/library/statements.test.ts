import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idFromName, openLibrary, openStatementFile, statementFromBytes } from '../../src/library/statements.ts';

const TEXT = 'A declaration\n1. We shall share all data with others.\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('idFromName', () => {
  it.each([
    ['Seoul Commitments (2024).txt', 'seoul-commitments-2024'],
    ['/some/where/bletchley-2023.md', 'bletchley-2023'],
    ['Déclaration de Montréal.txt', 'declaration-de-montreal'],
    ['no-extension', 'no-extension'],
    ['stdin', 'stdin'],
    ['--a__b--.txt', 'a-b'],
    ['Заявление.txt', 'text'],
    ['.txt', 'text'],
    ['', 'text'],
  ])('makes of %j the id %j', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });

  it('cuts a long name and ends no id with a hyphen', () => {
    expect(idFromName(`${'a'.repeat(59)} statement.txt`)).toBe('a'.repeat(59));
  });
});

describe('statementFromBytes', () => {
  it('takes the id from the name where the text has none', () => {
    expect(statementFromBytes(bytes(TEXT), 'My Text.txt', 'none').id).toBe('my-text');
  });

  it('takes what the front matter says before what the text lets guess', () => {
    const statement = statementFromBytes(
      bytes(`---\nid: given\ntitle: Given title\nfidelity: translation\n---\n\n${TEXT}`),
      'a.md',
      'none',
    );
    expect(statement).toMatchObject({ id: 'given', title: 'Given title', fidelity: 'translation' });
  });

  it('keeps the hash of the bytes, and no address where none is given', () => {
    expect(statementFromBytes(bytes(TEXT), 'a.txt', 'none').source).toEqual({
      url: null,
      retrieved: null,
      sha256: createHash('sha256').update(TEXT).digest('hex'),
    });
  });

  it('names the file whose front matter is wrong', () => {
    expect(() => statementFromBytes(bytes(`---\nkind: poem\n---\n\n${TEXT}`), 'folder/a.md', 'none')).toThrow(
      /folder\/a\.md: kind: /,
    );
  });
});

describe('files on disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clausewise-'));
    const front = (id: string): string =>
      `---\nid: ${id}\ntitle: T\nshortTitle: T\nissuer: I\nadopted: 2024-01-02\nkind: text\nlanguage: en\nfidelity: digest\nsource: {}\nlicence: MIT\n---\n\n`;
    writeFileSync(join(folder, 'z.md'), `${front('a-text')}${TEXT}`);
    writeFileSync(join(folder, 'b.md'), `${front('z-text')}${TEXT}`);
    writeFileSync(join(folder, 'notes.txt'), TEXT);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('openLibrary reads every Markdown file and sorts by id', () => {
    expect(openLibrary(folder).map((statement) => statement.id)).toEqual(['a-text', 'z-text']);
  });

  it('openStatementFile reads a file of the user without front matter', () => {
    const path = join(folder, 'notes.txt');
    const statement = openStatementFile(path);
    expect(statement).toMatchObject({ id: 'notes', fidelity: 'as-given', text: readFileSync(path, 'utf8') });
  });

  it('openLibrary refuses a folder that is not there', () => {
    expect(() => openLibrary(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
