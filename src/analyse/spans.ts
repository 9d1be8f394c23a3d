/** Spans inside one another: a word inside a multi-word term. */
import type { Span } from '../model.ts';

/** Whether `part` lies in `whole` and is shorter; a span is not inside itself. */
export function isStrictlyInside(part: Span, whole: Span): boolean {
  return whole.start <= part.start && part.end <= whole.end && whole.end - whole.start > part.end - part.start;
}
