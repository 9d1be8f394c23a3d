/**
 * Writes expected.json from source.txt with the segmentation as it now is. Read the diff before you commit it:
 *
 *     node src/run-ts.mjs tests/golden/csto-news-page/update.ts && git diff tests/golden
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSource } from '../../../src/read/read.ts';
import { segment } from '../../../src/segment/segment.ts';
import { summaryOf } from './summary.ts';

// The bundle that runs stands elsewhere; its first argument is this file.
const folder = dirname(process.argv[1] ?? '');
const source = readSource(readFileSync(join(folder, 'source.txt')), 'source.txt');
const summary = summaryOf(segment(source, { id: 'csto-pa-2024' }));
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(summary, null, 2)}\n`);
