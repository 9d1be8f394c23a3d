/** English by wink-nlp: tokens, sentences, lemmas, parts of speech, negation. The only file that knows wink. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type WinkMethods } from 'wink-nlp';
import type { Span } from '../model.ts';
import type { Language, PartOfSpeech, Reading, Word } from './language.ts';
import { foldSpelling } from './spelling.ts';
import { isEnglishStopWord, stemOf } from './stems.ts';
import { wordForm, wordSpans } from './words.ts';

/** A token as wink gives it, put back at its place in the text. */
interface Token extends Span {
  readonly lemma: string;
  readonly tag: string;
  readonly isStopWord: boolean;
  readonly isNegated: boolean;
  readonly sentence: number;
}

interface TokenisedText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

let wink: WinkMethods | undefined;

/** The model takes a tenth of a second to load, so it is loaded with the first text that needs it. */
function winkMethods(): WinkMethods {
  wink ??= winkNLP(model, ['sbd', 'pos', 'negation']);
  return wink;
}

/** wink keeps every visible character in its tokens, so the next token is the next occurrence of its value. */
function tokenise(text: string): TokenisedText {
  const { its, readDoc } = winkMethods();
  const document = readDoc(text);
  const all = document.tokens();
  const values = all.out(its.value);
  // wink declares `its.lemma` with a narrower last parameter than `out` passes; the call is the documented one.
  const lemmas = all.out(its.lemma as unknown as typeof its.value);
  const tags = all.out(its.pos);
  const stopFlags = all.out(its.stopWordFlag);
  const negations = all.out(its.negationFlag);
  const ends = sentenceEnds(document);
  const tokens: Token[] = [];
  let cursor = 0;
  let sentence = 0;
  for (const [index, value] of values.entries()) {
    while (sentence + 1 < ends.length && index > (ends[sentence] ?? 0)) sentence += 1;
    const found = text.indexOf(value, cursor);
    if (found < 0) continue;
    cursor = found + value.length;
    tokens.push({
      start: found,
      end: cursor,
      lemma: lemmas[index] ?? value,
      tag: tags[index] ?? 'X',
      isStopWord: Boolean(stopFlags[index]),
      isNegated: Boolean(negations[index]),
      sentence,
    });
  }
  return { tokens, sentences: sentenceSpans(text, tokens) };
}

/** For each sentence the index of its last token. */
function sentenceEnds(document: ReturnType<WinkMethods['readDoc']>): number[] {
  const { its } = winkMethods();
  const ends: number[] = [];
  document.sentences().each((sentence: ItemSentence) => {
    // wink types `its.span` as unknown; for a sentence it is [first token, last token].
    const [, last] = sentence.out(its.span) as unknown as [number, number];
    ends.push(last);
  });
  return ends;
}

function sentenceSpans(text: string, tokens: readonly Token[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const token of tokens) {
    if (text.slice(token.start, token.end).trim() === '') continue;
    const last = spans[token.sentence];
    if (last === undefined) spans[token.sentence] = { start: token.start, end: token.end };
    else last.end = token.end;
  }
  return spans.filter((span) => span !== undefined);
}

const PARTS_OF_SPEECH: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['NOUN', 'noun'],
  ['PROPN', 'noun'],
  ['ADJ', 'adjective'],
  ['VERB', 'verb'],
  ['NUM', 'number'],
]);

/** Joins wink's tokens to the words of this project: "state's" is one word here and two tokens there. */
function wordsOf(text: string, tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const span of wordSpans(text)) {
    while ((tokens[next]?.end ?? Infinity) <= span.start) next += 1;
    const first = tokens[next];
    if (first !== undefined) words.push(wordFrom(text, span, first));
  }
  return words;
}

function wordFrom(text: string, span: Span, token: Token): Word {
  const form = foldSpelling(wordForm(text.slice(span.start, span.end)));
  const isWholeToken = token.start === span.start && token.end === span.end;
  const bare = form.replace(/'s$/, '');
  return {
    ...span,
    form,
    lemma: isWholeToken ? foldSpelling(wordForm(token.lemma)) : bare,
    stem: stemOf(bare),
    partOfSpeech: PARTS_OF_SPEECH.get(token.tag) ?? 'other',
    isStopWord: isEnglishStopWord(form) || (isWholeToken && token.isStopWord),
    isNegated: token.isNegated,
    sentence: token.sentence,
  };
}

/** English. */
export const english: Language = {
  code: 'en',
  stem: stemOf,
  read(text: string): Reading {
    if (text.trim() === '') return { words: [], sentences: [] };
    const { tokens, sentences } = tokenise(text);
    return { words: wordsOf(text, tokens), sentences };
  },
};
