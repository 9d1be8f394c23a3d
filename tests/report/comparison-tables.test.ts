import { describe, expect, it } from 'vitest';
import { distinctiveTable, matchesTable, rankingTable, sharedTermsTable } from '../../src/report/comparison-tables.ts';
import type { Cell, Table } from '../../src/report/table.ts';
import {
  aCloseness,
  aComparison,
  aFailedStatement,
  aMatch,
  anAnalysedClause,
  anAnalysedStatement,
  someMeasures,
} from './builders.ts';

function columnsOf(table: Table): string[] {
  return table.columns.map((column) => column.name);
}

function rowsOf(table: Table): Record<string, Cell>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])));
}

const MEASURES = [
  'jaccard',
  'dice',
  'overlap_coefficient',
  'share_of_clause_found_in_counterpart',
  'share_of_counterpart_found_in_clause',
  'weighted_jaccard',
  'cosine',
  'bm25',
  'bm25_raw',
];

describe('matchesTable', () => {
  it('has fixed columns', () => {
    expect(columnsOf(matchesTable(aComparison()))).toEqual([
      'clause',
      'clause_fidelity',
      'statement',
      'counterpart',
      'fidelity',
      'rank',
      'measure',
      'score',
      'reaches_floor',
      'percentile',
      ...MEASURES,
      ...MEASURES.map((measure) => `${measure}_with_boilerplate`),
      'shared_terms',
      'clause_text',
      'counterpart_text',
    ]);
  });

  it('has a row for each match with both texts and how faithful each is', () => {
    const another = anAnalysedClause({ id: 'another-text/1', text: 'Build it.' });
    const comparison = aComparison({
      matches: [aMatch()],
      ranking: [aCloseness()],
      others: [anAnalysedStatement({ id: 'another-text', fidelity: 'digest', clauses: [another] })],
    });
    expect(rowsOf(matchesTable(comparison))).toMatchObject([
      {
        clause: 'a-text/1',
        clause_fidelity: 'verbatim',
        counterpart: 'another-text/1',
        fidelity: 'digest',
        measure: 'cosine',
        score: 0.25,
        reaches_floor: 1,
        percentile: 97.5,
        shared_terms: 'capacity',
        clause_text: 'We build capacity.',
        counterpart_text: 'Build it.',
      },
    ]);
  });

  it('takes measures without boilerplate and with it from their own fields', () => {
    const match = aMatch({ measures: someMeasures({ bm25Raw: 1 }), measuresWithBoilerplate: someMeasures({ bm25Raw: 2 }) });
    expect(rowsOf(matchesTable(aComparison({ matches: [match], ranking: [aCloseness()] })))).toMatchObject([
      { bm25_raw: 1, bm25_raw_with_boilerplate: 2 },
    ]);
  });

  it('leaves a measure that is not defined empty, not 0', () => {
    const match = aMatch({ percentile: null, measures: someMeasures({ jaccard: null }) });
    const comparison = aComparison({ matches: [match], ranking: [aCloseness()] });
    expect(rowsOf(matchesTable(comparison))).toMatchObject([{ percentile: null, jaccard: null }]);
  });

  it('has the given matches only, if any are given', () => {
    const comparison = aComparison({ matches: [aMatch(), aMatch()], ranking: [aCloseness()] });
    expect(matchesTable(comparison, [aMatch()]).rows).toHaveLength(1);
  });

  it('says of a score whether it counts as a counterpart, from the floor on', () => {
    const matches = [0.149, 0.15, 0.151].map((score) => aMatch({ score }));
    const rows = rowsOf(matchesTable(aComparison({ matches, ranking: [aCloseness()] })));
    expect(rows.map((row) => row.reaches_floor)).toEqual([0, 1, 1]);
  });

  it('has a row with nothing in it for a clause without a match, in the order of the text, and none for a heading', () => {
    const clauses = [
      anAnalysedClause({ id: 'a-text/h1', role: 'heading' }),
      anAnalysedClause({ id: 'a-text/r1', role: 'recital', text: 'Noting.' }),
      anAnalysedClause({ id: 'a-text/1' }),
    ];
    const focal = anAnalysedStatement({ clauses });
    const rows = rowsOf(matchesTable(aComparison({ focal, matches: [aMatch()], ranking: [aCloseness()] })));
    expect(rows.map((row) => [row.clause, row.counterpart])).toEqual([
      ['a-text/r1', null],
      ['a-text/1', 'another-text/1'],
    ]);
    const { clause, clause_fidelity, measure, clause_text, ...empty } = rows[0] ?? {};
    expect([clause, clause_fidelity, measure, clause_text]).toEqual(['a-text/r1', 'verbatim', 'cosine', 'Noting.']);
    expect(Object.values(empty).filter((cell) => cell !== null && cell !== '')).toEqual([]);
  });

  it('has no row where nothing could be compared', () => {
    expect(matchesTable(aComparison({ others: [aFailedStatement()] })).rows).toEqual([]);
  });
});

