/** The registry of readers: bytes → SourceText, by what the bytes are and only then by what the file is called. */
import type { SourceText } from '../model.ts';
import { DEFAULT_LIMITS, type DecodeLimits, decode } from './decode.ts';
import { hasFrontMatter, readMarkdown } from './markdown.ts';
import { plainTextBlocks } from './plain-text.ts';

/**
 * Reads a file's bytes. `name` stands in messages and settles Markdown against plain text where the text itself does not.
 * @throws ClausewiseError for input that can not be read at all; what can be read with a doubt says so in `problems`.
 */
export function readSource(bytes: Uint8Array, name: string, limits: DecodeLimits = DEFAULT_LIMITS): SourceText {
  const { text, problems } = decode(bytes, name, limits);
  if (hasFrontMatter(text) || /\.(md|markdown)$/i.test(name)) {
    return { text, format: 'markdown', ...readMarkdown(text, name), problems };
  }
  return { text, format: 'plain-text', blocks: plainTextBlocks(text), metadata: {}, problems };
}
