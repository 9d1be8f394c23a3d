/** The working piece of segmentation: a stretch of text with the label it begins with. */
import type { Span } from '../model.ts';

/** How a label is written; labels of one scheme count on, a new scheme opens a level below. */
export type Scheme =
  | 'marked'
  | 'article'
  | 'container'
  | 'section'
  | 'named'
  | 'decimal'
  | 'bracketed-number'
  | 'bare-number'
  | 'upper-roman'
  | 'lower-roman'
  | 'upper-letter'
  | 'lower-letter'
  | 'bullet';

/** A label at the head of a unit. */
export interface Label extends Span {
  readonly scheme: Scheme;
  /** What it says, as parts of an id: `['5', '1', 'a']`. Empty for a bullet. */
  readonly path: readonly string[];
}

export type UnitKind = 'text' | 'heading' | 'list' | 'note' | 'markup';

/** A piece of the source text before it becomes a clause. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  readonly label: Label | null;
  /** Where its words begin: after the label and the white space behind it, or after a heading's markup. */
  readonly contentStart: number;
  /** The format itself says so (a Markdown heading). */
  readonly isMarkedHeading: boolean;
}

/** The words of a unit, without its label. */
export function contentOf(unit: Unit, text: string): string {
  return text.slice(unit.contentStart, unit.end);
}
