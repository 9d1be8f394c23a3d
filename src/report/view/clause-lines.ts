/** Lists of clauses, each a name and the beginning of its text. */
import type { AnalysedStatement, Comparison } from '../../model.ts';
import { clauseName, countedClauses, type FidelityView, fidelityView, plural } from './wording.ts';

export interface ClauseLine {
  readonly href: string;
  readonly name: string;
  readonly text: string;
}

/** The clauses of another text that no clause of the focal text reaches. */
export interface UnansweredView {
  readonly title: string;
  readonly fidelity: FidelityView;
  readonly count: string;
  readonly clauses: readonly ClauseLine[];
  readonly more: string;
}

const EXCERPT = 160;
const UNANSWERED_SHOWN = 25;

/** A line for each of some clauses of a statement; `prefix` is that of its anchors on the page. */
export function clauseLines(ids: readonly string[], statement: AnalysedStatement, prefix: string): ClauseLine[] {
  const clauseOf = new Map(statement.clauses.map((clause) => [clause.id, clause]));
  return ids.flatMap((id) => {
    const clause = clauseOf.get(id);
    if (clause === undefined) return [];
    const text = clause.text.replace(/\s+/g, ' ');
    return [
      {
        href: `#${prefix}${id}`,
        name: clauseName(clause),
        text: text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …` : text,
      },
    ];
  });
}

/** One list for each other text. */
export function unansweredOf(comparison: Comparison): UnansweredView[] {
  return comparison.counterpartsWithoutClause.flatMap(({ statement, clauses }) => {
    const other = comparison.others.find((candidate) => candidate.id === statement);
    if (other === undefined) return [];
    const left = clauses.length - UNANSWERED_SHOWN;
    return [
      {
        title: other.shortTitle,
        fidelity: fidelityView(other.fidelity),
        count: `${clauses.length} of ${plural(countedClauses(other).length, 'clause')}`,
        clauses: clauseLines(clauses.slice(0, UNANSWERED_SHOWN), other, 'other-'),
        more: left > 0 ? `… and ${left} more; comparison.json lists them all.` : '',
      },
    ];
  });
}
