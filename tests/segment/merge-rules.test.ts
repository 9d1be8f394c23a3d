import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read.ts';
import { MERGE_RULES } from '../../src/segment/merge-rules.ts';
import { splitUnits } from '../../src/segment/split.ts';
import type { UnitKind } from '../../src/segment/unit.ts';
import { utf8 } from '../builders.ts';

/** What one rule makes of a text: kind and words of every unit. */
function apply(name: string, text: string, file = 'a.txt'): [UnitKind, string][] {
  const rule = MERGE_RULES.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  return rule.apply(splitUnits(readSource(utf8(text), file)), text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

function kinds(name: string, text: string, file?: string): UnitKind[] {
  return apply(name, text, file).map(([kind]) => kind);
}

describe('the merge rules', () => {
  it('are these, in this order', () => {
    expect(MERGE_RULES.map(({ name }) => name)).toEqual([
      'label-alone',
      'broken-sentence',
      'running-line',
      'editorial-note',
      'list-of-names',
      'heading',
    ]);
  });

  it('each say what they are for', () => {
    expect(MERGE_RULES.filter(({ because }) => !/^\S.{30,}\.$/.test(because))).toEqual([]);
  });
});

describe('label-alone', () => {
  it('joins a number on a line of its own with the paragraph after it', () => {
    expect(apply('label-alone', '1.\nWe welcome this.\n2.\nWe oppose that.')).toEqual([
      ['text', '1.\nWe welcome this.'],
      ['text', '2.\nWe oppose that.'],
    ]);
  });

  it.each(['Article 1\nThe purpose is safety.', 'Chapter I\nGeneral provisions', '1.\n(a) safety', '1. Safety.\nMore of it.'])(
    'leaves %j as two',
    (text) => {
      expect(apply('label-alone', text)).toHaveLength(2);
    },
  );
});

describe('broken-sentence', () => {
  it('joins a line that ends in a word with one that goes on in lower case', () => {
    expect(
      apply('broken-sentence', 'The parties shall keep all of their AI systems\n\nsafe, secure and trustworthy.'),
    ).toHaveLength(1);
  });

  it('joins a short line, too, where it has a label', () => {
    expect(apply('broken-sentence', '(e) the road map for AI until the\n\nyear 2030;')).toHaveLength(1);
  });

  it.each([
    ['the first ends its sentence', 'The parties shall keep all of their AI systems safe.\nand so on'],
    ['the first ends in a comma', 'The parties shall keep all of their AI systems safe,\nand so on'],
    ['the second begins in upper case', 'The parties shall keep all of their AI systems safe\nAnd so on'],
    ['the second has a label', 'The parties shall keep all of their AI systems safe\n(b) secure'],
    ['the first is short and may be an entry of a list', 'safety\nsecurity'],
    ['the first is the number and title of an article', 'Article 5 – Integrity of democratic processes\nas they stand'],
  ])('leaves two lines where %s', (_, text) => {
    expect(apply('broken-sentence', text)).toHaveLength(2);
  });
});

describe('running-line', () => {
  const long = 'The parties that have adopted this text shall keep all of their AI systems under';

  it('joins a full line that ends in a word with the line right below it', () => {
    expect(apply('running-line', `${long}\nUnited Nations auspices and publish what they learn.`)).toHaveLength(1);
  });

  it.each([
    ['a blank line stands between', `${long}\n\nUnited Nations auspices.`],
    ['the second ends no sentence', `${long}\nUnited Nations`],
    ['the first is short', 'The parties agree under\nUnited Nations auspices.'],
    ['the first ends a sentence', `${long} review.\nUnited Nations auspices.`],
  ])('leaves two lines where %s', (_, text) => {
    expect(apply('running-line', text)).toHaveLength(2);
  });
});

describe('editorial-note', () => {
  it.each(['[Opening declarations omitted.]', '[Omitted.]', '[introductory comments omitted]', '[Excerpt]'])(
    'takes %j for a word of the editor',
    (text) => {
      expect(kinds('editorial-note', text)).toEqual(['note']);
    },
  );

  it.each(['[AI] systems shall be safe.', 'Nothing was omitted [here].', '[a] [omitted] clause'])('leaves %j as text', (text) => {
    expect(kinds('editorial-note', text)).toEqual(['text']);
  });
});

describe('list-of-names', () => {
  it('takes four short lines without a full stop for a list', () => {
    expect(kinds('list-of-names', 'We agree with these.\nAustralia\nBrazil\nCanada\nEuropean Union')).toEqual([
      'text',
      'list',
      'list',
      'list',
      'list',
    ]);
  });

  it('takes the few words that lead to a list with it, and leaves a longer sentence', () => {
    const names = '\nAustralia\nBrazil\nCanada\nEuropean Union';
    expect(kinds('list-of-names', `These were present:${names}`)[0]).toBe('list');
    expect(kinds('list-of-names', `The following governments have agreed to the commitments:${names}`)[0]).toBe('text');
  });

  it.each([
    ['three lines', 'Australia\nBrazil\nCanada'],
    ['four lines with labels', '(a) safety\n(b) security\n(c) trust\n(d) privacy'],
    ['four sentences', 'We agree.\nWe act.\nWe publish.\nWe learn.'],
    ['four lines, one of them a sentence', 'Australia\nBrazil\nWe agree.\nCanada\nChile'],
  ])('leaves %s as text', (_, text) => {
    expect(kinds('list-of-names', text)).not.toContain('list');
  });
});

describe('heading', () => {
  it.each([
    ['a short line over text', 'Power Seeking\nNo AI system should seek power.'],
    ['a line in capitals', 'ACTIVITY DRIVERS\nIndustry drives AI.'],
    ['a chapter', 'Chapter IV – Remedies\nEach Party shall act.'],
    ['an article with its title', 'Article 5 – Integrity of processes\nEach Party shall act.'],
    ['an article alone', 'Article 5\nEach Party shall act.'],
    ['a number with a title', 'I. Общие положения\nСистемы должны быть безопасными.'],
  ])('takes %s for a heading', (_, text) => {
    expect(kinds('heading', text)).toEqual(['heading', 'text']);
  });

  it.each([
    ['a sentence', 'We agree.\nWe act.'],
    ['a line that ends in a colon', 'We agree on this:\nWe act.'],
    ['the last line', 'We agree.\nBrazil'],
    ['a line in lower case', 'observing the spread of AI\nWe act.'],
    ['a long line', `${'Word '.repeat(16).trim()}\nWe act.`],
    [
      'a numbered line of more than eight words',
      '1. Take appropriate measures throughout the development of advanced systems\nWe act.',
    ],
    ['a bullet', '- Safety\nWe act.'],
    ['an article with its text on the same line', 'Article 5. Each Party shall act.\nWe act.'],
  ])('takes %s for none', (_, text) => {
    expect(kinds('heading', text)[text.startsWith('We agree.\nB') ? 1 : 0]).toBe('text');
  });

  it('leaves a marked-up label a clause, however short', () => {
    expect(kinds('heading', '**1** Safety\n\nWe act.', 'a.md')).toEqual(['text', 'text']);
  });
});
