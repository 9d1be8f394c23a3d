/**
 * Bundles a TypeScript file of this package, dependencies and all, into one file under dist/: `bundleFile('src/cli/main.ts')` →
 * dist/cli/main.js. One file loads faster than hundreds. `natural` and wink's model stay outside: they
 * are large and read file by file.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the bundle of a file stands. */
export function bundlePath(file) {
  return join(root, 'dist', file.replace(/^src[\\/]/, '').replace(/\.ts$/, '.js'));
}

export async function bundleFile(file) {
  const { build } = await import('esbuild');
  const outfile = bundlePath(file);
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minifySyntax: true,
    external: ['natural', 'wink-eng-lite-web-model', 'esbuild', 'vitest', 'playwright-core'],
    // Some dependencies are CommonJS and ask for node's own modules.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
  });
  mkdirSync(dirname(outfile), { recursive: true });
  const temporary = `${outfile}.${process.pid}`;
  try {
    writeFileSync(temporary, outputFiles[0].contents);
    renameSync(temporary, outfile);
  } finally {
    rmSync(temporary, { force: true });
  }
  return outfile;
}

/** `node src/bundle.mjs [--optional] FILE…`; with `--optional` an install without development packages goes on without a bundle. */
async function main(args) {
  const files = args.filter((arg) => arg !== '--optional');
  try {
    for (const file of files) await bundleFile(file);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !args.includes('--optional')) throw error;
    process.stderr.write('esbuild is not installed, so dist/ is left as it is\n');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
