/** Writes a report into its folder and says so. */
import { join } from 'node:path';
import { type Comparison, findingsOf, openTemplates, type ReportFormat, reportFiles, writeFileWhole } from '../index.ts';
import type { Io } from './io.ts';

/** Writes the files of a report and returns their paths. */
export function writeReport(comparison: Comparison, formats: readonly ReportFormat[], folder: string): string[] {
  // Tables of figures that could not be made would look like findings.
  const wanted = [...new Set(formats)].filter((format) => format !== 'csv' || comparison.ranking.length > 0);
  return reportFiles(comparison, wanted, openTemplates()).map((file) => {
    const path = join(folder, file.name);
    writeFileWhole(path, file.content);
    return path;
  });
}

/** What was written, and the main findings in a few lines. */
export function tellReport(comparison: Comparison, paths: readonly string[], io: Io): void {
  // A title comes from the text and may not steer the terminal.
  const tell = (line: string): void => io.out(`${line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')}\n`);
  tell(comparison.focal.title);
  tell('');
  const findings = findingsOf(comparison);
  for (const finding of findings) tell(`- ${finding}`);
  if (findings.length === 0) tell('Nothing could be compared; the problems say why.');
  tell('');
  tell(`Wrote ${paths.length} file(s):`);
  for (const path of paths) tell(`  ${path}`);
}
