/** compare(): the pipeline's table of contents, from statements to one Comparison. */
import { analyseStatement } from './analyse/analyse-statement.ts';
import { type ChanceScores, shareWithCounterpart } from './analyse/chance.ts';
import { backgroundClauses, buildCorpus, type Corpus, chanceScores } from './analyse/corpus.ts';
import { differencesOf, isDone } from './analyse/differences.ts';
import { type MatchableClause, matchClauses } from './analyse/matching.ts';
import { distinctiveTerms, rankStatements } from './analyse/ranking.ts';
import { readStatement } from './analyse/reading.ts';
import { themeMatrix } from './analyse/theme-matrix.ts';
import { ThemeTagger } from './analyse/themes.ts';
import type { AnalysedStatement, Codebook, Comparison, Provenance, Statement } from './model.ts';
import { type CompareOptions, parseOptions, rankingTerms, type SettledOptions } from './options.ts';
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

/** What counts as a counterpart: a score that so many of the unrelated pairs of the background stay under. */
const FLOOR_SHARE = 0.98;
/** With fewer pairs than this the background can not say what is usual, and this floor is taken, which the shipped library gives for cosine. */
const LEAST_PAIRS_FOR_FLOOR = 1000;
const FLOOR_WITHOUT_BACKGROUND = 0.15;

/**
 * Compares a statement with others, clause by clause. A text that can not be analysed (its language has no tools) keeps its place
 * with `analysis.kind: 'failed'` and a Problem, and has no figures. Same texts, same result, in whatever order they are given.
 * @throws ClausewiseError `bad-usage` for options out of range, and for two texts with one id.
 */
export function compare(focal: Statement, unsorted: readonly Statement[], context: CompareContext): Comparison {
  const given = parseOptions(context.options);
  refuseDoubles([focal, ...unsorted]);
  const others = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { codebook, library = [], onProgress = () => {} } = context;
  onProgress('reading the texts and weighing their terms');
  const corpus = buildCorpus([focal, ...others], library, codebook);
  const set = rankingTerms(given);
  const chance = chanceScores(corpus, set, given.measure);
  const options: SettledOptions = { ...given, floor: given.floor ?? settleFloor(chance) };
  const themes = codebook.rules.map((rule) => rule.theme);
  const tagger = new ThemeTagger(codebook);
  const analysed = (statement: Statement): AnalysedStatement => {
    onProgress(`looking for themes in ${statement.id}`);
    return analyseStatement(corpus.readings.get(statement.id) ?? readStatement(statement), tagger);
  };
  const focalAnalysed = analysed(focal);
  const othersAnalysed = others.map(analysed);
  const clausesOf = (statement: Statement): readonly MatchableClause[] => corpus.clauses.get(statement.id) ?? [];
  onProgress('matching clauses');
  const { matches, bestScores } = matchClauses(clausesOf(focal), others.flatMap(clausesOf), {
    background: corpus.background,
    chance,
    labels: corpus.labels,
    options,
  });
  const found = { focal: focalAnalysed, others: othersAnalysed, themes, matches, corpus };
  return {
    schemaVersion: SCHEMA_VERSION,
    provenance: provenanceOf(corpus, codebook, options),
    themes,
    focal: focalAnalysed,
    others: othersAnalysed,
    ranking: isDone(focalAnalysed) ? rankStatements({ ...found, options }) : [],
    themeMatrix: themeMatrix([focalAnalysed, ...othersAnalysed], themes),
    matches,
    ...differencesOf({ ...found, bestScores, floor: options.floor }),
    distinctive: distinctiveTerms(clausesOf(focal), others.flatMap(clausesOf), corpus.labels).slice(0, DISTINCTIVE_TERMS),
    problems: [...focalAnalysed.problems, ...othersAnalysed.flatMap((other) => other.problems)],
  };
}

/** In hundredths, so that the page prints the very floor that was used. */
function settleFloor(chance: ChanceScores): number {
  const score = chance.pairs < LEAST_PAIRS_FOR_FLOOR ? null : chance.quantile(FLOOR_SHARE);
  return score === null ? FLOOR_WITHOUT_BACKGROUND : Math.min(1, Math.round(100 * score) / 100);
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

function provenanceOf(corpus: Corpus, codebook: Codebook, options: SettledOptions): Provenance {
  const set = rankingTerms(options);
  return {
    tool: { name: 'clausewise', version: VERSION },
    options: { ...options },
    codebook: { version: codebook.version, themes: codebook.rules.length },
    background: {
      name: `${corpus.background.plain.clauses} clauses of ${corpus.backgroundStatements.length} texts`,
      statements: corpus.backgroundStatements,
      clauses: corpus.background.plain.clauses,
      shareWithCounterpart: shareWithCounterpart(backgroundClauses(corpus, set), corpus.background[set], options),
    },
    terms: {
      stopWords: "natural's English list, wink-nlp's stop-word flag, and modal verbs and prepositions of legal English",
      stemming: 'Porter (natural), after folding British and American spelling',
      multiWordTerms: corpus.multiWordTerms,
      boilerplatePhrases: codebook.boilerplate.length,
    },
  };
}
