import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/analyse/statistics.ts';
import { themeMatrix, themesOf } from '../../src/analyse/theme-matrix.ts';
import { tagStatement } from '../../src/compare.ts';
import type { AnalysedStatement, Theme } from '../../src/model.ts';
import { aCodebook, aStatement, aTheme } from '../builders.ts';

const codebook = aCodebook({
  themes: [
    aTheme({ id: 'whole', indicators: [] }),
    aTheme({ id: 'safety', parent: 'whole' }),
    aTheme({ id: 'law', indicators: [{ any: ['law'] }] }),
  ],
});
const themes: readonly Theme[] = codebook.rules.map((rule) => rule.theme);

function analysed(texts: readonly string[], id = 'a', language = 'en'): AnalysedStatement {
  return tagStatement(aStatement(texts, { id, language }), codebook);
}

describe('the theme matrix', () => {
  it('counts the clauses with each theme, and says of how many', () => {
    const [, safety] = themeMatrix([analysed(['Safe.', 'Law.', 'Safe law, safe.', 'Water.'])], themes);
    expect(safety).toEqual({
      statement: 'a',
      theme: 'safety',
      count: 2,
      against: 0,
      of: 4,
      share: wilsonInterval(2, 4),
      clauses: ['a/1', 'a/3'],
    });
  });

  it('counts a parent wherever it counts a child', () => {
    const [whole, safety] = themeMatrix([analysed(['Safe.', 'Law.'])], themes);
    expect(whole?.clauses).toEqual(safety?.clauses);
  });

  describe('counts the clauses that turn against a theme', () => {
    const opposing = aCodebook({
      rejection: { rejectsFollowing: ['oppose'] },
      themes: [
        aTheme({ id: 'law', indicators: [{ any: ['law'] }] }),
        aTheme({ id: 'fairness', object: 'bias', indicators: [{ any: ['bias'] }] }),
      ],
    });
    const cellsOf = (texts: readonly string[]) =>
      themeMatrix(
        [tagStatement(aStatement(texts), opposing)],
        opposing.rules.map((rule) => rule.theme),
      );

    it('whether a clause rejects it or does both', () => {
      const [law] = cellsOf(['Law.', 'We oppose a law.', 'We oppose a law. We need law.', 'Water.']);
      expect(law).toMatchObject({ count: 3, against: 2, of: 4 });
    });

    it('but not those that reject its object, and so speak for it', () => {
      const [, fairness] = cellsOf(['We oppose bias.']);
      expect(fairness).toMatchObject({ count: 1, against: 0 });
    });

    it('but no heading', () => {
      const statement = aStatement([{ text: 'We oppose law', role: 'heading' }, 'We oppose a law.']);
      const [law] = themeMatrix(
        [tagStatement(statement, opposing)],
        opposing.rules.map((rule) => rule.theme),
      );
      expect(law).toMatchObject({ count: 1, against: 1, of: 1 });
    });
  });

  it('has no cells for a text that could not be analysed', () => {
    const cells = themeMatrix([analysed(['Safe.'], 'ru', 'ru'), analysed(['Safe.'], 'en')], themes);
    expect(new Set(cells.map((cell) => cell.statement))).toEqual(new Set(['en']));
  });

  it('knows nothing of a text without clauses', () => {
    const [cell] = themeMatrix([analysed([])], themes);
    expect(cell).toMatchObject({ count: 0, of: 0, share: { value: 0, low: 0, high: 1 } });
  });
});

describe('the themes of a text', () => {
  it('are each told once, in the order of the codebook', () => {
    expect(themesOf(analysed(['Law.', 'Safe law.', 'Safe.']), themes)).toEqual(['whole', 'safety', 'law']);
  });

  it('do not come from headings', () => {
    const statement = aStatement([{ text: 'Safe', role: 'heading' }, 'Water.']);
    expect(themesOf(tagStatement(statement, codebook), themes)).toEqual([]);
  });
});
