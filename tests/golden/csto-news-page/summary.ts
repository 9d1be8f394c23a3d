/** What the golden file holds of the CSTO page: enough to see in review what moved, and no second copy of the text. */
import type { Span, Statement } from '../../../src/model.ts';

const FIRST_WORDS = 6;

export interface Summary {
  readonly metadata: Readonly<Record<string, string | null>>;
  readonly parts: readonly Piece[];
  readonly clauses: readonly (Piece & { readonly id: string; readonly role: string; readonly label: string | null })[];
}

interface Piece extends Span {
  readonly kind?: string;
  readonly begins: string;
}

export function summaryOf(statement: Statement): Summary {
  const { title, shortTitle, issuer, adopted, kind, language, fidelity, text } = statement;
  const begins = ({ start, end }: Span): string => text.slice(start, end).split(' ').slice(0, FIRST_WORDS).join(' ');
  return {
    metadata: { title, shortTitle, issuer, adopted, kind, language, fidelity },
    parts: statement.parts.map((part) => ({ kind: part.kind, start: part.start, end: part.end, begins: begins(part) })),
    clauses: statement.clauses.map((clause) => {
      const { id, role, label, start, end } = clause;
      return { id, role, label, start, end, begins: begins(clause) };
    }),
  };
}
