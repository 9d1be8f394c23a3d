/** How a term is written for people: as the texts write it most often. */
import type { ReadClause } from './reading.ts';
import type { TermSpans } from './terms.ts';

/** Label of every term key: its most frequent form in lower case; among equals the shorter, then the first by alphabet. */
export function termLabels(
  clauses: readonly (readonly [ReadClause, TermSpans])[],
  abbreviations: ReadonlyMap<string, string>,
): Map<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const [{ clause }, terms] of clauses) {
    for (const [key, spans] of terms) {
      const counts = forms.get(key) ?? new Map<string, number>();
      forms.set(key, counts);
      for (const span of spans) {
        const form = clause.text
          .slice(span.start - clause.start, span.end - clause.start)
          .toLowerCase()
          .replace(/\s+/g, ' ')
          .replace(/’/g, "'");
        // A short form never stands for its long form: "ai" is shown as "artificial intelligence".
        if (!abbreviations.has(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
      }
    }
  }
  return new Map(Array.from(forms, ([key, counts]) => [key, mostFrequent(counts) ?? longForm(key, abbreviations)]));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const order = Array.from(counts).sort(([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1));
  return order[0]?.[0];
}

function longForm(key: string, abbreviations: ReadonlyMap<string, string>): string {
  return Array.from(abbreviations).find(([, long]) => long === key)?.[0] ?? key;
}
