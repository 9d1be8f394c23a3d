import { describe, expect, it } from 'vitest';
import { jsonSchema, SCHEMAS, type SchemaName } from '../../src/report/schema.ts';
import { SCHEMA_VERSION } from '../../src/version.ts';
import { aCell, aCloseness, aComparison, aMatch, anAnalysedClause, anAnalysedStatement } from './builders.ts';

const NAMES = Object.keys(SCHEMAS) as SchemaName[];

describe('SCHEMAS', () => {
  it('has a schema for every document', () => {
    expect(NAMES).toEqual(['comparison', 'tag', 'match', 'table']);
  });

  it('takes a comparison made by hand', () => {
    expect(SCHEMAS.comparison.safeParse(aComparison({ matches: [aMatch()] })).success).toBe(true);
  });

  it('takes a comparison with a row of every kind', () => {
    const comparison = aComparison({ matches: [aMatch()], ranking: [aCloseness()], themeMatrix: [aCell()] });
    expect(SCHEMAS.comparison.safeParse(comparison).error).toBeUndefined();
  });

  it('asks of a theme cell how many clauses are against the theme', () => {
    const { against, ...cell } = aCell();
    expect(SCHEMAS.comparison.safeParse({ ...aComparison(), themeMatrix: [cell] }).success).toBe(against !== 0);
  });

  it.each([
    [null, true],
    [0, true],
    [1, true],
    [1.5, false],
    [undefined, false],
  ])('takes %s for the share of the background with a counterpart: %s', (shareWithCounterpart, isTaken) => {
    const { provenance } = aComparison();
    const given = { ...provenance, background: { ...provenance.background, shareWithCounterpart } };
    expect(SCHEMAS.comparison.safeParse({ ...aComparison(), provenance: given }).success).toBe(isTaken);
  });

  it.each(['verbatim', 'translation', 'digest', 'as-given'] as const)('takes a text whose fidelity is %s', (fidelity) => {
    expect(SCHEMAS.comparison.safeParse(aComparison({ focal: anAnalysedStatement({ fidelity }) })).success).toBe(true);
  });

  it.each([
    ['a score of no tag', { tags: [{ theme: 'x', stance: 'supports', score: 0, evidence: [], against: [] }] }],
    ['an offset before the text', { start: -1 }],
    ['half an offset', { end: 1.5 }],
    ['an unknown role', { role: 'annex' as never }],
  ])('refuses %s', (_, parts) => {
    const focal = anAnalysedStatement({ clauses: [anAnalysedClause(parts as object)] });
    expect(SCHEMAS.comparison.safeParse(aComparison({ focal })).success).toBe(false);
  });
});

describe('jsonSchema', () => {
  it.each(NAMES)('describes %s as JSON Schema 2020-12 that names the schema version', (name) => {
    const schema = JSON.parse(jsonSchema(name));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      properties: { schemaVersion: { const: SCHEMA_VERSION } },
    });
  });

  it.each(NAMES)('requires every property of %s', (name) => {
    const schema = JSON.parse(jsonSchema(name));
    expect([...schema.required].sort()).toEqual(Object.keys(schema.properties).sort());
  });
});
