/** Everything the report page prints, ordered, rounded and worded; the template only lays it out. */
import type { AnalysedStatement, Closeness, Comparison, Theme } from '../../model.ts';
import { type PairsView, pairsView } from './counterparts.ts';
import { type HeatMapView, heatMapView } from './heat-map.ts';
import { type StatementView, statementView } from './statement-view.ts';
import {
  clauseName,
  countedClauses,
  type FidelityView,
  fidelityView,
  kindAndDate,
  list,
  plural,
  probability,
  safeUrl,
  score,
  withInterval,
} from './wording.ts';

export interface RankView {
  readonly rank: number;
  readonly id: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly fidelity: FidelityView;
  readonly cosine: string;
  readonly meter: { readonly value: string; readonly low: string; readonly high: string };
  readonly meanBest: string;
  readonly counterparts: string;
  readonly themeJaccard: string;
  readonly sharedThemes: string;
  readonly isOpen: boolean;
}

export interface ThemeLine {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly who: string;
}

export interface ClauseLine {
  readonly href: string;
  readonly name: string;
  readonly text: string;
}

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly what: string;
  readonly fidelity: FidelityView;
  readonly size: string;
  readonly url: string | null;
  readonly hash: string;
}

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
  readonly unanswered: readonly {
    readonly title: string;
    readonly fidelity: FidelityView;
    readonly count: string;
    readonly clauses: readonly ClauseLine[];
    readonly more: string;
  }[];
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
  readonly methods: readonly { readonly name: string; readonly value: string }[];
  readonly floor: string;
  readonly problems: readonly { readonly message: string }[];
  readonly hasProblems: boolean;
}

const DISTINCTIVE_SHOWN = 20;
const UNANSWERED_SHOWN = 25;
const EXCERPT = 160;
const SILENT_NAMED = 5;
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
    problems: comparison.problems.map((problem) => ({ message: problem.message })),
    hasProblems: comparison.problems.length > 0,
  };
}

function sizeOf(statement: AnalysedStatement): string {
  const counted = countedClauses(statement);
  const recitals = counted.filter((clause) => clause.role === 'recital').length;
  const parts = [...(recitals > 0 ? [plural(recitals, 'recital')] : []), plural(counted.length - recitals, 'clause')];
  return `${parts.join(', ')}, ${plural(statement.words, 'word')}`;
}

/** The main findings, one sentence each: also what the command line prints. */
export function findingsOf(comparison: Comparison): string[] {
  const { focal, ranking, themes } = comparison;
  if (ranking.length === 0) return [];
  const counted = countedClauses(focal).length;
  const titles = new Map(comparison.others.map((other) => [other.id, other.shortTitle]));
  const nearest = ranking
    .slice(0, 3)
    .map((row) => `${titles.get(row.statement) ?? row.statement}, cosine ${withInterval(row.cosine)}`);
  const found = new Set(
    focal.clauses.filter((clause) => clause.role !== 'heading').flatMap((clause) => clause.tags.map((tag) => tag.theme)),
  );
  const labelOf = new Map(themes.map((theme) => [theme.id, theme.label]));
  const label = (id: string): string => labelOf.get(id) ?? id;
  const matched = counted - comparison.clausesWithoutCounterpart.length;
  const findings = [
    ranking.length === 1 ? `Closeness: ${nearest.join('')}.` : `Nearest: ${nearest.join('; ')}.`,
    `${matched} of ${plural(counted, 'clause')} ${matched === 1 ? 'has' : 'have'} a counterpart scoring ${score(Number(comparison.provenance.options.floor))} or more.`,
    `Themes: ${found.size} of ${themes.length} found.`,
  ];
  if (comparison.themesOnlyFocal.length > 0)
    findings.push(`Only this text speaks to: ${list(withoutNamedParents(comparison.themesOnlyFocal, themes).map(label))}.`);
  if (comparison.themesSilent.length > 0) findings.push(silenceFinding(comparison, label));
  return findings;
}

/** Names all silent themes where they are few, else those that most other texts have. */
function silenceFinding(comparison: Comparison, label: (id: string) => string): string {
  const counts = withoutNamedParents(comparison.themesSilent, comparison.themes).map((theme) => ({
    theme,
    texts: textsWith(theme, comparison).length,
  }));
  const widest = counts.sort((a, b) => b.texts - a.texts).slice(0, SILENT_NAMED);
  const which = comparison.ranking.length === 1 ? 'the other text has' : 'others speak to';
  const names = list(widest.map(({ theme }) => label(theme)));
  const lead = counts.length > widest.length ? ', most often ' : ': ';
  return `Silent on ${plural(counts.length, 'theme')} that ${which}${lead}${names}.`;
}

