/** Plain text → blocks. A line is a block, unless the text is wrapped to a page width: then lines run on to the next blank line. */
import type { Block } from '../model.ts';

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Wrapped text has lines of much the same length, none much longer than a page is wide. */
const PAGE_WIDTH = 140;
/** Lines that are all shorter are names, titles or verses. */
const LEAST_PAGE_WIDTH = 45;
const FULL_LINE_SHARE = 0.75;
const LEAST_RUN_LINES = 4;
/** A page breaks its lines anywhere; an author's lines end with a clause. */
const MOST_ENDED_SHARE = 0.5;
const ENDS_CLAUSE = /[.,;:!?。，；：]$/;
/** A new item begins here even in the middle of wrapped lines. */
const ITEM_START =
  /^\s*(?:[-–•*·]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[а-я])\)\s|\d{1,3}\.\s|(?:Article|Section|Chapter|Annex)\s+[\dIVX]+)/u;

/** The blocks of a plain text, in order; white space (NUL included) belongs to none. */
export function plainTextBlocks(text: string): Block[] {
  const runs = runsOf(visibleLines(text), text);
  const isWrapped = looksWrapped(runs, text);
  return runs
    .flatMap((run) => (isWrapped ? joinWrapped(run, text) : run))
    .map(({ start, end }) => ({ kind: 'paragraph', start, end, contentStart: start }));
}

/** Lines with something to see, without the white space around. */
function visibleLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\f\v\u0085\u2028\u2029]+/g)) {
    const start = match.index + (/^[\s\0\ufeff]*/.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].replace(/[\s\0\ufeff]+$/, '').length;
    if (start < end) lines.push({ start, end });
  }
  return lines;
}

/** Groups lines that no blank line parts. */
function runsOf(lines: readonly Line[], text: string): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const previous = runs.at(-1)?.at(-1);
    const gap = previous === undefined ? '' : text.slice(previous.end, line.start);
    const breaks = gap.match(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)?.length ?? 0;
    if (previous === undefined || breaks > 1) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

function looksWrapped(runs: readonly Line[][], text: string): boolean {
  const lengths = runs.flat().map((line) => line.end - line.start);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > PAGE_WIDTH || longest < LEAST_PAGE_WIDTH) return false;
  const inner = runs.flatMap((run) => run.slice(0, -1));
  const ended = inner.filter((line) => ENDS_CLAUSE.test(text.slice(line.start, line.end)));
  if (inner.length < LEAST_RUN_LINES || ended.length > MOST_ENDED_SHARE * inner.length) return false;
  const sorted = inner.map((line) => line.end - line.start).sort((a, b) => a - b);
  return (sorted[sorted.length >> 1] ?? 0) >= FULL_LINE_SHARE * longest;
}

function joinWrapped(run: readonly Line[], text: string): Line[] {
  const joined: { start: number; end: number }[] = [];
  for (const line of run) {
    const last = joined.at(-1);
    if (last === undefined || ITEM_START.test(text.slice(line.start, line.end))) joined.push({ ...line });
    else last.end = line.end;
  }
  return joined;
}
