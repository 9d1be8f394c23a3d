/** Where the files of this package lie, the same in a checkout, in a bundle and when installed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above this file that holds a package.json. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Absolute path of a file or folder of the package. */
export function packagePath(relative: string): string {
  return join(packageRoot(), relative);
}
