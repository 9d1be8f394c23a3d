import { describe, expect, it } from 'vitest';
import { tagStatement } from '../../src/compare.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { ClausewiseError } from '../../src/problem.ts';
import { matchesTable } from '../../src/report/comparison-tables.ts';
import { matchDocument, readComparison, tableDocument, tagDocument, writeComparison } from '../../src/report/json.ts';
import { SCHEMAS } from '../../src/report/schema.ts';
import { SCHEMA_VERSION } from '../../src/version.ts';
import { aComparison, anAnalysedStatement, aTable } from './builders.ts';
import { aRealComparison, aText, DRAFT, REPLY, RUSSIAN } from './texts.ts';

const REAL = aRealComparison([aText(DRAFT, 'draft.txt'), aText(REPLY, 'reply.txt'), aText(RUSSIAN, 'russian.txt')]);

/** What `readComparison` says to a file. */
function complaint(json: string): ClausewiseError {
  try {
    readComparison(json, 'b.json');
  } catch (error) {
    if (error instanceof ClausewiseError) return error;
    throw error;
  }
  throw new Error('it was read');
}

/** A comparison as written, with one field changed. */
function changed(fields: object): string {
  return JSON.stringify({ ...REAL, ...fields });
}

describe('writeComparison and readComparison', () => {
  it('read back what was written, equal in every field', () => {
    expect(readComparison(writeComparison(REAL))).toEqual(REAL);
  });

  it('keep the order of keys, so that writing again gives the same bytes', () => {
    expect(writeComparison(readComparison(writeComparison(REAL)))).toBe(writeComparison(REAL));
  });

  it('read back a comparison of a text with a copy of itself, whose measures reach their upper ends', () => {
    const twins = aRealComparison([aText(DRAFT, 'draft.txt'), aText(DRAFT, 'copy.txt')]);
    expect(readComparison(writeComparison(twins))).toEqual(twins);
  });

  it('read back a comparison whose focal text could not be analysed', () => {
    const failed = aRealComparison([aText(RUSSIAN, 'russian.txt'), aText(REPLY, 'reply.txt')]);
    expect(readComparison(writeComparison(failed))).toEqual(failed);
  });

  it('end with one line end', () => {
    expect(writeComparison(aComparison())).toMatch(/[^\n]\n$/);
  });
});

describe('readComparison', () => {
  it('names a file that is no JSON', () => {
    expect(complaint('{"a":')).toMatchObject({ code: 'bad-comparison', message: 'b.json: not valid JSON.' });
  });

  it('tells which schema version it expects', () => {
    const error = complaint(changed({ schemaVersion: 99 }));
    expect(error.message).toContain('schemaVersion');
    expect(error.hint).toBe(`Expected a comparison of schema version ${SCHEMA_VERSION}.`);
  });

  it('names a wrong field by its path', () => {
    expect(complaint(changed({ focal: { ...REAL.focal, words: 'many' } })).message).toContain('focal.words: ');
  });

  it('names a missing field', () => {
    expect(complaint(changed({ ranking: undefined })).message).toContain('ranking: ');
  });

  it('names an unknown field', () => {
    expect(complaint(changed({ rankings: [] })).message).toContain('"rankings"');
  });

  it('names all wrong fields at once', () => {
    const { message } = complaint(changed({ themes: 1, matches: 2 }));
    expect([message.includes('themes: '), message.includes('matches: ')]).toEqual([true, true]);
  });

  it.each(['null', '[]', '"text"', '{}'])('refuses %s', (json) => {
    expect(complaint(json).code).toBe('bad-comparison');
  });
});

describe('tagDocument', () => {
  const document = JSON.parse(tagDocument(tagStatement(aText(DRAFT), openCodebook())));

  it('fits its schema', () => {
    expect(SCHEMAS.tag.parse(document)).toEqual(document);
  });

  it('has the statement, its clauses and its problems', () => {
    expect(Object.keys(document)).toEqual(['schemaVersion', 'statement', 'clauses', 'problems']);
  });

  it('has in each clause what a reader is promised', () => {
    for (const clause of document.clauses)
      expect(Object.keys(clause)).toEqual(expect.arrayContaining(['id', 'label', 'role', 'text', 'start', 'end', 'tags']));
  });

  it('has in each tag its theme, stance, score and evidence with offsets', () => {
    const tags = document.clauses.flatMap((clause: { tags: object[] }) => clause.tags);
    expect(tags.length).toBeGreaterThan(3);
    for (const tag of tags) {
      expect(tag).toMatchObject({ theme: expect.any(String), stance: expect.any(String), score: expect.any(Number) });
      expect(Object.keys(tag.evidence[0])).toEqual(['start', 'end', 'text']);
    }
  });

  it('gives evidence whose offsets name its words in the text', () => {
    const evidence = document.clauses.flatMap(
      (clause: { tags: { evidence: { start: number; end: number; text: string }[] }[] }) =>
        clause.tags.flatMap((tag) => tag.evidence),
    );
    for (const { start, end, text } of evidence) expect(DRAFT.slice(start, end)).toBe(text);
  });

  it('says of a text that could not be analysed why, and gives no tags', () => {
    const failed = JSON.parse(tagDocument(tagStatement(aText(RUSSIAN), openCodebook())));
    expect(SCHEMAS.tag.parse(failed)).toEqual(failed);
    expect(failed.statement.analysis).toMatchObject({ kind: 'failed', problem: { code: 'unsupported-language' } });
    expect(failed.clauses.flatMap((clause: { tags: object[] }) => clause.tags)).toEqual([]);
  });
});

describe('matchDocument', () => {
  const document = JSON.parse(matchDocument(REAL, REAL.matches));

  it('fits its schema', () => {
    expect(SCHEMAS.match.parse(document)).toEqual(document);
  });

  it('has in each match what a reader is promised', () => {
    expect(document.matches.length).toBeGreaterThan(2);
    for (const match of document.matches)
      expect(Object.keys(match)).toEqual(
        expect.arrayContaining(['clause', 'statement', 'counterpart', 'score', 'measures', 'sharedTerms']),
      );
  });

  it('has for each shared term its share and its places on both sides', () => {
    for (const match of document.matches)
      for (const shared of match.sharedTerms) expect(Object.keys(shared)).toEqual(['term', 'share', 'spans', 'counterpartSpans']);
  });

  it('says how faithful each text is, and which clauses found nothing', () => {
    const digest = aComparison({
      others: [anAnalysedStatement({ id: 'b', fidelity: 'digest' })],
      clausesWithoutCounterpart: ['x'],
    });
    expect(JSON.parse(matchDocument(digest, []))).toMatchObject({
      statement: { fidelity: 'verbatim' },
      against: [{ id: 'b', fidelity: 'digest' }],
      matches: [],
      clausesWithoutCounterpart: ['x'],
    });
  });
});

describe('tableDocument', () => {
  it('has an object for each row, null where a value is missing', () => {
    expect(JSON.parse(tableDocument(aTable({ rows: [['x', null], []] })))).toEqual({
      schemaVersion: SCHEMA_VERSION,
      table: 'a-table',
      rows: [
        { a: 'x', b: null },
        { a: null, b: null },
      ],
    });
  });

  it('fits its schema', () => {
    const document = JSON.parse(tableDocument(matchesTable(REAL)));
    expect(SCHEMAS.table.parse(document)).toEqual(document);
  });
});
