/** Dates as official texts print them. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const MONTH = MONTHS.join('|');

const FORMS: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/, order: 'ymd' },
  { pattern: /(\d{4})年(\d{1,2})月(\d{1,2})日/, order: 'ymd' },
  { pattern: /\b(\d{1,2})\.(\d{1,2}|[IVX]+)\.(\d{4})\b/i, order: 'dmy' },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\s+(\\d{4})\\b`, 'i'), order: 'dmy' },
  { pattern: new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'), order: 'mdy' },
];

/** The first date in `text` as `YYYY-MM-DD`, or null; day before month in `03.06.2024`, as the issuers of such texts write. */
export function findDate(text: string): string | null {
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [, first = '', second = '', third = ''] = match;
    const [year, month, day] =
      order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
    const date = isoDate(Number(year), monthNumber(month), Number(day));
    if (date !== null) return date;
  }
  return null;
}

function monthNumber(month: string): number {
  const name = month.toLowerCase();
  if (MONTHS.includes(name)) return MONTHS.indexOf(name) + 1;
  return ROMAN_MONTHS.includes(name) ? ROMAN_MONTHS.indexOf(name) + 1 : Number(month);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
