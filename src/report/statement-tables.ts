/** Tables of texts, clauses and themes. */
import { countWords } from '../language/words.ts';
import {
  type AnalysedClause,
  type AnalysedStatement,
  CLAUSE_ROLES,
  type Clause,
  type ClauseRole,
  type Statement,
  type Tag,
  type Theme,
  type ThemeCell,
} from '../model.ts';
import { type Cell, type Column, type Table, tableOf } from './table.ts';

/** The library: one row a text. */
export function libraryTable(statements: readonly Statement[]): Table {
  return tableOf('library', statements, [
    { name: 'id', about: 'id of the text', isBrief: true, of: (statement) => statement.id },
    { name: 'title', about: 'title', of: (statement) => statement.title },
    { name: 'short_title', about: 'title for table heads', isBrief: true, of: (statement) => statement.shortTitle },
    { name: 'issuer', about: 'who issued it', isBrief: true, of: (statement) => statement.issuer },
    { name: 'adopted', about: 'date of adoption', isBrief: true, of: (statement) => statement.adopted },
    { name: 'kind', about: 'kind of instrument', isBrief: true, of: (statement) => statement.kind },
    { name: 'language', about: 'language tag', isBrief: true, of: (statement) => statement.language },
    {
      name: 'fidelity',
      about: 'verbatim, translation, digest or as-given',
      isBrief: true,
      of: (statement) => statement.fidelity,
    },
    { name: 'clauses', about: 'recitals and operative clauses', isBrief: true, of: countedClauses },
    { name: 'words', about: 'words in them', isBrief: true, of: countedWords },
    { name: 'source', about: 'official source', of: (statement) => statement.source.url },
  ]);
}

function countedClauses({ clauses }: { readonly clauses: readonly Clause[] }): number {
  return clauses.filter((clause) => clause.role !== 'heading').length;
}

function countedWords(statement: Statement): number {
  return statement.clauses
    .filter((clause) => clause.role !== 'heading')
    .reduce((sum, clause) => sum + countWords(clause.text), 0);
}

interface ClauseOf {
  readonly statement: AnalysedStatement;
  readonly clause: AnalysedClause;
}

function clausesOf(statements: readonly AnalysedStatement[]): ClauseOf[] {
  return statements.flatMap((statement) => statement.clauses.map((clause) => ({ statement, clause })));
}

/** Every clause, heading included, with its themes. Themes are empty where the text could not be analysed. */
export function clausesTable(statements: readonly AnalysedStatement[]): Table {
  return tableOf('clauses', clausesOf(statements), [
    { name: 'statement', about: 'id of the text', of: ({ statement }) => statement.id },
    { name: 'fidelity', about: 'verbatim, translation, digest or as-given', of: ({ statement }) => statement.fidelity },
    {
      name: 'analysis',
      about: 'done or failed; no theme and not analysed are two things',
      of: ({ statement }) => statement.analysis.kind,
    },
    { name: 'clause', about: 'id of the clause', isBrief: true, of: ({ clause }) => clause.id },
    { name: 'label', about: 'number as printed', of: ({ clause }) => clause.label },
    { name: 'role', about: 'recital, operative or heading', isBrief: true, of: ({ clause }) => clause.role },
    { name: 'words', about: 'words', of: ({ clause }) => clause.words },
    {
      name: 'sentences',
      about: 'sentences; empty where the text could not be analysed',
      of: ({ statement, clause }) => (statement.analysis.kind === 'failed' ? null : clause.sentences.length),
    },
    {
      name: 'themes',
      about: 'theme ids, separated by semicolons',
      isBrief: true,
      of: ({ clause }) => clause.tags.map((tag) => tag.theme).join('; '),
    },
    {
      name: 'rejects',
      about: 'themes with stance rejects or mixed',
      of: ({ clause }) =>
        clause.tags
          .filter((tag) => tag.stance !== 'supports')
          .map((tag) => tag.theme)
          .join('; '),
    },
    { name: 'start', about: 'first UTF-16 offset in the source text', of: ({ clause }) => clause.start },
    { name: 'end', about: 'offset behind the last', of: ({ clause }) => clause.end },
    { name: 'text', about: 'the clause', isBrief: true, of: ({ clause }) => clause.text },
  ]);
}

interface TagRow extends ClauseOf {
  /** Null for a clause without a theme: it has a row, so that none is lost. */
  readonly tag: Tag | null;
}

/** Every tag of every clause with its evidence; a clause without a theme has one row with nothing in it. */
export function tagsTable(statements: readonly AnalysedStatement[], roles: readonly ClauseRole[] = CLAUSE_ROLES): Table {
  const clauses = clausesOf(statements).filter(({ clause }) => roles.includes(clause.role));
  const rows = clauses.flatMap(({ statement, clause }): TagRow[] =>
    (clause.tags.length === 0 ? [null] : clause.tags).map((tag) => ({ statement, clause, tag })),
  );
  return tableOf('tags', rows, [
    { name: 'statement', about: 'id of the text', of: ({ statement }) => statement.id },
    {
      name: 'fidelity',
      about: 'verbatim, translation, digest or as-given',
      isBrief: true,
      of: ({ statement }) => statement.fidelity,
    },
    {
      name: 'analysis',
      about: 'done or failed; no theme and not analysed are two things',
      of: ({ statement }) => statement.analysis.kind,
    },
    { name: 'clause', about: 'id of the clause', isBrief: true, of: ({ clause }) => clause.id },
    { name: 'role', about: 'recital, operative or heading', of: ({ clause }) => clause.role },
    { name: 'theme', about: 'id of the theme', isBrief: true, of: ({ tag }) => tag?.theme ?? null },
    { name: 'stance', about: 'supports, rejects or mixed', isBrief: true, of: ({ tag }) => tag?.stance ?? null },
    { name: 'score', about: 'noisy-or of the indicators, 0.5 to 1', isBrief: true, of: ({ tag }) => tag?.score ?? null },
    {
      name: 'evidence',
      about: 'the passages, separated by " | "',
      isBrief: true,
      of: ({ tag }) => (tag === null ? null : evidenceText(tag)),
    },
    {
      name: 'spans',
      about: 'their offsets, start-end',
      of: ({ tag }) => tag?.evidence.map(({ start, end }) => `${start}-${end}`).join('; ') ?? null,
    },
  ]);
}

