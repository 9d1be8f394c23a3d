/** Bytes → text, or why they are no text. The text is never changed: what is odd about it is told as a Problem. */

import type { Problem } from '../model.ts';
import { ClausewiseError, quote } from '../problem.ts';

export interface DecodeLimits {
  /** Largest file that is read; default 20 MB, some thirty times the EU AI Act. */
  readonly maxBytes: number;
  /** Longest line that is read; default 100,000 characters: no paragraph of a policy text comes near. */
  readonly maxLineCharacters: number;
}

export const DEFAULT_LIMITS: DecodeLimits = { maxBytes: 20_000_000, maxLineCharacters: 100_000 };

export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Share of control characters above which bytes are no text. */
const BINARY_SHARE = 0.003;
/** Formats that begin with a signature and that this version does not read. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive (Word, OpenDocument or EPUB file)'],
  ['{\\rtf', 'an RTF file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u001f\u008b', 'a gzip archive'],
];
const SAVE_AS_TEXT = 'Save the document as plain text (UTF-8) or Markdown and try again.';

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark; bytes that are neither are read as Windows-1252, with a Problem.
 * @throws ClausewiseError `empty-input`, `too-large`, `unsupported-format`, `binary-input` or `line-too-long`.
 */
export function decode(bytes: Uint8Array, name: string, limits: DecodeLimits = DEFAULT_LIMITS): DecodedText {
  if (bytes.length > limits.maxBytes) throw tooLarge(bytes.length, name, limits);
  refuseKnownFormats(bytes, name);
  const problems: Problem[] = [];
  const text = decodeBytes(bytes, name, problems);
  if (text.trim() === '')
    throw new ClausewiseError('empty-input', `${name}: the file is empty (${bytes.length} bytes, no visible character).`, {
      hint: 'Give a file that holds the text of a statement.',
    });
  refuseBinary(text, name);
  refuseMarkup(text, name);
  refuseLongLines(text, name, limits);
  problems.push(...oddities(text, name));
  return { text, problems };
}

function tooLarge(size: number, name: string, limits: DecodeLimits): ClausewiseError {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return new ClausewiseError('too-large', `${name}: ${megabytes(size)}; the limit is ${megabytes(limits.maxBytes)}.`, {
    hint: 'Cut the text into the instruments it holds and give them one by one.',
  });
}

function refuseKnownFormats(bytes: Uint8Array, name: string): void {
  const head = Array.from(bytes.subarray(0, 8), (byte) => String.fromCharCode(byte)).join('');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known !== undefined)
    throw new ClausewiseError('unsupported-format', `${name} is ${known[1]}; plain text and Markdown are read.`, {
      hint: SAVE_AS_TEXT,
    });
}

function decodeBytes(bytes: Uint8Array, name: string, problems: Problem[]): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder says only that the bytes are not UTF-8; the Problem says where, and the text is read all the same.
    problems.push({
      code: 'invalid-utf8',
      statementId: null,
      message: `${name}: not valid UTF-8 (first bad byte at offset ${firstBadByte(bytes)}); read as Windows-1252, so some letters may be wrong.`,
    });
    return decodeWindows1252(bytes);
  }
}

/** What Windows-1252 has at 0x80 to 0x9F. Node up to 22 decodes these as Latin-1, i.e. as control characters (nodejs/node#56542). */
const WINDOWS_1252_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_80_TO_9F.charAt(control.charCodeAt(0) - 0x80));
}

/** Where the first sequence begins that is no character. Bisects on the longest prefix that decodes; a prefix may end inside a character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodePrefix(bytes.subarray(0, middle)) !== null) good = middle;
    else bad = middle;
  }
  // "caf\xE9 is": the prefix may hold the E9, which only the blank behind it proves bad, so whole characters are counted.
  return new TextEncoder().encode(decodePrefix(bytes.subarray(0, good)) ?? '').length;
}

/** The whole characters of a prefix; null if it holds a byte that fits nowhere. */
function decodePrefix(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function refuseBinary(text: string, name: string): void {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (controls / text.length <= BINARY_SHARE || controls < 3) return;
  throw new ClausewiseError('binary-input', `${name}: ${controls} control characters in ${text.length}; this is no text.`, {
    hint: `${SAVE_AS_TEXT} A text in UTF-16 needs its byte order mark.`,
  });
}

function refuseMarkup(text: string, name: string): void {
  if (!/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|\?xml)\b/i.test(text.slice(0, 1000))) return;
  throw new ClausewiseError('unsupported-format', `${name} is HTML or XML; plain text and Markdown are read.`, {
    hint: SAVE_AS_TEXT,
  });
}

function refuseLongLines(text: string, name: string, limits: DecodeLimits): void {
  let start = 0;
  let line = 1;
  for (const { end, next } of lines(text)) {
    if (end - start > limits.maxLineCharacters) {
      throw new ClausewiseError(
        'line-too-long',
        `${name} line ${line}: ${end - start} characters without a line break; the limit is ${limits.maxLineCharacters}.`,
        {
          hint: `Put a line break after each paragraph. The line begins ${quote(text.slice(start, start + 60))}.`,
        },
      );
    }
    start = next;
    line += 1;
  }
}

/** Where each line ends and where the next begins. */
function* lines(text: string): Generator<{ end: number; next: number }> {
  for (const match of text.matchAll(/\r\n|\n|\r/g)) yield { end: match.index, next: match.index + match[0].length };
  yield { end: text.length, next: text.length };
}

function oddities(text: string, name: string): Problem[] {
  const problems: Problem[] = [];
  const nuls = text.split('\0').length - 1;
  if (nuls > 0)
    problems.push({
      code: 'nul-characters',
      statementId: null,
      message: `${name}: ${nuls} NUL character(s); read as white space.`,
    });
  const breaks = text.match(/\r\n|\n|\r/g) ?? [];
  const kinds = new Set(breaks);
  if (kinds.size > 1)
    problems.push({
      code: 'mixed-line-ends',
      statementId: null,
      message: `${name}: mixed line ends (${kinds.size} kinds in ${breaks.length} lines); each was read as a line end.`,
    });
  return problems;
}
