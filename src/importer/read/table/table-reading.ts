/** What is known while the rows of a task list are read, from the top down. */
import type { SourceCell } from '../../source-document.ts';
import { type CellPlace, LineBuilder } from './line-builder.ts';
import { type SourceRow, type SourceTableCell, saysSomething } from './source-table.ts';
import type { Column, ColumnMeaning } from './table-columns.ts';

export interface TableReading {
  /** Which table of the document, counted from 1. */
  table: number;
  columns: ReadonlyMap<number, Column>;
  build: LineBuilder;
  without: SourceCell[];
  parts: number;
  /** Within the part. */
  subparts: number;
  /** Sections that had no number. */
  unnumberedSections: string[];
  /** Rows whose number was counted, not printed. */
  countedRows: number[];
  /** Printed numbers that count nothing. */
  oddNumbers: string[];
  /** The last category of each column, so that only a new one heads a section. */
  categories: Map<number, string>;
  /** The number of the last item; undefined before the first. */
  last: number | undefined;
}

export const beginReading = (table: number, columns: ReadonlyMap<number, Column>): TableReading => ({
  table,
  columns,
  build: new LineBuilder(),
  without: [],
  parts: 0,
  subparts: 0,
  unnumberedSections: [],
  countedRows: [],
  oddNumbers: [],
  categories: new Map(),
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

/** Cells that become no words of a line. */
export function leaveOut(cells: readonly SourceTableCell[], row: SourceRow, reading: TableReading): void {
  for (const cell of cells.filter(saysSomething)) {
    reading.without.push({ ...placeOf(cell, row, reading), text: cell.text });
  }
}

/** For the person who imports. */
export function remarksOf({ unnumberedSections, countedRows, oddNumbers }: TableReading): string[] {
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('');
  return [
    unnumberedSections.length === 0
      ? ''
      : `表格里的分类没有序号，作为部分，编号接着前面的：${quoted(unnumberedSections)}`,
    countedRows.length === 0 ? '' : `表格第 ${countedRows.join('、')} 行没有序号，接着上一项编号`,
    oddNumbers.length === 0
      ? ''
      : `表格里有不是整数的序号，按先后编号，原来的序号留在任务开头：${quoted(oddNumbers)}`,
  ].filter(Boolean);
}
