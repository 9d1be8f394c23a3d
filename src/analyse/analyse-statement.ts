/** A statement as read → a statement as analysed: its clauses with sentences, words and tags. */
import { countWords } from '../language/words.ts';
import type { AnalysedClause, AnalysedStatement, StatementMetadata } from '../model.ts';
import type { ReadClause, ReadStatement } from './reading.ts';
import type { ThemeTagger } from './themes.ts';

/** Tags every clause. A statement that could not be read keeps its clauses and says why it has no findings. */
export function analyseStatement(read: ReadStatement, tagger: ThemeTagger): AnalysedStatement {
  const { statement } = read;
  const clauses =
    read.kind === 'read'
      ? read.clauses.map((clause) => analyseClause(clause, tagger))
      : statement.clauses.map((clause) => ({ ...clause, words: countWords(clause.text), sentences: [], tags: [] }));
  return {
    ...metadataOf(statement),
    analysis: read.kind === 'read' ? { kind: 'done' } : { kind: 'failed', problem: read.problem },
    enactingFormula: statement.enactingFormula.map(({ start, end }) => ({ start, end, text: statement.text.slice(start, end) })),
    clauses,
    words: clauses.filter((clause) => clause.role !== 'heading').reduce((sum, clause) => sum + clause.words, 0),
    problems: read.kind === 'read' ? statement.problems : [...statement.problems, read.problem],
  };
}

function analyseClause({ clause, reading }: ReadClause, tagger: ThemeTagger): AnalysedClause {
  return {
    ...clause,
    words: reading.words.length,
    sentences: reading.sentences.map(({ start, end }) => ({ start: clause.start + start, end: clause.start + end })),
    tags: tagger.tag({ words: reading.words, text: clause.text, start: clause.start }),
  };
}

function metadataOf(statement: StatementMetadata): StatementMetadata {
  const { id, title, shortTitle, issuer, adopted, kind, language, fidelity, source, licence } = statement;
  return { id, title, shortTitle, issuer, adopted, kind, language, fidelity, source, licence };
}