function textsWith(theme: string, comparison: Comparison): string[] {
  const titles = new Map(comparison.others.map((other) => [other.id, other.shortTitle]));
  return comparison.themeMatrix
    .filter((cell) => cell.theme === theme && cell.count > 0 && titles.has(cell.statement))
    .map((cell) => titles.get(cell.statement) ?? cell.statement);
}

/** A parent says nothing more where its child is named. */
function withoutNamedParents(ids: readonly string[], themes: readonly Theme[]): string[] {
  const parents = new Set(themes.filter((theme) => ids.includes(theme.id)).map((theme) => theme.parent));
  return ids.filter((id) => !parents.has(id));
}

function themeLines(ids: readonly string[], comparison: Comparison): ThemeLine[] {
  const themeOf = new Map(comparison.themes.map((theme): [string, Theme] => [theme.id, theme]));
  return withoutNamedParents(ids, comparison.themes)
    .map((id) => ({ id, texts: textsWith(id, comparison) }))
    .sort((a, b) => b.texts.length - a.texts.length)
    .map(({ id, texts }) => ({
      id,
      label: themeOf.get(id)?.label ?? id,
      definition: themeOf.get(id)?.definition ?? '',
      who: texts.length === 0 || comparison.others.length === 1 ? '' : `${plural(texts.length, 'text')}: ${list(texts)}`,
    }));
}

function rankView(row: Closeness, index: number, comparison: Comparison): RankView {
  const other = comparison.others.find((statement) => statement.id === row.statement);
  const labelOf = new Map(comparison.themes.map((theme) => [theme.id, theme.label]));
  const percent = (value: number): string => (100 * value).toFixed(1);
  return {
    rank: index + 1,
    id: row.statement,
    title: other?.shortTitle ?? row.statement,
    fullTitle: other?.title ?? row.statement,
    fidelity: fidelityView(other?.fidelity ?? 'verbatim'),
    cosine: withInterval(row.cosine),
    meter: { value: percent(row.cosine.value), low: percent(row.cosine.low), high: percent(row.cosine.high - row.cosine.low) },
    meanBest: score(row.meanBestScore),
    counterparts: `${row.clausesWithCounterpart} of ${countedClauses(comparison.focal).length}`,
    themeJaccard: score(row.themeJaccard),
    sharedThemes:
      row.sharedThemes.length === 0 ? 'none' : row.sharedThemes.map((theme) => labelOf.get(theme) ?? theme).join(', '),
    isOpen: comparison.ranking.length === 1,
  };
}

function clauseLines(ids: readonly string[], statement: AnalysedStatement, prefix: string): ClauseLine[] {
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

function unansweredOf(comparison: Comparison): ReportView['unanswered'] {
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

function sourceLine(statement: AnalysedStatement): SourceLine {
  return {
    id: statement.id,
    title: statement.title,
    issuer: statement.issuer ?? 'issuer not known',
    what: kindAndDate(statement.kind, statement.adopted),
    fidelity: fidelityView(statement.fidelity),
    size: sizeOf(statement),
    url: safeUrl(statement.source.url),
    hash: statement.source.sha256?.slice(0, 16) ?? '',
  };
}

function methodsOf({ provenance, themes }: Comparison): ReportView['methods'] {
  const { options, terms, background, codebook, tool } = provenance;
  return [
    { name: 'Made by', value: `${tool.name} ${tool.version}` },
    {
      name: 'Terms',
      value: `${terms.stemming}; without stop words (${terms.stopWords}); ${terms.multiWordTerms} multi-word terms (noun phrases of two to four words in three clauses or more, and the codebook's)`,
    },
    {
      name: 'Boilerplate',
      value: `${terms.boilerplatePhrases} diplomatic formulae, ${options.boilerplate === 'exclude' ? 'left out of the scores shown; matches.csv has both' : 'counted'}`,
    },
    { name: 'Ranking measure', value: `${options.measure}; document frequencies from ${background.name}` },
    { name: 'Counterpart', value: `the best-scoring clause; it counts from a score of ${score(Number(options.floor))}` },
    {
      name: 'Percentile',
      value: 'share of pairs of clauses of like length from different texts of the background that score lower',
    },
    {
      name: 'Intervals',
      value: `closeness: value ± 1.96 bootstrap standard errors over the clauses (${options.resamples} resamples, seed ${options.seed}); shares: Wilson, 95 %`,
    },
    {
      name: 'Distinctive terms',
      value:
        "G² (Dunning 1993, four cells), Fisher's exact test where an expected count is under 5, q by Benjamini–Hochberg, log ratio (Hardie 2014), z of the log-odds with Dirichlet prior (Monroe et al. 2008)",
    },
    {
      name: 'Themes',
      value: `codebook version ${codebook.version}, ${themes.length} themes; found by rules, so a theme may be missed or misread: every tag opens onto its passage`,
    },
  ];
}
