/** "What it says": the clauses of the focal text with their themes and the passages that caused them. */
import type { AnalysedClause, AnalysedStatement, Tag, Theme } from '../../model.ts';
import { markPieces, type Piece } from '../marks.ts';
import { clauseName } from './wording.ts';

export interface TagView {
  readonly label: string;
  /** Empty where there is nothing to lead to. */
  readonly href: string;
  /** ✕ speaks for the theme by rejecting its object; ⊘ speaks against the theme; empty otherwise. */
  readonly sign: string;
  readonly isRejection: boolean;
  /** The passages that caused the tag. */
  readonly evidence: readonly string[];
  /** What the clause speaks against or for, in words. */
  readonly title: string;
}

export interface ClauseView {
  readonly id: string;
  readonly name: string;
  readonly isHeading: boolean;
  readonly isRecital: boolean;
  readonly pieces: readonly Piece[];
  readonly tags: readonly TagView[];
  readonly hasNoTheme: boolean;
}

export interface StatementView {
  readonly language: string;
  readonly isAnalysed: boolean;
  readonly formulaBefore: string;
  readonly formulaAfter: string;
  readonly recitals: readonly ClauseView[];
  readonly clauses: readonly ClauseView[];
}

/** Where a statement stands on the page. */
export interface Placement {
  /** Keeps the anchors of two texts on one page apart. */
  readonly anchor: string;
  /** Whether the page has the table that theme tags lead to. */
  readonly hasThemeTable: boolean;
}

/** The clauses of a statement; in a text that could not be analysed no clause is called silent. */
export function statementView(statement: AnalysedStatement, themes: readonly Theme[], placement: Placement): StatementView {
  const themeOf = new Map(themes.map((theme) => [theme.id, theme]));
  const isAnalysed = statement.analysis.kind === 'done';
  const views = statement.clauses.map((clause) => clauseView(clause, themeOf, { ...placement, isAnalysed }));
  const lastRecital = views.findLastIndex((view) => view.isRecital);
  const [opening, ...closing] = statement.enactingFormula;
  return {
    language: statement.language,
    isAnalysed,
    formulaBefore: opening?.text ?? '',
    formulaAfter: closing.map((part) => part.text).join(' '),
    recitals: views.slice(0, lastRecital + 1),
    clauses: views.slice(lastRecital + 1),
  };
}

function clauseView(
  clause: AnalysedClause,
  themeOf: ReadonlyMap<string, Theme>,
  { isAnalysed, anchor, hasThemeTable }: Placement & { readonly isAnalysed: boolean },
): ClauseView {
  const isParent = (tag: Tag): boolean => [...themeOf.values()].some((theme) => theme.parent === tag.theme);
  const own = clause.tags.filter((tag) => !isParent(tag));
  const marks = own.flatMap((tag) =>
    tag.evidence.map(({ start, end }) => ({ start, end, note: themeOf.get(tag.theme)?.label ?? tag.theme })),
  );
  return {
    id: `${anchor}${clause.id}`,
    name: clauseName(clause),
    isHeading: clause.role === 'heading',
    isRecital: clause.role === 'recital',
    pieces: markPieces(clause.text, clause.start, marks),
    tags: own.map((tag) => tagView(tag, themeOf.get(tag.theme), hasThemeTable)),
    hasNoTheme: isAnalysed && clause.role !== 'heading' && clause.tags.length === 0,
  };
}

function tagView(tag: Tag, theme: Theme | undefined, isLinked: boolean): TagView {
  const label = theme?.label ?? tag.theme;
  const object = theme?.object ?? null;
  const isRejection = tag.stance !== 'supports';
  const rejects = tag.stance === 'mixed' ? 'partly rejects' : 'rejects';
  const about = isRejection ? `${rejects} ${object ?? label.toLowerCase()}` : `the clause ${theme?.definition ?? ''}`;
  return {
    label: isRejection ? (object === null ? `${rejects} ${label.toLowerCase()}` : `${label}: rejects ${object}`) : label,
    href: isLinked ? `#theme-${tag.theme}` : '',
    isRejection,
    sign: isRejection ? (object === null ? '⊘' : '✕') : '',
    evidence: tag.evidence.map((evidence) => evidence.text.replace(/\s+/g, ' ')),
    title: about,
  };
}
