/** Recognises the label a provision begins with: "1.", "(a)", "Article 5 –", "Sec. 2.", "第一条". */
import type { Label, Scheme } from './unit.ts';

interface EnumeratorRule {
  readonly scheme: Scheme;
  /** Group 1 is the label as printed, group 2 the number in it; matched at the head of the unit. */
  readonly pattern: RegExp;
}

const NUMBER_WORD = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NAMES =
  'Principle|Outcome|Action|Recital|Recommendation|Commitment|Guideline|Objective|Goal|Pillar|Measure|Requirement|Paragraph|Rule|Priority|Strategy|Enabler';

/** "Article 5 of the Convention provides" is a sentence and no label. */
const NO_SENTENCE = '(?!\\s+\\p{Ll})(?=\\s|$)';
/** "3.2 percent of …" is a quantity and no label. */
const NO_QUANTITY = '(?!\\s+(?:per\\s?cent|million|billion|trillion)\\b)(?=\\s+\\S)';

/** Tried in order; the first that fits wins. */
const RULES: readonly EnumeratorRule[] = [
  { scheme: 'article', pattern: new RegExp(`^((?:Article|ARTICLE|Art\\.)\\s+(\\d+[a-z]?|[IVXLC]+)\\b[.:]?)${NO_SENTENCE}`, 'u') },
  { scheme: 'article', pattern: /^(第([一二三四五六七八九十百〇零\d]+)条)/ },
  {
    scheme: 'container',
    pattern: new RegExp(
      `^((?:Chapter|CHAPTER|Title|TITLE|Part|PART|Subchapter|Annex|ANNEX|Appendix|SYSTEM|System|SECTION)\\s+(\\d+|[IVXLC]+|[A-H])\\b[.:]?)${NO_SENTENCE}`,
      'u',
    ),
  },
  { scheme: 'container', pattern: /^(第([一二三四五六七八九十百〇零\d]+)[章节編编])/ },
  { scheme: 'section', pattern: new RegExp(`^((?:Sec\\.|Section|§)\\s*(\\d+(?:\\.\\d+)*[a-z]?)\\b[.:]?)${NO_SENTENCE}`, 'u') },
  { scheme: 'named', pattern: new RegExp(`^((?:${NAMES})\\s+(\\d+|[IVX]+|${NUMBER_WORD})\\b[.:]?)${NO_SENTENCE}`, 'u') },
  { scheme: 'decimal', pattern: new RegExp(`^((\\d{1,3}(?:\\.\\d{1,3}){1,3})\\.?)${NO_QUANTITY}`) },
  { scheme: 'decimal', pattern: /^((\d{1,3})\.)(?=\s|$)/ },
  { scheme: 'bracketed-number', pattern: /^(\(?(\d{1,3})\))(?=\s|$)/ },
  { scheme: 'bracketed-number', pattern: /^([（(]([一二三四五六七八九十]+)[）)])/ },
  { scheme: 'bare-number', pattern: /^((\d{1,3}))(?=\t|[ \u00a0]{2,})/ },
  { scheme: 'bare-number', pattern: new RegExp(`^((\\d{1,2}))(?= (?!${MONTH})\\p{Lu}\\p{Ll}+,? )`, 'u') },
  { scheme: 'lower-roman', pattern: /^(\(?([ivx]{1,5})\))(?=\s|\S)/ },
  { scheme: 'lower-letter', pattern: /^(\(?([a-zа-я]{1,2})\))(?=\s|\S)/ },
  { scheme: 'lower-roman', pattern: /^(([ivx]{1,5})\.)(?=\s+\S)(?!\s*[a-z]\.)/ },
  { scheme: 'lower-letter', pattern: /^(([a-z])\.)(?=\s+\S)(?!\s*[a-z]\.)/ },
  { scheme: 'upper-roman', pattern: /^(([IVX]{1,5})\.)(?=\s|$)/ },
  { scheme: 'upper-letter', pattern: /^(\(?([A-H])[.)])(?=\s|$)/ },
  { scheme: 'lower-letter', pattern: /^(([a-z])\.?)(?=\t|\s{2,})/ },
  { scheme: 'bullet', pattern: /^(([-–—•●▪◦·*>]))(?=\s)/ },
];

/** The label at the head of `text`, its span counted from `offset`; null where the text begins with none. */
export function findLabel(text: string, offset: number): Label | null {
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    const printed = match?.[1];
    const number = match?.[2];
    if (printed === undefined || number === undefined) continue;
    return { scheme: rule.scheme, path: pathOf(rule.scheme, printed, number), start: offset, end: offset + printed.length };
  }
  return null;
}

function pathOf(scheme: Scheme, printed: string, number: string): string[] {
  if (scheme === 'bullet') return [];
  const value = chineseNumber(number) ?? number.toLowerCase();
  if (scheme === 'named' || scheme === 'container') return [`${containerWord(printed)}-${value}`];
  return [value];
}

/** "CHAPTER IV" → "chapter"; "第一章" has its word behind the number. */
function containerWord(printed: string): string {
  return (/^[A-Za-z]+/.exec(printed)?.[0] ?? 'chapter').toLowerCase();
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** "二十四" → "24", up to 99, as articles are numbered; null for anything else. */
function chineseNumber(numeral: string): string | null {
  const match = /^([一二三四五六七八九]?)(十?)([〇一二三四五六七八九]?)$/.exec(numeral);
  if (match === null) return null;
  const [, tens = '', ten = '', units = ''] = match;
  const digit = (character: string): number => Math.max(0, CHINESE_DIGITS.indexOf(character));
  if (ten === '') return String(digit(tens === '' ? units : tens));
  return String((tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units)));
}

/** Words that only introduce a marked-up label's number; "Annex III(1)" keeps its word, since Article 3 has the same number. */
const LEAD_WORDS =
  /^(?:articles?|art\.|principle|recommendation|recital|section|sec\.|paragraphs?|paras?\.?|preamble|pp\.?|point|no\.)\s*(?=[\dIVX]|$)/i;

/** The path of a label that the format marks up, e.g. "Article 5(1)(a)" → `['5', '1', 'a']`; a recital's begins with `r`. */
export function markedLabelPath(label: string): string[] {
  const isRecital = /^(?:recital|preamble|pp)/i.test(label);
  const parts = label
    .replace(LEAD_WORDS, '')
    .replace(/^([A-Za-z]+(?:\s[A-Za-z]+)*)\s+(?=[\dIVX])/, '$1-')
    .split(/[()[\]/,;:–]+/)
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}.]+/gu, '-')
        .replace(/^[-.]+|[-.]+$/g, ''),
    )
    .filter((part) => part !== '');
  return isRecital ? [`r${parts[0] ?? ''}`, ...parts.slice(1)] : parts;
}
