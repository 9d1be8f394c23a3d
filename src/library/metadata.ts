/** The front matter of a statement file, checked with all errors at once. */
import { z } from 'zod';
import { FIDELITIES, STATEMENT_KINDS, type StatementMetadata } from '../model.ts';
import { ClausewiseError } from '../problem.ts';

const isoDate = z.iso.date('expected a date as YYYY-MM-DD');

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, numbers and hyphens')
    .optional(),
  title: z.string().min(1).optional(),
  shortTitle: z.string().min(1).max(60).optional(),
  issuer: z.string().min(1).optional(),
  adopted: isoDate.optional(),
  kind: z.enum(STATEMENT_KINDS).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'expected a language tag such as "en"')
    .optional(),
  fidelity: z.enum(FIDELITIES).optional(),
  source: z
    .strictObject({
      url: z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional(),
      retrieved: isoDate.optional(),
    })
    .optional(),
  licence: z.string().min(1).optional(),
});

/** What a file says of itself. */
export type FileMetadata = Partial<Omit<StatementMetadata, 'source'>> & { readonly url?: string; readonly retrieved?: string };

/** The fields a library file must have; a user's own file may leave out all of them. */
const LIBRARY_FIELDS = [
  'id',
  'title',
  'shortTitle',
  'issuer',
  'adopted',
  'kind',
  'language',
  'fidelity',
  'source',
  'licence',
] as const;

/**
 * Checks front matter. `{}` for a file without any.
 * @throws ClausewiseError `bad-front-matter` naming every wrong, unknown or (for the library) missing field.
 */
export function checkMetadata(
  metadata: Readonly<Record<string, unknown>>,
  name: string,
  required: 'library' | 'none',
): FileMetadata {
  const result = schema.safeParse(metadata);
  const errors = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`);
  if (required === 'library')
    errors.push(...LIBRARY_FIELDS.filter((field) => !(field in metadata)).map((field) => `${field}: missing`));
  if (!result.success || errors.length > 0) {
    throw new ClausewiseError('bad-front-matter', `${name}: ${errors.join('; ')}.`, {
      hint: `Known fields: ${LIBRARY_FIELDS.join(', ')}.`,
    });
  }
  const { source, ...rest } = result.data;
  return withoutUndefined({ ...rest, url: source?.url, retrieved: source?.retrieved });
}

function withoutUndefined(fields: Readonly<Record<string, string | undefined>>): FileMetadata {
  // Every value was checked by the schema above; only absent ones are dropped.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FileMetadata;
}
