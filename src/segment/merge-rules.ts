/** Small rules that join or name what the greedy split left, applied in the order of the list at the end. */
import { contentOf, type Unit } from './unit.ts';

/** A rule turns a list of units into another that covers the same text. */
export interface MergeRule {
  readonly name: string;
  /** What it is for. */
  readonly because: string;
  apply(units: readonly Unit[], text: string): readonly Unit[];
}

const ENDS_SENTENCE = /[.;:,!?…。；：，]["”’)\]]*$/;
const HEADING_WORDS = 15;
const NUMBERED_HEADING_WORDS = 8;
const LIST_ENTRY_WORDS = 8;
const RUNNING_LINE_WORDS = 10;
const LEAST_LIST_ENTRIES = 4;
const LEAD_IN_WORDS = 6;

function wordCount(content: string): number {
  return content.split(/\s+/).filter((word) => word !== '').length;
}

/** Joins two neighbours; the first keeps its label. */
function joined(first: Unit, second: Unit): Unit {
  return { ...first, end: second.end, contentStart: first.contentStart >= first.end ? second.contentStart : first.contentStart };
}

function mapPairs(units: readonly Unit[], shouldJoin: (first: Unit, second: Unit) => boolean): Unit[] {
  const result: Unit[] = [];
  for (const unit of units) {
    const previous = result.at(-1);
    if (previous !== undefined && shouldJoin(previous, unit)) result[result.length - 1] = joined(previous, unit);
    else result.push(unit);
  }
  return result;
}

const labelAlone: MergeRule = {
  name: 'label-alone',
  because:
    'A number printed on a line of its own belongs to the paragraph after it; an article or chapter number is a heading instead.',
  apply: (units) =>
    mapPairs(units, (first, second) => {
      const isAlone = first.label !== null && first.contentStart >= first.end && !first.isMarkedHeading;
      return isAlone && !isHeadingScheme(first) && second.label === null && second.kind === 'text';
    }),
};

const brokenSentence: MergeRule = {
  name: 'broken-sentence',
  because: 'A page break inside a sentence leaves a line that ends in a word and one that goes on in lower case.',
  apply: (units, text) =>
    mapPairs(units, (first, second) => {
      if (first.kind !== 'text' || second.kind !== 'text' || second.label !== null || isHeadingScheme(first)) return false;
      // A short line is broken only if a label says that it is no entry of a list.
      const isLong = wordCount(contentOf(first, text)) > LIST_ENTRY_WORDS || (first.label?.path.length ?? 0) > 0;
      return isLong && /[\p{L}\p{N}]$/u.test(contentOf(first, text)) && /^\p{Ll}/u.test(contentOf(second, text));
    }),
};

const runningLine: MergeRule = {
  name: 'running-line',
  because: 'A full line that ends in a word, with the next line right below it, was broken by the page and not by its author.',
  apply: (units, text) =>
    mapPairs(units, (first, second) => {
      if (first.kind !== 'text' || second.kind !== 'text' || second.label !== null || second.isMarkedHeading) return false;
      const content = contentOf(first, text);
      const isOneBreak = (text.slice(first.end, second.start).match(/\r\n|\n|\r/g)?.length ?? 0) === 1;
      return (
        isOneBreak &&
        /[\p{L}\p{N}]$/u.test(content) &&
        wordCount(content) > RUNNING_LINE_WORDS &&
        ENDS_SENTENCE.test(contentOf(second, text))
      );
    }),
};

const editorialNote: MergeRule = {
  name: 'editorial-note',
  because: '"[Opening declarations omitted.]" is a word of the editor, not of the text.',
  apply: (units, text) =>
    units.map((unit) =>
      /^\[[^\]]*\b(?:omitted|excerpt|translator|editor)[^\]]*\]$/i.test(text.slice(unit.start, unit.end))
        ? { ...unit, kind: 'note' as const }
        : unit,
    ),
};

const listOfNames: MergeRule = {
  name: 'list-of-names',
  because:
    'Four short lines or more without a full stop, one after the other, are signatories, countries or a menu, not clauses.',
  apply(units, text) {
    const isEntry = (unit: Unit): boolean => {
      const content = contentOf(unit, text);
      return (
        unit.kind === 'text' &&
        unit.label === null &&
        wordCount(content) <= LIST_ENTRY_WORDS &&
        content.length <= 80 &&
        !ENDS_SENTENCE.test(content) &&
        !/^(?:preamble|annex)$/i.test(content)
      );
    };
    const runs = runsWhere(units, isEntry).map((run) => ({
      ...run,
      isList: run.matches && run.units.length >= LEAST_LIST_ENTRIES,
    }));
    return runs.flatMap((run, index) => {
      if (run.isList) return run.units.map(asList);
      const last = run.units.at(-1);
      const isLeadIn = runs[index + 1]?.isList === true && last !== undefined && isListLeadIn(contentOf(last, text));
      return isLeadIn ? [...run.units.slice(0, -1), asList(last)] : run.units;
    });
  },
};

function asList(unit: Unit): Unit {
  return { ...unit, kind: 'list' };
}

/** "The countries represented were:" says no more than the names below it. */
function isListLeadIn(content: string): boolean {
  return content.endsWith(':') && wordCount(content) <= LEAD_IN_WORDS;
}

function runsWhere(units: readonly Unit[], test: (unit: Unit) => boolean): { matches: boolean; units: Unit[] }[] {
  const runs: { matches: boolean; units: Unit[] }[] = [];
  for (const unit of units) {
    const matches = test(unit);
    const last = runs.at(-1);
    if (last?.matches === matches) last.units.push(unit);
    else runs.push({ matches, units: [unit] });
  }
  return runs;
}

const heading: MergeRule = {
  name: 'heading',
  because:
    'A short line that ends like no sentence and stands over text is a heading; a chapter line always is, an article line where only its title follows.',
  apply: (units, text) =>
    units.map((unit, index) =>
      unit.kind === 'text' && looksLikeHeading(unit, units[index + 1], text) ? { ...unit, kind: 'heading' as const } : unit,
    ),
};

function isHeadingScheme(unit: Unit): boolean {
  return unit.label?.scheme === 'article' || unit.label?.scheme === 'container';
}

function looksLikeHeading(unit: Unit, next: Unit | undefined, text: string): boolean {
  const content = contentOf(unit, text);
  if (unit.label?.scheme === 'marked' || unit.label?.scheme === 'bullet') return false;
  if (isHeadingScheme(unit)) return wordCount(content) <= 2 * HEADING_WORDS && !/[.;,]$/.test(content);
  if (next === undefined || next.kind === 'list' || ENDS_SENTENCE.test(content)) return false;
  if (!/^[\p{Lu}\p{N}"“]|^[^\p{Ll}]*$/u.test(content)) return false;
  const limit = unit.label === null ? HEADING_WORDS : NUMBERED_HEADING_WORDS;
  return wordCount(content) <= limit && content.length <= 120;
}

/** The rules, in the order in which they are applied. */
export const MERGE_RULES: readonly MergeRule[] = [labelAlone, brokenSentence, runningLine, editorialNote, listOfNames, heading];

/** Applies every rule. */
export function mergeUnits(units: readonly Unit[], text: string): readonly Unit[] {
  return MERGE_RULES.reduce((current, rule) => rule.apply(current, text), units);
}