function evidenceText(tag: Tag): string {
  return tag.evidence.map((evidence) => evidence.text.replace(/\s+/g, ' ')).join(' | ');
}

/** The codebook. */
export function themesTable(themes: readonly Theme[]): Table {
  return tableOf('themes', themes, [
    { name: 'id', about: 'id of the theme', isBrief: true, of: (theme) => theme.id },
    { name: 'label', about: 'name', isBrief: true, of: (theme) => theme.label },
    { name: 'family', about: 'family of themes', isBrief: true, of: (theme) => theme.family },
    { name: 'parent', about: 'theme that follows from it', of: (theme) => theme.parent },
    { name: 'definition', about: 'the clause …', isBrief: true, of: (theme) => theme.definition },
    { name: 'not_when', about: 'does not count when', of: (theme) => theme.notWhen },
    { name: 'object', about: 'what a clause with stance rejects speaks against', of: (theme) => theme.object },
  ]);
}

/** Wide, one row a text: the number of clauses with each theme; empty where the text could not be analysed. */
export function statementMatrixWide(
  statements: readonly AnalysedStatement[],
  themes: readonly Theme[],
  cells: readonly ThemeCell[],
): Table {
  const counts = new Map(cells.map((cell) => [`${cell.statement} ${cell.theme}`, cell.count]));
  const lead: (Column & { of: (statement: AnalysedStatement) => Cell })[] = [
    { name: 'statement', about: 'id of the text', of: (statement) => statement.id },
    { name: 'title', about: 'title', of: (statement) => statement.title },
    { name: 'issuer', about: 'who issued it', of: (statement) => statement.issuer },
    { name: 'adopted', about: 'date of adoption', of: (statement) => statement.adopted },
    { name: 'fidelity', about: 'verbatim, translation, digest or as-given', of: (statement) => statement.fidelity },
    { name: 'clauses', about: 'recitals and operative clauses', of: countedClauses },
  ];
  return tableOf('theme-matrix', statements, [
    ...lead,
    ...themes.map((theme) => ({
      name: theme.id,
      about: `clauses with: ${theme.label}`,
      of: (statement: AnalysedStatement) => counts.get(`${statement.id} ${theme.id}`) ?? null,
    })),
  ]);
}

/** Long, one row a text and theme. */
export function statementMatrixLong(
  statements: readonly AnalysedStatement[],
  themes: readonly Theme[],
  cells: readonly ThemeCell[],
): Table {
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]));
  const themeOf = new Map(themes.map((theme) => [theme.id, theme]));
  return tableOf('theme-matrix-long', cells, [
    { name: 'statement', about: 'id of the text', isBrief: true, of: (cell) => cell.statement },
    {
      name: 'fidelity',
      about: 'verbatim, translation, digest or as-given',
      of: (cell) => statementOf.get(cell.statement)?.fidelity ?? null,
    },
    { name: 'theme', about: 'id of the theme', isBrief: true, of: (cell) => cell.theme },
    { name: 'family', about: 'family of the theme', of: (cell) => themeOf.get(cell.theme)?.family ?? null },
    { name: 'clauses_with_theme', about: 'clauses that have the theme', isBrief: true, of: (cell) => cell.count },
    { name: 'clauses_against', about: 'of these, clauses that turn against it', of: (cell) => cell.against },
    { name: 'clauses', about: 'clauses of the text', isBrief: true, of: (cell) => cell.of },
    { name: 'share', about: 'the ratio', of: (cell) => cell.share.value },
    { name: 'share_low', about: 'lower end of its 95 % Wilson interval', of: (cell) => cell.share.low },
    { name: 'share_high', about: 'upper end', of: (cell) => cell.share.high },
    { name: 'clause_ids', about: 'the clauses, separated by semicolons', of: (cell) => cell.clauses.join('; ') },
  ]);
}

/** Wide, one row a clause (headings left out): 1 where the clause has the theme, else 0; empty where it could not be analysed. */
export function clauseMatrixWide(statements: readonly AnalysedStatement[], themes: readonly Theme[]): Table {
  const clauses = clausesOf(statements).filter(({ clause }) => clause.role !== 'heading');
  const has = ({ statement, clause }: ClauseOf, theme: string): Cell =>
    statement.analysis.kind === 'failed' ? null : Number(clause.tags.some((tag) => tag.theme === theme));
  return tableOf('clause-theme-matrix', clauses, [
    { name: 'statement', about: 'id of the text', of: ({ statement }) => statement.id },
    { name: 'fidelity', about: 'verbatim, translation, digest or as-given', of: ({ statement }) => statement.fidelity },
    { name: 'clause', about: 'id of the clause', of: ({ clause }) => clause.id },
    { name: 'label', about: 'number as printed', of: ({ clause }) => clause.label },
    { name: 'role', about: 'recital or operative', of: ({ clause }) => clause.role },
    ...themes.map((theme) => ({ name: theme.id, about: theme.label, of: (row: ClauseOf) => has(row, theme.id) })),
  ]);
}
