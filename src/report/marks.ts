/** Cuts a clause into plain and marked pieces, so that a page can mark evidence and shared terms without searching the text. */
import type { Span } from '../model.ts';

/** A piece of a clause; `notes` are what its marks stand for, empty for plain text. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
  readonly notes: string;
}

/** A span to mark and what for. Spans may overlap. */
export interface Mark extends Span {
  readonly note: string;
}

/**
 * The pieces of `text`, which begins at `offset` in its source; joined they are the text again. Where marks overlap, the piece
 * carries the notes of all of them. Marks outside the text are ignored.
 */
export function markPieces(text: string, offset: number, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end > offset && mark.start < offset + text.length);
  const clamp = (position: number): number => Math.min(text.length, Math.max(0, position - offset));
  const cuts = new Set([0, text.length, ...inside.flatMap((mark) => [clamp(mark.start), clamp(mark.end)])]);
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? text.length;
    const covering = inside.filter((mark) => clamp(mark.start) <= start && clamp(mark.end) >= end);
    return {
      text: text.slice(start, end),
      isMarked: covering.length > 0,
      notes: [...new Set(covering.map((mark) => mark.note))].join(', '),
    };
  });
}
