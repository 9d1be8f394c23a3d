/** The terms of a clause, with where each stands. A term is a stem that is no stop word, or a multi-word term. */
import type { Codebook, Span } from '../model.ts';
import { type Lexicon, termKey } from './multi-word-terms.ts';
import { PhraseFinder } from './phrase-match.ts';
import type { ReadClause } from './reading.ts';

/** The terms of one clause: for each key (stems joined by a space) its spans in the source text, in order. */
export type TermSpans = ReadonlyMap<string, readonly Span[]>;

/** A clause's terms: all, and those outside diplomatic formulae. */
export interface ClauseTerms {
  readonly all: TermSpans;
  readonly plain: TermSpans;
}

/** How terms are found. */
export interface TermRules {
  readonly lexicon: Lexicon;
  /** Short form → key of the term it stands for: `ai` → `artifici intellig`. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly boilerplate: Codebook['boilerplate'];
  readonly boilerplateFinder: PhraseFinder;
}

/** The rules of a codebook. */
export function termRules(lexicon: Lexicon, codebook: Codebook): TermRules {
  return {
    lexicon,
    abbreviations: new Map(Array.from(codebook.abbreviations, ([short, long]) => [short, termKey(long)])),
    boilerplate: codebook.boilerplate,
    boilerplateFinder: new PhraseFinder(codebook.boilerplate),
  };
}

interface Occurrence extends Span {
  readonly key: string;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** The terms of a clause. Counts in Maps: "constructor" is a word like any other. */
export function termsOf(read: ReadClause, rules: TermRules): ClauseTerms {
  const { words } = read.reading;
  const formulae = rules.boilerplateFinder.find(words).of(rules.boilerplate);
  const occurrences = occurrencesOf(read, rules);
  const isPlain = (occurrence: Occurrence): boolean =>
    !formulae.some((range) => range.first <= occurrence.firstWord && range.last >= occurrence.lastWord);
  return { all: groupByKey(occurrences), plain: groupByKey(occurrences.filter(isPlain)) };
}

function occurrencesOf({ clause, reading }: ReadClause, rules: TermRules): Occurrence[] {
  const { words } = reading;
  const occurrences: Occurrence[] = [];
  const add = (key: string, firstWord: number, lastWord: number): void => {
    const start = clause.start + (words[firstWord]?.start ?? 0);
    const end = clause.start + (words[lastWord]?.end ?? 0);
    occurrences.push({ key, firstWord, lastWord, start, end });
  };
  let insideUntil = -1;
  for (const [index, word] of words.entries()) {
    const length = rules.lexicon.longestAt(words, index, clause.text);
    if (length > 0 && index > insideUntil) {
      add(
        words
          .slice(index, index + length)
          .map((part) => part.stem)
          .join(' '),
        index,
        index + length - 1,
      );
      insideUntil = index + length - 1;
    }
    const long = rules.abbreviations.get(word.form);
    if (long !== undefined) add(long, index, index);
    else if (isTerm(word.form, word.isStopWord)) add(word.stem, index, index);
  }
  return occurrences;
}

/** Numbers and single letters are references ("Article 5, point b"), not matter. */
function isTerm(form: string, isStopWord: boolean): boolean {
  return !isStopWord && form.length > 1 && !/^[\p{N}'-]+$/u.test(form);
}

function groupByKey(occurrences: readonly Occurrence[]): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const { key, start, end } of occurrences) {
    const spans = groups.get(key);
    if (spans === undefined) groups.set(key, [{ start, end }]);
    else spans.push({ start, end });
  }
  return groups;
}
