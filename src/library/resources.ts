/** What the package brings besides statements: the codebook, and the templates of the pages. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadCodebook } from '../codebook/load.ts';
import type { Codebook, Templates } from '../model.ts';
import { listFolder, readText } from './files.ts';
import { packagePath } from './paths.ts';

/** The codebook that ships. */
export function openCodebook(): Codebook {
  return loadCodebook(readText(packagePath('src/codebook/codebook.yaml')));
}

/** The templates of the HTML pages and their style sheet. */
export function openTemplates(folder: string = packagePath('templates')): Templates {
  const read = (name: string): string => readText(join(folder, name));
  const named = (sub: string): Map<string, string> =>
    new Map(
      listFolder(join(folder, sub))
        .filter((name) => name.endsWith('.hbs'))
        .map((name) => [name.replace(/\.hbs$/, ''), read(join(sub, name))]),
    );
  const style = read('style.css');
  return {
    pages: named('pages'),
    partials: named('partials'),
    style,
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
  };
}
