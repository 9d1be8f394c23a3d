import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as frontDoor from '../src/index.ts';

const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('the front door', () => {
  it('lists exactly what a program may use', () => {
    expect(Object.keys(frontDoor).sort()).toEqual([
      'ClausewiseError',
      'DEFAULT_LIMITS',
      'MEASURES',
      'REPORT_FORMATS',
      'SCHEMAS',
      'SCHEMA_VERSION',
      'VERSION',
      'bestMatchesByClause',
      'clauseMatrixWide',
      'clausesTable',
      'compare',
      'comparisonTables',
      'findingsOf',
      'jsonSchema',
      'libraryTable',
      'loadCodebook',
      'matchDocument',
      'matchesTable',
      'openCodebook',
      'openLibrary',
      'openStatementFile',
      'openTemplates',
      'parseOptions',
      'readComparison',
      'readSource',
      'reportFiles',
      'segment',
      'statementFromBytes',
      'statementMatrixLong',
      'statementMatrixWide',
      'tableDocument',
      'tagDocument',
      'tagStatement',
      'tagsTable',
      'themeMatrix',
      'themesTable',
      'toCsv',
      'toTerminalTable',
      'writeComparison',
      'writeFileWhole',
    ]);
  });

  it('gives the version of the package', () => {
    expect(frontDoor.VERSION).toBe(PACKAGE.version);
  });
});
