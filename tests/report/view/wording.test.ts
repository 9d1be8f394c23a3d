import { describe, expect, it } from 'vitest';
import { FIDELITIES } from '../../../src/model.ts';
import { clauseName, fidelityView, percent, percentile, withHalfInterval } from '../../../src/report/view/wording.ts';
import { aClause } from '../../builders.ts';

describe('the name of a clause', () => {
  it.each([
    ['a/r4', 'recital', null, 'Recital 4'],
    ['a/3/1/a', 'operative', '(a)', 'Clause 3(1)(a)'],
    ['a/7', 'operative', '7.', 'Clause 7'],
    ['a/p7', 'operative', null, 'Paragraph 7'],
    ['a/5', 'operative', 'Article 5.', 'Article 5'],
    ['a/h1', 'heading', 'Chapter I', 'Chapter I'],
    ['a/h1', 'heading', null, 'Heading'],
    ['a/outcome-3/viii/p2', 'operative', null, 'Outcome 3(viii), para. 2'],
  ] as const)('of %s (%s, printed %j) is %j', (id, role, label, name) => {
    expect(clauseName(aClause('Text.', { id, role, label }))).toBe(name);
  });

  it.each([
    ['III.', 'iii'],
    ['viii.', 'viii'],
    ['XVIII:', 'xviii'],
  ])('does not take the Roman numeral %s for a word', (label, part) => {
    expect(clauseName(aClause('Text.', { id: `a/outcome-1/${part}`, label }))).toBe(`Outcome 1(${part})`);
  });
});

describe('figures in words', () => {
  it('keep a share and its sign on one line', () => {
    expect([percent(0.314), percent(null)]).toEqual(['31\u00a0%', '–']);
  });

  it('say a value with its half interval', () => {
    expect(withHalfInterval({ value: 0.44, low: 0.36, high: 0.52 })).toBe('0.44 ± 0.08');
  });

  it('call nothing the 100th percentile', () => {
    expect([97.44, 99.95, 100].map((value) => percentile(value))).toEqual([
      'above 97.4\u00a0% of unrelated pairs',
      'above 99.9\u00a0% of unrelated pairs',
      'above 99.9\u00a0% of unrelated pairs',
    ]);
  });
});

describe('fidelity', () => {
  it.each(FIDELITIES)('%s has a label and a meaning of its own', (fidelity) => {
    const { name, label, meaning } = fidelityView(fidelity);
    expect(name).toBe(fidelity);
    for (const other of FIDELITIES.filter((each) => each !== fidelity)) {
      expect(fidelityView(other).label).not.toBe(label);
      expect(fidelityView(other).meaning).not.toBe(meaning);
    }
  });
});
