/** `npm run bench:match`: how well each measure ranks the counterparts that a person judged. */
import { join } from 'node:path';
import { Background } from '../../src/analyse/background.ts';
import { ClauseIndex, measuresOf, vectorOf } from '../../src/analyse/clause-index.ts';
import { buildCorpus, chanceScores } from '../../src/analyse/corpus.ts';
import { buildLexicon, Lexicon } from '../../src/analyse/multi-word-terms.ts';
import { type ReadClause, readStatement } from '../../src/analyse/reading.ts';
import { termRules, termsOf } from '../../src/analyse/terms.ts';
import { MEASURES, openCodebook, openLibrary, type RankingMeasure } from '../../src/index.ts';
import { english } from '../../src/language/english.ts';
import { withBootstrap } from './bootstrap.ts';
import { evaluationFolder, readCsv, readPassages, skip } from './evaluation.ts';

const DEPTH = 10;
printFloor();
const folder = evaluationFolder();
if (folder === null) skip('the matching bench');
else {
  const codebook = openCodebook();
  const library = openLibrary()
    .map(readStatement)
    .flatMap((read) => (read.kind === 'read' ? read.clauses.filter(({ clause }) => clause.role !== 'heading') : []));
  for (const set of ['matches-dev', 'eu-recitals-dev']) {
    const queries = passages(join(folder, set, 'queries.jsonl'));
    const candidates = passages(join(folder, set, 'candidates.jsonl'));
    const grades = readGrades(join(folder, set, 'qrels.csv'));
    const named = [...codebook.terms, ...codebook.abbreviations.values()];
    const variants = [
      {
        name: 'multi-word terms, without boilerplate',
        lexicon: buildLexicon([...library, ...queries, ...candidates], named),
        terms: 'plain',
      },
      {
        name: 'multi-word terms, all terms',
        lexicon: buildLexicon([...library, ...queries, ...candidates], named),
        terms: 'all',
      },
      { name: 'single words, all terms', lexicon: new Lexicon([]), terms: 'all' },
    ] as const;
    process.stdout.write(
      `\n${set}: ${queries.length} queries, ${candidates.length} candidates; nDCG@${DEPTH} and mean average precision (95 % bootstrap interval over queries)\n`,
    );
    for (const variant of variants) {
      const rules = termRules(variant.lexicon, codebook);
      const background = new Background(library.map((clause) => termsOf(clause, rules)[variant.terms]));
      const vectors = candidates.map((clause) => vectorOf(termsOf(clause, rules)[variant.terms], background));
      const index = new ClauseIndex(vectors, background);
      process.stdout.write(`  ${variant.name}\n`);
      for (const measure of MEASURES) {
        const rankings = queries.flatMap((query) => {
          const judged = grades.get(query.clause.id);
          if (judged === undefined) return [];
          const vector = vectorOf(termsOf(query, rules)[variant.terms], background);
          const scores = Array.from(index.search(vector), ([position, sums]) => ({
            id: candidates[position]?.clause.id ?? '',
            score: scoreOf(measure, vector, vectors[position], sums),
          }));
          return [
            {
              judged,
              ranked: scores.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map(({ id }) => judged.get(id) ?? 0),
            },
          ];
        });
        process.stdout.write(
          `    ${measure.padEnd(20)} nDCG ${withBootstrap(rankings, (units) => mean(units.map(ndcg)))}   MAP ${withBootstrap(rankings, (units) => mean(units.map(averagePrecision)))}\n`,
        );
      }
    }
  }
}

/** How many unrelated pairs of library clauses stay under the floor that makes a counterpart. */
function printFloor(): void {
  const statements = openLibrary();
  const corpus = buildCorpus(statements, statements, openCodebook());
  process.stdout.write('\nfloor: the score that 98 % of the pairs of library clauses from different texts stay under\n');
  for (const measure of MEASURES) {
    const chance = chanceScores(corpus, 'plain', measure);
    const floor = chance.quantile(0.98) ?? 0;
    process.stdout.write(
      `    ${measure.padEnd(20)} ${floor.toFixed(3)} (${(chance.shareBelow(floor) * 100).toFixed(1)} % of ${chance.pairs} pairs score lower)\n`,
    );
  }
}

interface Ranking {
  readonly judged: ReadonlyMap<string, number>;
  /** Grades in the order of the ranking. */
  readonly ranked: readonly number[];
}

function passages(path: string): ReadClause[] {
  const rows = readPassages(path);
  const readings = english.readAll(rows.map((row) => row.text));
  return rows.map((row, index) => ({
    clause: { id: row.id, label: null, role: 'operative', text: row.text, under: [], start: 0, end: row.text.length },
    reading: readings[index] ?? { words: [], sentences: [] },
  }));
}

function readGrades(path: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const row of readCsv(path)) {
    const judged = grades.get(row.query ?? '') ?? new Map<string, number>();
    grades.set(row.query ?? '', judged.set(row.candidate ?? '', Number(row.grade)));
  }
  return grades;
}

function scoreOf(
  measure: RankingMeasure,
  query: ReturnType<typeof vectorOf>,
  candidate: ReturnType<typeof vectorOf> | undefined,
  sums: Parameters<typeof measuresOf>[2],
): number {
  return candidate === undefined ? 0 : (measuresOf(query, candidate, sums)[measure] ?? 0);
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

function ndcg({ judged, ranked }: Ranking): number {
  const ideal = gain([...judged.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked) / ideal;
}

function averagePrecision({ judged, ranked }: Ranking): number {
  const relevant = [...judged.values()].filter((grade) => grade > 0).length;
  let hits = 0;
  let sum = 0;
  for (const [rank, grade] of ranked.entries()) {
    if (grade <= 0) continue;
    hits += 1;
    sum += hits / (rank + 1);
  }
  return relevant === 0 ? 0 : sum / relevant;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
