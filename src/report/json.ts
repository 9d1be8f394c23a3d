/** JSON documents: stable key order, two-space indent, final newline; every document carries the schema version. */
import type { AnalysedStatement, Comparison, Match } from '../model.ts';
import { ClausewiseError } from '../problem.ts';
import { SCHEMA_VERSION } from '../version.ts';
import { comparisonSchema } from './schema.ts';
import type { Table } from './table.ts';

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A statement without its clauses. */
function headOf(statement: AnalysedStatement): Omit<AnalysedStatement, 'clauses' | 'enactingFormula' | 'problems'> {
  const { clauses, enactingFormula, problems, ...head } = statement;
  return head;
}

/** `tag --format json`: a statement's clauses with their tags. */
export function tagDocument(statement: AnalysedStatement): string {
  return print({
    schemaVersion: SCHEMA_VERSION,
    statement: headOf(statement),
    clauses: statement.clauses,
    problems: statement.problems,
  });
}

/** `match --format json`: the given matches of a comparison. */
export function matchDocument(comparison: Comparison, matches: readonly Match[]): string {
  return print({
    schemaVersion: SCHEMA_VERSION,
    provenance: comparison.provenance,
    statement: headOf(comparison.focal),
    against: comparison.others.map(headOf),
    matches,
    clausesWithoutCounterpart: comparison.clausesWithoutCounterpart,
    problems: comparison.problems,
  });
}

/** A table as JSON, one object a row. */
export function tableDocument(table: Table): string {
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, row[index] ?? null])),
  );
  return print({ schemaVersion: SCHEMA_VERSION, table: table.name, rows });
}

/** `comparison.json`: the exact Comparison. */
export function writeComparison(comparison: Comparison): string {
  return print(comparison);
}

/**
 * Reads `comparison.json` back; equal to what was written.
 * @throws ClausewiseError `bad-comparison` naming every field that does not fit, or the schema version that was expected.
 */
export function readComparison(json: string, name = 'comparison.json'): Comparison {
  const value = parseJson(json, name);
  const result = comparisonSchema.safeParse(value);
  // The schema checks every field the type has and allows no other. Not its copy but the value itself is given back: that has the
  // fields in the order in which they were written, so that writing it again gives the same bytes.
  if (result.success) return value as Comparison;
  const errors = result.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new ClausewiseError('bad-comparison', `${name}: ${errors.join('; ')}.`, {
    hint: `Expected a comparison of schema version ${SCHEMA_VERSION}.`,
  });
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ClausewiseError('bad-comparison', `${name}: not valid JSON.`, {
      cause,
      hint: 'Give a comparison.json that clausewise wrote.',
    });
  }
}
