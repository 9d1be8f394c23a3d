/** Greedy split: blocks → units, one wherever a label may begin. What was split too eagerly, `merge-rules.ts` joins again. */
import type { Block, SourceText } from '../model.ts';
import { findLabel, markedLabelPath } from './enumerators.ts';
import type { Label, Unit } from './unit.ts';

/**
 * A label glued to the sentence before it, as when a page was saved without its line breaks: "… for all.Sec. 2.  Policy".
 * With a space between ("; (b) …") it is an enumeration inside a clause and never splits it.
 */
const GLUED_LABEL =
  /(?<=[\p{Ll})\]”"’][.;:!?])(?=(?:Sec\.\s*\d+\.|Section\s+\d+[.:]|Article\s+\d+\b|Outcome\s+\d+\.|Principle\s+\d+[.:]|\([a-z]{1,3}\)\s|\d{1,2}\.(?:\d{1,2}\.)?\s+\p{Lu}))/gu;
/** The same behind a number: "… of Fiscal Year 2023.5.2.  Promoting …"; "3.2.1." is one label. */
const LABEL_GLUED_TO_NUMBER = /(?<=\d{3}\.)(?=\d{1,2}\.\d{1,2}\.\s+\p{Lu})/gu;
/** Typewritten acts put the first subsection behind the section's title, two spaces on either side: "Sec. 9.  Privacy.  (a)  To …". */
const FIRST_SUBSECTION = /(?<=\p{L}\.\s{2,})(?=\(a\)\s{2,}\p{Lu})/gu;
/** "Chapter V – Assessment Article 16 – Framework": the line break between the two headings was lost. */
const ARTICLE_BEHIND_CHAPTER = /(?<=^(?:Chapter|CHAPTER)\s+(?:\d+|[IVXLC]+)\b[^.;]*\s)(?=(?:Article|ARTICLE)\s+\d+\s+[–—:-]\s)/gu;
const CUTS = [GLUED_LABEL, LABEL_GLUED_TO_NUMBER, FIRST_SUBSECTION, ARTICLE_BEHIND_CHAPTER];

/** The units of a source text in order; front matter makes none. */
export function splitUnits(source: SourceText): Unit[] {
  return source.blocks.filter((block) => block.kind !== 'front-matter').flatMap((block) => splitBlock(block, source.text));
}

function splitBlock(block: Block, text: string): Unit[] {
  if (block.label !== undefined) return [markedUnit(block, block.label, text)];
  if (block.kind === 'markup')
    return [
      { kind: 'markup', start: block.start, end: block.end, label: null, contentStart: block.start, isMarkedHeading: false },
    ];
  if (block.kind === 'heading') return [unitFrom(block.start, block.end, block.contentStart, true, text)];
  const content = text.slice(block.start, block.end);
  const inside = CUTS.flatMap((pattern) => Array.from(content.matchAll(pattern), (match) => match.index));
  const cuts = [...new Set([0, ...inside, content.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((cut, index) => {
    const start = block.start + cut;
    const end = block.start + (cuts[index + 1] ?? content.length);
    return trimmedUnit(start, end, text) ?? [];
  });
}

function markedUnit(block: Block, span: { start: number; end: number }, text: string): Unit {
  const path = markedLabelPath(text.slice(span.start, span.end));
  const label: Label = { scheme: 'marked', path, start: span.start, end: span.end };
  return { kind: 'text', start: block.start, end: block.end, label, contentStart: block.contentStart, isMarkedHeading: false };
}

function trimmedUnit(start: number, end: number, text: string): Unit | null {
  const piece = text.slice(start, end);
  const lead = /^[\s\0]*/.exec(piece)?.[0].length ?? 0;
  const trimmed = piece.replace(/[\s\0]+$/, '').length;
  return lead >= trimmed ? null : unitFrom(start + lead, start + trimmed, start + lead, false, text);
}

function unitFrom(start: number, end: number, wordsFrom: number, isMarkedHeading: boolean, text: string): Unit {
  const label = findLabel(text.slice(wordsFrom, end), wordsFrom);
  const behind =
    label === null ? wordsFrom : label.end + (/^[\s\0]*(?:[–—-]\s+)?/.exec(text.slice(label.end, end))?.[0].length ?? 0);
  const content = text.slice(wordsFrom, end);
  const kind = /[\p{L}\p{N}]/u.test(content) ? (isMarkedHeading ? 'heading' : 'text') : 'markup';
  return { kind, start, end, label, contentStart: Math.min(behind, end), isMarkedHeading };
}
