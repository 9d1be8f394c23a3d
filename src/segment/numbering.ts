/** Gives every unit its place in the hierarchy, as a path: Article 3, paragraph 1, point a → `3/1/a`. */
import type { Label, Scheme, Unit } from './unit.ts';

interface Level {
  readonly scheme: Scheme;
  readonly path: readonly string[];
}

const LETTER_BEFORE_ROMAN: ReadonlyMap<string, string> = new Map([
  ['i', 'h'],
  ['v', 'u'],
  ['x', 'w'],
]);
const ROMAN_AFTER: ReadonlyMap<string, string> = new Map([
  ['i', 'ii'],
  ['v', 'vi'],
  ['x', 'xi'],
]);

/**
 * Walks through the units of a text and names each. Labels of the same scheme count on at their level; a scheme that is not
 * open yet opens a level below. What has no label is named after the provision it belongs to (`5/p2`), or counted.
 */
export class Numbering {
  #levels: Level[] = [];
  /** How many paragraphs each provision has so far. */
  readonly #paragraphs = new Map<string, number>();
  readonly #used = new Map<string, number>();
  readonly #hasLabels: boolean;
  #ordinal = 0;
  #recitals = 0;
  #headings = 0;

  constructor(hasLabels: boolean) {
    this.#hasLabels = hasLabels;
  }

  /** The path of a heading; a chapter or article number opens its level. */
  heading(unit: Unit): string {
    this.#headings += 1;
    const { label } = unit;
    if (label === null || label.path.length === 0) {
      this.#levels = [];
      return this.#unique(`h${this.#headings}`);
    }
    if (label.scheme === 'article') {
      this.#levels = [{ scheme: 'article', path: label.path }];
      return this.#unique(`article-${label.path.join('/')}`);
    }
    if (label.scheme === 'container') this.#levels = [];
    else this.#levels = [{ scheme: label.scheme, path: this.#place(label) }];
    return this.#unique(label.scheme === 'container' ? label.path.join('/') : `h-${label.path.join('/')}`);
  }

  /** The path of a recital: its own number where it prints one, else its ordinal. */
  recital(unit: Unit): string {
    this.#recitals += 1;
    const number = unit.label?.path ?? [];
    if (number.length === 0) return this.#unique(`r${this.#recitals}`);
    return this.#unique(number[0]?.startsWith('r') ? number.join('/') : `r${number.join('/')}`);
  }

  /** The path of an operative clause; `following` is the next label in the text, which tells "(h), (i), (j)" from "(h), (i), (ii)". */
  clause(unit: Unit, following: Label | null = null): string {
    const { label } = unit;
    if (label === null || label.path.length === 0) return this.#unique(this.#unnumbered());
    const path = this.#place(label, following);
    this.#paragraphs.set(path.join('/'), 1);
    return this.#unique(path.join('/'));
  }

  #unnumbered(): string {
    const parent = this.#levels.at(-1)?.path.join('/');
    if (parent === undefined) {
      this.#ordinal += 1;
      return this.#hasLabels ? `p${this.#ordinal}` : `${this.#ordinal}`;
    }
    const count = (this.#paragraphs.get(parent) ?? 0) + 1;
    this.#paragraphs.set(parent, count);
    return count === 1 ? parent : `${parent}/p${count}`;
  }

  /** Finds the level of a label, closes the levels below it, and returns the full path. */
  #place(label: Label, following: Label | null = null): readonly string[] {
    if (label.scheme === 'marked' || label.scheme === 'article' || label.scheme === 'section') {
      this.#levels = [{ scheme: label.scheme, path: label.path }];
      return label.path;
    }
    const scheme = this.#schemeInContext(label, following);
    const depth = this.#levels.findIndex((level) => level.scheme === scheme);
    const parent = (depth >= 0 ? this.#levels[depth - 1] : this.#levels.at(-1))?.path ?? [];
    // "1.2" already names the whole way, so it does not go under "1".
    const isWhole = label.path.join('').includes('.');
    const path = isWhole ? label.path : [...parent, ...label.path];
    if (depth >= 0) this.#levels = this.#levels.slice(0, depth);
    this.#levels.push({ scheme, path });
    return path;
  }

  /** "(i)" after "(h)" is a letter, unless "(ii)" follows; else it is a Roman numeral. */
  #schemeInContext(label: Label, following: Label | null): Scheme {
    if (label.scheme !== 'lower-roman') return label.scheme;
    const numeral = label.path[0] ?? '';
    if (following?.scheme === 'lower-roman' && following.path[0] === ROMAN_AFTER.get(numeral)) return 'lower-roman';
    const before = LETTER_BEFORE_ROMAN.get(numeral);
    const letters = this.#levels.find((level) => level.scheme === 'lower-letter');
    return before !== undefined && letters?.path.at(-1) === before ? 'lower-letter' : 'lower-roman';
  }

  /** A number that a text uses twice gets `-2`, `-3` …, so that ids stay unique. */
  #unique(path: string): string {
    const count = (this.#used.get(path) ?? 0) + 1;
    this.#used.set(path, count);
    return count === 1 ? path : this.#unique(`${path}-${count}`);
  }
}
