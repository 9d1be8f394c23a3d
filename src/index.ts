/** The front door: what a program that uses clausewise may import. Everything listed here is tested as a list. */

export { themeMatrix } from './analyse/theme-matrix.ts';
export { loadCodebook } from './codebook/load.ts';
export { type CompareContext, compare, tagStatement } from './compare.ts';
export { writeWhole as writeFileWhole } from './library/files.ts';
export { openCodebook, openTemplates } from './library/resources.ts';
export { openLibrary, openStatementFile, statementFromBytes } from './library/statements.ts';
export type * from './model.ts';
export { type CompareOptions, MEASURES, parseOptions, type RankingMeasure } from './options.ts';
export { ClausewiseError, type ProblemCode } from './problem.ts';
export { DEFAULT_LIMITS, type DecodeLimits } from './read/decode.ts';
export { readSource } from './read/read.ts';
export { bestMatchesByClause } from './report/best-matches.ts';
export { matchesTable } from './report/comparison-tables.ts';
export { toCsv } from './report/csv.ts';
export { comparisonTables, REPORT_FORMATS, type ReportFile, type ReportFormat, reportFiles } from './report/formats.ts';
export { matchDocument, readComparison, tableDocument, tagDocument, writeComparison } from './report/json.ts';
export { jsonSchema, SCHEMAS, type SchemaName } from './report/schema.ts';
export {
  clauseMatrixWide,
  clausesTable,
  libraryTable,
  statementMatrixLong,
  statementMatrixWide,
  tagsTable,
  themesTable,
} from './report/statement-tables.ts';
export type { Cell, Column, Table } from './report/table.ts';
export { toTerminalTable } from './report/terminal-table.ts';
export { findingsOf } from './report/view/findings.ts';
export { type GivenMetadata, segment } from './segment/segment.ts';
export { SCHEMA_VERSION, VERSION } from './version.ts';
