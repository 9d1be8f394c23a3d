/** Which language a text is in, as far as that can be told from the text alone. */
import { franc } from 'franc-min';
import { wordForm, wordSpans } from './words.ts';

/** franc answers in ISO 639-3; these are the ones a governance text is likely to be in. */
const PRIMARY_TAGS: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['rus', 'ru'],
  ['cmn', 'zh'],
  ['fra', 'fr'],
  ['spa', 'es'],
  ['deu', 'de'],
  ['arb', 'ar'],
  ['por', 'pt'],
  ['ita', 'it'],
  ['tur', 'tr'],
  ['jpn', 'ja'],
  ['kor', 'ko'],
  ['ukr', 'uk'],
  ['pol', 'pl'],
  ['nld', 'nl'],
  ['hin', 'hi'],
  ['ind', 'id'],
  ['vie', 'vi'],
]);

const SAMPLE_LENGTH = 20_000;
/** Under this many letters the trigram profile is guesswork ("AI shall be safe." is no language to franc). */
const LEAST_LETTERS = 200;
/** Words that any English sentence is likely to have and that no neighbouring language shares in number. */
const ENGLISH_WORDS = new Set(
  'the of and to is be are was were for that with by from this these those should shall must we our not as it its their which have has all any'.split(
    ' ',
  ),
);
const LEAST_ENGLISH_SHARE = 0.15;
const HAS_OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Devanagari}]/u;

/**
 * The BCP 47 primary tag of the language of `text`, by letter trigrams (franc) on its first 20,000 characters; a short text is English
 * if two of its words, and one in seven, are common English ones. `und` for an empty text or one that resembles no known language.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  if (letters < LEAST_LETTERS && isLikelyEnglish(sample)) return 'en';
  const code = franc(sample);
  // Scots and English share their trigrams; on few letters franc takes many languages for English.
  if (code === 'eng' || code === 'sco') return letters >= LEAST_LETTERS || isLikelyEnglish(sample) ? 'en' : 'und';
  // So few Latin letters fit many languages: better none than a wrong one.
  if (letters < LEAST_LETTERS && !HAS_OTHER_SCRIPT.test(sample)) return 'und';
  return PRIMARY_TAGS.get(code) ?? 'und';
}

function isLikelyEnglish(text: string): boolean {
  if (HAS_OTHER_SCRIPT.test(text)) return false;
  const words = wordSpans(text).map(({ start, end }) => wordForm(text.slice(start, end)));
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return english >= 2 && english >= LEAST_ENGLISH_SHARE * words.length;
}
