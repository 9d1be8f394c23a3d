/** `npm run bench:tags`: how well the codebook's rules find the themes that people coded. */
import { join } from 'node:path';
import { ThemeTagger } from '../../src/analyse/themes.ts';
import { openCodebook } from '../../src/index.ts';
import { english } from '../../src/language/english.ts';
import { withBootstrap } from './bootstrap.ts';
import { evaluationFolder, readCsv, skip } from './evaluation.ts';

interface Coded {
  readonly document: string;
  readonly gold: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly gold: number;
}

const LEAST_GOLD = 5;
const folder = evaluationFolder();
if (folder === null) skip('the tagging bench');
else {
  const codebook = openCodebook();
  const tagger = new ThemeTagger(codebook);
  const parents = new Set(codebook.rules.flatMap((rule) => rule.theme.parent ?? []));
  const themes = codebook.rules.map((rule) => rule.theme.id).filter((id) => !parents.has(id));
  const tagsDev = codedRows(join(folder, 'tags-dev.csv'), tagger);
  process.stdout.write('tags-dev (the rules were written with these clauses in view: a figure of fit, not of what to expect)\n');
  printFigures(tagsDev, themes);
  const agoraThemes = [...new Set(readCsv(join(folder, 'agora-map.csv')).flatMap((row) => row.theme ?? []))];
  process.stdout.write('\nagora-dev (another scheme, U.S. laws, ten themes)\n');
  printFigures(codedRows(join(folder, 'agora-dev.csv'), tagger), agoraThemes);
}

function codedRows(path: string, tagger: ThemeTagger): Coded[] {
  const rows = readCsv(path);
  const readings = english.readAll(rows.map((row) => row.text ?? ''));
  return rows.map((row, index) => {
    const tags = tagger.tag({ words: readings[index]?.words ?? [], text: row.text ?? '', start: 0 });
    return {
      document: row.doc ?? '',
      gold: new Set((row.themes ?? '').split(';').filter((theme) => theme !== '' && theme !== 'none')),
      found: new Set(tags.map((tag) => tag.theme)),
    };
  });
}

function countsOf(rows: readonly Coded[], themes: readonly string[]): Counts {
  const total = { hits: 0, found: 0, gold: 0 };
  for (const row of rows) {
    for (const theme of themes) {
      total.hits += Number(row.gold.has(theme) && row.found.has(theme));
      total.found += Number(row.found.has(theme));
      total.gold += Number(row.gold.has(theme));
    }
  }
  return total;
}

function f1({ hits, found, gold }: Counts): number {
  return found + gold === 0 ? 0 : (2 * hits) / (found + gold);
}

function printFigures(rows: readonly Coded[], themes: readonly string[]): void {
  const documents = [...new Set(rows.map((row) => row.document))].map((document) =>
    rows.filter((row) => row.document === document),
  );
  const frequent = themes.filter((theme) => countsOf(rows, [theme]).gold >= LEAST_GOLD);
  const macro = (units: readonly (readonly Coded[])[]): number =>
    frequent.reduce((sum, theme) => sum + f1(countsOf(units.flat(), [theme])), 0) / frequent.length;
  const all = countsOf(rows, themes);
  process.stdout.write(`  passages ${rows.length}, documents ${documents.length}, themes ${themes.length}\n`);
  process.stdout.write(`  precision ${(all.hits / all.found).toFixed(2)}, recall ${(all.hits / all.gold).toFixed(2)}\n`);
  process.stdout.write(`  micro-F1 ${withBootstrap(documents, (units) => f1(countsOf(units.flat(), themes)))}\n`);
  process.stdout.write(
    `  macro-F1 ${withBootstrap(documents, macro)} over ${frequent.length} themes with ${LEAST_GOLD} gold codes or more\n`,
  );
  for (const theme of frequent) {
    const counts = countsOf(rows, [theme]);
    process.stdout.write(
      `    ${theme.padEnd(28)} gold ${String(counts.gold).padStart(4)}  found ${String(counts.found).padStart(4)}  F1 ${f1(counts).toFixed(2)}\n`,
    );
  }
}
