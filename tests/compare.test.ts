import { describe, expect, it } from 'vitest';
import { buildCorpus, chanceScores } from '../src/analyse/corpus.ts';
import { type CompareContext, compare, tagStatement } from '../src/compare.ts';
import { openCodebook } from '../src/library/resources.ts';
import { openLibrary } from '../src/library/statements.ts';
import type { Clause, Comparison, Statement } from '../src/model.ts';
import { MEASURES } from '../src/options.ts';
import { ClausewiseError } from '../src/problem.ts';
import { aCodebook, aStatement, aTheme } from './builders.ts';

const THEMES = [
  aTheme({ id: 'safety', indicators: [{ any: ['safe'] }] }),
  aTheme({ id: 'law', indicators: [{ any: ['law'] }] }),
  aTheme({ id: 'water', indicators: [{ any: ['water'] }] }),
  aTheme({ id: 'fire', indicators: [{ any: ['fire'] }] }),
];

function focalText(): Statement {
  return aStatement(['Artificial systems shall be safe for citizens.', 'Robots need a law.', 'Rivers sparkle.'], { id: 'focal' });
}

function otherText(id = 'other'): Statement {
  return aStatement(['Safe systems protect citizens.', 'Clean water matters.', 'Robots obey.'], { id });
}

function thirdText(): Statement {
  return aStatement(['Citizens want a law.', 'Systems of robots exist.'], { id: 'third' });
}

function russianText(): Statement {
  return aStatement(['Системы ИИ должны быть безопасными.', 'Safe law water.'], { id: 'russian', language: 'ru' });
}

function run(focal: Statement, others: readonly Statement[], given: Partial<CompareContext> = {}): Comparison {
  return compare(focal, others, {
    codebook: aCodebook({ themes: THEMES }),
    ...given,
    options: { resamples: 100, ...given.options },
  });
}