describe('sharedTermsTable', () => {
  it('has fixed columns', () => {
    expect(columnsOf(sharedTermsTable(aComparison()))).toEqual([
      'clause',
      'clause_fidelity',
      'statement',
      'counterpart',
      'fidelity',
      'rank',
      'term',
      'share',
      'spans',
      'counterpart_spans',
    ]);
  });

  it('has a row for each shared term with all its places on both sides', () => {
    const shared = {
      term: 'data',
      share: 0.5,
      spans: [
        { start: 1, end: 5 },
        { start: 9, end: 13 },
      ],
      counterpartSpans: [{ start: 0, end: 4 }],
    };
    const comparison = aComparison({ matches: [aMatch({ sharedTerms: [shared, { ...shared, term: 'capacity' }] })] });
    expect(rowsOf(sharedTermsTable(comparison))).toMatchObject([
      { term: 'data', fidelity: 'digest', share: 0.5, spans: '1-5; 9-13', counterpart_spans: '0-4' },
      { term: 'capacity' },
    ]);
  });
});

describe('rankingTable', () => {
  it('has fixed columns', () => {
    expect(columnsOf(rankingTable(aComparison()))).toEqual([
      'statement',
      'title',
      'fidelity',
      'analysis',
      'cosine',
      'cosine_low',
      'cosine_high',
      'mean_best_score',
      'clauses_with_counterpart',
      'theme_jaccard',
      'shared_themes',
    ]);
  });

  it('has a row for each other text in the order of the ranking', () => {
    const row = aCloseness({ sharedThemes: ['capacity', 'open-data'] });
    expect(rowsOf(rankingTable(aComparison({ ranking: [row] })))).toEqual([
      {
        statement: 'another-text',
        title: 'another-text',
        fidelity: 'digest',
        analysis: 'done',
        cosine: 0.4,
        cosine_low: 0.3,
        cosine_high: 0.5,
        mean_best_score: 0.2,
        clauses_with_counterpart: 1,
        theme_jaccard: null,
        shared_themes: 'capacity; open-data',
      },
    ]);
  });

  it('has the texts that could not be analysed behind the others, with empty figures', () => {
    const others = ['a-failed-text', 'another-text', 'c-failed-text'].map((id) =>
      id === 'another-text' ? anAnalysedStatement({ id }) : aFailedStatement({ id }),
    );
    const [first, ...failed] = rowsOf(rankingTable(aComparison({ others, ranking: [aCloseness()] })));
    expect(first?.statement).toBe('another-text');
    expect(failed.map((row) => row.statement)).toEqual(['a-failed-text', 'c-failed-text']);
    for (const { statement, title, fidelity, analysis, ...figures } of failed) {
      expect([statement, fidelity, analysis]).toEqual([title, 'verbatim', 'failed']);
      expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    }
  });
});

describe('distinctiveTable', () => {
  it('has fixed columns and a row for each term', () => {
    const row = {
      term: 'capacity',
      count: 3,
      referenceCount: 1,
      g2: 5.5,
      p: 0.02,
      test: 'fisher',
      q: 0.04,
      bic: 1.2,
      logRatio: { value: 2, low: 0.5, high: 3.5 },
      z: 1.9,
      clauses: 2,
    } as const;
    expect(rowsOf(distinctiveTable(aComparison({ distinctive: [row] })))).toEqual([
      {
        term: 'capacity',
        count: 3,
        reference_count: 1,
        clauses: 2,
        g2: 5.5,
        p: 0.02,
        test: 'fisher',
        q: 0.04,
        bic: 1.2,
        log_ratio: 2,
        log_ratio_low: 0.5,
        log_ratio_high: 3.5,
        z: 1.9,
      },
    ]);
  });
});
