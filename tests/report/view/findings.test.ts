import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/report/view/findings.ts';
import { aCloseness, aComparison, aFailedStatement, anAnalysedStatement } from '../builders.ts';

function aFound(parts: Parameters<typeof aComparison>[0] = {}) {
  return aComparison({ ranking: [aCloseness()], ...parts });
}

describe('the main findings', () => {
  it('say beside the clauses with a counterpart how many of the library have one', () => {
    expect(findingsOf(aFound())[1]).toMatch(/^1 of 1 clause has a counterpart scoring 0\.15 or more\b.*\b50\u00a0%.*\.$/);
  });

  it('say nothing of the library where the background can not tell', () => {
    const { provenance } = aComparison();
    const background = { ...provenance.background, shareWithCounterpart: null };
    expect(findingsOf(aFound({ provenance: { ...provenance, background } }))[1]).toBe(
      '1 of 1 clause has a counterpart scoring 0.15 or more.',
    );
  });

  it('give the half interval of a closeness', () => {
    expect(findingsOf(aFound())[0]).toBe('Closeness: another-text, cosine 0.40 ± 0.10.');
  });

  it('name the texts that could not be analysed', () => {
    const others = [anAnalysedStatement({ id: 'another-text' }), aFailedStatement({ id: 'ru' }), aFailedStatement({ id: 'zh' })];
    expect(findingsOf(aFound({ others })).at(-1)).toMatch(/^Not analysed\b.*: ru and zh\.$/);
    expect(findingsOf(aFound()).filter((finding) => finding.startsWith('Not analysed'))).toEqual([]);
  });

  it('are none where nothing could be compared', () => {
    expect(findingsOf(aComparison({ others: [aFailedStatement()] }))).toEqual([]);
  });
});
