import { ThemeTagger } from '../src/analyse/themes.ts';
import { openCodebook } from '../src/index.ts';
import { english } from '../src/language/english.ts';
import { readCsv } from './bench/evaluation.ts';

const cb = openCodebook();
const tg = new ThemeTagger(cb);
const parents = new Set(cb.rules.flatMap((r) => r.theme.parent ?? []));
const file = process.argv[2]!;
const rows = readCsv(file).filter((r) => !/^g7-hiroshima-code|^1383/.test(r.id!) || !file.includes('coded'));
const rd = english.readAll(rows.map((r) => r.text!));
const st = new Map<string, any>();
let tp = 0,
  fp = 0,
  fn = 0;
const only = process.argv[3];
const half = process.argv[4];
rows.forEach((r, i) => {
  const g = new Set(r.themes!.split(';').filter((t) => t && t !== 'none'));
  const tags = tg.tag({ words: rd[i]!.words, text: r.text!, start: 0 }).filter((t) => !parents.has(t.theme));
  const h = new Set(tags.map((t) => t.theme));
  for (const t of new Set([...g, ...h])) {
    const s = st.get(t) ?? { tp: 0, fp: 0, fn: 0 };
    st.set(t, s);
    if (g.has(t) && h.has(t)) {
      s.tp++;
      tp++;
    } else if (h.has(t)) {
      s.fp++;
      fp++;
      if (only === 'errors' && (half === undefined || i % 2 === +half))
        console.log(
          'FP',
          t,
          r.id,
          '[' +
            tags
              .find((x) => x.theme === t)!
              .evidence.map((e) => e.text)
              .join('|') +
            ']',
        );
    } else {
      s.fn++;
      fn++;
      if (only === 'errors' && (half === undefined || i % 2 === +half)) console.log('FN', t, r.id, r.text!.slice(0, 260));
    }
  }
});
const f = (s: any) => (2 * s.tp) / (2 * s.tp + s.fp + s.fn);
console.log(
  rows.length,
  'micro',
  f({ tp, fp, fn }).toFixed(3),
  'P',
  (tp / (tp + fp)).toFixed(3),
  'R',
  (tp / (tp + fn)).toFixed(3),
);
const big = [...st].filter(([, s]) => s.tp + s.fn >= 5);
console.log('macro', (big.reduce((a, [, s]) => a + f(s), 0) / big.length).toFixed(3), big.length);
if (only !== 'errors')
  for (const [t, s] of [...st].sort((a, b) => b[1].fp + b[1].fn - (a[1].fp + a[1].fn)).slice(0, 30))
    console.log(t.padEnd(28), JSON.stringify(s));
