/** Reads every clause of a statement with the tools of its language, once. */
import { english } from '../language/english.ts';
import type { Language, Reading } from '../language/language.ts';
import type { Clause, Problem, Statement } from '../model.ts';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([[english.code, english]]);

/** A clause with its words; offsets of words and sentences are relative to the clause text. */
export interface ReadClause {
  readonly clause: Clause;
  readonly reading: Reading;
}

export type ReadStatement =
  | { readonly kind: 'read'; readonly statement: Statement; readonly clauses: readonly ReadClause[] }
  | { readonly kind: 'failed'; readonly statement: Statement; readonly problem: Problem };

/** Reads a statement; one in a language without tools fails with `unsupported-language` instead of coming out silent. */
export function readStatement(statement: Statement): ReadStatement {
  const language = LANGUAGES.get(statement.language);
  if (language === undefined) {
    const known = [...LANGUAGES.keys()].join(', ');
    return {
      kind: 'failed',
      statement,
      problem: {
        code: 'unsupported-language',
        statementId: statement.id,
        message: `${statement.id}: ${whichLanguage(statement.language)}; themes and terms are found in: ${known}. It was cut into clauses, but not compared. Give an English translation, or name the language in the front matter.`,
      },
    };
  }
  const readings = language.readAll(statement.clauses.map((clause) => clause.text));
  const clauses = statement.clauses.map((clause, index) => ({
    clause,
    reading: readings[index] ?? { words: [], sentences: [] },
  }));
  return { kind: 'read', statement, clauses };
}

function whichLanguage(tag: string): string {
  return tag === 'und' ? 'its language could not be told' : `the text is in "${tag}"`;
}
