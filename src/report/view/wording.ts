/** How the pages word and round things, so that every page words them alike. */
import type { AnalysedClause, AnalysedStatement, Clause, Fidelity, Interval, StatementKind } from '../../model.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3 June 2024"; null stays null. */
export function longDate(iso: string | null): string | null {
  const [year, month, day] = iso?.split('-') ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? null : `${Number(day)} ${name} ${year}`;
}

/** "1 clause", "8 clauses". */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${thousands(count)} ${count === 1 ? singular : many}`;
}

/** "1,364". */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A score with two decimals; "–" for one that is not defined. */
export function score(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

/** "31 %"; "–" for a share that is not defined. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(100 * share)}\u00a0%`;
}

/** "0.44 ± 0.08": a value with its half interval. */
export function withHalfInterval({ value, high }: Interval): string {
  return `${score(value)} ± ${score(high - value)}`;
}

/** p and q values: "< 0.001", else three decimals. */
export function probability(value: number): string {
  return value < 0.001 ? '< 0.001' : value.toFixed(3);
}

/** "97.4th percentile" cut so that nothing is called the 100th: there is always a chance. */
export function percentile(value: number | null): string {
  if (value === null) return 'no background to compare with';
  return `above ${value > 99.9 ? '99.9' : value.toFixed(1)}\u00a0% of unrelated pairs`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** How a clause is called: "Recital 4", "Clause 3(1)(a)", "Article 5(1)", "Paragraph 7", "Outcome 3(viii), para. 2". */
export function clauseName(clause: Clause): string {
  const path = clause.id.slice(clause.id.indexOf('/') + 1).split('/');
  if (clause.role === 'heading') return clause.label ?? 'Heading';
  if (clause.role === 'recital') return `Recital ${nestedName([path[0]?.replace(/^r/, '') ?? '', ...path.slice(1)])}`;
  const printed = clause.label?.replace(/[.:\s]+$/, '') ?? '';
  if (/\p{L}{3}/u.test(printed) && !/^(?:[IVXLC]+|[ivxlc]+)$/.test(printed)) return printed;
  if (path.length === 1 && clause.label === null) return `Paragraph ${path[0]?.replace(/^p/, '') ?? ''}`;
  const name = nestedName(path);
  return /^\p{Lu}\p{Ll}/u.test(name) ? name : `Clause ${name}`;
}

/** `['outcome-3', 'viii', 'p2']` → "Outcome 3(viii), para. 2". */
function nestedName([first = '', ...rest]: readonly string[]): string {
  const head = first.replace(/^(\p{Ll})(\p{Ll}+)-/u, (_, initial: string, tail: string) => `${initial.toUpperCase()}${tail} `);
  return head + rest.map((part) => (/^p\d+$/.test(part) ? `, para. ${part.slice(1)}` : `(${part})`)).join('');
}

const FIDELITY_WORDS: Readonly<Record<Fidelity, string>> = {
  verbatim: 'verbatim text',
  translation: 'translation',
  digest: 'digest',
  'as-given': 'as given',
};
const FIDELITY_MEANING: Readonly<Record<Fidelity, string>> = {
  verbatim: "The instrument's own words.",
  translation: "A translation of the instrument's words.",
  digest: "This project's own account of the instrument, provision by provision; not its wording.",
  'as-given': "The text as it was given; nobody said how near it is to the instrument's own words.",
};

/** The badge that shows how near the words are to the instrument's own. */
export interface FidelityView {
  readonly name: Fidelity;
  readonly label: string;
  readonly meaning: string;
}

export function fidelityView(fidelity: Fidelity): FidelityView {
  return { name: fidelity, label: FIDELITY_WORDS[fidelity], meaning: FIDELITY_MEANING[fidelity] };
}

/** "statement of 3 June 2024". */
export function kindAndDate(kind: StatementKind, adopted: string | null): string {
  const date = longDate(adopted);
  return date === null ? kind : `${kind} of ${date}`;
}

/** The clauses that count as clauses: recitals and operative ones. */
export function countedClauses(statement: AnalysedStatement): readonly AnalysedClause[] {
  return statement.clauses.filter((clause) => clause.role !== 'heading');
}

/** A link that may stand in a page: http or https, else null. */
export function safeUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** "6 recitals, 8 clauses, 526 words". */
export function sizeOf(statement: AnalysedStatement): string {
  const counted = countedClauses(statement);
  const recitals = counted.filter((clause) => clause.role === 'recital').length;
  const parts = [...(recitals > 0 ? [plural(recitals, 'recital')] : []), plural(counted.length - recitals, 'clause')];
  return `${parts.join(', ')}, ${plural(statement.words, 'word')}`;
}