/** Freezes a value and all it holds; writing to it throws, since modules are strict. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(part);
  }
  return value;
}

describe('compare', () => {
  it('gives the same bytes for the same input', () => {
    const twice = [run(focalText(), [otherText(), thirdText()]), run(focalText(), [otherText(), thirdText()])];
    expect(JSON.stringify(twice[1])).toBe(JSON.stringify(twice[0]));
  });

  it('gives the same bytes for the shipped library, and writes to nothing it is given', () => {
    const library = deepFreeze(openLibrary());
    const codebook = deepFreeze(openCodebook());
    const [focal, ...others] = [...library].sort((a) => (a.id === 'csto-pa-2024' ? -1 : 0));
    if (focal === undefined) throw new Error('the library has texts');
    const options = deepFreeze({ resamples: 100 });
    const first = compare(focal, others, { codebook, library, options });
    const second = compare(focal, others, { codebook: openCodebook(), library: openLibrary(), options });
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('gives a value that JSON holds', () => {
    const comparison = run(focalText(), [otherText(), russianText()]);
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  it('gives numbers for two texts of one word each', () => {
    const comparison = run(aStatement(['Safety.'], { id: 'focal' }), [aStatement(['Safety.'], { id: 'other' })]);
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  it('works on frozen input', () => {
    const [focal, other] = [deepFreeze(focalText()), deepFreeze(otherText())];
    const codebook = deepFreeze(aCodebook({ themes: THEMES }));
    expect(() => compare(focal, deepFreeze([other]), { codebook, library: deepFreeze([focal, other]) })).not.toThrow();
  });

  it('has the other texts in the order of their ids', () => {
    const { focal, others } = run(focalText(), [thirdText(), russianText(), otherText()]);
    expect([focal.id, ...others.map((other) => other.id)]).toEqual(['focal', 'other', 'russian', 'third']);
  });

  it.each([
    ['without a library', undefined],
    ['with one', [otherText(), thirdText(), focalText()]],
  ])('gives the same bytes whatever the order of the others, %s', (_, library) => {
    const others = [otherText(), thirdText(), russianText()];
    const context = library === undefined ? {} : { library };
    const written = (given: readonly Statement[]) => JSON.stringify(run(focalText(), given, context));
    for (const order of [
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ])
      expect(written(order.flatMap((index) => others[index] ?? []))).toBe(written(others));
  });

  it('does not change the order of the list that it is given', () => {
    const others = [thirdText(), otherText()];
    run(focalText(), others);
    expect(others.map((other) => other.id)).toEqual(['third', 'other']);
  });

  it('finds the same percentiles whatever the order of many others without a library', () => {
    const words = ['systems', 'citizens', 'robots', 'rivers', 'law', 'water', 'safe'];
    const many = (id: string, step: number, length: number) =>
      aStatement(
        Array.from({ length }, (_, index) =>
          [0, 1, 2].map((word) => words[(index * step + word * word * step + word) % words.length]).join(' '),
        ),
        { id },
      );
    const others = [many('x', 1, 171), many('y', 3, 172)];
    const percentiles = (comparison: Comparison) =>
      comparison.matches.map((match) => `${match.clause} ${match.counterpart} ${match.percentile}`).sort();
    expect(percentiles(run(focalText(), [...others].reverse()))).toEqual(percentiles(run(focalText(), others)));
  });

  it('puts the nearest text first', () => {
    const { ranking } = run(focalText(), [thirdText(), otherText(), aStatement(['Nothing alike.'], { id: 'alien' })]);
    expect(ranking.at(-1)).toMatchObject({ statement: 'alien', clausesWithCounterpart: 0, meanBestScore: 0 });
    const values = ranking.map((each) => each.cosine.value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('orders texts that are equally near by id', () => {
    const { ranking } = run(focalText(), [otherText('zeta'), otherText('beta')]);
    expect(ranking.map((each) => each.statement)).toEqual(['beta', 'zeta']);
  });

  it('finds a text nearest to itself', () => {
    const twin = { ...focalText(), id: 'twin' };
    const [first] = run(focalText(), [otherText(), twin]).ranking;
    expect(first?.statement).toBe('twin');
    expect(first?.cosine.value).toBeCloseTo(1, 12);
    expect(first?.themeJaccard).toBe(1);
  });

  it('names options out of range', () => {
    expect(() => run(focalText(), [otherText()], { options: { top: 0, floor: 2 } })).toThrow(ClausewiseError);
    expect(() => run(focalText(), [otherText()], { options: { top: 0, floor: 2 } })).toThrow(/top: .*floor: /);
  });

  it('prints every option it used, the seed among them', () => {
    expect(run(focalText(), [otherText()], { options: { seed: 5 } }).provenance.options).toEqual({
      measure: 'cosine',
      top: 3,
      floor: 0.15,
      boilerplate: 'exclude',
      resamples: 100,
      seed: 5,
    });
  });

  it('tells what it is about to do', () => {
    const steps: string[] = [];
    run(focalText(), [otherText()], { onProgress: (step) => steps.push(step) });
    expect(steps).toContain('looking for themes in other');
  });
});

describe('the findings of compare', () => {
  const comparison = run(focalText(), [otherText(), thirdText()]);

  it('name the themes only one side has', () => {
    expect(comparison.themesSilent).toEqual(['water']);
    expect(run(focalText(), [otherText()]).themesOnlyFocal).toEqual(['law']);
  });

  it('name the clauses without a theme', () => {
    expect(comparison.clausesWithoutTheme).toEqual(['focal/3']);
  });

  it('name the clauses without a counterpart on both sides', () => {
    expect(comparison.clausesWithoutCounterpart).toEqual(['focal/3']);
    expect(comparison.counterpartsWithoutClause.find(({ statement }) => statement === 'other')?.clauses).toEqual(['other/2']);
  });

  it('count a counterpart from the floor on', () => {
    const strict = run(focalText(), [otherText(), thirdText()], { options: { floor: 1 } });
    expect(strict.clausesWithoutCounterpart).toEqual(['focal/1', 'focal/2', 'focal/3']);
    expect(strict.ranking.map((each) => each.clausesWithCounterpart)).toEqual([0, 0]);
    expect(strict.counterpartsWithoutClause.flatMap((each) => each.clauses)).toHaveLength(5);
    expect(strict.matches.length).toBe(comparison.matches.length);
  });

  it('do not depend on how many counterparts are kept', () => {
    const one = run(focalText(), [otherText(), thirdText()], { options: { top: 1 } });
    expect(one.counterpartsWithoutClause).toEqual(comparison.counterpartsWithoutClause);
    expect(one.ranking).toEqual(comparison.ranking);
  });

  it('count a theme once a clause, headings apart', () => {
    const withHeading: (Partial<Clause> & { readonly text: string })[] = [
      { text: 'Safe systems', role: 'heading', label: null },
      { text: 'Safe systems, safe robots.' },
      { text: 'Rivers.' },
    ];
    const { themeMatrix, matches } = run(aStatement(withHeading, { id: 'focal' }), [otherText()]);
    const cell = themeMatrix.find((each) => each.statement === 'focal' && each.theme === 'safety');
    expect(cell).toMatchObject({ count: 1, of: 2, clauses: ['focal/2'], share: { value: 0.5 } });
    expect(matches.some((match) => match.clause === 'focal/1')).toBe(false);
  });

  it('have a cell for every text and theme', () => {
    expect(comparison.themeMatrix.map((cell) => `${cell.statement} ${cell.theme}`)).toEqual(
      ['focal', 'other', 'third'].flatMap((id) => ['safety', 'law', 'water', 'fire'].map((theme) => `${id} ${theme}`)),
    );
  });

  it('show the shared terms at their places in both texts', () => {
    const texts = new Map([focalText(), otherText(), thirdText()].map((statement) => [statement.id, statement.text]));
    for (const match of comparison.matches) {
      for (const { term, spans, counterpartSpans } of match.sharedTerms) {
        expect(spans.length * counterpartSpans.length).toBeGreaterThan(0);
        const written = [
          ...spans.map(({ start, end }) => texts.get('focal')?.slice(start, end) ?? ''),
          ...counterpartSpans.map(({ start, end }) => texts.get(match.statement)?.slice(start, end) ?? ''),
        ];
        for (const form of written) expect(form.toLowerCase().slice(0, 4)).toBe(term.slice(0, 4));
      }
    }
  });
});

describe('a text in a language without tools', () => {
  const comparison = run(focalText(), [russianText(), otherText()]);
  const russian = comparison.others.find((other) => other.id === 'russian');

  it('keeps its place, with its clauses and the reason', () => {
    expect(russian).toMatchObject({
      id: 'russian',
      analysis: { kind: 'failed', problem: { code: 'unsupported-language', statementId: 'russian' } },
    });
    expect(russian?.clauses).toHaveLength(2);
    expect(russian?.words).toBe(8);
  });

  it('is told among the problems, of itself and of the comparison', () => {
    expect(comparison.problems.map((problem) => problem.code)).toEqual(['unsupported-language']);
    expect(russian?.problems).toEqual(comparison.problems);
    expect(comparison.problems[0]?.message).toContain('"ru"');
  });

  it('has no tags, no matches, no rank and no cells', () => {
    expect(russian?.clauses.flatMap((clause) => clause.tags)).toEqual([]);
    expect(comparison.matches.filter((match) => match.statement === 'russian')).toEqual([]);
    expect(comparison.ranking.map((each) => each.statement)).toEqual(['other']);
    expect(comparison.themeMatrix.filter((cell) => cell.statement === 'russian')).toEqual([]);
  });

  it('is not listed as having clauses nobody answers', () => {
    expect(comparison.counterpartsWithoutClause.map((each) => each.statement)).toEqual(['other']);
  });

  it('changes no figure of the other texts', () => {
    const without = run(focalText(), [otherText()]);
    expect(comparison.matches).toEqual(without.matches);
    expect(comparison.ranking).toEqual(without.ranking);
    expect(comparison.distinctive).toEqual(without.distinctive);
    expect(comparison.provenance).toEqual(without.provenance);
  });

  it('as the only other text leaves no gaps, silences or distinctive terms to report', () => {
    const alone = run(focalText(), [russianText()]);
    expect(alone).toMatchObject({
      ranking: [],
      matches: [],
      clausesWithoutCounterpart: [],
      counterpartsWithoutClause: [],
      themesOnlyFocal: [],
      themesSilent: [],
      distinctive: [],
      clausesWithoutTheme: ['focal/3'],
    });
  });

  it('as the focal text leaves no findings at all', () => {
    const focal = run(russianText(), [otherText()]);
    expect(focal.focal.analysis.kind).toBe('failed');
    expect(focal).toMatchObject({
      ranking: [],
      matches: [],
      clausesWithoutCounterpart: [],
      counterpartsWithoutClause: [],
      clausesWithoutTheme: [],
      themesOnlyFocal: [],
      themesSilent: [],
      distinctive: [],
    });
    expect(focal.problems.map((problem) => problem.code)).toEqual(['unsupported-language']);
  });
});

describe('the background', () => {
  it('is the library where there is one', () => {
    const { provenance } = run(focalText(), [otherText()], { library: [thirdText(), otherText()] });
    expect(provenance.background).toEqual({
      name: '5 clauses of 2 texts',
      statements: ['other', 'third'],
      clauses: 5,
      shareWithCounterpart: 0.8,
    });
  });

  it('is the compared texts where there is none', () => {
    const { provenance } = run(focalText(), [otherText()]);
    expect(provenance.background).toEqual({
      name: '6 clauses of 2 texts',
      statements: ['focal', 'other'],
      clauses: 6,
      shareWithCounterpart: 4 / 6,
    });
  });

  it('has a text of the library once, also when it is the focal one', () => {
    const { provenance } = run(focalText(), [otherText()], { library: [focalText(), otherText()] });
    expect(provenance.background.clauses).toBe(6);
  });

  it.each([
    ['the focal text among the others', () => [focalText(), otherText()]],
    ['one text twice', () => [otherText(), otherText()]],
  ])('refuses %s, since clause ids begin with the id of their text', (_, others) => {
    expect(() => run(focalText(), others())).toThrow(
      expect.objectContaining({ code: 'bad-usage', message: expect.stringMatching(/given twice/) }),
    );
  });

  it('leaves out a text that can not be read', () => {
    const { provenance } = run(focalText(), [otherText()], { library: [russianText(), otherText()] });
    expect(provenance.background.statements).toEqual(['other']);
  });

  it('does not depend on the order of the library', () => {
    const library = [focalText(), otherText(), thirdText()];
    expect(JSON.stringify(run(focalText(), [otherText()], { library: [...library].reverse() }))).toBe(
      JSON.stringify(run(focalText(), [otherText()], { library })),
    );
  });

  it('weighs the same pair otherwise than the pair alone would', () => {
    const alone = run(focalText(), [otherText()]).matches[0]?.score;
    const within = run(focalText(), [otherText()], { library: [thirdText(), thirdText(), otherText()] }).matches[0]?.score;
    expect(within).not.toBe(alone);
  });
});

describe('the floor', () => {
  const library = openLibrary();
  const codebook = openCodebook();
  const byId = new Map(library.map((statement) => [statement.id, statement]));
  const [focal, other] = [byId.get('csto-pa-2024'), byId.get('bletchley-2023')];
  if (focal === undefined || other === undefined) throw new Error('the library has both texts');
  const floorOf = (options: CompareContext['options'] = {}, context: Partial<CompareContext> = { library }) =>
    compare(focal, [other], { codebook, ...context, options: { resamples: 100, ...options } }).provenance.options.floor;

  it('is what 98 % of the unrelated pairs of the library stay under, in hundredths, for every measure and set of terms', () => {
    const corpus = buildCorpus([focal, other], library, codebook);
    for (const measure of MEASURES) {
      for (const boilerplate of ['exclude', 'include'] as const) {
        const chance = chanceScores(corpus, boilerplate === 'include' ? 'all' : 'plain', measure);
        expect(chance.pairs).toBeGreaterThanOrEqual(1000);
        expect(floorOf({ measure, boilerplate })).toBe(Number((chance.quantile(0.98) ?? Number.NaN).toFixed(2)));
      }
    }
  });

  it('is 0.15 for the cosine of the shipped library', () => {
    expect(floorOf()).toBe(0.15);
  });

  it.each(MEASURES)('is 0.15 where the background has too few pairs to say what is usual by %s', (measure) => {
    const few = run(focalText(), [otherText()], { options: { measure } });
    expect(few.provenance.options.floor).toBe(0.15);
  });

  it.each([0, 0.4, 1])('is the one that was asked for: %d', (floor) => {
    expect(floorOf({ floor })).toBe(floor);
  });

  it('is the one by which counterparts are counted', () => {
    const asked = compare(focal, [other], { codebook, library, options: { measure: 'jaccard', resamples: 100 } });
    const { floor } = asked.provenance.options;
    const matched = new Set(asked.matches.flatMap((match) => (match.score >= Number(floor) ? [match.clause] : [])));
    expect(asked.clausesWithoutCounterpart).toEqual(
      asked.focal.clauses.filter(({ id, role }) => role !== 'heading' && !matched.has(id)).map(({ id }) => id),
    );
    expect(asked.ranking[0]?.clausesWithCounterpart).toBe(matched.size);
  });
});

describe('the share of the background with a counterpart', () => {
  it('is at the settled floor, which a higher one lowers', () => {
    const shareAt = (floor: number | null) =>
      run(focalText(), [otherText(), thirdText()], { options: { floor } }).provenance.background.shareWithCounterpart;
    expect(shareAt(null)).toBe(shareAt(0.15));
    expect(shareAt(1)).toBe(0);
  });

  it('is null where the background is one text', () => {
    const { provenance } = run(focalText(), [otherText()], { library: [thirdText()] });
    expect(provenance.background.shareWithCounterpart).toBeNull();
  });
});

describe('the distinctive terms', () => {
  const counts = (comparison: Comparison) => new Map(comparison.distinctive.map((row) => [row.term, row]));
  const phrases = aCodebook({ themes: THEMES, abbreviations: { AI: 'artificial intelligence' } });

  it('leave out a word inside a multi-word term and count it where it stands alone', () => {
    const focal = aStatement(
      ['Artificial intelligence matters.', 'Artificial intelligence spreads.', 'Intelligence helps.', 'Artificial intelligence.'],
      { id: 'focal' },
    );
    const rows = counts(compare(focal, [otherText()], { codebook: phrases, options: { resamples: 100 } }));
    expect(rows.get('artificial intelligence')).toMatchObject({ count: 3, clauses: 3, referenceCount: 0 });
    expect(rows.get('intelligence')).toMatchObject({ count: 1, clauses: 1 });
    expect(rows.has('artificial')).toBe(false);
  });

  it('leave out a word of the other texts inside a multi-word term as well', () => {
    const focal = aStatement(['Intelligence helps.', 'Intelligence counts.'], { id: 'focal' });
    const other = aStatement(
      ['Artificial intelligence matters.', 'Artificial intelligence spreads.', 'Artificial intelligence grows.'],
      { id: 'other' },
    );
    const rows = counts(compare(focal, [other], { codebook: phrases, options: { resamples: 100 } }));
    expect(rows.get('intelligence')).toMatchObject({ count: 2, referenceCount: 0 });
    expect(rows.get('artificial intelligence')).toMatchObject({ count: 0, referenceCount: 3 });
  });
});

describe('tagStatement', () => {
  it('gives the tags that compare gives', () => {
    expect(tagStatement(focalText(), aCodebook({ themes: THEMES }))).toEqual(run(focalText(), [otherText()]).focal);
  });

  it('puts sentences and evidence at their places in the source', () => {
    const statement = aStatement(['First clause.', 'Robots are safe. They obey the law.']);
    const clause = tagStatement(statement, aCodebook({ themes: THEMES })).clauses[1];
    const slices = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => statement.text.slice(start, end));
    expect(slices(clause?.sentences)).toEqual(['Robots are safe.', 'They obey the law.']);
    expect(clause?.tags.flatMap((tag) => slices(tag.evidence))).toEqual(['safe', 'law']);
  });

  it('does not count headings among the words', () => {
    const statement = aStatement([{ text: 'General principles', role: 'heading' }, 'Robots are safe.']);
    expect(tagStatement(statement, aCodebook()).words).toBe(3);
  });

  it('of a text in a language without tools says so', () => {
    expect(tagStatement(russianText(), aCodebook()).analysis.kind).toBe('failed');
  });
});
