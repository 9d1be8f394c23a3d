import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTemplates } from '../../src/library/resources.ts';
import type { Comparison, Tag } from '../../src/model.ts';
import { renderPage } from '../../src/report/html.ts';
import { reportView } from '../../src/report/view/report-view.ts';
import { aCell, aCloseness, aComparison, anAnalysedClause, anAnalysedStatement, aTag, aTheme } from './builders.ts';
import { type Element, elementsOf, hasClass, isInside } from './page.ts';
import { aRealComparison, aText, DRAFT, REPLY, RUSSIAN } from './texts.ts';

const TEMPLATES = openTemplates();
const DIGEST = `---\nfidelity: digest\nshortTitle: The digest\n---\n\n${REPLY}\n`;
const HEADED = [
  '# An agreement',
  '',
  '## Preamble',
  '',
  'Noting the growth of artificial intelligence in all countries of the world,',
  '',
  '## Chapter of duties',
  '',
  '1. States shall share data.',
  '',
  '2. The weather was fine on that day.',
].join('\n');
const MIXED = `${REPLY.replace('\n', '\r\n')}\n`;

const draft = () => aText(DRAFT, 'draft.txt');
/** One comparison for each way a page can look. */
const COMPARISONS: readonly (readonly [string, Comparison])[] = [
  ['a text among others', aRealComparison([draft(), aText(MIXED, 'mixed.txt'), aText(DIGEST, 'digest.md')])],
  ['a pair with a digest', aRealComparison([draft(), aText(DIGEST, 'digest.md')])],
  ['a digest against a text with headings', aRealComparison([aText(DIGEST, 'digest.md'), aText(HEADED, 'headed.md')])],
  ['a text with headings against a digest', aRealComparison([aText(HEADED, 'headed.md'), aText(DIGEST, 'digest.md'), draft()])],
  ['a pair whose other text could not be analysed', aRealComparison([draft(), aText(RUSSIAN, 'russian.txt')])],
  ['a text that could not be analysed', aRealComparison([aText(RUSSIAN, 'russian.txt'), draft(), aText(REPLY, 'reply.txt')])],
  [
    'texts of which one could not be analysed',
    aRealComparison([draft(), aText(RUSSIAN, 'russian.txt'), aText(DIGEST, 'digest.md')]),
  ],
];

function pageOf(comparison: Comparison): string {
  return renderPage('report', reportView(comparison), TEMPLATES);
}

/** The same value, but asking it for a property that it does not have is an error. */
function strict<T>(value: T, path = 'view'): T {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol') return found;
      if (!(key in target)) throw new Error(`${path}.${key} is no field of the view`);
      return typeof found === 'function' ? found : strict(found, `${path}.${key}`);
    },
  });
}

/** Renders as `renderPage` does, with a view that refuses what it does not have: Handlebars' own strictness misses `{{#if typo}}`. */
function renderStrictly(view: object, template = TEMPLATES.pages.get('report')): string {
  const handlebars = Handlebars.create();
  for (const [name, partial] of TEMPLATES.partials) handlebars.registerPartial(name, partial);
  const render = handlebars.compile(template, { strict: true, preventIndent: true });
  const style = new Handlebars.SafeString(TEMPLATES.style);
  // Handlebars asks every value for toHTML before it escapes it; strings are no proxies, so only the style sheet answers.
  return render(strict({ ...view, styleHash: TEMPLATES.styleHash, style: { toHTML: () => style.toString() } }));
}

describe('the strict view of these tests', () => {
  it.each(['{{typo}}', '{{#if typo}}x{{/if}}', '{{#each list}}{{#if typo}}x{{/if}}{{/each}}', '{{#each typo}}x{{/each}}'])(
    'refuses %s',
    (template) => {
      expect(() => renderStrictly({ list: [{ known: 1 }] }, template)).toThrow(/typo/);
    },
  );
});

