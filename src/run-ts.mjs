/**
 * Runs a TypeScript file of this checkout: `node src/run-ts.mjs FILE ARGS`. Uses the bundle in dist/ if no source is newer, else
 * bundles first, so that a command never runs old code and seldom waits for the bundler.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...args] = process.argv.slice(2);

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);
}

const bundle = join(root, 'dist', file.replace(/^src[\\/]/, '').replace(/\.ts$/, '.js'));
const sources = [join(root, 'src'), dirname(join(root, file))].map(newest);
const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
if (built <= Math.max(...sources, statSync(join(root, 'package-lock.json')).mtimeMs))
  await (await import('./bundle.mjs')).bundleFile(file);

process.argv = [process.argv[0], join(root, file), ...args];
await import(pathToFileURL(bundle).href);
