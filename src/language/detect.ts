/** Which language a text is in, as far as that can be told from the text alone. */
import { franc } from 'franc-min';

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
const HAS_OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Devanagari}]/u;

/**
 * The BCP 47 primary tag of the language of `text`, by letter trigrams (franc) on its first 20,000 characters.
 * `und` for an empty text or one that resembles none of the known languages; a short text in Latin letters counts as English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  if (letters < LEAST_LETTERS && !HAS_OTHER_SCRIPT.test(sample)) return 'en';
  const code = franc(sample);
  return PRIMARY_TAGS.get(code) ?? (code === 'sco' ? 'en' : 'und');
}
