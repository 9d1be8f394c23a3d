/** The main findings, in sentences. */
import type { Comparison } from '../../model.ts';
import { textsWith, withoutNamedParents } from './theme-lines.ts';
import { countedClauses, list, percent, plural, score, withHalfInterval } from './wording.ts';

const SILENT_NAMED = 5;

/** The main findings, one sentence each: also what the command line prints. */
export function findingsOf(comparison: Comparison): string[] {
  const { focal, ranking, themes } = comparison;
  if (ranking.length === 0) return [];
  const counted = countedClauses(focal).length;
  const titles = new Map(comparison.others.map((other) => [other.id, other.shortTitle]));
  const nearest = ranking
    .slice(0, 3)
    .map((row) => `${titles.get(row.statement) ?? row.statement}, cosine ${withHalfInterval(row.cosine)}`);
  const found = new Set(
    focal.clauses.filter((clause) => clause.role !== 'heading').flatMap((clause) => clause.tags.map((tag) => tag.theme)),
  );
  const labelOf = new Map(themes.map((theme) => [theme.id, theme.label]));
  const label = (id: string): string => labelOf.get(id) ?? id;
  const matched = counted - comparison.clausesWithoutCounterpart.length;
  const usual = comparison.provenance.background.shareWithCounterpart;
  const baseline = usual === null ? '' : `; of the library's own clauses ${percent(usual)} do`;
  const findings = [
    ranking.length === 1 ? `Closeness: ${nearest.join('')}.` : `Nearest: ${nearest.join('; ')}.`,
    `${matched} of ${plural(counted, 'clause')} ${matched === 1 ? 'has' : 'have'} a counterpart scoring ${score(Number(comparison.provenance.options.floor))} or more${baseline}.`,
    `Themes: ${found.size} of ${themes.length} found.`,
  ];
  if (comparison.themesOnlyFocal.length > 0)
    findings.push(`Only this text speaks to: ${list(withoutNamedParents(comparison.themesOnlyFocal, themes).map(label))}.`);
  if (comparison.themesSilent.length > 0) findings.push(silenceFinding(comparison, label));
  const failed = [focal, ...comparison.others].filter((statement) => statement.analysis.kind === 'failed');
  if (failed.length > 0)
    findings.push(`Not analysed, and in none of these figures: ${list(failed.map((statement) => statement.shortTitle))}.`);
  return findings;
}

/** Names all silent themes where they are few, else those that most other texts have. */
function silenceFinding(comparison: Comparison, label: (id: string) => string): string {
  const counts = withoutNamedParents(comparison.themesSilent, comparison.themes).map((theme) => ({
    theme,
    texts: textsWith(theme, comparison).length,
  }));
  const widest = counts.sort((a, b) => b.texts - a.texts).slice(0, SILENT_NAMED);
  const which = comparison.ranking.length === 1 ? 'the other text has' : 'others speak to';
  const names = list(widest.map(({ theme }) => label(theme)));
  const lead = counts.length > widest.length ? ', most often ' : ': ';
  return `Silent on ${plural(counts.length, 'theme')} that ${which}${lead}${names}.`;
}
