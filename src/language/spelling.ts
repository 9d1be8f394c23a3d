/** One spelling for words that British and American texts write differently, so that "organisation" meets "organization". */

/** -ise verbs whose stem ends in one of these take -ize; "promise", "exercise", "supervise" end otherwise. */
const ISE =
  /^(.*(?:al|an|ar|ard|as|at|er|ern|es|et|ic|il|im|in|it|iv|id|on|gn|og|ol|or|ul|ym|atom|custom|econom|item|random|system))is(e|ed|es|er|ers|ing|ation|ations|ational)$/;
const OUR = /(behavi|col|fav|hon|lab|neighb|endeav|harb)our/;
const NO_ISE = new Set(['arise', 'arises', 'arising', 'treatise', 'treatises']);

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^co-(op|ord)/, 'co$1'],
  [/^centre/, 'center'],
  [/-centred$/, '-centered'],
  [/^(def|off)ence/, '$1ense'],
  [/^licence/, 'license'],
  [/^programme(s?)$/, 'program$1'],
  [/^analys(e|ed|es|ing)$/, 'analyz$1'],
  [/^fulfil(s|ment)?$/, 'fulfill$1'],
];

/** Every word comes many times, so what was worked out once is kept. */
const foldedForms = new Map<string, string>();

/** `form` in the American spelling where the two differ by rule; any other word as it is. */
export function foldSpelling(form: string): string {
  const known = foldedForms.get(form);
  if (known !== undefined) return known;
  const folded = foldByRule(form);
  foldedForms.set(form, folded);
  return folded;
}

function foldByRule(form: string): string {
  let folded = NO_ISE.has(form) ? form : form.replace(ISE, '$1iz$2');
  folded = folded.replace(OUR, '$1or');
  for (const [pattern, replacement] of PLAIN) folded = folded.replace(pattern, replacement);
  return folded;
}
