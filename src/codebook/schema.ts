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
    negatesNext: phrases,
    ends: phrases,
    reverses: phrases,
  }),
  themes: z.array(theme).min(1),
});

const NO_CUES = {
  rejectsFollowing: [],
  rejectsPreceding: [],
  avoidsFollowing: [],
  avoidsPreceding: [],
  negatesNext: [],
  ends: [],
  reverses: [],
};

/** A misshapen file without its misshapen parts, so that mistakes in the others are told too; fails where phrases can not be read at all. */
export const soundPartsSchema = z.object({
  version: z.string().catch(''),
  concepts: codebookSchema.shape.concepts,
  abbreviations: codebookSchema.shape.abbreviations.catch({}),
  terms: codebookSchema.shape.terms.catch([]),
  boilerplate: codebookSchema.shape.boilerplate.catch([]),
  rejection: codebookSchema.shape.rejection.catch(NO_CUES),
  themes: z.array(theme.nullable().catch(null)).transform((themes) => themes.filter((entry) => entry !== null)),
});

export type CodebookFile = z.infer<typeof codebookSchema>;