describe.each(COMPARISONS)('the page of %s', (_, comparison) => {
  let page = '';
  let elements: readonly Element[] = [];
  beforeAll(() => {
    page = pageOf(comparison);
    elements = elementsOf(page);
  });
  const named = (...names: string[]): Element[] => elements.filter((element) => names.includes(element.name));

  it('asks for no field that the view does not have', () => {
    expect(renderStrictly(reportView(comparison))).toBe(page);
  });

  it('has one first heading, and headings go down one step at a time', () => {
    const levels = named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => Number(heading.name.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has no heading without words', () => {
    expect(named('h1', 'h2', 'h3', 'h4').filter((heading) => heading.text.trim() === '')).toEqual([]);
  });

  it('has ids that are unique', () => {
    const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('links to places in the page that are there, or to the web', () => {
    const ids = new Set(elements.flatMap((element) => element.attributes.get('id') ?? []));
    const links = elements.flatMap((element) => element.attributes.get('href') ?? []);
    expect(links.filter((link) => !(link.startsWith('#') ? ids.has(link.slice(1)) : /^https?:\/\//.test(link)))).toEqual([]);
  });

  it('names ids that are there in aria-labelledby', () => {
    const ids = new Set(elements.flatMap((element) => element.attributes.get('id') ?? []));
    const references = elements.flatMap((element) => element.attributes.get('aria-labelledby') ?? []);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has tables with a caption and with a scope on every head', () => {
    for (const table of named('table')) expect(table.inner).toContain('<caption');
    expect(named('th').filter((head) => !/^(col|row|rowgroup|colgroup)$/.test(head.attributes.get('scope') ?? ''))).toEqual([]);
  });

  it('says of every quotation in which language it is', () => {
    const quotations = elements.filter((element) => hasClass(element, 'quote') || hasClass(element, 'formula'));
    expect(quotations.length).toBeGreaterThan(0);
    const isNamed = (element: Element): boolean => element.name !== 'html' && element.attributes.has('lang');
    expect(quotations.filter((quotation) => !isNamed(quotation) && !isInside(quotation, isNamed))).toEqual([]);
  });

  it('loads nothing', () => {
    expect(named('script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'video', 'audio')).toEqual([]);
    expect(elements.filter((element) => element.attributes.has('src') || element.attributes.has('style'))).toEqual([]);
    expect(TEMPLATES.style).not.toMatch(/@import|url\(/i);
  });

  it('has a policy that allows the style sheet it carries and nothing else', () => {
    const policy = named('meta').find((meta) => meta.attributes.get('http-equiv') === 'Content-Security-Policy');
    const [sheet] = named('style');
    const hash = createHash('sha256')
      .update(sheet?.inner ?? '')
      .digest('base64');
    expect(policy?.attributes.get('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('leaves nothing undefined in it', () => {
    expect(page).not.toMatch(/undefined|\[object|NaN|Infinity/);
  });
});

describe('a digest on the page', () => {
  const [, comparison] = COMPARISONS[0] ?? ['', aComparison()];
  let elements: readonly Element[] = [];
  beforeAll(() => {
    elements = elementsOf(pageOf(comparison));
  });
  const saysDigest = (element: Element): boolean => element.inner.includes('fidelity-digest');

  it('is marked at every counterpart from it, and no other is', () => {
    const references = elements.filter((element) => hasClass(element, 'ref'));
    expect(references.length).toBeGreaterThan(3);
    for (const reference of references) expect(saysDigest(reference)).toBe(reference.text.includes('The digest'));
  });

  it.each(['ranking', 'sources'])('is marked in its row of the table of class %s', (name) => {
    const isInTable = (row: Element): boolean => row.name === 'tr' && isInside(row, (above) => hasClass(above, name));
    const rows = elements.filter((element) => isInTable(element) && /The digest|<code[^>]*>digest</.test(element.inner));
    expect(rows.map(saysDigest)).toEqual([true]);
  });

  it('is marked at the head of its column in the heat map', () => {
    const head = elements.find(
      (element) => element.name === 'th' && element.attributes.get('scope') === 'col' && /The digest/.test(element.text),
    );
    expect(head?.inner).toMatch(/<abbr title="digest: [^"]+">/);
  });

  it('is marked under the title of its own page', () => {
    const own = elementsOf(pageOf(aRealComparison([aText(DIGEST, 'digest.md'), draft()])));
    const masthead = own.find((element) => hasClass(element, 'masthead'));
    expect(masthead?.inner).toContain('fidelity-digest');
  });

  it('is marked beside its title where it is the other text of a pair', () => {
    const masthead = elementsOf(pageOf(aRealComparison([draft(), aText(DIGEST, 'digest.md')]))).find((element) =>
      hasClass(element, 'masthead'),
    );
    expect(masthead?.inner).toContain('fidelity-digest');
  });

  it('is marked where the clauses of it that nothing answers are listed', () => {
    const pair = elementsOf(pageOf(aRealComparison([draft(), aText(DIGEST, 'digest.md')])));
    const head = pair.find((element) => element.name === 'h3' && element.text.includes('Clauses of The digest'));
    expect(head?.inner).toContain('fidelity-digest');
  });
});

describe('stance on the page', () => {
  const tagged = (object: string | null, stance: Tag['stance']) =>
    aComparison({
      themes: [aTheme({ object })],
      focal: anAnalysedStatement({ clauses: [anAnalysedClause({ tags: [aTag({ stance })] })] }),
      ranking: [aCloseness()],
      themeMatrix: [
        aCell({ against: object === null && stance !== 'supports' ? 1 : 0 }),
        aCell({ statement: 'another-text', count: 0, clauses: [] }),
      ],
    });
  const labelOf = (comparison: Comparison) =>
    elementsOf(pageOf(comparison))
      .find((element) => hasClass(element, 'tag') && isInside(element, (above) => hasClass(above, 'tags')))
      ?.text.trim();

  it('is no sign where a clause supports a theme', () => {
    expect(labelOf(tagged(null, 'supports'))).toBe('Capacity');
  });

  it('is a cross where a clause speaks for a theme by rejecting its object', () => {
    expect(labelOf(tagged('bias', 'rejects'))).toBe('✕ Capacity: rejects bias');
  });

  it('is another sign where a clause turns against a theme, which the matrix counts apart', () => {
    const comparison = tagged(null, 'mixed');
    expect(labelOf(comparison)).toBe('⊘ partly rejects capacity');
    const cells = elementsOf(pageOf(comparison)).filter((element) => element.name === 'td' && element.text.includes('1⊘'));
    expect(cells).toHaveLength(1);
    expect(pageOf(tagged('bias', 'rejects'))).not.toContain('1⊘');
  });

  it('stands with the passages that caused the theme', () => {
    const evidence = elementsOf(pageOf(tagged(null, 'supports'))).filter((element) => hasClass(element, 'evidence'));
    expect(evidence.map((element) => element.text.trim())).toEqual(['build']);
  });
});

describe('hostile text', () => {
  const EVIL = `</style></title><script>alert(1)</script>"onmouseover="x" '{{this}}' & \`=<!--`;
  const evilClause = (id: string) => anAnalysedClause({ id, label: EVIL, text: EVIL, tags: [] });
  const evil = (id: string, url: string) =>
    anAnalysedStatement({
      id,
      title: EVIL,
      shortTitle: EVIL,
      issuer: EVIL,
      language: '"><script>',
      source: { url, retrieved: null, sha256: null },
      clauses: [evilClause(`${id}/1`)],
      enactingFormula: [{ start: 0, end: 3, text: EVIL }],
    });
  const closeness = {
    statement: 'b',
    cosine: { value: 0.5, low: 0.4, high: 0.6 },
    meanBestScore: 0.5,
    clausesWithCounterpart: 1,
    themeJaccard: null,
    sharedThemes: [EVIL],
  };
  const comparison = aComparison({
    focal: evil('a', 'javascript:alert(1)'),
    others: [evil('b', 'https://example.org/"onx="1'), evil('c', 'data:text/html,<script>')],
    ranking: [closeness],
    clausesWithoutCounterpart: ['a/1'],
    problems: [{ code: 'mixed-line-ends', message: EVIL, statementId: 'a' }],
  });
  let page = '';
  let elements: readonly Element[] = [];
  beforeAll(() => {
    page = pageOf(comparison);
    elements = elementsOf(page);
  });

  it('becomes no tag and no attribute', () => {
    expect(elements.filter((element) => element.name === 'script')).toEqual([]);
    expect(elements.flatMap((element) => [...element.attributes.keys()]).filter((name) => name.startsWith('on'))).toEqual([]);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
  });

  it('stands in the page as it is, to be read', () => {
    expect(elements.find((element) => element.name === 'h1')?.text).toBe(EVIL);
    expect(elements.find((element) => hasClass(element, 'quote'))?.text).toBe(EVIL);
  });

  it('is no link unless it is an address of the web', () => {
    const links = elements.flatMap((element) => element.attributes.get('href') ?? []).filter((link) => !link.startsWith('#'));
    expect(links).toEqual(['https://example.org/"onx="1']);
  });
});

describe('renderPage', () => {
  it('refuses a field that the view does not have', () => {
    const templates = { ...TEMPLATES, pages: new Map([['report', '<p>{{typo}}</p>']]) };
    expect(() => renderPage('report', {}, templates)).toThrow(/typo/);
  });

  it('names a template that is missing', () => {
    expect(() => renderPage('report', {}, { ...TEMPLATES, pages: new Map() })).toThrow('no template "report"');
  });
});

describe('the templates', () => {
  const sources = [...TEMPLATES.pages, ...TEMPLATES.partials];

  it.each(sources)('%s prints nothing unescaped', (_, source) => {
    expect(source).not.toMatch(/\{\{\{|\{\{~?\s*&/);
  });

  it.each(sources)('%s has every attribute in double quotes', (_, source) => {
    const withoutValues = source.replace(/<style>\{\{style\}\}<\/style>/, '').replace(/\{\{[^{}]*\}\}/g, '');
    const tags = withoutValues.match(/<[a-z][^>]*>/g) ?? [];
    const unquoted = tags.filter((tag) => /=/.test(tag.replace(/="[^"]*"/g, '')));
    expect(unquoted).toEqual([]);
  });

  it.each(sources)('%s has links only into the page or through a checked field', (_, source) => {
    const links = Array.from(source.matchAll(/\bhref="([^"]*)"/g), ([, link = '']) => link);
    expect(links.filter((link) => !/^(#|\{\{(url|href)\}\}$)/.test(link))).toEqual([]);
  });
});
