/** Lists of themes: which, and who speaks to them. */
import type { Comparison, Theme } from '../../model.ts';
import { list, plural } from './wording.ts';

export interface ThemeLine {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly who: string;
}

/** Short titles of the other texts that have a theme. */
export function textsWith(theme: string, comparison: Comparison): string[] {
  const titles = new Map(comparison.others.map((other) => [other.id, other.shortTitle]));
  return comparison.themeMatrix
    .filter((cell) => cell.theme === theme && cell.count > 0 && titles.has(cell.statement))
    .map((cell) => titles.get(cell.statement) ?? cell.statement);
}

/** A parent says nothing more where its child is named. */
export function withoutNamedParents(ids: readonly string[], themes: readonly Theme[]): string[] {
  const parents = new Set(themes.filter((theme) => ids.includes(theme.id)).map((theme) => theme.parent));
  return ids.filter((id) => !parents.has(id));
}

/** One line a theme, those of most texts first. */
export function themeLines(ids: readonly string[], comparison: Comparison): ThemeLine[] {
  const themeOf = new Map(comparison.themes.map((theme): [string, Theme] => [theme.id, theme]));
  return withoutNamedParents(ids, comparison.themes)
    .map((id) => ({ id, texts: textsWith(id, comparison) }))
    .sort((a, b) => b.texts.length - a.texts.length)
    .map(({ id, texts }) => ({
      id,
      label: themeOf.get(id)?.label ?? id,
      definition: themeOf.get(id)?.definition ?? '',
      who: texts.length === 0 || comparison.others.length === 1 ? '' : `${plural(texts.length, 'text')}: ${list(texts)}`,
    }));
}
