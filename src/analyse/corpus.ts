/** All texts of a comparison, read once, with their terms weighed against the library. */
import type { Codebook, Statement } from '../model.ts';
import type { RankingMeasure, TermSet } from '../options.ts';
import { Background } from './background.ts';
import { type BackgroundClause, ChanceScores } from './chance.ts';
import { vectorOf } from './clause-index.ts';
import type { MatchableClause } from './matching.ts';
import { buildLexicon } from './multi-word-terms.ts';
import { type ReadClause, type ReadStatement, readStatement } from './reading.ts';
import { termLabels } from './term-labels.ts';
import { type ClauseTerms, termRules, termsOf } from './terms.ts';

/** What the comparison knows of its texts. Headings are read and tagged, but have no terms: they are not matched. */
export interface Corpus {
  readonly readings: ReadonlyMap<string, ReadStatement>;
  readonly clauses: ReadonlyMap<string, readonly MatchableClause[]>;
  readonly background: { readonly all: Background; readonly plain: Background };
  /** Ids of the texts of the background. */
  readonly backgroundStatements: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly multiWordTerms: number;
}

interface TermedClause {
  readonly read: ReadClause;
  readonly terms: ClauseTerms;
}

/**
 * Reads the compared texts and the library. Document frequencies come from the library; without one, from the compared texts.
 * A text in several roles is read once.
 */
export function buildCorpus(compared: readonly Statement[], library: readonly Statement[], codebook: Codebook): Corpus {
  const readings = new Map([...library, ...compared].map((statement) => [statement.id, statement] as const));
  const read = new Map(Array.from(readings, ([id, statement]) => [id, readStatement(statement)] as const));
  const lexicon = buildLexicon([...read.values()].flatMap(matchable), [...codebook.terms, ...codebook.abbreviations.values()]);
  const rules = termRules(lexicon, codebook);
  const termed = new Map(
    Array.from(
      read,
      ([id, reading]) => [id, matchable(reading).map((clause) => ({ read: clause, terms: termsOf(clause, rules) }))] as const,
    ),
  );
  const backgroundStatements = backgroundIds(library.length > 0 ? library : compared).filter(
    (id) => (termed.get(id)?.length ?? 0) > 0,
  );
  const background = backgroundOf(backgroundStatements.flatMap((id) => termed.get(id) ?? []));
  const everyClause = [...termed.values()].flat();
  return {
    readings: read,
    clauses: new Map(
      Array.from(termed, ([id, clauses]) => [id, clauses.map((clause) => matchableClause(id, clause, background))] as const),
    ),
    background,
    backgroundStatements,
    labels: termLabels(
      everyClause.map(({ read: clause, terms }) => [clause, terms.all] as const),
      rules.abbreviations,
    ),
    multiWordTerms: lexicon.size,
  };
}

/** Each text once, by id: the background does not depend on the order of the texts, nor on one in two roles. */
function backgroundIds(statements: readonly Statement[]): string[] {
  return [...new Set(statements.map((statement) => statement.id))].sort();
}

function matchable(read: ReadStatement): readonly ReadClause[] {
  return read.kind === 'read' ? read.clauses.filter(({ clause }) => clause.role !== 'heading') : [];
}

function backgroundOf(clauses: readonly TermedClause[]): Corpus['background'] {
  return {
    all: new Background(clauses.map(({ terms }) => terms.all)),
    plain: new Background(clauses.map(({ terms }) => terms.plain)),
  };
}

function matchableClause(statement: string, { read, terms }: TermedClause, background: Corpus['background']): MatchableClause {
  return {
    id: read.clause.id,
    statement,
    terms,
    all: vectorOf(terms.all, background.all),
    plain: vectorOf(terms.plain, background.plain),
  };
}

/** The clauses of the background, each with its text. */
export function backgroundClauses(corpus: Corpus, set: TermSet): BackgroundClause[] {
  return corpus.backgroundStatements.flatMap((id) =>
    (corpus.clauses.get(id) ?? []).map((clause) => ({ statement: id, vector: clause[set] })),
  );
}

/** Scores of unrelated clauses of the background. */
export function chanceScores(corpus: Corpus, set: TermSet, measure: RankingMeasure): ChanceScores {
  return new ChanceScores(backgroundClauses(corpus, set), corpus.background[set], measure);
}
