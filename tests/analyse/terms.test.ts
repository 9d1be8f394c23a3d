import { describe, expect, it } from 'vitest';
import { buildLexicon, Lexicon, termKey } from '../../src/analyse/multi-word-terms.ts';
import { readStatement } from '../../src/analyse/reading.ts';
import { termLabels } from '../../src/analyse/term-labels.ts';
import { type ClauseTerms, termRules, termsOf } from '../../src/analyse/terms.ts';
import { stemOf } from '../../src/language/stems.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { openLibrary } from '../../src/library/statements.ts';
import type { Codebook } from '../../src/model.ts';
import { aCodebook } from '../builders.ts';
import { readClause } from './words.ts';

const NO_TERMS: readonly string[] = [];

/** The terms of a text by a codebook's rules; the lexicon holds the codebook's terms alone. */
function termsIn(text: string, codebook: Codebook = aCodebook(), start = 0): ClauseTerms {
  const lexicon = buildLexicon([], [...codebook.terms, ...codebook.abbreviations.values()]);
  return termsOf(readClause(text, { start }), termRules(lexicon, codebook));
}

function keysOf(text: string, codebook?: Codebook): string[] {
  return [...termsIn(text, codebook).all.keys()].sort();
}

describe('a term', () => {
  it('is the stem of a word that is no stop word', () => {
    expect(keysOf('We should be restricting the restrictions.')).toEqual(['restrict']);
  });

  it('is the same in British and American spelling', () => {
    expect(keysOf('organisations')).toEqual(keysOf('organizations'));
  });

  it('is no number and no single letter', () => {
    expect(keysOf('Article 5, point b, of 2024')).toEqual([stemOf('article'), stemOf('point')].sort());
  });

  it('may be named like a property of every object', () => {
    const terms = termsIn('The constructor and the prototype; a constructor.').all;
    expect(terms.get(stemOf('constructor'))).toHaveLength(2);
  });

  it('has spans that slice to it in the source, wherever the clause begins', () => {
    const text = 'Naïve “AI systems” — safe 🛡 systems';
    const source = `${'y'.repeat(50)}${text}`;
    const spans = termsIn(text, aCodebook(), 50).all.get('system') ?? [];
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual(['systems', 'systems']);
  });

  it('is found in no text without words', () => {
    expect(keysOf('— … 12')).toEqual([]);
  });
});

describe('a multi-word term', () => {
  const codebook = aCodebook({
    terms: ['artificial intelligence', 'artificial intelligence system', 'labour market', 'data centre'],
  });

  it('is counted beside its words', () => {
    expect(keysOf('Artificial intelligence', codebook)).toEqual(['artifici', 'artifici intellig', 'intellig']);
  });

  it('is the longest that begins at a word', () => {
    expect(keysOf('artificial intelligence systems', codebook)).toContain('artifici intellig system');
    expect(keysOf('artificial intelligence systems', codebook)).not.toContain('artifici intellig');
  });

  it('is not found across a comma or a sentence end', () => {
    expect(keysOf('artificial, intelligence', codebook)).not.toContain('artifici intellig');
    expect(keysOf('It is artificial. Intelligence helps.', codebook)).not.toContain('artifici intellig');
  });

  it.each([
    ['the labour market', 'labour market'],
    ['the labor market', 'labour market'],
    ['a data centre', 'data centre'],
    ['data centers', 'data centre'],
  ])('named in British spelling is found in "%s"', (text, term) => {
    expect(keysOf(text, codebook)).toContain(termKey(term));
  });

  it('keeps the last of several separated places', () => {
    const text = 'artificial intelligence, then artificial intelligence, then artificial intelligence';
    expect(termsIn(text, codebook).all.get('artifici intellig')).toHaveLength(3);
  });
});

describe('an abbreviation', () => {
  const codebook = aCodebook({ abbreviations: { ai: 'artificial intelligence', undp: 'united nations development programme' } });

  it('counts as the term it stands for', () => {
    expect(termsIn('AI and artificial intelligence', codebook).all.get('artifici intellig')).toHaveLength(2);
  });

  it('does not count as a word of its own', () => {
    expect(keysOf('AI', codebook)).toEqual(['artifici intellig']);
  });

  it('meets its long form in either spelling', () => {
    const [key = ''] = keysOf('UNDP', codebook);
    expect(keysOf('the United Nations Development Programme', codebook)).toContain(key);
    expect(keysOf('the United Nations development program', codebook)).toContain(key);
  });
});

