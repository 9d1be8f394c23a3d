/**
 * The pattern language of the codebook, over the words of one sentence:
 *
 *     polit*             any word that begins so
 *     restrict|limit     either word, in dictionary form or as written
 *     artificial ~2 barrier   up to two other words between
 *     un? charter        the word may be missing
 *     $state             a list of words from the codebook's `concepts`
 *
 * "member state" finds "Member States"; spelling differences of British and American English are folded.
 */
import { foldSpelling } from '../language/spelling.ts';
import { wordForm } from '../language/words.ts';
import type { Phrase, PhraseStep } from '../model.ts';

export type Concepts = ReadonlyMap<string, readonly string[]>;
export type ParsedPhrase = { readonly kind: 'ok'; readonly phrase: Phrase } | { readonly kind: 'failed'; readonly error: string };

const GAP = /^~([1-9]\d?)$/;
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*\*?$/u;
const LEAST_PREFIX = 3;

/** Reads one phrase; a mistake is told with the phrase and the offending word. */
export function parsePhrase(source: string, concepts: Concepts): ParsedPhrase {
  if (source.trim() === '') return failed(source, source, 'the phrase is empty');
  const steps: PhraseStep[] = [];
  let gap = 0;
  const tokens = source.trim().split(/\s+/);
  for (const [index, token] of tokens.entries()) {
    const gapMatch = GAP.exec(token);
    if (gapMatch !== null) {
      const isBetweenWords = index > 0 && index < tokens.length - 1 && gap === 0;
      if (!isBetweenWords) return failed(source, token, 'a gap stands between two words');
      gap = Number(gapMatch[1]);
      continue;
    }
    const step = parseStep(token, gap, concepts);
    if (typeof step === 'string') return failed(source, token, step);
    steps.push(step);
    gap = 0;
  }
  if (steps[0]?.isOptional) return failed(source, source, 'the first word can not be optional');
  return { kind: 'ok', phrase: { source, steps } };
}

function failed(source: string, token: string, reason: string): ParsedPhrase {
  return { kind: 'failed', error: `phrase "${source}": "${token}": ${reason}` };
}

/** One step, or what is wrong with it. */
function parseStep(token: string, gap: number, concepts: Concepts): PhraseStep | string {
  const isOptional = token.endsWith('?');
  const literals = new Set<string>();
  const prefixes: string[] = [];
  for (const alternative of (isOptional ? token.slice(0, -1) : token).split('|')) {
    const words = alternative.startsWith('$') ? concepts.get(alternative.slice(1)) : [alternative];
    if (words === undefined) return `no concept of the name ${alternative}`;
    for (const written of words) {
      const word = wordForm(written);
      if (!WORD.test(word)) return `"${written}" is no word, prefix*, $concept or ~gap`;
      if (!word.endsWith('*')) literals.add(foldSpelling(word));
      else if (word.length <= LEAST_PREFIX) return `a prefix needs ${LEAST_PREFIX} letters or more`;
      else prefixes.push(...foldPrefix(word.slice(0, -1)));
    }
  }
  return { literals, prefixes, gap, isOptional };
}

/** The beginning of an -ise or -yse verb, cut anywhere in its ending. */
const BEGUN_VERB = /([iy])s(e|i|in|a|at|ati|atio)?$/;

/**
 * "politicis*" must find "politicization", whose spelling is folded: the verb is completed, folded and cut again. What begins so
 * need not be that verb ("terroris*" must find "terrorism"), so the prefix stands as written too.
 */
function foldPrefix(prefix: string): string[] {
  const begun = BEGUN_VERB.exec(prefix);
  if (begun === null) return [foldSpelling(prefix)];
  const [, vowel = '', ending = ''] = begun;
  const verb = `${prefix.slice(0, begun.index)}${vowel}se`;
  return [...new Set([prefix, foldSpelling(verb).slice(0, -1) + ending])];
}
