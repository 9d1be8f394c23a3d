import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, openCodebook, openLibrary, openTemplates, reportFiles } from '../../src/index.ts';
import { findChromium, launch } from './chromium.ts';

const executable = findChromium();
const where = executable === null ? ' (skipped: no Chromium; name one in CHROMIUM_PATH)' : '';

/** Elements that stick out of the window although nothing around them scrolls. */
const OVERFLOWING = `Array.from(document.querySelectorAll('main *, header *, nav *'))
  .filter((element) => element.closest('.scroll') === null && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((element) => element.outerHTML.slice(0, 120))`;

describe.skipIf(executable === null)(`the report in a browser${where}`, () => {
  let browser: Browser;
  let folder: string;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const library = openLibrary();
    const codebook = openCodebook();
    const [focal, other] = ['csto-pa-2024', 'brics-2025'].map((id) => library.find((statement) => statement.id === id));
    if (focal === undefined || other === undefined) throw new Error('the library has changed');
    folder = mkdtempSync(join(tmpdir(), 'clausewise-browser-'));
    const kinds = { report: library.filter((statement) => statement !== focal), pair: [other] };
    for (const [name, others] of Object.entries(kinds)) {
      const [page] = reportFiles(compare(focal, others, { codebook, library }), ['html'], openTemplates());
      const path = join(folder, `${name}.html`);
      writeFileSync(path, page?.content ?? '');
      pages.set(name, pathToFileURL(path).href);
    }
    browser = await launch(executable ?? '');
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (name: string, width: number, colorScheme: 'light' | 'dark') => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pages.get(name) ?? '');
    return { page, requests, context };
  };

  for (const name of ['report', 'pair']) {
    for (const width of [320, 375, 768, 1280, 1920]) {
      it(`fits a window ${width} wide without cutting anything off (${name})`, async () => {
        const { page, context } = await open(name, width, 'light');
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
        expect(await page.evaluate(OVERFLOWING)).toEqual([]);
        await context.close();
      });
    }

    for (const scheme of ['light', 'dark'] as const) {
      it(`has no accessibility violation that axe finds, contrast included (${name}, ${scheme})`, async () => {
        const { page, context } = await open(name, 1280, scheme);
        await page.addScriptTag({ content: axe.source });
        const violations = await page.evaluate(
          "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))",
        );
        expect(violations).toEqual([]);
        await context.close();
      });
    }

    it(`asks for nothing but itself (${name})`, async () => {
      const { requests, context } = await open(name, 1280, 'light');
      expect(requests).toEqual([pages.get(name)]);
      await context.close();
    });

    it(`has no link that leads nowhere (${name})`, async () => {
      const { page, context } = await open(name, 1280, 'light');
      const dead = await page.evaluate(
        "Array.from(document.querySelectorAll('a[href^=\"#\"]')).map((link) => link.getAttribute('href').slice(1)).filter((id) => document.getElementById(id) === null)",
      );
      expect(dead).toEqual([]);
      await context.close();
    });

    it(`prints with every column inside the paper (${name})`, async () => {
      const { page, context } = await open(name, 688, 'light'); // A4 less its margins, at 96 dots an inch
      await page.emulateMedia({ media: 'print' });
      expect(
        await page.evaluate(
          "Array.from(document.querySelectorAll('main *')).filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((element) => element.outerHTML.slice(0, 120))",
        ),
      ).toEqual([]);
      await context.close();
    });
  }
});
