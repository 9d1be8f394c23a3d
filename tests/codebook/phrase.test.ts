import { describe, expect, it } from 'vitest';
import { parsePhrase } from '../../src/codebook/phrase.ts';
import { findPhrase } from '../analyse/naive-phrase.ts';
import { aPhrase, wordsOf } from '../analyse/words.ts';

const NO_CONCEPTS = new Map<string, readonly string[]>();

/** What of `text` the phrase finds. */
function found(source: string, text: string, concepts: Readonly<Record<string, readonly string[]>> = {}): string[] {
  const words = wordsOf(text);
  return findPhrase(aPhrase(source, concepts), words).map(({ first, last }) =>
    text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0),
  );
}

function errorOf(source: string): string {
  const parsed = parsePhrase(source, NO_CONCEPTS);
  return parsed.kind === 'failed' ? parsed.error : 'no error';
}

describe('a literal', () => {
  it('finds a word by its dictionary form', () => {
    expect(found('member state', 'The member states agree.')).toEqual(['member states']);
  });

  it('finds a word as written, where its dictionary form is another', () => {
    expect(found('states', 'Friendly States agree.')).toEqual(['States']);
  });

  it('as a plural does not find the singular', () => {
    expect(found('states', 'The State agrees.')).toEqual([]);
  });

  it('does not find the beginning of a longer word', () => {
    expect(found('art', 'Artificial arts.')).toEqual(['arts']);
  });

  it.each([
    ['organisation', 'the Organization'],
    ['organization', 'the organisations'],
    ['politicise', 'it was politicized'],
    ['behaviour', 'human behavior'],
    ['centre', 'a data center'],
    ['programme', 'many programs'],
    ['co-operation', 'our cooperation'],
    ['cooperation', 'our co-operation'],
    ['defence', 'national defense'],
  ])('spelt %s finds "%s"', (source, text) => {
    expect(found(source, text)).toHaveLength(1);
  });

  it('is found whatever its case', () => {
    expect(found('CSTO', 'the csto and the CSTO')).toEqual(['csto', 'CSTO']);
  });

  it('is found although its accents are composed otherwise', () => {
    expect(found('cafe\u0301', 'a caf\u00e9 opens')).toEqual(['caf\u00e9']);
  });

  it('is found without its genitive', () => {
    expect(found('un', 'in the UN’s framework')).toEqual(['UN’s']);
  });
});

describe('a prefix', () => {
  it('finds every word that begins so', () => {
    expect(found('restrict*', 'restricting unrestricted restrictions')).toEqual(['restricting', 'restrictions']);
  });

  it.each([
    ['politicis*', 'politicization'],
    ['politicis*', 'politicised'],
    ['politiciz*', 'politicisation'],
    ['organisat*', 'organizations'],
    ['organisatio*', 'organization'],
    ['analys*', 'we analyze it'],
    ['analys*', 'we analysed it'],
    ['analys*', 'an analysis'],
    ['labour*', 'labor markets'],
  ])('%s finds "%s" in either spelling', (source, text) => {
    expect(found(source, text)).toHaveLength(1);
  });

  // The beginning of "terrorise" is also that of "terrorism", which no spelling writes with a z.
  it.each([
    ['terroris*', 'terrorism'],
    ['terroris*', 'terrorists'],
    ['protectionis*', 'protectionism'],
    ['organis*', 'organisms'],
    ['extremis*', 'extremism'],
  ])('%s finds "%s", which has one spelling only', (source, text) => {
    expect(found(source, text)).toHaveLength(1);
  });

  it('needs three letters', () => {
    expect(errorOf('state un*')).toBe('phrase "state un*": "un*": a prefix needs 3 letters or more');
    expect(errorOf('uni*')).toBe('no error');
  });
});

describe('an alternation', () => {
  it('finds any of its words', () => {
    expect(found('restrict|limit access', 'Do not limit access; do not restrict access.')).toEqual([
      'limit access',
      'restrict access',
    ]);
  });

  it('may mix words and prefixes', () => {
    expect(found('un|nation*', 'The UN and nationalities')).toEqual(['UN', 'nationalities']);
  });
});

