/** What is known while the rows of a task list are read, from the top down. */
import type { SourceCell } from '../../source-document.ts';
import { type CellPlace, LineBuilder } from './line-builder.ts';
import type { SourceRow, SourceTableCell } from './source-table.ts';
import type { Column, ColumnMeaning } from './table-columns.ts';

export interface TableReading {
  /** Which table of the document, counted from 1. */
  table: number;
  columns: ReadonlyMap<number, Column>;
  build: LineBuilder;
  without: SourceCell[];
  /** For people, about rows of the table. */
  remarks: string[];
  sections: number;
  /** The last category, so that only a new one heads a section. */
  category: string;
  /** The number of the last item; undefined before the first. */
  last: number | undefined;
}

export const beginReading = (table: number, columns: ReadonlyMap<number, Column>): TableReading => ({
  table,
  columns,
  build: new LineBuilder(),
  without: [],
  remarks: [],
  sections: 0,
  category: '',
  last: undefined,
});

const NO_COLUMN: Column = { meaning: 'unknown', label: '' };

export const columnAt = (cell: SourceTableCell, { columns }: TableReading): Column =>
  columns.get(cell.column) ?? NO_COLUMN;

export const isAbout = (
  cell: SourceTableCell,
  reading: TableReading,
  ...meanings: Column['meaning'][]
): boolean => meanings.includes(columnAt(cell, reading).meaning);

export const hasColumn = (reading: TableReading, meaning: ColumnMeaning): boolean =>
  [...reading.columns.values()].some((column) => column.meaning === meaning);

export const placeOf = (cell: SourceTableCell, row: SourceRow, { table }: TableReading): CellPlace => ({
  table,
  row: row.row,
  column: cell.column,
});

export const paragraphsOf = (cell: SourceTableCell): string[] =>
  cell.text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
