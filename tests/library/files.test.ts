import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFolder, readFileWithin, readText, writeWhole } from '../../src/library/files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewise-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('writeWhole', () => {
  it('makes the folders it needs and leaves nothing but the file', () => {
    writeWhole(join(folder, 'a', 'b', 'report.csv'), 'x\r\n');
    expect(readFileSync(join(folder, 'a', 'b', 'report.csv'), 'utf8')).toBe('x\r\n');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['report.csv']);
  });

  it('replaces a file that is there', () => {
    const path = join(folder, 'report.csv');
    writeWhole(path, 'a long first version');
    writeWhole(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
  });

  it('refuses a target that is a folder, and leaves nothing behind', () => {
    const path = join(folder, 'report.csv');
    mkdirSync(path);
    expect(() => writeWhole(path, 'x')).toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining(path) }),
    );
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });

  it('refuses a path that leads through a file, and says so', () => {
    writeFileSync(join(folder, 'file'), 'x');
    expect(() => writeWhole(join(folder, 'file', 'report.csv'), 'x')).toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining('a part of the path is no folder') }),
    );
  });

  it('refuses a path that leads deep through a file', () => {
    writeFileSync(join(folder, 'file'), 'x');
    expect(() => writeWhole(join(folder, 'file', 'a', 'report.csv'), 'x')).toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining('a part of the path is no folder') }),
    );
  });
});

describe('readFileWithin', () => {
  it('reads a file of just the size allowed', () => {
    writeFileSync(join(folder, 'a'), '12345');
    expect(new TextDecoder().decode(readFileWithin(join(folder, 'a'), 5))).toBe('12345');
  });

  it('refuses a larger one, naming the limit', () => {
    writeFileSync(join(folder, 'a'), 'x'.repeat(1_200_000));
    expect(() => readFileWithin(join(folder, 'a'), 1_000_000)).toThrow(
      expect.objectContaining({ code: 'too-large', message: expect.stringMatching(/more than 1\.0 MB/) }),
    );
  });

  it.skipIf(!existsSync('/dev/zero'))('stops at the limit on a device that never ends', () => {
    expect(() => readFileWithin('/dev/zero', 1_000_000)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('says that there is no such file', () => {
    expect(() => readFileWithin(join(folder, 'none'), 5)).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringContaining('there is no such file or folder') }),
    );
  });

  it('says that a folder is no file', () => {
    expect(() => readFileWithin(folder, 1e6)).toThrow(
      expect.objectContaining({ code: 'unreadable', message: expect.stringContaining('it is a folder') }),
    );
  });
});

describe('readText', () => {
  it('names the file that is missing', () => {
    expect(() => readText(join(folder, 'none'))).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringContaining('none') }),
    );
  });
});

describe('listFolder', () => {
  it('sorts by code unit', () => {
    for (const name of ['b', 'a', 'B', 'é']) writeFileSync(join(folder, name), '');
    expect(listFolder(folder)).toEqual(['B', 'a', 'b', 'é']);
  });

  it('names the folder that is missing', () => {
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(() => listFolder(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
