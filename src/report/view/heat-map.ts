/** The heat map: themes down, texts across, in each cell the number of clauses and a shade for their share. */
import type { AnalysedStatement, Comparison, Family, ThemeCell } from '../../model.ts';
import { percent, plural } from './wording.ts';

export interface HeatCell {
  readonly text: string;
  /** 0 none to 4; drawn as shade and pattern, never as colour alone. */
  readonly level: number;
  readonly title: string;
  readonly isFocal: boolean;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly isChild: boolean;
  readonly cells: readonly HeatCell[];
}

export interface HeatMapView {
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly fullTitle: string;
    readonly isFocal: boolean;
    readonly isDigest: boolean;
    readonly clauses: number;
  }[];
  readonly families: readonly { readonly name: string; readonly span: number; readonly rows: readonly HeatRow[] }[];
  readonly hasDigests: boolean;
  readonly levels: readonly { readonly level: number; readonly label: string }[];
}

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  order: 'International order',
  equality: 'Equality',
  security: 'Security',
  data: 'Data and technology',
  trust: 'Trust and safety',
  rights: 'Rights and values',
  development: 'Development',
  mechanism: 'Mechanisms',
};

/** Lower bounds of the shades: any clause, 5 %, 15 % and 30 % of the clauses. */
const SHADES = [0, 0.05, 0.15, 0.3] as const;
const LEVELS = [
  { level: 0, label: 'no clause' },
  { level: 1, label: 'under 5 % of its clauses' },
  { level: 2, label: '5–15 %' },
  { level: 3, label: '15–30 %' },
  { level: 4, label: '30 % or more' },
];

/** The heat map of a comparison: the focal text first, then the others as ranked; a text that could not be analysed has no column. */
export function heatMapView(comparison: Comparison): HeatMapView {
  const statements = orderedStatements(comparison);
  const cells = new Map(comparison.themeMatrix.map((cell) => [`${cell.statement} ${cell.theme}`, cell]));
  const rows = comparison.themes.map((theme) => {
    const rowCells = statements.map((statement) =>
      heatCell(cells.get(`${statement.id} ${theme.id}`), statement, comparison.focal.id),
    );
    return {
      family: theme.family,
      row: {
        id: theme.id,
        label: theme.label,
        definition: theme.definition,
        isChild: theme.parent !== null,
        cells: rowCells,
      },
    };
  });
  const families = [...new Set(rows.map((row) => row.family))].map((family) => {
    const own = rows.filter((row) => row.family === family).map((row) => row.row);
    return { name: FAMILY_NAMES[family], span: statements.length + 1, rows: own };
  });
  return {
    columns: statements.map((statement) => ({
      id: statement.id,
      title: statement.shortTitle,
      fullTitle: statement.title,
      isFocal: statement.id === comparison.focal.id,
      isDigest: statement.fidelity === 'digest',
      clauses: statement.clauses.filter((clause) => clause.role !== 'heading').length,
    })),
    families,
    hasDigests: statements.some((statement) => statement.fidelity === 'digest'),
    levels: LEVELS,
  };
}

function orderedStatements(comparison: Comparison): AnalysedStatement[] {
  const others = new Map(comparison.others.map((other) => [other.id, other]));
  const ranked = comparison.ranking.flatMap((row) => others.get(row.statement) ?? []);
  return [comparison.focal, ...ranked].filter((statement) => statement.analysis.kind === 'done');
}

function heatCell(cell: ThemeCell | undefined, statement: AnalysedStatement, focalId: string): HeatCell {
  const isFocal = statement.id === focalId;
  if (cell === undefined || cell.count === 0) return { text: '', level: 0, title: `${statement.shortTitle}: no clause`, isFocal };
  const level = SHADES.filter((bound) => cell.share.value >= bound).length;
  const title = `${statement.shortTitle}: ${cell.count} of ${plural(cell.of, 'clause')}, ${percent(cell.share.value)} (95 % interval ${percent(cell.share.low)}–${percent(cell.share.high)})`;
  const against = cell.against === 0 ? '' : `; ${cell.against} against it`;
  return { text: `${cell.count}${cell.against === 0 ? '' : '⊘'}`, level, title: title + against, isFocal };
}
