/** Markdown → blocks, by markdown-it. Front matter (YAML between `---` lines) is metadata. */
import MarkdownIt from 'markdown-it';
import type { Block, Span } from '../model.ts';
import { ClausewiseError } from '../problem.ts';
import { parseYaml } from '../yaml.ts';

/** What a Markdown file holds. */
export interface MarkdownParts {
  readonly blocks: readonly Block[];
  readonly metadata: Readonly<Record<string, unknown>>;
}

type Token = ReturnType<typeof parser.parse>[number];

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
/** A paragraph that begins in bold: group 1 is what is bold. */
const BOLD_LEAD = /^\*\*([^*\r\n]+)\*\*\s+(?=\S)/;
const LIST_MARKER = /^(?:[-*+]|\d{1,9}[.)])\s/;
const BLANK = /^[\s\0\ufeff]*$/;

/** Only blocks are wanted: what is inside a paragraph stays as written. */
const parser = new MarkdownIt('commonmark');
parser.core.ruler.disable('inline');

/** Whether a text begins with YAML front matter. */
export function hasFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text);
}

/**
 * The blocks of a Markdown text: headings, paragraphs, list items (a list item's marker is part of its block, as printed). A
 * paragraph that begins in bold has that as its `label`. Lines that are only markup (rules, underlines of headings) are blocks, too,
 * so that every visible character belongs to one.
 * @throws ClausewiseError `bad-front-matter` if the front matter is no YAML mapping.
 */
export function readMarkdown(text: string, name: string): MarkdownParts {
  const front = FRONT_MATTER.exec(text);
  const frontLength = front?.[0].length ?? 0;
  const metadata = front === null ? {} : parseFrontMatter(front[1] ?? '', name);
  // Blanking the front matter keeps every line where it is.
  const body = `${text.slice(0, frontLength).replace(/[^\r\n]/g, ' ')}${text.slice(frontLength)}`;
  const lines = linesOf(body);
  const blocks: Block[] =
    front === null ? [] : [{ kind: 'front-matter', start: 0, end: text.slice(0, frontLength).trimEnd().length, contentStart: 0 }];
  const taken = new Set<number>();
  for (const token of parser.parse(body, {})) {
    const block = blockOf(token, lines, body, taken);
    if (block !== null) blocks.push(block);
  }
  return { blocks: [...blocks, ...leftOver(lines, taken, body)].sort((a, b) => a.start - b.start), metadata };
}

function parseFrontMatter(yaml: string, name: string): Record<string, unknown> {
  // The line of hyphens above counts, so that "line 3" is line 3 of the file.
  const parsed = parseYaml(`\n${yaml}`);
  const hint = 'Front matter is YAML: "key: value" lines between two lines of three hyphens.';
  if (parsed.kind === 'failed')
    throw new ClausewiseError('bad-front-matter', `${name}: the front matter is not valid YAML: ${parsed.errors.join('; ')}`, {
      hint,
    });
  const { value } = parsed;
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new ClausewiseError('bad-front-matter', `${name}: the front matter is not a mapping.`, { hint });
  return Object.fromEntries(Object.entries(value));
}

/** The lines of a text, as markdown-it counts them, without their ends. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { start, end: text.length }];
}

const LEAVES = new Set(['heading_open', 'paragraph_open', 'fence', 'code_block', 'html_block']);

/** The block of a token that holds text itself; marks its lines as taken. */
function blockOf(token: Token, lines: readonly Span[], text: string, taken: Set<number>): Block | null {
  if (!LEAVES.has(token.type) || token.map === null) return null;
  const [first, behind] = token.map;
  const isUnderlined = token.type === 'heading_open' && /^[=-]+$/.test(token.markup);
  const last = isUnderlined ? behind - 2 : behind - 1;
  const span = trim(lines[first]?.start ?? 0, lines[last]?.end ?? 0, text);
  if (span === null) return null;
  for (let line = first; line <= last; line += 1) taken.add(line);
  const printed = text.slice(span.start, span.end);
  if (token.type === 'heading_open')
    return { kind: 'heading', ...span, contentStart: span.start + (/^#+\s*/.exec(printed)?.[0].length ?? 0) };
  if (printed.startsWith('<!--')) return { kind: 'markup', ...span, contentStart: span.start };
  if (LIST_MARKER.test(printed)) return { kind: 'list-item', ...span, contentStart: span.start };
  const bold = BOLD_LEAD.exec(printed);
  if (bold?.[1] === undefined) return { kind: 'paragraph', ...span, contentStart: span.start };
  const label = { start: span.start + 2, end: span.start + 2 + bold[1].length };
  return { kind: 'paragraph', ...span, contentStart: span.start + bold[0].length, label };
}

function trim(start: number, end: number, text: string): Span | null {
  const piece = text.slice(start, end);
  if (BLANK.test(piece)) return null;
  const lead = /^[\s\0\ufeff]*/.exec(piece)?.[0].length ?? 0;
  return { start: start + lead, end: start + piece.replace(/[\s\0]+$/, '').length };
}

/** Visible lines that no block took. */
function leftOver(lines: readonly Span[], taken: ReadonlySet<number>, text: string): Block[] {
  return lines.flatMap((line, index) => {
    const span = taken.has(index) ? null : trim(line.start, line.end, text);
    return span === null ? [] : [{ kind: 'markup' as const, ...span, contentStart: span.start }];
  });
}
