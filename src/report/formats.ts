/** The registry of report formats: each turns a Comparison into files. A new format is a line here and a file beside it. */
import type { Comparison, Templates } from '../model.ts';
import { distinctiveTable, matchesTable, rankingTable, sharedTermsTable } from './comparison-tables.ts';
import { toCsv } from './csv.ts';
import { renderPage } from './html.ts';
import { writeComparison } from './json.ts';
import { clausesTable, statementMatrixLong, statementMatrixWide } from './statement-tables.ts';
import type { Table } from './table.ts';
import { reportView } from './view/report-view.ts';

export const REPORT_FORMATS = ['html', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A file of a report, to be written into its folder. */
export interface ReportFile {
  readonly name: string;
  readonly content: string;
}

const WRITERS: Readonly<Record<ReportFormat, (comparison: Comparison, templates: Templates) => ReportFile[]>> = {
  html: (comparison, templates) => [{ name: 'index.html', content: renderPage('report', reportView(comparison), templates) }],
  csv: (comparison) => comparisonTables(comparison).map((table) => ({ name: `${table.name}.csv`, content: toCsv(table) })),
  json: (comparison) => [{ name: 'comparison.json', content: writeComparison(comparison) }],
};

/** The tables of a report. */
export function comparisonTables(comparison: Comparison): Table[] {
  const statements = [comparison.focal, ...comparison.others];
  return [
    statementMatrixWide(statements, comparison.themes, comparison.themeMatrix),
    statementMatrixLong(statements, comparison.themes, comparison.themeMatrix),
    matchesTable(comparison),
    sharedTermsTable(comparison),
    clausesTable(statements),
    rankingTable(comparison),
    distinctiveTable(comparison),
  ];
}

/** The files of a report in the wanted formats. Same comparison, same bytes. */
export function reportFiles(comparison: Comparison, formats: readonly ReportFormat[], templates: Templates): ReportFile[] {
  return formats.flatMap((format) => WRITERS[format](comparison, templates));
}
