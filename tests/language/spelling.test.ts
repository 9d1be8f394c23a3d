import { describe, expect, it } from 'vitest';
import { foldSpelling } from '../../src/language/spelling.ts';

describe('foldSpelling', () => {
  it.each([
    ['organisation', 'organization'],
    ['organisations', 'organizations'],
    ['organisational', 'organizational'],
    ['recognise', 'recognize'],
    ['prioritising', 'prioritizing'],
    ['minimised', 'minimized'],
    ['politicisation', 'politicization'],
    ['harmonised', 'harmonized'],
    ['anonymised', 'anonymized'],
    ['synthesise', 'synthesize'],
    ['incentivise', 'incentivize'],
    ['behaviour', 'behavior'],
    ['labour', 'labor'],
    ['centre', 'center'],
    ['human-centred', 'human-centered'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['programmes', 'programs'],
    ['analyse', 'analyze'],
    ['fulfilment', 'fulfillment'],
    ['co-operation', 'cooperation'],
    ['co-ordinated', 'coordinated'],
  ])('reads %s as %s', (british, american) => {
    expect(foldSpelling(british)).toBe(american);
  });

  it.each([
    'promise',
    'promises',
    'exercise',
    'exercised',
    'supervise',
    'supervised',
    'rise',
    'arise',
    'arising',
    'raise',
    'advise',
    'revised',
    'precise',
    'enterprise',
    'expertise',
    'otherwise',
    'comprised',
    'compromised',
    'premise',
    'treatise',
    'noise',
    'analysis',
    'emphasis',
    'crisis',
    'our',
    'hour',
    'source',
    'programming',
    'constructor',
    'toString',
    '__proto__',
  ])('leaves "%s" as it is', (word) => {
    expect(foldSpelling(word)).toBe(word);
  });

  it('changes nothing the second time', () => {
    for (const word of ['organisation', 'behaviour', 'co-operation', 'fulfilment', 'programmes'])
      expect(foldSpelling(foldSpelling(word))).toBe(foldSpelling(word));
  });
});
