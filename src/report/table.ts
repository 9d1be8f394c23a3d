/** A table before it is CSV, JSON or text: fixed columns in order, rows of plain values. */

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  /** What the column holds, for documentation. */
  readonly about: string;
  /** Shown on a terminal, which has little room. */
  readonly isBrief?: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Makes a table from items, each column with how it is read off an item. */
export function tableOf<T>(
  name: string,
  items: readonly T[],
  columns: readonly (Column & { readonly of: (item: T) => Cell })[],
): Table {
  return {
    name,
    columns: columns.map(({ name: columnName, about, isBrief }) => ({ name: columnName, about, isBrief: isBrief ?? false })),
    rows: items.map((item) => columns.map((column) => column.of(item))),
  };
}
