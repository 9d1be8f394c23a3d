/** YAML, with every syntax error at once and where it stands. The only file that knows the `yaml` package. */
import { LineCounter, parseDocument } from 'yaml';

export type YamlResult =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly errors: readonly string[] };

/** The value of a YAML text (`null` for an empty one), or each error as "line 3: …". Aliases are limited, tags are plain data. */
export function parseYaml(text: string): YamlResult {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false, schema: 'core' });
  if (document.errors.length > 0) {
    const errors = document.errors.map((error) => `line ${lineCounter.linePos(error.pos[0]).line}: ${error.message}`);
    return { kind: 'failed', errors };
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  return { kind: 'ok', value };
}
