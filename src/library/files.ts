/** Reading and writing files, with errors a user can act on. */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClausewiseError, quote } from '../problem.ts';

/** The bytes of a file, a pipe or a device; never more than one byte over the limit is read, whatever size it claims. */
export function readFileWithin(path: string, maxBytes: number): Uint8Array {
  try {
    const bytes = readUpTo(path, maxBytes + 1);
    if (bytes.length <= maxBytes) return bytes;
  } catch (error) {
    throw explain(error, path, 'read');
  }
  throw new ClausewiseError('too-large', `${path}: more than ${(maxBytes / 1e6).toFixed(1)} MB, which is the limit.`, {
    hint: 'Cut the text into the instruments it holds and give them one by one.',
  });
}

const CHUNK_BYTES = 1 << 20;

function readUpTo(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let total = 0;
    while (total < limit) {
      const chunk = new Uint8Array(Math.min(CHUNK_BYTES, limit - total));
      const count = readSync(file, chunk);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      total += count;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** A text file of the package itself. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explain(error, path, 'read');
  }
}

/** The names in a folder, sorted by code unit. */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    throw explain(error, path, 'list');
  }
}

/** Writes a file whole or not at all: to a temporary name beside it, then renamed. Folders are made as needed. */
export function writeWhole(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, content);
  } catch (error) {
    throw explain(error, path, 'write');
  }
}

function replaceFile(path: string, content: string): void {
  const temporary = join(dirname(path), `.${process.pid}-${Date.now()}.tmp`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  // Of making a folder where a file stands; files themselves are replaced.
  ['EEXIST', 'a part of the path is no folder'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
]);

function explain(error: unknown, path: string, action: 'read' | 'write' | 'list'): ClausewiseError {
  if (error instanceof ClausewiseError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS.get(code) ?? (error instanceof Error ? error.message : String(error));
  const problem = action === 'write' ? 'unwritable' : code === 'ENOENT' ? 'not-found' : 'unreadable';
  return new ClausewiseError(problem, `Can not ${action} ${quote(path)}: ${reason}.`, { cause: error });
}
