/** Everything the report page prints, ordered, rounded and worded; the template only lays it out. */
import type { Comparison } from '../../model.ts';
import { type ClauseLine, clauseLines, type UnansweredView, unansweredOf } from './clause-lines.ts';
import { type PairsView, pairsView } from './counterparts.ts';
import { findingsOf } from './findings.ts';
import { type HeatMapView, heatMapView } from './heat-map.ts';
import { type MethodLine, methodsOf, type SourceLine, sourceLine } from './provenance-view.ts';
import { type RankView, rankView } from './ranking-view.ts';
import { type StatementView, statementView } from './statement-view.ts';
import { type ThemeLine, themeLines } from './theme-lines.ts';
import {
  countedClauses,
  type FidelityView,
  fidelityView,
  kindAndDate,
  plural,
  probability,
  safeUrl,
  score,
  sizeOf,
} from './wording.ts';

/** What `templates/pages/report.hbs` prints. */
export interface ReportView {
  readonly title: string;
  readonly pageTitle: string;
  readonly isPair: boolean;
  readonly otherTitle: string;
  readonly otherFidelity: FidelityView;
  readonly issuer: string;
  readonly what: string;
  readonly fidelity: FidelityView;
  readonly size: string;
  readonly url: string | null;
  readonly failures: readonly { readonly message: string }[];
  readonly hasFailures: boolean;
  readonly hasFigures: boolean;
  readonly findings: readonly string[];
  readonly statement: StatementView;
  /** The other text of a pair, shown in full; null in a report on many. */
  readonly other: StatementView | null;
  readonly isOtherOpen: boolean;
  readonly heatMap: HeatMapView;
  readonly ranking: readonly RankView[];
  readonly fewClauses: string;
  readonly pairs: PairsView;
  readonly onlyFocal: readonly ThemeLine[];
  readonly silent: readonly ThemeLine[];
  readonly withoutTheme: readonly ClauseLine[];
  readonly withoutCounterpart: readonly ClauseLine[];
  readonly unanswered: readonly UnansweredView[];
  readonly distinctive: readonly {
    readonly term: string;
    readonly count: number;
    readonly reference: number;
    readonly g2: string;
    readonly q: string;
    readonly logRatio: string;
    readonly z: string;
    readonly test: string;
    readonly isOneClause: boolean;
  }[];
  readonly sources: readonly SourceLine[];
  readonly methods: readonly MethodLine[];
  readonly floor: string;
  readonly measure: string;
  readonly problems: readonly { readonly message: string }[];
  readonly hasProblems: boolean;
}

const DISTINCTIVE_SHOWN = 20;
/** Under this many clauses every statement-level figure says that it is unsure. */
const FEW_CLAUSES = 30;

/** The view of a comparison. */
export function reportView(comparison: Comparison): ReportView {
  const { focal, others, themes } = comparison;
  const counted = countedClauses(focal).length;
  const failures = [focal, ...others].flatMap((statement) =>
    statement.analysis.kind === 'failed' ? [{ message: statement.analysis.problem.message }] : [],
  );
  const isPair = others.length === 1;
  const hasFigures = comparison.ranking.length > 0;
  return {
    title: focal.title,
    pageTitle: isPair ? `${focal.shortTitle} and ${others[0]?.shortTitle ?? ''}` : `${focal.shortTitle} compared`,
    isPair,
    otherTitle: isPair ? (others[0]?.title ?? '') : '',
    otherFidelity: fidelityView(others[0]?.fidelity ?? 'verbatim'),
    issuer: focal.issuer ?? 'issuer not known',
    what: kindAndDate(focal.kind, focal.adopted),
    fidelity: fidelityView(focal.fidelity),
    size: sizeOf(focal),
    url: safeUrl(focal.source.url),
    failures,
    hasFailures: failures.length > 0,
    hasFigures,
    findings: findingsOf(comparison),
    statement: statementView(focal, themes, { anchor: 'clause-', hasThemeTable: hasFigures }),
    other:
      isPair && others[0] !== undefined
        ? statementView(others[0], themes, { anchor: 'other-', hasThemeTable: hasFigures })
        : null,
    isOtherOpen: failures.length > 0,
    heatMap: heatMapView(comparison),
    ranking: comparison.ranking.map((row, index) => rankView(row, index, comparison)),
    fewClauses: counted < FEW_CLAUSES ? `The text has ${plural(counted, 'clause')}: intervals are wide by construction.` : '',
    pairs: pairsView(comparison),
    onlyFocal: themeLines(comparison.themesOnlyFocal, comparison),
    silent: themeLines(comparison.themesSilent, comparison),
    withoutTheme: clauseLines(comparison.clausesWithoutTheme, focal, 'clause-'),
    withoutCounterpart: clauseLines(comparison.clausesWithoutCounterpart, focal, 'clause-'),
    unanswered: isPair ? unansweredOf(comparison) : [],
    distinctive: comparison.distinctive.slice(0, DISTINCTIVE_SHOWN).map((row) => ({
      term: row.term,
      count: row.count,
      reference: row.referenceCount,
      g2: row.g2.toFixed(1),
      q: probability(row.q),
      logRatio: `${row.logRatio.value.toFixed(1)} (${row.logRatio.low.toFixed(1)} to ${row.logRatio.high.toFixed(1)})`,
      z: row.z.toFixed(1),
      test: row.test === 'fisher' ? 'Fisher' : 'χ²',
      isOneClause: row.clauses < 2,
    })),
    sources: [focal, ...others].map(sourceLine),
    methods: methodsOf(comparison),
    floor: score(Number(comparison.provenance.options.floor)),
    measure: String(comparison.provenance.options.measure),
    problems: comparison.problems.map((problem) => ({ message: problem.message })),
    hasProblems: comparison.problems.length > 0,
  };
}
