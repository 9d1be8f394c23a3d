/** Statements from disk: the library that ships, and the files a user names. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Statement } from '../model.ts';
import { DEFAULT_LIMITS } from '../read/decode.ts';
import { readSource } from '../read/read.ts';
import { segment } from '../segment/segment.ts';
import { listFolder, readFileWithin } from './files.ts';
import { checkMetadata } from './metadata.ts';
import { packagePath } from './paths.ts';

/** The library of this package, sorted by id. Every file must say all of itself. */
export function openLibrary(folder: string = packagePath('statements')): Statement[] {
  const names = listFolder(folder).filter((name) => name.endsWith('.md'));
  return names
    .map((name) => statementFromBytes(readFileWithin(join(folder, name), DEFAULT_LIMITS.maxBytes), name, 'library'))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A statement from a file of the user's. */
export function openStatementFile(path: string): Statement {
  return statementFromBytes(readFileWithin(path, DEFAULT_LIMITS.maxBytes), path, 'none');
}

/** A statement from bytes, e.g. of standard input; `name` gives the id where the text itself has none. */
export function statementFromBytes(bytes: Uint8Array, name: string, required: 'library' | 'none'): Statement {
  const source = readSource(bytes, name);
  const { url, retrieved, ...given } = checkMetadata(source.metadata, name, required);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return segment(source, {
    ...given,
    id: given.id ?? idFromName(name),
    source: { url: url ?? null, retrieved: retrieved ?? null, sha256 },
  });
}

const ID_LENGTH = 60;

/** "Seoul Commitments (2024).txt" → `seoul-commitments-2024`. */
export function idFromName(name: string): string {
  const words = basename(name)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words === '' ? 'text' : words.slice(0, ID_LENGTH).replace(/-$/, '');
}
