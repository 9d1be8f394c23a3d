/** Stems and stop words of English. `natural` is imported file by file: its index loads database drivers and prints. */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import stopwords from 'natural/lib/natural/util/stopwords.js';

/** Modal verbs and prepositions of legal English that natural's list lacks: "shall" says that a text binds, not what it is about. */
const LEGAL_STOP_WORDS = [
  'shall',
  'may',
  'will',
  'need',
  'ought',
  'upon',
  'within',
  'without',
  'thereof',
  'therein',
  'hereby',
  'whereas',
  'per',
  'via',
];

const STOP_WORDS: ReadonlySet<string> = new Set([...stopwords.words, ...LEGAL_STOP_WORDS]);
const stems = new Map<string, string>();

/** Porter's stem of a word in comparison form; parts of a hyphenated word are stemmed each ("human-centred" → "human-centr"). */
export function stemOf(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const stem = form
    .split('-')
    .map((part) => porter.stem(part))
    .join('-');
  stems.set(form, stem);
  return stem;
}

/** Whether `form` stands in natural's list of English stop words or among those of legal English. */
export function isEnglishStopWord(form: string): boolean {
  return STOP_WORDS.has(form);
}
