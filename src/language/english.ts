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

let wink: WinkMethods | undefined;

/** The model takes a tenth of a second to load, so it is loaded with the first text that needs it. */
function winkMethods(): WinkMethods {
  wink ??= winkNLP(model, ['sbd', 'pos', 'negation']);
  return wink;
}

/** wink keeps every visible character in its tokens, so the next token is the next occurrence of its value. */
function tokenise(text: string): Token[] {
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
    if (value.trim() === '') continue;
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
  return tokens;
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

/** A document of wink's is dear to set up and a clause is short, so clauses are read many at a time, each closed by a full stop. */
const SEPARATOR = ' .\n\n';
const BATCH_CHARACTERS = 50_000;

/** Groups texts so that each group has some 50,000 characters, and no text is cut. */
function* batches(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    if (batch.length > 0 && size + text.length > BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(text);
    size += text.length;
  }
  if (batch.length > 0) yield batch;
}

function readBatch(texts: readonly string[]): Reading[] {
  const tokens = tokenise(texts.join(SEPARATOR));
  let offset = 0;
  let next = 0;
  return texts.map((text) => {
    const end = offset + text.length;
    while ((tokens[next]?.end ?? Infinity) <= offset) next += 1;
    const first = next;
    while ((tokens[next]?.start ?? Infinity) < end) next += 1;
    const reading = readingOf(text, tokens.slice(first, next), offset);
    offset = end + SEPARATOR.length;
    return reading;
  });
}

/** The reading of a text whose tokens were found `offset` characters further on; sentences are counted from 0. */
function readingOf(text: string, tokens: readonly Token[], offset: number): Reading {
  const firstSentence = tokens[0]?.sentence ?? 0;
  const sentences: { start: number; end: number }[] = [];
  for (const token of tokens) {
    const end = token.end - offset;
    const last = sentences[token.sentence - firstSentence];
    if (last === undefined) sentences[token.sentence - firstSentence] = { start: token.start - offset, end };
    else last.end = end;
  }
  return { words: wordsOf(text, tokens, offset, firstSentence), sentences: sentences.filter((span) => span !== undefined) };
}

const PARTS_OF_SPEECH: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['NOUN', 'noun'],
  ['PROPN', 'noun'],
  ['ADJ', 'adjective'],
  ['VERB', 'verb'],
  ['NUM', 'number'],
]);

/** Joins wink's tokens to the words of this project: "state's" is one word here and two tokens there. */
function wordsOf(text: string, tokens: readonly Token[], offset: number, firstSentence: number): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const span of wordSpans(text)) {
    while ((tokens[next]?.end ?? Infinity) - offset <= span.start) next += 1;
    const token = tokens[next];
    if (token === undefined) break;
    const facts = factsOf(text.slice(span.start, span.end));
    const isWholeToken = token.start - offset === span.start && token.end - offset === span.end;
    words.push({
      // Written out: spreading the span costs more than all the rest.
      start: span.start,
      end: span.end,
      form: facts.form,
      lemma: isWholeToken && facts.bare === facts.form ? lemmaOf(token, facts.form) : facts.bare,
      stem: facts.stem,
      partOfSpeech: PARTS_OF_SPEECH.get(token.tag) ?? 'other',
      isStopWord: facts.isStopWord || (isWholeToken && token.isStopWord),
      isNegated: token.isNegated,
      sentence: token.sentence - firstSentence,
    });
  }
  return words;
}

/** wink leaves proper nouns as they are, capital and plural: "States" is "state" here, as in "Member States". */
function lemmaOf(token: Token, form: string): string {
  return token.tag === 'PROPN' ? singular(form) : foldSpelling(wordForm(token.lemma));
}

const NO_PLURAL = /(?:ss|us|is|as|os|ics)$/;

/** "parties" → "party", "states" → "state", "processes" → "process"; a word that is no regular plural as it is. */
function singular(form: string): string {
  if (form.length < 4 || !form.endsWith('s') || NO_PLURAL.test(form)) return form;
  if (form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}

/** What a word is whatever its sentence. */
interface WordFacts {
  readonly form: string;
  /** Without the genitive. */
  readonly bare: string;
  readonly stem: string;
  readonly isStopWord: boolean;
}

/** A text has few different words, so each is looked into once. */
const knownFacts = new Map<string, WordFacts>();

function factsOf(word: string): WordFacts {
  const known = knownFacts.get(word);
  if (known !== undefined) return known;
  const form = foldSpelling(wordForm(word));
  const bare = form.replace(/'s$/, '');
  const facts = { form, bare, stem: stemOf(bare), isStopWord: isEnglishStopWord(form) };
  knownFacts.set(word, facts);
  return facts;
}

/** English. */
export const english: Language = {
  code: 'en',
  readAll: (texts) => [...batches(texts)].flatMap(readBatch),
};
