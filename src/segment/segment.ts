/** SourceText → Statement: split greedily, merge by small rules, find the front, number what is left. */
import { detectLanguage } from '../language/detect.ts';
import { countWords } from '../language/words.ts';
import type { Clause, ClauseRole, Part, PartKind, SourceText, Span, Statement, StatementMetadata } from '../model.ts';
import { ClausewiseError } from '../problem.ts';
import { findDate } from './dates.ts';
import { type FrontRoles, readFront } from './front.ts';
import { mergeUnits } from './merge-rules.ts';
import { guessMetadata } from './metadata.ts';
import { Numbering } from './numbering.ts';
import { splitUnits } from './split.ts';
import { contentOf, type Label, type Unit } from './unit.ts';

/** What the caller knows of the text; what is missing is read from the text or left unknown. */
export type GivenMetadata = Partial<StatementMetadata> & { readonly id: string };

/** A clause of fewer words than this in a text of no other is no statement. */
const LEAST_CLAUSE_WORDS = 3;
const SHORT_TITLE_LENGTH = 40;

/**
 * Cuts a text into recitals, operative clauses and headings. Lossless: every visible character belongs to exactly one part,
 * and `text.slice(clause.start, clause.end)` is the clause.
 * @throws ClausewiseError `no-clauses` if no clause can be found.
 */
export function segment(source: SourceText, given: GivenMetadata): Statement {
  const { text } = source;
  const units = mergeUnits(splitUnits(source), text);
  const roles = readFront(units, text);
  const clauses = clausesOf(units, roles, text, given.id);
  if (!clauses.some((clause) => clause.role !== 'heading' && countWords(clause.text) >= LEAST_CLAUSE_WORDS)) {
    throw new ClausewiseError(
      'no-clauses',
      `${given.id}: no clause found in ${text.length} characters (${units.length} line(s)).`,
      {
        hint: 'A statement needs at least one full sentence in a paragraph of its own.',
      },
    );
  }
  return {
    ...metadataOf(units, roles, text, given),
    text,
    parts: partsOf(source, units, roles),
    enactingFormula: units.filter((_, index) => roles.get(index) === 'formula').map(({ start, end }) => ({ start, end })),
    clauses,
    problems: source.problems.map((problem) => ({ ...problem, statementId: given.id })),
  };
}

function clausesOf(units: readonly Unit[], roles: FrontRoles, text: string, id: string): Clause[] {
  const isClause = (unit: Unit, index: number): boolean =>
    (unit.kind === 'text' || unit.kind === 'heading') && (!roles.has(index) || roles.get(index) === 'recital');
  const hasLabels = units.some(
    (unit, index) => isClause(unit, index) && roles.get(index) !== 'recital' && (unit.label?.path.length ?? 0) > 0,
  );
  const numbering = new Numbering(hasLabels);
  const headings: { level: number; id: string }[] = [];
  return units.flatMap((unit, index): Clause[] => {
    if (!isClause(unit, index)) return [];
    const role = roleOf(unit, roles.get(index) === 'recital');
    const clauseId = `${id}/${pathOf(unit, role, numbering, followingLabel(units, index))}`;
    if (role === 'heading') closeHeadings(headings, levelOf(unit));
    // A number with nothing behind it opens its level and is no clause.
    else if (unit.contentStart >= unit.end) return [];
    const clause = clauseFrom(
      unit,
      clauseId,
      role,
      headings.map((heading) => heading.id),
      text,
    );
    if (role === 'heading') headings.push({ level: levelOf(unit), id: clauseId });
    return [clause];
  });
}

function roleOf(unit: Unit, isRecital: boolean): ClauseRole {
  if (unit.kind === 'heading') return 'heading';
  const isMarkedRecital = unit.label?.scheme === 'marked' && /^r\d/.test(unit.label.path[0] ?? '');
  return isRecital || isMarkedRecital ? 'recital' : 'operative';
}

