/** A table as a reader found it, before anybody asked whether it is a list. */

export interface SourceTable {
  rows: SourceRow[];
}

export interface SourceRow {
  /** Counted from 1, as on the sheet or in the table. */
  row: number;
  cells: SourceTableCell[];
}

export interface SourceTableCell {
  /** Counted from 1. */
  column: number;
  /** How many columns it covers. */
  span: number;
  /** Its paragraphs, with `\n` between. */
  text: string;
  /** Merged with the cell above; the text is that cell's. */
  repeated: boolean;
}

/** Its own words, not those of the cell that it is merged with. */
export const saysSomething = (cell: SourceTableCell): boolean => !cell.repeated && cell.text.trim() !== '';

/** What a document consists of, in order. */
export type SourceBlock = { kind: 'text'; text: string } | { kind: 'table'; table: SourceTable };
