/** What a caller may choose, with ranges and defaults; parsed once at the edge, complete inside. */
import { z } from 'zod';
import { ClausewiseError } from './problem.ts';

export const MEASURES = ['cosine', 'bm25', 'jaccard', 'dice', 'overlapCoefficient', 'weightedJaccard'] as const;
/** The measures that can rank. */
export type RankingMeasure = (typeof MEASURES)[number];

const schema = z.strictObject({
  measure: z.enum(MEASURES).default('cosine'),
  top: z.int().min(1).max(100).default(3),
  floor: z.number().min(0).max(1).nullable().default(null),
  boilerplate: z.enum(['exclude', 'include']).default('exclude'),
  resamples: z.int().min(100).max(100_000).default(2000),
  seed: z.int().min(0).max(4_294_967_295).default(20_240_603),
});

/** Complete options of a comparison. */
export interface CompareOptions {
  /** Which measure ranks counterparts. Default `cosine` (tf-idf). */
  readonly measure: RankingMeasure;
  /** Counterparts kept for each clause in each other text, 1–100. Default 3. */
  readonly top: number;
  /** Score from which a clause counts as having a counterpart, 0–1. Default null: what 98 % of unrelated library pairs stay under, for any measure. */
  readonly floor: number | null;
  /** Whether diplomatic formulae count in the ranking score. Default `exclude`. */
  readonly boilerplate: 'exclude' | 'include';
  /** Bootstrap samples, 100–100,000. Default 2,000. */
  readonly resamples: number;
  /** Seed of the bootstrap. Default 20240603. */
  readonly seed: number;
}

/** Options whose floor has been settled. */
export type SettledOptions = Omit<CompareOptions, 'floor'> & { readonly floor: number };

/** Which terms of a clause rank: all of them, or those outside diplomatic formulae. */
export type TermSet = 'all' | 'plain';

/** The term set that the options ask for. */
export function rankingTerms({ boilerplate }: Pick<CompareOptions, 'boilerplate'>): TermSet {
  return boilerplate === 'include' ? 'all' : 'plain';
}

/**
 * Fills in what is missing.
 * @throws ClausewiseError `bad-usage` that names every value out of range or unknown.
 */
export function parseOptions(given: unknown = {}): CompareOptions {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => `${issue.path.join('.') || 'options'}: ${issue.message}`);
  throw new ClausewiseError('bad-usage', `Options: ${errors.join('; ')}.`, {
    hint: 'See the ranges in the documentation of CompareOptions, or --help.',
  });
}
