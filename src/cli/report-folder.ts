/** Writes a report into its folder and says so. */
import { join } from 'node:path';
import { type Comparison, findingsOf, openTemplates, type ReportFormat, reportFiles, writeFileWhole } from '../index.ts';
import type { Io } from './io.ts';

/** Writes the files of a report and returns their paths. */
export function writeReport(comparison: Comparison, formats: readonly ReportFormat[], folder: string): string[] {
  return reportFiles(comparison, [...new Set(formats)], openTemplates()).map((file) => {
    const path = join(folder, file.name);
    writeFileWhole(path, file.content);
    return path;
  });
}

/** What was written, and the main findings in a few lines. */
export function tellReport(comparison: Comparison, paths: readonly string[], io: Io): void {
  io.out(`${comparison.focal.title}\n\n`);
  for (const finding of findingsOf(comparison)) io.out(`- ${finding}\n`);
  io.out(`\nWrote ${paths.length} file(s):\n`);
  for (const path of paths) io.out(`  ${path}\n`);
}
