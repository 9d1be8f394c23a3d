/** compare(): the pipeline's table of contents, from statements to one Comparison. */
import { analyseStatement } from './analyse/analyse-statement.ts';
import { buildCorpus, type Corpus, chanceScores } from './analyse/corpus.ts';
import { type MatchableClause, matchClauses } from './analyse/matching.ts';
import { distinctiveTerms, rankStatements } from './analyse/ranking.ts';
import { readStatement } from './analyse/reading.ts';
import { themeMatrix, themesOf } from './analyse/theme-matrix.ts';
import { ThemeTagger } from './analyse/themes.ts';
import type { AnalysedStatement, Codebook, Comparison, Provenance, Statement, Theme } from './model.ts';
import { type CompareOptions, parseOptions } from './options.ts';
import { ClausewiseError } from './problem.ts';
import { SCHEMA_VERSION, VERSION } from './version.ts';

/** What a comparison needs besides the texts. */
export interface CompareContext {
  readonly codebook: Codebook;
  /** The texts that say what is usual (document frequencies, chance scores); without them the compared texts do. */
  readonly library?: readonly Statement[];
  readonly options?: Partial<CompareOptions>;
  /** Told what is about to be done, before each step that may take long. */
  readonly onProgress?: (step: string) => void;
}

/** Rows of the keyness table that are kept: the most overused terms. */
const DISTINCTIVE_TERMS = 40;

/** Tags one statement with themes, without comparing it. */
export function tagStatement(statement: Statement, codebook: Codebook): AnalysedStatement {
  return analyseStatement(readStatement(statement), new ThemeTagger(codebook));
}

/**
 * Compares a statement with others, clause by clause. A text that can not be analysed (its language has no tools) keeps its place
 * with `analysis.kind: 'failed'` and a Problem, and has no figures. Same input, same result, whatever the order of `others`' files.
 * @throws ClausewiseError `bad-usage` for options out of range, and for two texts with one id.
 */
export function compare(focal: Statement, others: readonly Statement[], context: CompareContext): Comparison {
  const options = parseOptions(context.options);
  refuseDoubles([focal, ...others]);
  const { codebook, library = [], onProgress = () => {} } = context;
  onProgress('reading the texts and weighing their terms');
  const corpus = buildCorpus([focal, ...others], library, codebook);
  const themes = codebook.rules.map((rule) => rule.theme);
  const tagger = new ThemeTagger(codebook);
  const analysed = (statement: Statement): AnalysedStatement => {
    onProgress(`looking for themes in ${statement.id}`);
    return analyseStatement(corpus.readings.get(statement.id) ?? readStatement(statement), tagger);
  };
  const focalAnalysed = analysed(focal);
  const othersAnalysed = others.map(analysed);
  const set = options.boilerplate === 'include' ? 'all' : 'plain';
  const clausesOf = (statement: Statement): readonly MatchableClause[] => corpus.clauses.get(statement.id) ?? [];
  onProgress('matching clauses');
  const { matches, bestScores } = matchClauses(clausesOf(focal), others.flatMap(clausesOf), {
    background: corpus.background,
    chance: chanceScores(corpus, set, options.measure),
    labels: corpus.labels,
    options,
  });
  const matched = new Set(matches.filter((match) => match.score >= options.floor).map((match) => match.clause));
  return {
    schemaVersion: SCHEMA_VERSION,
    provenance: provenanceOf(corpus, codebook, options),
    themes,
    focal: focalAnalysed,
    others: othersAnalysed,
    ranking: isDone(focalAnalysed)
      ? rankStatements({ focal: focalAnalysed, others: othersAnalysed, themes, matches, corpus, options })
      : [],
    themeMatrix: themeMatrix([focalAnalysed, ...othersAnalysed], themes),
    matches,
    clausesWithoutCounterpart: othersAnalysed.some(isDone)
      ? clausesOf(focal)
          .map((clause) => clause.id)
          .filter((id) => !matched.has(id))
      : [],
    counterpartsWithoutClause: isDone(focalAnalysed)
      ? others
          .filter((_, index) => othersAnalysed[index]?.analysis.kind === 'done')
          .map((other) => ({
            statement: other.id,
            clauses: clausesOf(other)
              .map((clause) => clause.id)
              .filter((id) => (bestScores.get(id) ?? 0) < options.floor),
          }))
      : [],
    clausesWithoutTheme: withoutTheme(focalAnalysed),
    ...themeDifferences(focalAnalysed, othersAnalysed, themes),
    distinctive: distinctiveTerms(clausesOf(focal), others.flatMap(clausesOf), corpus.labels).slice(0, DISTINCTIVE_TERMS),
    problems: [...focalAnalysed.problems, ...othersAnalysed.flatMap((other) => other.problems)],
  };
}

/** Clause ids begin with the id of their text, so two texts of one id would mix their figures. */
function refuseDoubles(statements: readonly Statement[]): void {
  const ids = statements.map((statement) => statement.id);
  const double = ids.find((id, index) => ids.indexOf(id) < index);
  if (double !== undefined) {
    throw new ClausewiseError('bad-usage', `The text "${double}" is given twice.`, {
      hint: 'Give each text once, under an id of its own.',
    });
  }
}

function isDone(statement: AnalysedStatement): boolean {
  return statement.analysis.kind === 'done';
}

function withoutTheme(statement: AnalysedStatement): string[] {
  if (!isDone(statement)) return [];
  return statement.clauses.filter((clause) => clause.role !== 'heading' && clause.tags.length === 0).map((clause) => clause.id);
}

/** Silence is a finding only between texts that could be read. */
function themeDifferences(
  focal: AnalysedStatement,
  others: readonly AnalysedStatement[],
  themes: readonly Theme[],
): Pick<Comparison, 'themesOnlyFocal' | 'themesSilent'> {
  const read = others.filter(isDone);
  if (!isDone(focal) || read.length === 0) return { themesOnlyFocal: [], themesSilent: [] };
  const mine = new Set(themesOf(focal, themes));
  const theirs = new Set(read.flatMap((other) => themesOf(other, themes)));
  const ids = themes.map((theme) => theme.id);
  return {
    themesOnlyFocal: ids.filter((id) => mine.has(id) && !theirs.has(id)),
    themesSilent: ids.filter((id) => theirs.has(id) && !mine.has(id)),
  };
}

function provenanceOf(corpus: Corpus, codebook: Codebook, options: CompareOptions): Provenance {
  return {
    tool: { name: 'clausewise', version: VERSION },
    options: { ...options },
    codebook: { version: codebook.version, themes: codebook.rules.length },
    background: {
      name: `${corpus.background.plain.clauses} clauses of ${corpus.backgroundStatements.length} texts`,
      statements: corpus.backgroundStatements,
      clauses: corpus.background.plain.clauses,
    },
    terms: {
      stopWords: "natural's English list and wink-nlp's stop-word flag",
      stemming: 'Porter (natural), after folding British and American spelling',
      multiWordTerms: corpus.multiWordTerms,
      boilerplatePhrases: codebook.boilerplate.length,
    },
  };
}
