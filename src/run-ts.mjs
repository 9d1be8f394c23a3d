/**
 * Runs a TypeScript file of this checkout: `node src/run-ts.mjs FILE ARGS`. Uses the bundle in dist/ if no source is newer, else
 * bundles first, so that a command never runs old code and seldom waits for the bundler.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFile, bundlePath, root } from './bundle.mjs';

const [file, ...args] = process.argv.slice(2);

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);
}

const bundle = bundlePath(file);
const sources = [join(root, 'src'), dirname(join(root, file))].map(newest);
const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
if (built <= Math.max(...sources, statSync(join(root, 'package-lock.json')).mtimeMs)) await bundleFile(file);

process.argv = [process.argv[0], join(root, file), ...args];
await import(pathToFileURL(bundle).href);
