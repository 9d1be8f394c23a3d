import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { jsonSchema, readComparison, SCHEMAS, VERSION } from '../../src/index.ts';
import { DRAFT, REPLY, RUSSIAN } from '../report/texts.ts';
import { type Ran, ran, ranOnce } from './fake-io.ts';

const COMMANDS = ['list', 'tag', 'matrix', 'match', 'compare', 'report', 'themes', 'schema'];
/** Two texts of a few clauses, so that a comparison is quick. */
const FEW = ['--against', 'bletchley-2023'];

/** A clause that shares terms with REPLY and one that shares none. */
const APART = ['Weather statement', '1. The United Nations cooperates.', '2. The rain in the valley was of the coldest.'].join(
  '\n',
);

let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewise-'));
  mkdirSync(path('other'));
  writeFileSync(path('draft.txt'), DRAFT);
  writeFileSync(path('reply.txt'), REPLY);
  writeFileSync(path('copy.txt'), DRAFT);
  writeFileSync(path('apart.txt'), APART);
  writeFileSync(path('russian.txt'), RUSSIAN);
  writeFileSync(path('empty.txt'), '');
  writeFileSync(path('mixed.txt'), REPLY.replace('\n', '\r\n'));
  writeFileSync(path('csto-pa-2024.txt'), DRAFT);
  writeFileSync(path('other/draft.txt'), REPLY);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Done, with results and nothing else to say. */
function expectQuiet({ code, out, err }: Ran): void {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toBe('');
}

/** Not done: nothing on standard output, a message that ends its line. */
function expectRefused({ code, out, err }: Ran): void {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/\n$/);
  expect(err).not.toMatch(/\n\s+at /);
}

function csvRows(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;
}

