/** The shape of `codebook.yaml`. */
import { z } from 'zod';
import { FAMILIES } from '../model.ts';

const phrases = z.array(z.string().min(1));
const indicator = z.strictObject({
  any: phrases.min(1),
  with: phrases.default([]),
  without: phrases.default([]),
  weight: z.enum(['strong', 'weak']).default('strong'),
  requires: z.literal('rejection').optional(),
});

const theme = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected lower-case words joined by hyphens'),
  label: z.string().min(1),
  family: z.enum(FAMILIES),
  definition: z.string().min(1),
  notWhen: z.string().min(1).optional(),
  parent: z.string().optional(),
  object: z.string().min(1).optional(),
  indicators: z.array(indicator).default([]),
  exclude: phrases.default([]),
});

export const codebookSchema = z.strictObject({
  version: z.string().min(1),
  concepts: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
  abbreviations: z.record(z.string(), z.string().min(1)).default({}),
  terms: z.array(z.string().min(1)).default([]),
  boilerplate: phrases.default([]),
  rejection: z.strictObject({
    rejectsFollowing: phrases,
    rejectsPreceding: phrases,
    avoidsFollowing: phrases,
    avoidsPreceding: phrases,
    ends: phrases,
    reverses: phrases,
  }),
  themes: z.array(theme).min(1),
});

export type CodebookFile = z.infer<typeof codebookSchema>;
