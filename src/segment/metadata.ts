/** What a text says of itself, for a text that comes without front matter: a guess, and only where the text is plain about it. */
import type { StatementKind } from '../model.ts';

/** What could be told from title lines and date line. */
export interface GuessedMetadata {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly kind: StatementKind;
}

const KIND_WORDS: readonly (readonly [RegExp, StatementKind])[] = [
  [/\bstatement\b/i, 'statement'],
  [/\bdeclaration\b/i, 'declaration'],
  [/\bresolution\b/i, 'resolution'],
  [/\brecommendation\b/i, 'recommendation'],
  [/\bprinciples\b/i, 'principles'],
  [/\binitiative\b/i, 'initiative'],
  [/\b(?:convention|treaty|charter)\b/i, 'treaty'],
  [/\b(?:regulation|directive|act|law|order)\b/i, 'regulation'],
  [/\b(?:strategy|action plan)\b/i, 'strategy'],
];
/** "STATEMENT of the Council of X in connection with the development of Y": the issuer stands between. */
const ISSUED_BY =
  /^(?:joint\s+)?(?:statement|declaration|resolution|recommendation|communiqu[eé]|initiative|decision|appeal)\s+(?:of|by)\s+(?:the\s+)?(.+?)\s+(?:in connection with|on|concerning|regarding|about)\s+/iu;

/** Reads the title lines (joined, white space folded). All null and `text` where there is no title. */
export function guessMetadata(titleLines: readonly string[]): GuessedMetadata {
  const title = titleLines.join(' ').replace(/\s+/g, ' ').trim();
  if (title === '') return { title: null, issuer: null, kind: 'text' };
  return {
    title,
    issuer: ISSUED_BY.exec(title)?.[1] ?? null,
    kind: KIND_WORDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'text',
  };
}
