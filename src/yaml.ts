/** YAML, with errors as text that says where they stand. The only file that knows js-yaml. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

export type YamlResult =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly errors: readonly string[] };

/** The value of a YAML text (`null` for an empty one), or what is wrong as "line 3: …". Plain data only: no tags that make objects, no dates. */
export function parseYaml(text: string): YamlResult {
  // js-yaml takes a text without a document for an error; here it is an empty one.
  if (text.split(/\r\n|\n|\r/).every((line) => /^\s*(?:#|$)/.test(line))) return { kind: 'ok', value: null };
  try {
    return { kind: 'ok', value: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? '' : `line ${error.mark.line + 1}: `;
    return { kind: 'failed', errors: [`${line}${error.reason}`] };
  }
}
