/** Markdown → blocks, with positions by mdast. Front matter (YAML between `---` lines) is metadata. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Span } from '../model.ts';
import { ClausewiseError } from '../problem.ts';
import { parseYaml } from '../yaml.ts';

/** What a Markdown file holds. */
export interface MarkdownParts {
  readonly blocks: readonly Block[];
  readonly metadata: Readonly<Record<string, unknown>>;
}

type Node = ReturnType<typeof fromMarkdown>['children'][number];

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Whether a text begins with YAML front matter. */
export function hasFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text);
}

/**
 * The blocks of a Markdown text: headings, paragraphs, list items (a list item's marker is part of its block, as printed).
 * A paragraph that begins in bold has that as its `label`.
 * @throws ClausewiseError `bad-front-matter` if the front matter is no YAML mapping.
 */
export function readMarkdown(text: string, name: string): MarkdownParts {
  const front = FRONT_MATTER.exec(text);
  const frontLength = front?.[0].length ?? 0;
  const metadata = front === null ? {} : parseFrontMatter(front[1] ?? '', name);
  // Blanking the front matter keeps every offset where it is.
  const body = `${text.slice(0, frontLength).replace(/[^\r\n]/g, ' ')}${text.slice(frontLength)}`;
  const blocks: Block[] = [];
  if (front !== null) blocks.push({ kind: 'front-matter', start: 0, end: text.slice(0, frontLength).trimEnd().length, contentStart: 0 });
  for (const node of fromMarkdown(body).children) collect(node, null, blocks, text);
  return { blocks, metadata };
}

function parseFrontMatter(yaml: string, name: string): Record<string, unknown> {
  const parsed = parseYaml(yaml);
  const hint = 'Front matter is YAML: "key: value" lines between two lines of three hyphens.';
  if (parsed.kind === 'failed') throw new ClausewiseError('bad-front-matter', `${name}: the front matter is not valid YAML: ${parsed.errors.join('; ')}`, { hint });
  const { value } = parsed;
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new ClausewiseError('bad-front-matter', `${name}: the front matter is not a mapping.`, { hint });
  return Object.fromEntries(Object.entries(value));
}

/** Adds the blocks of a node; `itemStart` is where the marker of the list item stands that the node opens. */
function collect(node: Node, itemStart: number | null, blocks: Block[], text: string): void {
  if (node.type === 'list' || node.type === 'blockquote') {
    for (const child of node.children) collect(child, null, blocks, text);
    return;
  }
  if (node.type === 'listItem') {
    for (const [index, child] of node.children.entries()) collect(child, index === 0 ? spanOf(node).start : null, blocks, text);
    return;
  }
  if (node.type === 'definition' || node.type === 'thematicBreak') return;
  const span = spanOf(node);
  const start = itemStart ?? span.start;
  if (node.type === 'heading') {
    const first = node.children[0];
    blocks.push({ kind: 'heading', start: span.start, end: span.end, contentStart: first === undefined ? span.start : spanOf(first).start });
    return;
  }
  const label = node.type === 'paragraph' && itemStart === null ? boldLead(node, text) : null;
  blocks.push({
    kind: itemStart === null ? 'paragraph' : 'list-item',
    start,
    end: span.end,
    contentStart: label === null ? start : label.contentStart,
    ...(label === null ? {} : { label: label.span }),
  });
}

function boldLead(paragraph: Extract<Node, { type: 'paragraph' }>, text: string): { span: Span; contentStart: number } | null {
  const [lead, next] = paragraph.children;
  if (lead?.type !== 'strong' || next === undefined) return null;
  const [inner] = lead.children;
  if (inner?.type !== 'text') return null;
  const afterLead = spanOf(lead).end;
  const space = /^[\s]*/.exec(text.slice(afterLead))?.[0].length ?? 0;
  return { span: spanOf(inner), contentStart: afterLead + space };
}

/** Every node that the parser makes has offsets; a node made by hand would not. */
function spanOf(node: Pick<Node, 'position'>): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
