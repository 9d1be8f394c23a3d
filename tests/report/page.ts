/** Reads a page strictly: every `<` begins a tag whose attributes stand in double quotes, and every element is closed where HTML wants it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text inside, tags left out, entities decoded. */
  readonly text: string;
  /** Everything inside as written. */
  readonly inner: string;
  readonly parent: Element | null;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*>|<!doctype html>|</g;
const VOID = new Set(['meta', 'br', 'link', 'img', 'hr', 'input']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
};

export function decodeEntities(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`bare & before "${text.slice(0, 80)}"`);
    return character;
  });
}

/** The elements of a page in the order of their start tags. */
export function elementsOf(page: string): Element[] {
  const elements: Element[] = [];
  const open: { element: Element; from: number; index: number }[] = [];
  for (const match of page.matchAll(TAG)) {
    const [whole, slash, name, attributes = ''] = match;
    if (whole === '<!doctype html>') continue;
    if (name === undefined) throw new Error(`no tag: ${page.slice(match.index, match.index + 80)}`);
    if (slash === '/') {
      const last = open.pop();
      if (last?.element.name !== name) throw new Error(`</${name}> closes <${last?.element.name}> at ${match.index}`);
      const inner = page.slice(last.from, match.index);
      const text = name === 'style' ? inner : decodeEntities(inner.replace(/<[^>]*>/g, ''));
      elements[last.index] = Object.assign(last.element, { inner, text });
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), inner: '', text: '', parent: open.at(-1)?.element ?? null };
    if (!VOID.has(name)) open.push({ element, from: match.index + whole.length, index: elements.length });
    elements.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.element.name}> is not closed`);
  return elements;
}

function attributesOf(written: string): Map<string, string> {
  const pairs = Array.from(
    written.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g),
    ([, name = '', value = '']) => [name, value] as const,
  );
  const attributes = new Map(pairs.map(([name, value]) => [name, decodeEntities(value)]));
  if (attributes.size !== pairs.length) throw new Error(`an attribute twice: ${written}`);
  return attributes;
}

/** Whether an element stands inside one that fits. */
export function isInside(element: Element, fits: (ancestor: Element) => boolean): boolean {
  for (let above = element.parent; above !== null; above = above.parent) if (fits(above)) return true;
  return false;
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(/\s+/).includes(name);
}
