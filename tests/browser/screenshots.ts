/** Pictures of a page as people see it: `npm run screenshots -- PAGE.html FOLDER` writes phone, desktop, dark and print. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, launch } from './chromium.ts';

const VIEWS = [
  { name: 'desktop', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 375, height: 812, colorScheme: 'light' },
] as const;
/** Taller pictures are cut into several. */
const TALLEST = 1800;
const MOST_PICTURES = 14;

const [page = '', folder = 'screenshots'] = process.argv.slice(2);
const path = findChromium();
if (path === null || page === '') {
  process.stderr.write('usage: npm run screenshots -- PAGE.html FOLDER; needs Chromium (CHROMIUM_PATH)\n');
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  const browser = await launch(path);
  for (const view of VIEWS) {
    const tab = await browser.newPage({ viewport: { width: view.width, height: view.height }, colorScheme: view.colorScheme });
    await tab.goto(pathToFileURL(resolve(page)).href);
    const height = await tab.evaluate('document.documentElement.scrollHeight');
    for (let top = 0, index = 0; top < Number(height) && index < MOST_PICTURES; top += TALLEST, index += 1) {
      const clip = { x: 0, y: top, width: view.width, height: Math.min(TALLEST, Number(height) - top) };
      await tab.screenshot({ path: join(folder, `${view.name}-${index}.png`), fullPage: true, clip });
    }
    if (view.name === 'desktop')
      await tab.pdf({ path: join(folder, 'print.pdf'), preferCSSPageSize: true, printBackground: true });
    await tab.close();
  }
  await browser.close();
}