describe('every command prints its results and nothing else', () => {
  it.each([
    ['list', []],
    ['tag', ['csto-pa-2024']],
    ['themes', []],
  ] as const)('%s as a table of the terminal, if nothing is said', async (command, args) => {
    const table = await ran([command, ...args], { columns: 80 });
    expectQuiet(table);
    expect(Math.max(...table.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('match as a table of the terminal, if nothing is said', async () => {
    const table = await ran(['match', path('draft.txt'), '--against', path('reply.txt')], { columns: 80 });
    expectQuiet(table);
    expect(table.out).toMatch(/^clause /);
    expect(Math.max(...table.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('list as the table that it is if nothing is said', async () => {
    expect(await ranOnce('list', '--format', 'table')).toEqual(await ranOnce('list'));
  });

  it.each([
    ['list', []],
    ['tag', ['csto-pa-2024']],
    ['matrix', ['csto-pa-2024']],
    ['matrix', ['csto-pa-2024', '--shape', 'long']],
    ['matrix', ['csto-pa-2024', '--by', 'clause']],
    ['matrix', ['csto-pa-2024', '--by', 'clause', '--shape', 'long']],
    ['match', ['csto-pa-2024', ...FEW]],
    ['compare', ['csto-pa-2024', 'bletchley-2023']],
    ['themes', []],
  ] as const)('%s %j as CSV', async (command, args) => {
    const csv = await ranOnce(command, ...args, '--format', 'csv');
    expectQuiet(csv);
    expect(csv.out).toMatch(/\r\n$/);
    expect(Papa.parse(csv.out.trimEnd(), { header: true }).errors).toEqual([]);
  });

  it.each([
    ['list', [], 'table'],
    ['tag', ['csto-pa-2024'], 'tag'],
    ['matrix', ['csto-pa-2024'], 'table'],
    ['matrix', ['csto-pa-2024', '--by', 'clause', '--shape', 'long'], 'table'],
    ['match', ['csto-pa-2024', ...FEW], 'match'],
    ['compare', ['csto-pa-2024', 'bletchley-2023'], 'comparison'],
    ['themes', [], 'table'],
  ] as const)('%s %j as JSON that fits its schema', async (command, args, schema) => {
    const json = await ranOnce(command, ...args, '--format', 'json');
    expectQuiet(json);
    expect(SCHEMAS[schema].safeParse(JSON.parse(json.out)).error).toBeUndefined();
  });

  it.each(['comparison', 'tag', 'match', 'table'] as const)('schema %s', async (name) => {
    const schema = await ran(['schema', name]);
    expectQuiet(schema);
    expect(schema.out).toBe(jsonSchema(name));
  });
});

describe('matrix', () => {
  it('by clause, long, has a row for each clause without a theme and none for a heading', async () => {
    const rows = csvRows((await ranOnce('matrix', 'eu-ai-act-2024', '--by', 'clause', '--shape', 'long', '--format', 'csv')).out);
    const tags = csvRows((await ranOnce('tag', 'eu-ai-act-2024', '--format', 'csv')).out);
    expect(tags.some((row) => row.role === 'heading')).toBe(true);
    expect(rows).toEqual(tags.filter((row) => row.role !== 'heading'));
    expect(rows.some((row) => row.theme === '')).toBe(true);
  });

  it('is of the whole library as CSV, a row for each text, if nothing is said', async () => {
    const rows = csvRows((await ran(['matrix'])).out);
    expect(rows.map((row) => row.statement)).toEqual(
      csvRows((await ranOnce('list', '--format', 'csv')).out).map((row) => row.id),
    );
  });

  it('leaves the themes of a text that could not be analysed empty', async () => {
    const { code, out } = await ran(['matrix', path('draft.txt'), path('russian.txt')]);
    const [draft, russian] = csvRows(out);
    expect(code).toBe(0);
    expect([draft?.['un-auspices'], russian?.['un-auspices']]).toEqual(['1', '']);
  });

  it('counts two files of one name apart', async () => {
    const { out } = await ran(['matrix', path('draft.txt'), path('other/draft.txt')]);
    expect(csvRows(out).map((row) => [row.statement, row['non-politicisation']])).toEqual([
      ['draft', '1'],
      ['draft-2', '0'],
    ]);
  });

  it('says which of two files of one name is called otherwise', async () => {
    const { err } = await ran(['matrix', path('draft.txt'), path('other/draft.txt')]);
    expect(err).toBe(`clausewise: ${path('other/draft.txt')} is called draft-2 here, since draft is another text\n`);
  });

  it('has the same text in two files once, and says so', async () => {
    const { out, err } = await ran(['matrix', path('draft.txt'), path('copy.txt')]);
    expect(csvRows(out).map((row) => row.statement)).toEqual(['draft']);
    expect(err).toBe(`clausewise: ${path('copy.txt')} is given twice and used once\n`);
  });

  it('has a text that is named twice once', async () => {
    const { out, err } = await ran(['matrix', path('draft.txt'), path('draft.txt')]);
    expect(csvRows(out)).toHaveLength(1);
    expect(err).toBe(`clausewise: ${path('draft.txt')} is given twice and used once\n`);
  });
});

describe('match', () => {
  it('gives at most --top counterparts for each clause over all texts', async () => {
    const { out } = await ran([
      'match',
      path('draft.txt'),
      '--against',
      'csto-pa-2024',
      'bletchley-2023',
      '--top',
      '2',
      '--format',
      'csv',
    ]);
    expect(csvRows(out).map((row) => row.clause)).toEqual([1, 1, 2, 2, 3, 3].map((number) => `draft/${number}`));
  });

  it('compares with the whole library but the text itself, if nothing is said', async () => {
    const { out } = await ran(['match', 'csto-pa-2024', '--format', 'json']);
    const ids = csvRows((await ranOnce('list', '--format', 'csv')).out).map((row) => row.id);
    expect(JSON.parse(out).against.map((text: { id: string }) => text.id)).toEqual(ids.filter((id) => id !== 'csto-pa-2024'));
  });

  it('takes files to compare with, and keeps both of two that have one name', async () => {
    const { out } = await ran([
      'match',
      'csto-pa-2024',
      '--against',
      path('draft.txt'),
      path('other/draft.txt'),
      '--format',
      'json',
    ]);
    expect(JSON.parse(out).against.map((text: { id: string }) => text.id)).toEqual(['draft', 'draft-2']);
  });

  it('refuses to compare a text with itself alone', async () => {
    const refused = await ran(['match', 'csto-pa-2024', '--against', 'csto-pa-2024']);
    expectRefused(refused);
    expect(refused.err).toContain('csto-pa-2024 can not be compared with itself alone');
  });
});

describe('the texts a user names', () => {
  it('come from standard input for "-"', async () => {
    const { out } = await ran(['tag', '-', '--format', 'json'], { stdin: DRAFT });
    expect(JSON.parse(out)).toMatchObject({
      statement: { id: 'stdin' },
      clauses: [{ id: 'stdin/1' }, { id: 'stdin/2' }, { id: 'stdin/3' }],
    });
  });

  it('come from a file, whose name gives the id', async () => {
    const { out } = await ran(['tag', path('draft.txt'), '--format', 'json']);
    expect(JSON.parse(out).statement.id).toBe('draft');
  });

  it('never pass for a text of the library, whatever the file is called', async () => {
    const { out, err } = await ran(['tag', path('csto-pa-2024.txt'), '--format', 'json']);
    const { statement, clauses } = JSON.parse(out);
    expect(err).toContain('csto-pa-2024.txt is called csto-pa-2024-file here, since csto-pa-2024 is another text\n');
    expect(statement.id).toBe('csto-pa-2024-file');
    expect(new Set(clauses.map((clause: { id: string }) => clause.id.split('/')[0]))).toEqual(new Set(['csto-pa-2024-file']));
  });

  it('can be compared with the text of the library whose name they have', async () => {
    const { code, out } = await ran(['compare', path('csto-pa-2024.txt'), 'csto-pa-2024', '--format', 'json']);
    expect(code).toBe(0);
    expect(readComparison(out)).toMatchObject({ focal: { id: 'csto-pa-2024-file' }, others: [{ id: 'csto-pa-2024' }] });
  });

  it('can be compared though two files have one name', async () => {
    const { code, out } = await ran(['compare', path('draft.txt'), path('other/draft.txt'), '--format', 'json']);
    expect(code).toBe(0);
    expect(readComparison(out)).toMatchObject({
      focal: { id: 'draft' },
      others: [{ id: 'draft-2', clauses: [{ id: 'draft-2/1' }, {}, {}] }],
    });
  });
});

describe('--against', () => {
  const idsOf = async (...values: string[]) => {
    const { code, out, err } = await ran(['match', path('draft.txt'), '--against', ...values, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out).against.map((text: { id: string }) => text.id);
  };

  it.each([
    ['blanks', () => [path('reply.txt'), 'bletchley-2023', 'csto-pa-2024']],
    ['commas', () => [`${path('reply.txt')},bletchley-2023,csto-pa-2024`]],
    ['both', () => [`${path('reply.txt')},bletchley-2023`, 'csto-pa-2024']],
    ['a second flag', () => [path('reply.txt'), '--against', 'bletchley-2023,csto-pa-2024']],
    ['a comma at the end', () => [`${path('reply.txt')},`, 'bletchley-2023', 'csto-pa-2024']],
  ])('takes several texts parted by %s', async (_, values) => {
    expect(await idsOf(...values())).toEqual(['bletchley-2023', 'csto-pa-2024', 'reply']);
  });

  it('has a text that is named twice once, and says so', async () => {
    const { out, err } = await ran(['match', 'csto-pa-2024', '--against', 'bletchley-2023,bletchley-2023', '--format', 'json']);
    expect(JSON.parse(out).against).toHaveLength(1);
    expect(err).toBe('clausewise: bletchley-2023 is given twice and used once\n');
  });
});

describe('a clause that shares no term with another text', () => {
  it('has a row with nothing in it in match as CSV', async () => {
    const { out } = await ran(['match', path('apart.txt'), '--against', path('reply.txt'), '--format', 'csv']);
    const rows = csvRows(out);
    expect(rows.map((row) => [row.clause, row.counterpart])).toEqual([
      ['apart/1', expect.stringMatching(/^reply\/\d$/)],
      ['apart/2', ''],
    ]);
    expect(rows[1]).toMatchObject({ measure: 'cosine', score: '', reaches_floor: '' });
  });
});

describe('input that can not be used', () => {
  it.each([
    ['a file that is not there', ['tag', 'none/such.txt'], 'not-found: There is no file "none/such.txt"'],
    ['a folder', ['tag', tmpdir()], 'unreadable: '],
    ['an id that nothing resembles', ['tag', 'zzzzzzzzzzzz'], 'unknown-statement: There is no text "zzzzzzzzzzzz"'],
    ['empty standard input', ['tag', '-'], 'empty-input: stdin: '],
  ])('is refused with 2 and a message: %s', async (_, argv, message) => {
    const refused = await ran(argv);
    expectRefused(refused);
    expect(refused.err).toContain(`clausewise: ${message}`);
  });

  it('is refused with the nearest id of the library', async () => {
    const refused = await ran(['report', 'csto-pa-2042']);
    expectRefused(refused);
    expect(refused.err).toContain('Did you mean csto-pa-2024?');
  });

  it.each([
    ['bletchly', 'bletchley-2023'],
    ['unesco', 'unesco-2021'],
    ['CSTO-PA-2024', 'csto-pa-2024'],
  ])('is refused with the nearest id after --against, too: %s', async (name, id) => {
    expect((await ran(['match', 'csto-pa-2024', '--against', name])).err).toContain(`Did you mean ${id}?`);
  });

  it('is refused with no guess where no id is near', async () => {
    expect((await ran(['tag', 'zzzzzzzzzzzz'])).err).not.toContain('Did you mean');
  });

  it.each([
    ['compare', ['-', '-']],
    ['report', ['-', '--against', '-']],
    ['matrix', ['-', '-']],
  ])('is refused where %s is to read standard input twice', async (command, args) => {
    const refused = await ran([command, ...args], { stdin: DRAFT });
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
    expect(refused.err).toContain('clausewise: bad-usage: Standard input (-) can be given once.');
  });

  it('is refused in an empty file', async () => {
    const refused = await ran(['tag', path('empty.txt')]);
    expectRefused(refused);
    expect(refused.err).toContain('empty-input');
  });

  it('is refused where the report can not be written', async () => {
    const refused = await ran(['compare', path('draft.txt'), path('reply.txt'), '--out', path('draft.txt')]);
    expectRefused(refused);
    expect(refused.err).toContain('unwritable');
  });
});

describe('a text in a language without tools', () => {
  it('ends tag with 2, its clauses printed as JSON without tags', async () => {
    const { code, out, err } = await ran(['tag', path('russian.txt'), '--format', 'json']);
    const document = JSON.parse(out);
    expect(code).toBe(2);
    expect(err).toMatch(/^clausewise: unsupported-language: /);
    expect(document.statement.analysis.kind).toBe('failed');
    expect(document.clauses.map((clause: { tags: unknown[] }) => clause.tags)).toEqual([[], []]);
  });

  it('ends match with 2 and no match', async () => {
    const { code, out } = await ran(['match', path('russian.txt'), ...FEW, '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ matches: [], clausesWithoutCounterpart: [] });
  });

  it.each([
    ['match', 'csv'],
    ['match', 'table'],
    ['compare', 'csv'],
  ])('ends %s --format %s with 2 and prints no table, since an empty one would look like a finding', async (command, format) => {
    const others = command === 'match' ? FEW : ['bletchley-2023'];
    const { code, out, err } = await ran([command, path('russian.txt'), ...others, '--format', format]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('clausewise: unsupported-language: ');
  });

  it('ends with 0 where it is one of several texts to compare with, and the problem is told', async () => {
    const { code, err } = await ran([
      'match',
      path('draft.txt'),
      '--against',
      path('reply.txt'),
      path('russian.txt'),
      '--format',
      'csv',
    ]);
    expect(code).toBe(0);
    expect(err).toContain('clausewise: unsupported-language: ');
  });
});

describe('--strict', () => {
  it('ends with 1 where there were problems', async () => {
    const { code, out, err } = await ran(['tag', path('mixed.txt'), '--strict']);
    expect(code).toBe(1);
    expect(out).not.toBe('');
    expect(err).toMatch(/^clausewise: mixed-line-ends: /);
  });

  it('is not the default: problems are told, the code is 0', async () => {
    const { code, err } = await ran(['tag', path('mixed.txt')]);
    expect({ code, isTold: err.includes('mixed-line-ends') }).toEqual({ code: 0, isTold: true });
  });

  it.each([
    ['matrix', []],
    ['compare', ['csto-pa-2024', '--format', 'csv']],
  ])('works with %s', async (command, args) => {
    expect((await ran([command, path('mixed.txt'), ...args, '--strict'])).code).toBe(1);
  });

  it('ends with 0 where there were none', async () => {
    expectQuiet(await ran(['tag', 'csto-pa-2024', '--strict']));
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown flag', ['list', '--fromat', 'csv'], 'Did you mean --format?'],
    ['an unknown command', ['lisst'], 'Did you mean list?'],
    ['an unknown format', ['list', '--format', 'pdf'], 'table, json, csv'],
    ['an unknown measure', ['match', 'csto-pa-2024', '--measure', 'cos'], 'cosine'],
    ['a floor out of range', ['match', 'csto-pa-2024', '--floor', '1.5'], 'Expected a number from 0 to 1.'],
    ['a seed that is no whole number', ['report', 'csto-pa-2024', '--seed', '0.5'], 'Expected a whole number.'],
    ['a seed for a command that shows no interval', ['match', 'csto-pa-2024', '--seed', '1'], "unknown option '--seed'"],
    ['a top of nothing', ['match', 'csto-pa-2024', '--top', '0'], 'Expected a number from 1 to 100.'],
    ['a report format that is not there', ['report', '--format', 'html,pdf'], 'Expected one of html, csv, json.'],
    ['an unknown document', ['schema', 'clause'], 'comparison, tag, match, table'],
    ['a missing argument', ['tag'], "missing required argument 'text'"],
    ['an argument too many', ['tag', 'csto-pa-2024', 'bletchley-2023'], 'too many arguments'],
  ])('is refused with 2 and says what was expected: %s', async (_, argv, message) => {
    const refused = await ran(argv);
    expectRefused(refused);
    expect(refused.err).toContain(message);
  });

  it('without a command shows the help as an error', async () => {
    const refused = await ran([]);
    expectRefused(refused);
    expect(refused.err).toContain('Usage: clausewise');
  });
});

describe('--help and --version', () => {
  it('lists every command', async () => {
    const help = await ran(['--help']);
    expectQuiet(help);
    for (const command of COMMANDS) expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it.each(COMMANDS)('explains %s and the exit codes', async (command) => {
    const help = await ran([command, '--help']);
    expectQuiet(help);
    expect(help.out).toContain(`Usage: clausewise ${command}`);
    expect(help.out).toMatch(/Exit codes: 0 .*1 .*2 .*3 /s);
  });

  it('prints the version alone', async () => {
    expect(await ran(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });
});

describe('report and compare', () => {
  const FILES = [
    'clauses.csv',
    'comparison.json',
    'distinctive-terms.csv',
    'index.html',
    'matches.csv',
    'ranking.csv',
    'shared-terms.csv',
    'theme-matrix-long.csv',
    'theme-matrix.csv',
  ];

  /** The paths that are listed at the end of what was printed. */
  function listed(out: string): string[] {
    return out
      .slice(out.indexOf('Wrote '))
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  const whole = (name: string) =>
    ran(['report', path('draft.txt'), '--against', path('reply.txt'), path('mixed.txt'), '--out', path(name)]);
  let made: Ran = { code: -1, out: '', err: '' };
  beforeAll(async () => {
    made = await whole('all');
  });

  it('report writes the files it lists, all formats if none is named', async () => {
    expect(readdirSync(path('all'))).toEqual(FILES);
    expect(listed(made.out).sort()).toEqual(FILES.map((name) => join(path('all'), name)));
  });

  it('report tells the title and the findings on standard output, the problems on standard error', () => {
    expect(made.out).toMatch(/^Draft declaration on artificial intelligence\n\n- Nearest: .*\n- \d of 3 clauses /);
    expect(made.err).toMatch(/^clausewise: report on [^\n]*\nclausewise: mixed-line-ends: [^\n]*\n$/);
  });

  it('report says whose report it is where texts to compare with are named', () => {
    const [first] = made.err.split('\n');
    expect(first).toBe(`clausewise: report on ${path('draft.txt')}, compared with ${path('reply.txt')}, ${path('mixed.txt')}`);
  });

  it('report writes the same bytes twice', async () => {
    const contents = (name: string): string[] =>
      readdirSync(path(name)).map((file) => readFileSync(join(path(name), file), 'utf8'));
    await whole('again');
    expect(contents('again')).toEqual(contents('all'));
  });

  it('report is on the CSTO statement if nothing is said, and writes the wanted formats only', async () => {
    await ran(['report', ...FEW, '--format', 'json,html', '--format', 'json', '--out', path('two')]);
    expect(readdirSync(path('two'))).toEqual(['comparison.json', 'index.html']);
    expect(readComparison(readFileSync(path('two/comparison.json'), 'utf8')).focal.id).toBe('csto-pa-2024');
  });

  it('compare writes a page', async () => {
    const page = await ran(['compare', path('draft.txt'), path('reply.txt'), '--out', path('pair')]);
    expectQuiet(page);
    expect(listed(page.out)).toEqual([path('pair/index.html')]);
    expect(readdirSync(path('pair'))).toEqual(['index.html']);
  });

  it('compare writes JSON into a folder that is named, and prints it otherwise', async () => {
    await ran(['compare', 'csto-pa-2024', 'bletchley-2023', '--format', 'json', '--out', path('json')]);
    const printed = await ranOnce('compare', 'csto-pa-2024', 'bletchley-2023', '--format', 'json');
    expect(readFileSync(path('json/comparison.json'), 'utf8')).toBe(printed.out);
  });

  it('give other intervals with another seed, and say which', async () => {
    const comparison = async (seed: string) =>
      readComparison((await ran(['compare', path('draft.txt'), path('reply.txt'), '--seed', seed, '--format', 'json'])).out);
    const [one, two] = [await comparison('1'), await comparison('2')];
    expect([one.provenance.options.seed, two.provenance.options.seed]).toEqual([1, 2]);
    expect(one.ranking[0]?.cosine.value).toBe(two.ranking[0]?.cosine.value);
    expect(one.ranking).not.toEqual(two.ranking);
  });

  it('end with 2 where nothing could be compared, and write what is known', async () => {
    const { code, err } = await ran(['report', path('russian.txt'), ...FEW, '--out', path('russian')]);
    expect({ code, isTold: err.includes('unsupported-language') }).toEqual({ code: 2, isTold: true });
    expect(readdirSync(path('russian'))).toEqual(['comparison.json', 'index.html']);
  });

  it('write no CSV where nothing could be compared', async () => {
    const pair = ['compare', path('russian.txt'), path('draft.txt'), '--format', 'csv,json', '--out', path('russian-pair')];
    expect((await ran(pair)).code).toBe(2);
    expect(readdirSync(path('russian-pair'))).toEqual(['comparison.json']);
  });
});

describe('progress', () => {
  const ERASE = '\r\u001b[K';

  const matrix = ['matrix', 'csto-pa-2024', 'bletchley-2023'];

  it('is shown on a terminal once a second has passed, and taken away before the result is printed', async () => {
    const { err } = await ran(matrix, { isErrTerminal: true, tick: 1000 });
    expect(err).toBe(`${ERASE}looking for themes in csto-pa-2024 …${ERASE}looking for themes in bletchley-2023 …${ERASE}`);
  });

  it('names the steps of a comparison', async () => {
    const { err } = await ran(['match', 'csto-pa-2024', ...FEW], { isErrTerminal: true, tick: 1000 });
    expect(err).toContain(`${ERASE}matching clauses …`);
    expect(err.endsWith(`…${ERASE}`)).toBe(true);
  });

  it('is not shown within the first second', async () => {
    expect((await ran(matrix, { isErrTerminal: true, tick: 200 })).err).toBe('');
  });

  it('is not shown where standard error is no terminal', async () => {
    expect((await ran(matrix, { tick: 1000 })).err).toBe('');
  });

  it('never changes a result', async () => {
    expect((await ran(matrix, { isErrTerminal: true, tick: 1000 })).out).toBe((await ranOnce(...matrix)).out);
  });
});

describe('a bug of ours', () => {
  it('ends with 3 and asks for a report', async () => {
    const printed = { err: '' };
    const code = await run(['list'], {
      readStdin: async () => new Uint8Array(),
      out: () => {
        throw new TypeError('planted');
      },
      err: (text) => {
        printed.err += text;
      },
      isErrTerminal: false,
      columns: 80,
      now: () => 0,
    });
    expect(code).toBe(3);
    expect(printed.err).toMatch(/^clausewise: internal: TypeError: planted\n[\s\S]*This is a bug in clausewise\./);
  });
});
