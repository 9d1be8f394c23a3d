/** Where the files of this package lie; the same from `src/` in a checkout and from `dist/` when installed. */
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** Absolute path of a file or folder of the package. */
export function packagePath(relative: string): string {
  return fileURLToPath(new URL(relative, ROOT));
}
