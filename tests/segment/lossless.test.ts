import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClausewiseError } from '../../src/problem.ts';
import { readSource } from '../../src/read/read.ts';
import { segment } from '../../src/segment/segment.ts';
import { segmentText } from '../builders.ts';
import { expectSound } from './lossless.ts';

const STATEMENTS = new URL('../../statements/', import.meta.url);
const CSTO_PAGE = new URL('../golden/csto-news-page/source.txt', import.meta.url);
const TEXTS = new URL('../../../shared/evaluation/texts/', import.meta.url);

function namesIn(folder: URL): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function segmentFile(file: URL) {
  return segment(readSource(readFileSync(file), file.pathname), { id: 'a' });
}

describe('segmentation loses nothing', () => {
  it('of the CSTO page', () => {
    expectSound(segmentFile(CSTO_PAGE));
  });

  it.each(namesIn(STATEMENTS))('of statements/%s', (name) => {
    expectSound(segmentFile(new URL(name, STATEMENTS)));
  });
});

describe.skipIf(!existsSync(TEXTS))('segmentation loses nothing of the evaluation texts (skipped where they are absent)', () => {
  it.each(namesIn(TEXTS))('of %s', (name) => {
    expectSound(segmentFile(new URL(name, TEXTS)));
  });
});

const sentence = fc.constantFrom(
  'AI systems shall be safe, secure and trustworthy.',
  'States should co-operate; and (b) they should publish what they learn.',
  'See resolution No. 78/265 (2024), e.g. paragraph 6(b).',
  'Développons l’IA pour l’humanite\u0301 🤖 𝒜.',
  'Системы ИИ должны быть безопасными.',
  '人工智能应当安全可靠。',
  'recognizing the urgency of the matter,',
  'We, the members of the Council,',
  'declare the following.',
  'Preamble',
  'General provisions',
  '[Opening declarations omitted.]',
  '3 June 2024',
  'STATEMENT',
  'Brazil',
);
const label = fc.constantFrom(
  '',
  '1. ',
  '2) ',
  '(3)\t',
  '1.2. ',
  '4\t',
  '(a) ',
  '(h) ',
  '(i) ',
  '(ii) ',
  'a. ',
  'IV. ',
  'Article 5\n',
  'Article 6 – ',
  'Sec. 2.  ',
  'Chapter III: ',
  '第三条 ',
  '（一）',
  '- ',
  '• ',
);
const markup = fc.constantFrom(
  '',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '**6(b)** ',
  '**pp4** ',
  '**Annex III(1)** ',
  '```\n',
  '<!-- x -->',
);
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\0\n', '\u2028', '\n---\n', '  ');

function texts(beginning: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(fc.tuple(beginning, sentence, lineEnd), { minLength: 1, maxLength: 25 }).map((lines) => lines.flat().join(''));
}

/** A text without any clause is refused with its code; anything else must be sound. */
function expectSoundOrRefused(text: string, name: string): void {
  try {
    expectSound(segmentText(text, name));
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error;
    expect(error.code).toBeOneOf(['no-clauses', 'empty-input', 'bad-front-matter', 'binary-input', 'unsupported-format']);
  }
}

describe('segmentation loses nothing of generated texts', () => {
  it('that are plain, numbered, lettered, in articles or bulleted, with mixed line ends', () => {
    fc.assert(
      fc.property(texts(label), (text) => expectSoundOrRefused(text, 'a.txt')),
      { numRuns: 500 },
    );
  });

  it('that are Markdown', () => {
    fc.assert(
      fc.property(texts(fc.tuple(markup, label).map((parts) => parts.join(''))), (text) => expectSoundOrRefused(text, 'a.md')),
      { numRuns: 500 },
    );
  });

  it('that begin with front matter', () => {
    fc.assert(fc.property(texts(label), (text) => expectSoundOrRefused(`---\ntitle: A\n---\n${text}`, 'a.txt')));
  });

  it.each(['a.txt', 'a.md'])('that are any characters at all (%s)', (name) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expectSoundOrRefused(text, name)),
      { numRuns: 300 },
    );
  });

  it.each(['a.txt', 'a.md'])('that are what labels and markup are made of (%s)', (name) => {
    const characters = fc.constantFrom(...'aiI1.()-–*#>|`~=[]<!:; \t\n\r\0第条'.split(''), '🤖', '\u0301', '\u00a0', '\ufeff');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 80 }), (pieces) => expectSoundOrRefused(pieces.join(''), name)),
      { numRuns: 2000 },
    );
  });
});