function followingLabel(units: readonly Unit[], index: number): Label | null {
  for (let next = index + 1; next < units.length; next += 1) {
    const label = units[next]?.label ?? null;
    if (label !== null && label.path.length > 0) return label;
  }
  return null;
}

function pathOf(unit: Unit, role: ClauseRole, numbering: Numbering, following: Label | null): string {
  if (role === 'heading') return numbering.heading(unit);
  return role === 'recital' ? numbering.recital(unit) : numbering.clause(unit, following);
}

/** Chapters hold sections, sections hold headings without a number, and those hold articles. */
function levelOf(unit: Unit): number {
  if (unit.label?.scheme === 'container') return /^s(?:ection|ubchapter)-/.test(unit.label.path[0] ?? '') ? 1 : 0;
  return unit.label?.scheme === 'article' ? 3 : 2;
}

function closeHeadings(open: { level: number; id: string }[], level: number): void {
  while ((open.at(-1)?.level ?? -1) >= level) open.pop();
}

function clauseFrom(unit: Unit, id: string, role: ClauseRole, under: readonly string[], text: string): Clause {
  // A heading is its whole line, number and all ("Article 5 – Integrity …"), as it is read and coded.
  const start = role === 'heading' ? (unit.label?.start ?? unit.contentStart) : unit.contentStart;
  const label = unit.label !== null && unit.label.path.length > 0 ? text.slice(unit.label.start, unit.label.end) : null;
  return { id, label, role, text: text.slice(start, unit.end), under, start, end: unit.end };
}

function metadataOf(units: readonly Unit[], roles: FrontRoles, text: string, given: GivenMetadata): StatementMetadata {
  const linesOf = (role: string): string[] =>
    units.filter((_, index) => roles.get(index) === role).map((unit) => contentOf(unit, text));
  const guessed = guessMetadata(linesOf('title'));
  const title = given.title ?? guessed.title ?? given.id;
  return {
    id: given.id,
    title,
    shortTitle: given.shortTitle ?? shorten(title),
    issuer: given.issuer ?? guessed.issuer,
    adopted: given.adopted ?? findDate(title) ?? findDate(linesOf('date').join('\n')),
    kind: given.kind ?? guessed.kind,
    language: given.language ?? detectLanguage(units.map((unit) => contentOf(unit, text)).join('\n')),
    fidelity: given.fidelity ?? 'as-given',
    source: given.source ?? { url: null, retrieved: null, sha256: null },
    licence: given.licence ?? null,
  };
}

function shorten(title: string): string {
  if (title.length <= SHORT_TITLE_LENGTH) return title;
  return `${title.slice(0, SHORT_TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

function partsOf(source: SourceText, units: readonly Unit[], roles: FrontRoles): Part[] {
  const front = source.blocks
    .filter((block) => block.kind === 'front-matter')
    .map(({ start, end }): Part => ({ kind: 'front-matter', start, end }));
  return [...front, ...units.flatMap((unit, index) => partsOfUnit(unit, roles.get(index)))];
}

function partsOfUnit(unit: Unit, role: ReturnType<FrontRoles['get']>): Part[] {
  if (role !== undefined && role !== 'recital') return [{ kind: role, start: unit.start, end: unit.end }];
  if (unit.kind === 'list' || unit.kind === 'note' || unit.kind === 'markup')
    return [{ kind: unit.kind, start: unit.start, end: unit.end }];
  const wordsFrom = unit.kind === 'heading' ? (unit.label?.start ?? unit.contentStart) : unit.contentStart;
  const before: PartKind = unit.label === null || unit.label.path.length === 0 ? 'markup' : 'label';
  return [
    partIfAny(before, { start: unit.start, end: wordsFrom }),
    partIfAny('clause', { start: wordsFrom, end: unit.end }),
  ].flat();
}

function partIfAny(kind: PartKind, span: Span): Part[] {
  return span.start < span.end ? [{ kind, ...span }] : [];
}
