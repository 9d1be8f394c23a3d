/** Options that several commands have. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CompareOptions, MEASURES, REPORT_FORMATS, type ReportFormat } from '../index.ts';

/** What the options of a comparison parse to. */
export interface ComparisonFlags {
  readonly measure?: CompareOptions['measure'];
  readonly floor?: number;
  readonly boilerplate?: CompareOptions['boilerplate'];
  readonly seed?: number;
  readonly strict: boolean;
}

/** Adds the options of a comparison. */
export function withComparisonOptions(command: Command): Command {
  return command
    .addOption(new Option('--measure <name>', 'measure that ranks counterparts').choices(MEASURES).default('cosine'))
    .addOption(
      new Option(
        '--floor <score>',
        'score from which a counterpart counts, 0 to 1 (default: what 98 % of unrelated pairs stay under)',
      ).argParser(numberIn(0, 1)),
    )
    .addOption(
      new Option('--boilerplate <use>', 'diplomatic formulae in the scores').choices(['exclude', 'include']).default('exclude'),
    )
    .addOption(strictOption());
}

/** The seed of the bootstrap, for the commands that show its interval. */
export function seedOption(): Option {
  return new Option('--seed <number>', 'seed of the bootstrap (default: 20240603)').argParser(wholeNumberIn(0, 4_294_967_295));
}

export function strictOption(): Option {
  return new Option('--strict', 'exit with 1 if there were problems').default(false);
}

/** The flags of a comparison as options; what the user left out keeps its default. */
export function comparisonOptions(flags: ComparisonFlags): Partial<CompareOptions> {
  const { measure, floor, boilerplate, seed } = flags;
  return {
    ...(measure === undefined ? {} : { measure }),
    ...(floor === undefined ? {} : { floor }),
    ...(boilerplate === undefined ? {} : { boilerplate }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** A parser for a number in a range. */
export function numberIn(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === '' || !(number >= least && number <= most))
      throw new InvalidArgumentError(`Expected a number from ${least} to ${most}.`);
    return number;
  };
}

/** A parser for a whole number in a range. */
export function wholeNumberIn(least: number, most: number): (value: string) => number {
  const parse = numberIn(least, most);
  return (value) => {
    const number = parse(value);
    if (!Number.isInteger(number)) throw new InvalidArgumentError('Expected a whole number.');
    return number;
  };
}

/** `--format html,csv` or `--format html --format csv`: formats of a report; all of them if none is named. */
export function reportFormatOption(defaults: string): Option {
  return new Option('--format <formats>', `html, csv, json; several with commas (default: ${defaults})`).argParser(
    (value: string, before: ReportFormat[] | undefined) => [...(before ?? []), ...value.split(',').map(parseFormat)],
  );
}

function parseFormat(value: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === value.trim());
  if (format === undefined) throw new InvalidArgumentError(`Expected one of ${REPORT_FORMATS.join(', ')}.`);
  return format;
}

export function tableFormatOption(choices: readonly string[], preset: string): Option {
  return new Option('--format <format>', 'how to print it').choices(choices).default(preset);
}

function namesIn(value: string): string[] {
  const names = value.split(',').filter((part) => part !== '');
  if (names.length === 0) throw new InvalidArgumentError('Expected ids or files.');
  return names;
}

export function againstOption(): Option {
  return new Option(
    '--against <id...>',
    'texts to compare with, parted by blanks or commas: ids or files (default: the whole library)',
  ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), ...namesIn(value)]);
}
