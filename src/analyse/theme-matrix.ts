/** Texts × themes: how many clauses of each text have each theme. */
import type { AnalysedStatement, Tag, Theme, ThemeCell } from '../model.ts';
import { wilsonInterval } from './statistics.ts';

/** One cell for each text that could be analysed and each theme, texts in order; headings are not counted. */
export function themeMatrix(statements: readonly AnalysedStatement[], themes: readonly Theme[]): ThemeCell[] {
  return statements
    .filter((statement) => statement.analysis.kind === 'done')
    .flatMap((statement) => themes.map((theme) => cellOf(statement, theme)));
}

function cellOf(statement: AnalysedStatement, theme: Theme): ThemeCell {
  const counted = statement.clauses.filter((clause) => clause.role !== 'heading');
  const having = counted.filter((clause) => clause.tags.some((tag) => tag.theme === theme.id));
  return {
    statement: statement.id,
    theme: theme.id,
    count: having.length,
    against: having.filter((clause) => clause.tags.some((tag) => tag.theme === theme.id && isAgainst(tag, theme))).length,
    of: counted.length,
    share: wilsonInterval(having.length, counted.length),
    clauses: having.map((clause) => clause.id),
  };
}

/** Turning against a theme's object speaks for the theme; only a theme without one can be spoken against. */
function isAgainst(tag: Tag, theme: Theme): boolean {
  return theme.object === null && tag.stance !== 'supports';
}

/** The themes of a text, in codebook order; none for a text that could not be analysed. */
export function themesOf(statement: AnalysedStatement, themes: readonly Theme[]): string[] {
  const found = new Set(
    statement.clauses.filter((clause) => clause.role !== 'heading').flatMap((clause) => clause.tags.map((tag) => tag.theme)),
  );
  return themes.filter((theme) => found.has(theme.id)).map((theme) => theme.id);
}
