/** Reading and writing files, with errors a user can act on. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClausewiseError, quote } from '../problem.ts';

/** A file that is asked for its size before it is read. */
export function readFileWithin(path: string, maxBytes: number): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) {
      throw new ClausewiseError(
        'too-large',
        `${path}: ${(size / 1e6).toFixed(1)} MB; the limit is ${(maxBytes / 1e6).toFixed(1)} MB.`,
        {
          hint: 'Cut the text into the instruments it holds and give them one by one.',
        },
      );
    }
    return readFileSync(path);
  } catch (error) {
    throw explain(error, path, 'read');
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
  const temporary = join(dirname(path), `.${process.pid}-${Date.now()}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw explain(error, path, 'write');
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
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
