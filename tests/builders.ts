/** Builders the tests share: each call makes a new value, so that no test sees what another did. */
import { loadCodebook } from '../src/codebook/load.ts';
import type { Clause, Codebook, Statement } from '../src/model.ts';
import { readSource } from '../src/read/read.ts';
import { segment } from '../src/segment/segment.ts';

/** A clause that begins at the beginning of its text. */
export function aClause(text: string, given: Partial<Clause> = {}): Clause {
  const start = given.start ?? 0;
  return { id: 'a/1', label: '1.', role: 'operative', under: [], text, ...given, start, end: start + text.length };
}

/** A statement of the given clauses: plain texts become operative clauses `id/1`, `id/2` …, each at its place in the text. */
export function aStatement(
  clauses: readonly (string | (Partial<Clause> & { readonly text: string }))[] = ['AI systems shall be safe.'],
  given: Partial<Statement> = {},
): Statement {
  const id = given.id ?? 'a';
  let text = '';
  const placed = clauses.map((clause, index): Clause => {
    const parts = typeof clause === 'string' ? { text: clause } : clause;
    const start = text.length;
    text += `${parts.text}\n\n`;
    return aClause(parts.text, { id: `${id}/${index + 1}`, label: `${index + 1}.`, ...parts, start });
  });
  return {
    id,
    title: `Statement ${id}`,
    shortTitle: id,
    issuer: null,
    adopted: null,
    kind: 'statement',
    language: 'en',
    fidelity: 'verbatim',
    source: { url: null, retrieved: null, sha256: null },
    licence: null,
    text,
    parts: placed.map(({ start, end }) => ({ kind: 'clause', start, end })),
    enactingFormula: [],
    clauses: placed,
    problems: [],
    ...given,
  };
}

const NO_REJECTION = {
  rejectsFollowing: [],
  rejectsPreceding: [],
  avoidsFollowing: [],
  avoidsPreceding: [],
  negatesNext: [],
  ends: [],
  reverses: [],
};

/** A theme as codebook.yaml writes it, found by the word "safe" unless told otherwise. */
export function aTheme(given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'safety',
    label: 'Safety',
    family: 'trust',
    definition: 'asks that AI be safe',
    indicators: [{ any: ['safe'] }],
    ...given,
  };
}

/** The text of a codebook file (JSON, which is YAML) with one theme, and what is given instead. */
export function aCodebookFile(given: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    version: 'test',
    themes: [aTheme()],
    ...given,
    rejection: { ...NO_REJECTION, ...Object(given.rejection) },
  });
}

/** The codebook of such a file. */
export function aCodebook(given: Readonly<Record<string, unknown>> = {}): Codebook {
  return loadCodebook(aCodebookFile(given));
}

/** The UTF-8 bytes of a text, as a file would hold them. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A text read and segmented as a file of that name would be; its id is `a`. */
export function segmentText(text: string, name = 'a.txt'): Statement {
  return segment(readSource(utf8(text), name), { id: 'a' });
}
