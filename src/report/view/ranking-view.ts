/** The other texts by closeness. */
import type { Closeness, Comparison } from '../../model.ts';
import { countedClauses, type FidelityView, fidelityView, score, withHalfInterval } from './wording.ts';

export interface RankView {
  readonly rank: number;
  readonly id: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly fidelity: FidelityView;
  readonly cosine: string;
  readonly meter: { readonly value: string; readonly low: string; readonly high: string };
  readonly meanBest: string;
  readonly counterparts: string;
  readonly themeJaccard: string;
  readonly sharedThemes: string;
  readonly isOpen: boolean;
}

/** A row of the ranking. */
export function rankView(row: Closeness, index: number, comparison: Comparison): RankView {
  const other = comparison.others.find((statement) => statement.id === row.statement);
  const labelOf = new Map(comparison.themes.map((theme) => [theme.id, theme.label]));
  const percent = (value: number): string => (100 * value).toFixed(1);
  return {
    rank: index + 1,
    id: row.statement,
    title: other?.shortTitle ?? row.statement,
    fullTitle: other?.title ?? row.statement,
    fidelity: fidelityView(other?.fidelity ?? 'verbatim'),
    cosine: withHalfInterval(row.cosine),
    meter: { value: percent(row.cosine.value), low: percent(row.cosine.low), high: percent(row.cosine.high - row.cosine.low) },
    meanBest: score(row.meanBestScore),
    counterparts: `${row.clausesWithCounterpart} of ${countedClauses(comparison.focal).length}`,
    themeJaccard: score(row.themeJaccard),
    sharedThemes:
      row.sharedThemes.length === 0 ? 'none' : row.sharedThemes.map((theme) => labelOf.get(theme) ?? theme).join(', '),
    isOpen: comparison.ranking.length === 1,
  };
}
