/** What only one side has, and where a text is silent; silence is a finding only between texts that could be analysed. */
import type { AnalysedStatement, Comparison, Match, Theme } from '../model.ts';
import type { Corpus } from './corpus.ts';
import { themesOf } from './theme-matrix.ts';

/** Whether a text could be analysed. */
export function isDone(statement: AnalysedStatement): boolean {
  return statement.analysis.kind === 'done';
}

/** The texts that are compared, and what was matched between them. */
export interface DifferenceInput {
  readonly focal: AnalysedStatement;
  readonly others: readonly AnalysedStatement[];
  readonly themes: readonly Theme[];
  readonly corpus: Corpus;
  readonly matches: readonly Match[];
  /** Other clause → its best score with any focal clause. */
  readonly bestScores: ReadonlyMap<string, number>;
  readonly floor: number;
}

type Differences = Pick<
  Comparison,
  'clausesWithoutCounterpart' | 'counterpartsWithoutClause' | 'clausesWithoutTheme' | 'themesOnlyFocal' | 'themesSilent'
>;

/** All lists empty where the focal text, or every other, could not be analysed. */
export function differencesOf(input: DifferenceInput): Differences {
  const { focal, themes } = input;
  const others = input.others.filter(isDone);
  const clausesWithoutTheme = isDone(focal) ? withoutTheme(focal) : [];
  if (!isDone(focal) || others.length === 0) {
    return {
      clausesWithoutCounterpart: [],
      counterpartsWithoutClause: [],
      clausesWithoutTheme,
      themesOnlyFocal: [],
      themesSilent: [],
    };
  }
  const mine = new Set(themesOf(focal, themes));
  const theirs = new Set(others.flatMap((other) => themesOf(other, themes)));
  const ids = themes.map((theme) => theme.id);
  return {
    clausesWithoutCounterpart: withoutCounterpart(input),
    counterpartsWithoutClause: others.map((other) => ({ statement: other.id, clauses: withoutClause(other.id, input) })),
    clausesWithoutTheme,
    themesOnlyFocal: ids.filter((id) => mine.has(id) && !theirs.has(id)),
    themesSilent: ids.filter((id) => theirs.has(id) && !mine.has(id)),
  };
}

function withoutTheme(statement: AnalysedStatement): string[] {
  return statement.clauses.filter((clause) => clause.role !== 'heading' && clause.tags.length === 0).map((clause) => clause.id);
}

function withoutCounterpart({ focal, corpus, matches, floor }: DifferenceInput): string[] {
  const matched = new Set(matches.filter((match) => match.score >= floor).map((match) => match.clause));
  return (corpus.clauses.get(focal.id) ?? []).map((clause) => clause.id).filter((id) => !matched.has(id));
}

function withoutClause(other: string, { corpus, bestScores, floor }: DifferenceInput): string[] {
  return (corpus.clauses.get(other) ?? []).map((clause) => clause.id).filter((id) => (bestScores.get(id) ?? 0) < floor);
}
