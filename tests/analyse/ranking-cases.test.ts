/** Ranking on the shipped texts: who reads both clauses sees why the one must come before the rest of its text. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { openLibrary } from '../../src/library/statements.ts';
import type { Comparison, Match } from '../../src/model.ts';

const library = openLibrary();
const texts = new Map(library.map((statement) => [statement.id, statement.text]));
const comparison = compareWithLibrary('csto-pa-2024');

function compareWithLibrary(id: string): Comparison {
  const focal = library.find((statement) => statement.id === id);
  if (focal === undefined) throw new Error(`the library has ${id}`);
  const others = library.filter((statement) => statement.id !== id);
  return compare(focal, others, { codebook: openCodebook(), library, options: { top: 10, resamples: 100 } });
}

/** The counterparts of a clause in a text whose words hold `passage`, best first: their ranks. */
function ranksOf(clause: string, statement: string, passage: RegExp): number[] {
  return comparison.matches
    .filter((match) => match.clause === `csto-pa-2024/${clause}` && match.statement === statement)
    .filter((match) => passage.test(textOf(match.statement, match.counterpart)))
    .map((match) => match.rank);
}

function textOf(statement: string, clauseId: string): string {
  const clauses = library.find(({ id }) => id === statement)?.clauses ?? [];
  return clauses.find(({ id }) => id === clauseId)?.text ?? '';
}

describe('for a clause of the CSTO statement, the counterpart', () => {
  it.each([
    ['r6', 'unga-78-265', /global consensus/i, 'both call a global consensus on AI systems urgent'],
    ['r4', 'china-gaigi-2023', /sustainable development and against global challenges/i, 'both hope for climate and development'],
    ['r1', 'unga-78-265', /information and communications technolog/i, 'both place AI among the ICTs'],
    ['r5', 'eu-ai-act-2024', /critical infrastructure/i, 'both name AI in critical infrastructure'],
    ['1', 'eu-ai-act-2024', /national security/i, 'both speak of national security and law enforcement'],
    ['3', 'china-gaigi-2023', /United Nations framework/i, 'both bring international regulation under the UN'],
    ['4', 'brics-2025', /lift barriers/i, 'both turn against barriers to the technology'],
    ['5', 'china-gaigi-2023', /International cooperation/i, 'both ask for international cooperation in development'],
    ['8', 'china-gaigi-2023', /Mutual respect/i, 'both rest on mutual respect'],
  ])('of %s in %s is the one that has %s: %s', (clause, statement, passage) => {
    expect(ranksOf(clause, statement, passage)[0]).toBe(1);
  });

  it.each([
    ['3', 'brics-2025', /United Nations/i, 'both put governance under the UN'],
    ['2', 'china-gaigi-2023', /controllable, reliable and secure/i, 'both ask for controlled and reliable AI'],
    ['6', 'au-2024', /data sharing|data pools/i, 'both speak of data within the bloc'],
  ])('of %s in %s that has %s is among the first three: %s', (clause, statement, passage) => {
    expect(ranksOf(clause, statement, passage)[0]).toBeLessThanOrEqual(3);
  });

  // Both refuse ideological lines and barriers, but in different words: what they share is "AI technologies" and "development".
  it('of 4 that opposes ideological lines and barriers is found among the first five of its text, by shared words alone', () => {
    expect(ranksOf('4', 'china-gaigi-2023', /ideological lines/i)[0]).toBeLessThanOrEqual(5);
  });
});

describe('the text nearest to the CSTO statement', () => {
  it("is China's initiative: like it an interstate call for cooperation, against blocs, under the UN", () => {
    expect(comparison.ranking[0]?.statement).toBe('china-gaigi-2023');
  });

  it('is one that speaks of states and not one that binds providers', () => {
    const order = comparison.ranking.map((each) => each.statement);
    for (const near of ['unga-78-265', 'brics-2025'])
      for (const far of ['eu-ai-act-2024', 'coe-2024']) expect(order.indexOf(near)).toBeLessThan(order.indexOf(far));
  });

  it('shares with it what both refuse', () => {
    expect(comparison.ranking[0]?.sharedThemes).toEqual(expect.arrayContaining(['non-politicisation', 'unrestricted-access']));
  });
});

describe('every match on the shipped texts', () => {
  it('has shares that are not negative and add up to 1', () => {
    expect(comparison.matches.length).toBeGreaterThan(500);
    for (const { sharedTerms } of comparison.matches) {
      for (const { share } of sharedTerms) expect(share).toBeGreaterThan(0);
      expect(sharedTerms.reduce((sum, term) => sum + term.share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('has shared terms that stand in the words of both clauses', () => {
    for (const match of comparison.matches)
      for (const term of match.sharedTerms) {
        expect(term.spans.length * term.counterpartSpans.length).toBeGreaterThan(0);
        for (const span of term.spans) expectWhole('csto-pa-2024', match.clause, span);
        for (const span of term.counterpartSpans) expectWhole(match.statement, match.counterpart, span);
      }
  });

  it('tells a shared term once', () => {
    const doubled = comparison.matches.filter(
      ({ sharedTerms }) => new Set(sharedTerms.map(({ term }) => term)).size < sharedTerms.length,
    );
    expect(doubled.map(({ clause, counterpart }) => `${clause} ${counterpart}`)).toEqual([]);
  });

  it('has ranks that count up from 1 within each clause and text', () => {
    const last = new Map<string, Match>();
    for (const match of comparison.matches) {
      const key = `${match.clause} ${match.statement}`;
      const before = last.get(key);
      expect(match.rank).toBe((before?.rank ?? 0) + 1);
      expect(match.score).toBeLessThanOrEqual(before?.score ?? 1);
      last.set(key, match);
    }
  });

  it('has a percentile that rises with the score of pairs of like length', () => {
    for (const { percentile } of comparison.matches) expect(percentile ?? -1).toBeGreaterThan(0);
    const best = comparison.matches.filter(({ rank }) => rank === 1);
    const mean = best.reduce((sum, { percentile }) => sum + (percentile ?? 0), 0) / best.length;
    expect(mean).toBeGreaterThan(80);
  });
});

/** The span lies in its clause and holds whole words. */
function expectWhole(statement: string, clauseId: string, span: { readonly start: number; readonly end: number }): void {
  const text = texts.get(statement) ?? '';
  const clause = library.find(({ id }) => id === statement)?.clauses.find(({ id }) => id === clauseId);
  expect(span.start >= (clause?.start ?? Infinity) && span.end <= (clause?.end ?? 0)).toBe(true);
  expect(text.slice(span.start, span.end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$/su);
  expect(`${text[span.start - 1] ?? ' '}${text[span.end] ?? ' '}`).not.toMatch(/[\p{L}\p{N}]/u);
}
