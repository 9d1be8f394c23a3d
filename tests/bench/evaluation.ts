/** The evaluation data beside the checkout, read in place; benches and tests say so when it is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const FOLDERS = [process.env.CLAUSEWISE_EVALUATION, join(process.cwd(), '..', 'shared', 'evaluation')];

/** The folder, or null where there is none. */
export function evaluationFolder(): string | null {
  return FOLDERS.find((folder): folder is string => folder !== undefined && folder !== '' && existsSync(folder)) ?? null;
}

/** Rows of a CSV file with a header. */
export function readCsv(path: string): Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** Passages of a JSONL file. */
export function readPassages(path: string): { readonly id: string; readonly text: string }[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value))
      throw new Error(`${path}: a line without id and text`);
    return { id: String(value.id), text: String(value.text) };
  });
}

/** Ends a bench that has nothing to measure. */
export function skip(what: string): void {
  process.stdout.write(`skipped: ${what} needs the evaluation data (CLAUSEWISE_EVALUATION, or ../shared/evaluation)\n`);
}
