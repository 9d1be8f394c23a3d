/** What must be true of any segmentation. */
import { expect } from 'vitest';
import type { Part, Statement } from '../../src/model.ts';

/** White space, and what is read as such. */
const NOTHING_TO_SEE = /^[\s\0\ufeff]*$/;

/** Why a statement does not cover its text exactly once; empty if it does. */
export function losses({ text, parts, clauses }: Statement): string[] {
  const found: string[] = [];
  let behind = 0;
  for (const part of [...parts, { kind: 'end', start: text.length, end: text.length }]) {
    if (part.start < behind) found.push(`${part.kind} at ${part.start} overlaps what ends at ${behind}`);
    const gap = text.slice(behind, part.start);
    if (!NOTHING_TO_SEE.test(gap)) found.push(`lost at ${behind}: ${JSON.stringify(gap.slice(0, 80))}`);
    behind = Math.max(behind, part.end);
  }
  for (const { id, start, end, text: words } of clauses) {
    if (text.slice(start, end) !== words) found.push(`${id} is not what its span slices to`);
    if (words.trim() === '') found.push(`${id} is empty`);
  }
  return found;
}

/** Checks everything that holds for any statement. */
export function expectSound(statement: Statement): void {
  expect(losses(statement)).toEqual([]);
  expect(repeated(statement.clauses.map(({ id }) => id))).toEqual([]);
  expect(spansOf(statement.parts.filter(({ kind }) => kind === 'clause'))).toEqual(spansOf(statement.clauses));
  expect(unknownHeadings(statement)).toEqual([]);
}

function spansOf(pieces: readonly Pick<Part, 'start' | 'end'>[]): string[] {
  return pieces.map(({ start, end }) => `${start}-${end}`);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** A clause may only stand under headings that come before it. */
function unknownHeadings({ clauses }: Statement): string[] {
  const known = new Set<string>();
  return clauses.flatMap(({ id, role, under }) => {
    const unknown = under.filter((heading) => !known.has(heading));
    if (role === 'heading') known.add(id);
    return unknown;
  });
}
