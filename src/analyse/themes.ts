/** Tags a clause with the codebook's themes, each with the passages that caused it. */
import type { Word } from '../language/language.ts';
import type { Codebook, Evidence, Indicator, Phrase, Stance, Tag, Theme, ThemeRule } from '../model.ts';
import { type Finds, PhraseFinder, type WordRange } from './phrase-match.ts';
import { type Attitude, attitudeTo, mapRejections, type RejectionMap } from './stance.ts';

/** From this score up a theme counts as found: one strong indicator (0.8), or two weak ones (0.64). */
export const TAG_THRESHOLD = 0.5;

/** A clause ready to be tagged: its words, and how a range of them becomes evidence in the source text. */
export interface TaggableClause {
  readonly words: readonly Word[];
  readonly text: string;
  /** Offset of `text` in the source. */
  readonly start: number;
}

interface Find extends WordRange {
  readonly attitude: Attitude;
  readonly weight: number;
  readonly indicator: number;
}

/** A clause and what was found in it. */
interface SearchedClause extends TaggableClause {
  readonly finds: Finds;
  readonly rejections: RejectionMap;
}

/** Tags clauses with the themes of one codebook. */
export class ThemeTagger {
  readonly #codebook: Codebook;
  readonly #finder: PhraseFinder;
  readonly #rulesOf = new Map<Phrase, ThemeRule>();

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    for (const rule of codebook.rules)
      for (const indicator of rule.indicators) for (const phrase of indicator.any) this.#rulesOf.set(phrase, rule);
    this.#finder = new PhraseFinder(phrasesOf(codebook));
  }

  /** The tags of a clause, in the order of the codebook; `[]` for a clause without a theme, which is a finding. */
  tag(clause: TaggableClause): Tag[] {
    const finds = this.#finder.find(clause.words);
    const searched: SearchedClause = { ...clause, finds, rejections: mapRejections(finds, this.#codebook.rejection) };
    // A clause has phrases of few themes; the others need not be asked.
    const candidates = new Set(Array.from(finds.phrases, (phrase) => this.#rulesOf.get(phrase)));
    const own = this.#codebook.rules.filter((rule) => candidates.has(rule)).flatMap((rule) => tagWithRule(searched, rule) ?? []);
    return withParents(own, this.#codebook);
  }
}

function phrasesOf({ rules, rejection }: Codebook): Phrase[] {
  const ofRule = (rule: ThemeRule): Phrase[] => [
    ...rule.exclude,
    ...rule.indicators.flatMap((indicator) => [...indicator.any, ...indicator.with, ...indicator.without]),
  ];
  return [...rules.flatMap(ofRule), ...Object.values(rejection).flat()];
}

function tagWithRule(clause: SearchedClause, rule: ThemeRule): Tag | null {
  const finds = rule.indicators.flatMap((indicator, index) => findIndicator(indicator, index, clause, rule.theme));
  if (finds.length === 0) return null;
  const excluded = clause.finds.of(rule.exclude);
  const isExcluded = (find: Find): boolean => excluded.some((range) => range.first <= find.first && range.last >= find.last);
  const counted = finds.filter((find) => !isExcluded(find));
  const score = noisyOr(counted);
  if (score < TAG_THRESHOLD) return null;
  return {
    theme: rule.theme.id,
    stance: stanceOf(counted, rule.theme),
    score,
    evidence: evidenceOf(counted, clause),
    against: evidenceOf(finds.filter(isExcluded), clause),
  };
}

function findIndicator(
  indicator: Indicator,
  index: number,
  { words, finds: inClause, rejections }: SearchedClause,
  theme: Theme,
): Find[] {
  const ranges = inClause.of(indicator.any);
  if (ranges.length === 0) return [];
  const sentencesOf = (phrases: Indicator['with']): Set<number> =>
    new Set(inClause.of(phrases).map((range) => words[range.first]?.sentence ?? 0));
  const sentencesWith = sentencesOf(indicator.with);
  const sentencesWithout = sentencesOf(indicator.without);
  const finds: Find[] = [];
  for (const range of ranges) {
    const sentence = words[range.first]?.sentence ?? 0;
    if (indicator.with.length > 0 && !sentencesWith.has(sentence)) continue;
    if (sentencesWithout.has(sentence)) continue;
    const countsCuesInside = theme.object !== null || indicator.needsRejection;
    const attitude = attitudeTo({ ...range, countsCuesInside }, rejections, words);
    if (indicator.needsRejection && attitude === 'supported' && !isNegated(range, words)) continue;
    finds.push({
      ...range,
      attitude: indicator.needsRejection && attitude === 'supported' ? 'avoided' : attitude,
      weight: indicator.weight,
      indicator: index,
    });
  }
  return finds;
}

function isNegated(range: WordRange, words: readonly Word[]): boolean {
  return words.slice(range.first, range.last + 1).some((word) => word.isNegated);
}

/** 1 − Π(1 − weight) over the indicators that were found, each counted once; 0 for none. Raised by more and stronger indicators. */
function noisyOr(finds: readonly Find[]): number {
  const weights = new Map(finds.map((find) => [find.indicator, find.weight]));
  let missed = 1;
  for (const weight of weights.values()) missed *= 1 - weight;
  return 1 - missed;
}

/**
 * Turning against a theme's object ("avoid bias") is how a clause speaks for that theme, whatever else it says for it. A theme
 * without an object is rejected only outright ("we oppose binding rules"), and `mixed` where the clause does both.
 */
function stanceOf(finds: readonly Find[], theme: Theme): Stance {
  if (theme.object !== null) return finds.some((find) => find.attitude !== 'supported') ? 'rejects' : 'supports';
  const rejected = finds.filter((find) => find.attitude === 'rejected').length;
  if (rejected === 0) return 'supports';
  return rejected === finds.length ? 'rejects' : 'mixed';
}

function evidenceOf(finds: readonly WordRange[], clause: TaggableClause): Evidence[] {
  const spans = finds.map((find) => ({ start: clause.words[find.first]?.start ?? 0, end: clause.words[find.last]?.end ?? 0 }));
  return mergeOverlaps(spans).map(({ start, end }) => ({
    start: clause.start + start,
    end: clause.start + end,
    text: clause.text.slice(start, end),
  }));
}

function mergeOverlaps(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** A clause has the parent whenever it has a child: the parent's evidence is its children's, its score the best of theirs. */
function withParents(tags: readonly Tag[], codebook: Codebook): Tag[] {
  const themeOf = new Map(codebook.rules.map((rule) => [rule.theme.id, rule.theme]));
  const byTheme = new Map(tags.map((tag) => [tag.theme, tag]));
  for (const id of themeOf.keys()) {
    const children = tags.filter((tag) => themeOf.get(tag.theme)?.parent === id);
    if (children.length > 0) byTheme.set(id, parentTag(id, children, themeOf));
  }
  return codebook.rules.flatMap((rule) => byTheme.get(rule.theme.id) ?? []);
}

function parentTag(theme: string, children: readonly Tag[], themeOf: ReadonlyMap<string, Theme>): Tag {
  // Rejecting a child's object speaks for the child, and so for the parent.
  const stances = new Set(
    children.map((child): Stance => (themeOf.get(child.theme)?.object === null ? child.stance : 'supports')),
  );
  const [onlyStance] = stances;
  const sorted = children.flatMap((child) => child.evidence).sort((a, b) => a.start - b.start || a.end - b.end);
  const evidence = sorted.filter(
    (item, index) => sorted.findIndex((other) => other.start === item.start && other.end === item.end) === index,
  );
  return {
    theme,
    stance: stances.size === 1 && onlyStance !== undefined ? onlyStance : 'mixed',
    score: Math.max(...children.map((child) => child.score)),
    evidence,
    against: [],
  };
}
