/** The statements that ship: complete, digests of our own words, the CSTO statement word for word. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFolder } from '../../src/library/files.ts';
import { packagePath } from '../../src/library/paths.ts';
import { openLibrary, openStatementFile } from '../../src/library/statements.ts';
import type { Statement } from '../../src/model.ts';

const LIBRARY = openLibrary();
const named = LIBRARY.map((statement) => [statement.id, statement] as const);
const digests = named.filter(([, statement]) => statement.fidelity === 'digest');

function provisions(statement: Statement): number {
  return statement.clauses.filter((clause) => clause.role !== 'heading').length;
}

describe('the library', () => {
  it('holds the CSTO statement and ten digests', () => {
    expect(named.filter(([, statement]) => statement.fidelity === 'verbatim').map(([id]) => id)).toEqual(['csto-pa-2024']);
    expect(digests).toHaveLength(10);
  });

  it('has ids that are unique and are the names of their files', () => {
    const files = listFolder(packagePath('statements')).filter((name) => name.endsWith('.md'));
    expect(named.map(([id]) => `${id}.md`)).toEqual(files);
  });

  it('has short titles that tell its texts apart', () => {
    expect(new Set(LIBRARY.map((statement) => statement.shortTitle)).size).toBe(LIBRARY.length);
  });

  it.each(named)('%s was read without a problem', (_, statement) => {
    expect(statement.problems).toEqual([]);
  });

  it.each(named)('%s was adopted on a real day of the past', (_, { adopted }) => {
    const date = new Date(`${adopted}T00:00:00Z`);
    expect(date.toISOString().slice(0, 10)).toBe(adopted);
    expect(date.getTime()).toBeLessThan(Date.UTC(2026, 0, 1));
  });

  it.each(named)('%s names an official source by https', (_, { source }) => {
    expect(source.url).toMatch(/^https:\/\/[^\s]+$/);
  });

  it.each(named)('%s has clause ids that are unique', (_, { clauses }) => {
    expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
  });

  it.each(digests)('%s has twelve provisions or more', (_, statement) => {
    expect(provisions(statement)).toBeGreaterThanOrEqual(12);
  });
});

describe('the CSTO statement', () => {
  const page = openStatementFile(packagePath('tests/golden/csto-news-page/source.txt'));
  const [shipped] = LIBRARY.filter((statement) => statement.id === 'csto-pa-2024');
  const wordsOf = (statement: Statement | undefined) =>
    statement?.clauses.map(({ role, label, text }) => ({ role, label, text }));

  it('has six recitals and eight clauses', () => {
    expect(shipped?.clauses.map((clause) => clause.role)).toEqual([...Array(6).fill('recital'), ...Array(8).fill('operative')]);
  });

  it('equals the news page, clause by clause and word for word', () => {
    expect(wordsOf(shipped)).toEqual(wordsOf(page));
  });
});

const TEXTS = new URL('../../../shared/evaluation/texts/', import.meta.url);
const RUN = 7;

/** What a digest and another text may both say: names and set phrases, as the words are compared. */
const FIXED: readonly string[] = [
  // Names of instruments and the set phrases in their titles.
  'the united nations guiding principles on business and human rights',
  'human rights democracy and the rule of law',
  'to promote safe secure and trustworthy ai',
  // "Human rights and fundamental freedoms" is the name of what is protected.
  'human rights and fundamental freedoms and to',
  // Set phrases of diplomacy that are always put into English so.
  'a community with a shared future for mankind',
  'extensive consultation joint contribution and shared benefits',
  // How the OECD definition begins, and the stages of the life cycle, terms of art.
  'ai system means a machine based system',
  'the design development deployment and use of',
  'development deployment or use of ai systems',
];

/** Case-folded words, without punctuation. */
function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(text: string): string[] {
  const words = foldedWords(text);
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

describe.skipIf(!existsSync(TEXTS))('digests, beside the evaluation texts (skipped where those are absent)', () => {
  const theirs = existsSync(TEXTS)
    ? new Map(
        readdirSync(TEXTS)
          .sort()
          .flatMap((name) => runsOf(readFileSync(new URL(name, TEXTS), 'utf8')).map((run) => [run, name] as const)),
      )
    : new Map<string, string>();

  it.each(digests)('%s shares no run of seven words with any of them', (_, { clauses }) => {
    // Headings are names: they are the instrument's own.
    const shared = clauses
      .filter((clause) => clause.role !== 'heading')
      .flatMap((clause) => runsOf(clause.text))
      .filter((run) => theirs.has(run));
    expect(
      shared.filter((run) => !FIXED.some((fixed) => fixed.includes(run))).map((run) => `${theirs.get(run)}: ${run}`),
    ).toEqual([]);
  });
});
