import { describe, expect, it } from 'vitest';
import { findLabel, markedLabelPath } from '../../src/segment/enumerators.ts';

function labelOf(text: string): [string, string, readonly string[]] | null {
  const label = findLabel(text, 0);
  return label === null ? null : [label.scheme, text.slice(label.start, label.end), label.path];
}

describe('findLabel recognises', () => {
  it.each([
    ['Article 5 – Integrity', 'article', 'Article 5', ['5']],
    ['ARTICLE 12', 'article', 'ARTICLE 12', ['12']],
    ['Article 5: Prohibited practices', 'article', 'Article 5:', ['5']],
    ['Art. 4a The Parties', 'article', 'Art. 4a', ['4a']],
    ['Article IV', 'article', 'Article IV', ['iv']],
    ['第一条 为了促进', 'article', '第一条', ['1']],
    ['第十条', 'article', '第十条', ['10']],
    ['第十九条', 'article', '第十九条', ['19']],
    ['第二十四条 本办法', 'article', '第二十四条', ['24']],
    ['第12条', 'article', '第12条', ['12']],
    ['Chapter IV – Remedies', 'container', 'Chapter IV', ['chapter-iv']],
    ['CHAPTER II: PROHIBITED AI PRACTICES', 'container', 'CHAPTER II:', ['chapter-ii']],
    ['ANNEX III', 'container', 'ANNEX III', ['annex-iii']],
    ['SECTION 2', 'container', 'SECTION 2', ['section-2']],
    ['第三章 服务规范', 'container', '第三章', ['chapter-3']],
    ['Sec. 2.  Policy and Principles.', 'section', 'Sec. 2.', ['2']],
    ['Section 1. Purpose.', 'section', 'Section 1.', ['1']],
    ['Sec. 10.1. Title', 'section', 'Sec. 10.1.', ['10.1']],
    ['§ 3 Begriffe', 'section', '§ 3', ['3']],
    ['Principle 4. Safety', 'named', 'Principle 4.', ['principle-4']],
    ['Outcome 1. Organisations', 'named', 'Outcome 1.', ['outcome-1']],
    ['Recommendation Two: States', 'named', 'Recommendation Two:', ['recommendation-two']],
    ['1. We welcome', 'decimal', '1.', ['1']],
    ['1.2 Scope', 'decimal', '1.2', ['1.2']],
    ['1.2. Scope', 'decimal', '1.2.', ['1.2']],
    ['4.1.3 Scope', 'decimal', '4.1.3', ['4.1.3']],
    ['(1) The purpose', 'bracketed-number', '(1)', ['1']],
    ['12) The purpose', 'bracketed-number', '12)', ['12']],
    ['（一）坚持', 'bracketed-number', '（一）', ['1']],
    ['（十二）坚持', 'bracketed-number', '（十二）', ['12']],
    ['3\tIn order to ensure', 'bare-number', '3', ['3']],
    ['10   Advance the development', 'bare-number', '10', ['10']],
    ['5 Develop, implement and disclose', 'bare-number', '5', ['5']],
    ['6 Invest in security', 'bare-number', '6', ['6']],
    ['(a) safety', 'lower-letter', '(a)', ['a']],
    ['b) safety', 'lower-letter', 'b)', ['b']],
    ['(aa) safety', 'lower-letter', '(aa)', ['aa']],
    ['c\tsafety', 'lower-letter', 'c', ['c']],
    ['d. Safety', 'lower-letter', 'd.', ['d']],
    ['б) безопасность', 'lower-letter', 'б)', ['б']],
    ['(i) safety', 'lower-roman', '(i)', ['i']],
    ['iv) safety', 'lower-roman', 'iv)', ['iv']],
    ['ii. Safety', 'lower-roman', 'ii.', ['ii']],
    ['IV. Set out explicit processes', 'upper-roman', 'IV.', ['iv']],
    ['(A) safety', 'upper-letter', '(A)', ['a']],
    ['- safety', 'bullet', '-', []],
    ['• safety', 'bullet', '•', []],
  ])('the label of %j', (text, scheme, printed, path) => {
    expect(labelOf(text)).toEqual([scheme, printed, path]);
  });

  it('a label at its place in a longer text', () => {
    expect(findLabel('(b) safety', 100)).toMatchObject({ start: 100, end: 103 });
  });
});

describe('findLabel finds no label in', () => {
  it.each([
    ['a year', '2024 was a year of summits.'],
    ['a share', '3.2 percent of the budget goes to safety.'],
    ['a share in two words', '3.2 per cent of the budget goes to safety.'],
    ['a sum', '1.5 billion people are affected.'],
    ['an amount without a unit', '100 states took part.'],
    ['a date', '3 June 2024'],
    ['a date in figures', '03.06.2024'],
    ['an abbreviation', 'e.g. audits and tests'],
    ['an abbreviation with blanks', 'i. e. audits and tests'],
    ['the number of a document', 'No. 78/265 of the General Assembly applies.'],
    ['an acronym in brackets', '(AI) systems shall be safe.'],
    ['a word in brackets', '(see below) Systems shall be safe.'],
    ['a sentence about an article', 'Article 5 of the Convention provides for this.'],
    ['a sentence about a paragraph of an article', 'Article 5(1) provides for this.'],
    ['a sentence about a section', 'Section 3 shall apply from that date.'],
    ['a sentence about an annex', 'Annex III lists the areas.'],
    ['a sentence about a principle', 'Principle 4 was adopted later.'],
    ['a hyphenated word', '-based approaches'],
    ['a sentence that begins with "I"', 'I firmly believe in this.'],
    ['a sentence that begins with "A"', 'A system shall be safe.'],
    ['an enumeration inside', 'States shall (a) co-operate and (b) publish.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findLabel(text, 0)).toBeNull();
  });
});

describe('markedLabelPath', () => {
  it.each([
    ['1', ['1']],
    ['6(b)', ['6', 'b']],
    ['Article 5', ['5']],
    ['Article 5(1)(a)', ['5', '1', 'a']],
    ['Article 5(1), point (h)(ii)', ['5', '1', 'point', 'h', 'ii']],
    ['Annex III(1)', ['annex-iii', '1']],
    ['Action area 10(a)', ['action-area-10', 'a']],
    ['Principle 1.2', ['1.2']],
    ['Section 2(a)', ['2', 'a']],
    ['I (AI system)', ['i', 'ai-system']],
    ['pp4', ['r4']],
    ['Recital 12', ['r12']],
    ['Recital 12(a)', ['r12', 'a']],
    ['Preamble 3', ['r3']],
    ['V.1', ['v.1']],
    ['第五条', ['第五条']],
  ])('reads %j as %j', (label, path) => {
    expect(markedLabelPath(label)).toEqual(path);
  });

  it('never gives an empty part', () => {
    for (const label of ['', '()', '5()', ' / ', '—', '5((1))', '5 (1)'])
      expect(markedLabelPath(label).filter((part) => part === '')).toEqual([]);
  });
});
