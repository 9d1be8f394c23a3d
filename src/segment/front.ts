/** Where the statement begins in a text, and which units before its first clause are title, date, formula or recital. */
import { findDate } from './dates.ts';
import { contentOf, type Unit } from './unit.ts';

export type FrontRole = 'outside' | 'title' | 'date' | 'formula' | 'recital';
/** What each unit is, by its index; a unit without an entry is an ordinary one. */
export type FrontRoles = ReadonlyMap<number, FrontRole>;
type Roles = Map<number, FrontRole>;

const KIND_LINE =
  /^(?:JOINT\s+)?(?:STATEMENT|DECLARATION|RESOLUTION|RECOMMENDATION|COMMUNIQU[EÉ]|CONVENTION|CHARTER|INITIATIVE|DECISION|APPEAL)(?:\s+(?:OF|ON)\b.*)?$/;
/** "We, the members of …," or "The General Assembly," standing by itself. */
const OPENING = /^(?:We,\s[\s\S]{3,300},|(?:The|THE)\s+[^.;:]{3,120},)$/;
/** "declare the following.", "Have agreed as follows:", "HAVE ADOPTED THIS REGULATION:". */
const CLOSING =
  /^(?:\p{L}+\s+){0,6}?(?:declares?|resolves?|agreed?|proclaims?|recommends?|adopted|adopts?|decides?|states?|affirms?)\b[^.]{0,60}[.:]$/iu;
const RECITAL_START =
  /^(?:\(?\d+\)\s+)?(?:(?:deeply|gravely|fully|further|also|keenly|strongly)\s+)?(?:\p{L}+ing\b|aware|convinced|concerned|mindful|conscious|determined|alarmed|guided|resolved|inspired|whereas|having)/iu;
const CLOSING_WORDS = 14;
const OPENING_REACH = 12;
const TITLE_UNITS = 8;
const TITLE_WORDS = 60;
const ENDS_SENTENCE = /[.;:,!?…。]$/;
const DATE_REACH = 3;
const PREAMBLE = /^preamble$|^whereas:?$/i;

/** Reads the front of a text: cuts off what stands before the statement, and finds its formula and preamble. */
export function readFront(units: readonly Unit[], text: string): FrontRoles {
  const roles: Roles = new Map();
  const opening = units.findIndex((unit) => unit.kind !== 'list' && OPENING.test(text.slice(unit.start, unit.end)));
  if (opening >= 0) markPreamble(units, text, opening, roles);
  markPreambleSections(units, text, roles);
  markTitle(units, text, opening, roles);
  markDates(units, text, roles);
  return roles;
}

function markPreamble(units: readonly Unit[], text: string, opening: number, roles: Roles): void {
  const content = (index: number): string =>
    units
      .slice(index, index + 1)
      .map((unit) => contentOf(unit, text))
      .join('');
  if (!RECITAL_START.test(content(opening + 1))) return;
  roles.set(opening, 'formula');
  for (let index = opening + 1; index < units.length; index += 1) {
    const words = content(index).split(/\s+/).length;
    if (words <= CLOSING_WORDS && CLOSING.test(content(index))) {
      roles.set(index, 'formula');
      return;
    }
    if (!RECITAL_START.test(content(index)) || units[index]?.kind === 'heading') return;
    roles.set(index, 'recital');
  }
}

/** Everything under a heading "Preamble", up to the next heading, is a recital. */
function markPreambleSections(units: readonly Unit[], text: string, roles: Roles): void {
  let isInside = false;
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'heading' || PREAMBLE.test(contentOf(unit, text))) isInside = PREAMBLE.test(contentOf(unit, text));
    else if (isInside && unit.kind === 'text') roles.set(index, 'recital');
  }
}

function markTitle(units: readonly Unit[], text: string, opening: number, roles: Roles): void {
  const kindLine = units.findIndex((unit) => KIND_LINE.test(text.slice(unit.start, unit.end)));
  const isAnnounced = kindLine >= 0 && opening > kindLine && opening - kindLine <= OPENING_REACH;
  if (!isAnnounced) {
    markLeadingTitle(units, text, roles);
    return;
  }
  for (let index = kindLine; index < Math.min(opening, kindLine + TITLE_UNITS); index += 1) roles.set(index, 'title');
  let first = kindLine;
  for (let index = Math.max(0, kindLine - DATE_REACH); index < kindLine; index += 1) {
    const unit = units[index];
    if (unit === undefined || !isDateLine(unit, text)) continue;
    roles.set(index, 'date');
    first = index;
    break;
  }
  for (let index = 0; index < first; index += 1) roles.set(index, 'outside');
}

/** Without an announced kind, a line that opens the text and ends like no sentence is its title. */
function markLeadingTitle(units: readonly Unit[], text: string, roles: Roles): void {
  for (const [index, unit] of units.slice(0, TITLE_UNITS).entries()) {
    const content = contentOf(unit, text);
    const isPassedOver = unit.kind === 'note' || unit.kind === 'markup' || isDateLine(unit, text) || !/\p{L}{3}/u.test(content);
    if (isPassedOver) continue;
    if (!looksLikeTitle(unit, content)) return;
    roles.set(index, 'title');
    // What stands over the title (a running number) is no heading of the text.
    for (const [before, over] of units.slice(0, index).entries())
      if (over.kind === 'heading' && !isDateLine(over, text)) roles.set(before, 'outside');
    return;
  }
}

function looksLikeTitle(unit: Unit, content: string): boolean {
  if (unit.label !== null || unit.kind === 'list' || PREAMBLE.test(content) || ENDS_SENTENCE.test(content)) return false;
  return unit.kind === 'heading' || content.split(/\s+/).length <= TITLE_WORDS;
}

/** A line that only dates the text, wherever it stands, is none of its clauses. */
function markDates(units: readonly Unit[], text: string, roles: Roles): void {
  for (const [index, unit] of units.entries()) {
    if (!roles.has(index) && unit.kind !== 'note' && isDateLine(unit, text)) roles.set(index, 'date');
  }
}

function isDateLine(unit: Unit, text: string): boolean {
  const content = text.slice(unit.start, unit.end);
  return content.length <= 40 && !ENDS_SENTENCE.test(content) && findDate(content) !== null && content.split(/\s+/).length <= 5;
}