describe('a gap', () => {
  it('lets up to so many words stand between', () => {
    expect(found('artificial ~2 barrier', 'artificial barriers')).toEqual(['artificial barriers']);
    expect(found('artificial ~2 barrier', 'artificial trade and barriers')).toEqual(['artificial trade and barriers']);
    expect(found('artificial ~2 barrier', 'artificial trade and other barriers')).toEqual([]);
  });

  it('counts before its own word alone', () => {
    expect(found('artificial ~2 barrier to', 'artificial trade barriers to access')).toEqual(['artificial trade barriers to']);
    expect(found('artificial ~2 barrier to', 'artificial barriers opposed to access')).toEqual([]);
  });

  it('may stand in a phrase more than once', () => {
    expect(found('no ~1 barrier ~1 access', 'no trade barriers for access')).toEqual(['no trade barriers for access']);
  });

  it('does not reach into the next sentence', () => {
    expect(found('artificial ~9 barrier', 'It is artificial. No barrier stands.')).toEqual([]);
  });

  it('takes the nearest word', () => {
    expect(found('access ~5 technology', 'access to technology and technology')).toEqual(['access to technology']);
  });
});

describe('an optional word', () => {
  it('may be missing', () => {
    expect(found('under un? charter', 'under charter law')).toEqual(['under charter']);
  });

  it('may stand there', () => {
    expect(found('under un? charter', 'under UN Charter law')).toEqual(['under UN Charter']);
  });

  it('may be a prefix or an alternation', () => {
    expect(found('state relevant|interest*? stakeholder', 'State stakeholders; state interested stakeholders')).toHaveLength(2);
  });

  it('at the end belongs to the find where it stands', () => {
    expect(found('noting that?', 'noting that; noting this')).toEqual(['noting that', 'noting']);
  });
});

describe('a concept', () => {
  it('stands for its words', () => {
    expect(found('safe $system', 'safe models, safe technologies, safe water', { system: ['model', 'technolog*'] })).toEqual([
      'safe models',
      'safe technologies',
    ]);
  });

  it('may be one of the alternatives', () => {
    expect(found('$bloc|council', 'The CSTO and the Council', { bloc: ['csto'] })).toEqual(['CSTO', 'Council']);
  });

  it('that does not exist is an error with the phrase and its name', () => {
    expect(errorOf('safe $sistem')).toBe('phrase "safe $sistem": "$sistem": no concept of the name $sistem');
  });

  it('named like a property of every object is not there by itself', () => {
    expect(errorOf('safe $constructor')).toContain('no concept of the name $constructor');
  });

  it('with a bad word is an error with that word', () => {
    const parsed = parsePhrase('$bad', new Map([['bad', ['two words']]]));
    expect(parsed).toEqual({
      kind: 'failed',
      error: 'phrase "$bad": "$bad": "two words" is no word, prefix*, $concept or ~gap',
    });
  });
});

describe('a phrase with a mistake', () => {
  it.each([
    ['', 'the phrase is empty'],
    ['   ', 'the phrase is empty'],
    ['~3 word', 'a gap stands between two words'],
    ['word ~3', 'a gap stands between two words'],
    ['a ~2 ~3 b', 'a gap stands between two words'],
    ['a ~0 b', '"~0" is no word'],
    ['a ~100 b', '"~100" is no word'],
    ['a ~x b', '"~x" is no word'],
    ['un? charter', 'the first word can not be optional'],
    ['a||b', '"" is no word'],
    ['|', '"" is no word'],
    ['?', '"" is no word'],
    ['*', '"*" is no word'],
    ['un(ited', '"un(ited" is no word'],
    ['pol*tic', '"pol*tic" is no word'],
    ['$', 'no concept of the name $'],
  ])('"%s" is told with the phrase and the reason', (source, reason) => {
    expect(errorOf(source)).toMatch(/^phrase "/);
    expect(errorOf(source)).toContain(`phrase "${source}"`);
    expect(errorOf(source)).toContain(reason);
  });
});

describe('a phrase of several words', () => {
  it('keeps its source for messages', () => {
    expect(aPhrase('auspices ~3 un|united').source).toBe('auspices ~3 un|united');
  });

  it('is found at each place once, without overlaps', () => {
    expect(found('safe ai safe?', 'safe AI safe AI safe AI')).toEqual(['safe AI safe', 'safe AI']);
  });

  it('begins again inside a place where it failed', () => {
    expect(found('new new york', 'new new new york')).toEqual(['new new york']);
  });
});
