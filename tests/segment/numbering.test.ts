import { describe, expect, it } from 'vitest';
import { segmentText } from '../builders.ts';

/** The ids of a text's clauses without the statement's own. */
function idsOf(lines: readonly string[], name?: string): string[] {
  return segmentText(lines.join('\n\n'), name).clauses.map(({ id }) => id.replace(/^a\//, ''));
}

const TEXT = 'The parties shall keep AI systems safe.';

describe('numbers', () => {
  it('go under the number of another kind that is open', () => {
    expect(idsOf([`1. ${TEXT}`, `(a) ${TEXT}`, `(i) ${TEXT}`, `(ii) ${TEXT}`, `(b) ${TEXT}`, `2. ${TEXT}`])).toEqual([
      '1',
      '1/a',
      '1/a/i',
      '1/a/ii',
      '1/b',
      '2',
    ]);
  });

  it('name article, paragraph and point: 3/1/a', () => {
    expect(idsOf(['Article 3 – Scope', `1\t${TEXT}`, `a\t${TEXT}`, `b\t${TEXT}`, `2\t${TEXT}`])).toEqual([
      'article-3',
      '3/1',
      '3/1/a',
      '3/1/b',
      '3/2',
    ]);
  });

  it('begin anew with every article', () => {
    expect(idsOf(['Article 1', `1. ${TEXT}`, 'Article 2', `1. ${TEXT}`])).toEqual(['article-1', '1/1', 'article-2', '2/1']);
  });

  it('go on counting through the chapters where articles do', () => {
    expect(idsOf(['Chapter I', 'Article 1', TEXT, 'Chapter II', 'Article 2', TEXT])).toEqual([
      'chapter-i',
      'article-1',
      '1',
      'chapter-ii',
      'article-2',
      '2',
    ]);
  });

  it('that name the whole way do not go under their beginning', () => {
    expect(idsOf([`1. ${TEXT}`, `1.1 ${TEXT}`, `1.2 ${TEXT}`, `(a) ${TEXT}`, `2.1 ${TEXT}`])).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.2/a',
      '2.1',
    ]);
  });

  it('that name the whole way do not go under the section they name', () => {
    expect(idsOf([`Sec. 4. ${TEXT}`, `4.1. ${TEXT}`, `(a) ${TEXT}`, `4.2. ${TEXT}`])).toEqual(['4', '4.1', '4.1/a', '4.2']);
  });

  it('that a text uses twice stay apart', () => {
    expect(idsOf([`1. ${TEXT}`, `1. ${TEXT}`, `1. ${TEXT}`])).toEqual(['1', '1-2', '1-3']);
  });

  it('that stand apart already are not given out again', () => {
    const ids = idsOf([`**1** ${TEXT}`, `**1-2** ${TEXT}`, `**1** ${TEXT}`, `**1** ${TEXT}`], 'a.md');
    expect(new Set(ids).size).toBe(4);
  });

  it('that are names of object properties are numbers like any other', () => {
    expect(idsOf([`**constructor** ${TEXT}`, `**constructor** ${TEXT}`, `**__proto__** ${TEXT}`], 'a.md')).toEqual([
      'constructor',
      'constructor-2',
      'proto',
    ]);
  });

  it('with nothing behind them open their level and are no clause', () => {
    expect(idsOf(['Preliminary remarks are made here.', `1. ${TEXT}`, '2.'])).toEqual(['p1', '1']);
  });
});

describe('"(i)"', () => {
  const upToH = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `(${letter}) ${TEXT}`);

  it('is a letter after "(h)"', () => {
    expect(idsOf([`1. ${TEXT}`, ...upToH, `(i) ${TEXT}`, `(j) ${TEXT}`]).slice(-2)).toEqual(['1/i', '1/j']);
  });

  it('is a letter after "(h)" at the end of a list', () => {
    expect(idsOf([`1. ${TEXT}`, ...upToH, `(i) ${TEXT}`, `2. ${TEXT}`]).slice(-2)).toEqual(['1/i', '2']);
  });

  it('is a Roman numeral after "(h)" where "(ii)" follows', () => {
    expect(idsOf([`1. ${TEXT}`, ...upToH, `(i) ${TEXT}`, `(ii) ${TEXT}`]).slice(-2)).toEqual(['1/h/i', '1/h/ii']);
  });

  it('is a Roman numeral after any other letter', () => {
    expect(idsOf([`(a) ${TEXT}`, `(i) ${TEXT}`, `(ii) ${TEXT}`, `(b) ${TEXT}`])).toEqual(['a', 'a/i', 'a/ii', 'b']);
  });
});

describe('paragraphs without a number', () => {
  it('are counted where a text has no numbers at all', () => {
    expect(idsOf([TEXT, TEXT, TEXT])).toEqual(['1', '2', '3']);
  });

  it('are counted with a p where other paragraphs have numbers', () => {
    expect(idsOf([TEXT, `1. ${TEXT}`])).toEqual(['p1', '1']);
  });

  it('go with the number before them', () => {
    expect(idsOf([`1. ${TEXT}`, TEXT, TEXT, `2. ${TEXT}`])).toEqual(['1', '1/p2', '1/p3', '2']);
  });

  it('are the article where it has no paragraph with a number', () => {
    expect(idsOf(['Article 6 – General approach', TEXT, TEXT])).toEqual(['article-6', '6', '6/p2']);
  });

  it('with a bullet are counted like those without', () => {
    expect(idsOf([TEXT, `- ${TEXT}`, `- ${TEXT}`])).toEqual(['1', '2', '3']);
  });
});

describe('headings', () => {
  it('without a number are counted by themselves', () => {
    expect(idsOf(['A title', 'Power Seeking', TEXT, 'Deception', TEXT])).toEqual(['h1', '1', 'h2', '2']);
  });

  it('end the level that was open', () => {
    expect(idsOf([`1. ${TEXT}`, 'Conclusion', TEXT])).toEqual(['1', 'h1', 'p1']);
  });

  it('with a number open its level', () => {
    expect(idsOf(['I. Общие положения', `1. ${TEXT}`, 'II. Цели', `2. ${TEXT}`])).toEqual(['h-i', 'i/1', 'h-ii', 'ii/2']);
  });
});

describe('recitals', () => {
  it('are counted where they have no number', () => {
    expect(idsOf(['Preamble', 'Recalling this.', 'Noting that.', 'Article 1', TEXT])).toEqual([
      'h1',
      'r1',
      'r2',
      'article-1',
      '1',
    ]);
  });

  it('keep the number they have', () => {
    expect(idsOf([`**Recital 12** ${TEXT}`, `**Recital 97** ${TEXT}`, `**Article 1** ${TEXT}`], 'a.md')).toEqual([
      'r12',
      'r97',
      '1',
    ]);
  });
});