describe('boilerplate', () => {
  const codebook = aCodebook({ boilerplate: ['in this regard', 'we welcome', 'member state'], terms: ['member state'] });

  it('is left out of the plain terms and kept among all', () => {
    const { all, plain } = termsIn('In this regard we welcome regard for law.', codebook);
    expect(all.get('regard')).toHaveLength(2);
    expect(plain.get('regard')).toHaveLength(1);
    expect([...plain.keys()].sort()).toEqual(['law', 'regard']);
  });

  it('takes a multi-word term that lies inside it', () => {
    expect([...termsIn('the member states agree', codebook).plain.keys()]).toEqual([stemOf('agree')]);
  });

  it('leaves no plain term that is not among all', () => {
    const rules = termRules(buildLexicon([], openCodebook().terms), openCodebook());
    const read = openLibrary().slice(0, 3).map(readStatement);
    for (const clause of read.flatMap((statement) => (statement.kind === 'read' ? statement.clauses : []))) {
      const { all, plain } = termsOf(clause, rules);
      const startsOf = (key: string) => (all.get(key) ?? []).map((span) => span.start);
      const extra = [...plain].filter(([key, spans]) => spans.some((span) => !startsOf(key).includes(span.start)));
      expect(extra).toEqual([]);
    }
  });
});

describe('the lexicon', () => {
  const texts = ['Safe autonomous vehicles drive.', 'They build autonomous vehicles.', 'An autonomous vehicle is a machine.'];

  it('takes in a noun phrase that stands in three clauses', () => {
    const lexicon = buildLexicon(
      texts.map((text) => readClause(text)),
      NO_TERMS,
    );
    expect(longest(lexicon, 'autonomous vehicles')).toBe(2);
  });

  it('leaves out a noun phrase that stands in two', () => {
    const lexicon = buildLexicon(
      texts.slice(1).map((text) => readClause(text)),
      NO_TERMS,
    );
    expect(longest(lexicon, 'autonomous vehicles')).toBe(0);
  });

  it('counts a phrase once a clause', () => {
    const lexicon = buildLexicon([readClause('Autonomous vehicles, autonomous vehicles and autonomous vehicles.')], NO_TERMS);
    expect(lexicon.size).toBe(0);
  });

  it('does not depend on the order of the clauses', () => {
    const clauses = openLibrary()
      .slice(0, 4)
      .map(readStatement)
      .flatMap((statement) => (statement.kind === 'read' ? statement.clauses : []));
    const [forwards, backwards] = [buildLexicon(clauses, NO_TERMS), buildLexicon([...clauses].reverse(), NO_TERMS)];
    expect(backwards.size).toBe(forwards.size);
    for (const { clause, reading } of clauses) {
      const lengths = (lexicon: Lexicon) => reading.words.map((_, index) => lexicon.longestAt(reading.words, index, clause.text));
      expect(lengths(backwards)).toEqual(lengths(forwards));
    }
  });

  it('knows no term of one word', () => {
    expect(longest(new Lexicon(['safe']), 'safe systems')).toBe(0);
  });

  it('of no terms knows none', () => {
    expect(longest(new Lexicon([]), 'safe systems')).toBe(0);
  });
});

function longest(lexicon: Lexicon, text: string): number {
  return lexicon.longestAt(readClause(text).reading.words, 0, text);
}

describe('the label of a term', () => {
  const codebook = aCodebook({ abbreviations: { ai: 'artificial intelligence' } });

  function labelsOf(...texts: readonly string[]): ReadonlyMap<string, string> {
    const rules = termRules(buildLexicon([], [...codebook.abbreviations.values()]), codebook);
    const clauses = texts.map((text) => readClause(text));
    return termLabels(
      clauses.map((clause) => [clause, termsOf(clause, rules).all] as const),
      rules.abbreviations,
    );
  }

  it('is its most frequent form, in lower case', () => {
    expect(labelsOf('Restrictions and restrictions', 'restricting').get('restrict')).toBe('restrictions');
  });

  it('among equals is the shorter, then the first by alphabet', () => {
    expect(labelsOf('restricting', 'restricted').get('restrict')).toBe('restricted');
    expect(labelsOf('technologies', 'technologiez technology').get('technolog')).toBe('technology');
  });

  it('is the long form of an abbreviation where some text has it', () => {
    expect(labelsOf('AI and AI', 'artificial intelligence').get('artifici intellig')).toBe('artificial intelligence');
  });

  it('is the abbreviation where no text has the long form', () => {
    expect(labelsOf('AI').get('artifici intellig')).toBe('ai');
  });

  it('has plain blanks where the text breaks the line', () => {
    expect(labelsOf('artificial\n  intelligence').get('artifici intellig')).toBe('artificial intelligence');
  });
});
