/**
 * Turns a table that is a task list into lines of the shape that lists in running text have, so that one parser
 * reads both: a row becomes `序号.任务。措施（牵头人：…，责任单位：…，完成时限：…）`, a category a section above its
 * rows. Every word of the table is in the cells of some line, or among the cells without a line.
 */
import type { SourceCell } from '../../source-document.ts';
import { numberIn } from './item-number.ts';
import type { BuiltLine } from './line-builder.ts';
import { rowLines } from './row-text.ts';
import {
  addCategories,
  addSection,
  addSectionRow,
  isApart,
  isSectionRow,
  isSectionTitle,
} from './section-row.ts';
import { type SourceRow, saysSomething } from './source-table.ts';
import type { Column } from './table-columns.ts';
import type { TableHead } from './table-head.ts';
import { addItemRow } from './table-item.ts';
import { beginReading, isAbout, leaveOut, remarksOf, type TableReading } from './table-reading.ts';

export interface TableListRead {
  lines: BuiltLine[];
  without: SourceCell[];
  /** For people, about rows of the table. */
  remarks: string[];
}

/** A table without a head of its own goes on with the columns of the one before it. */
export function readTableList(
  table: number,
  rows: readonly SourceRow[],
  head: TableHead | { columns: ReadonlyMap<number, Column> },
): TableListRead {
  const { first, last } = 'first' in head ? head : { first: 0, last: -1 };
  const reading = beginReading(table, head.columns);
  const headWords = new Set(rows.slice(first, last + 1).map(wordsOf));
  const body = rows.slice(last + 1).filter((row) => !headWords.has(wordsOf(row)));
  const lastItem = body.findLast((row) => !isApart(row, reading))?.row ?? 0;
  const countsInDigits = body.some((row) =>
    row.cells.some((cell) => isAbout(cell, reading, 'number') && numberIn(cell.text)?.kind === 'digits'),
  );
  for (const [index, row] of rows.entries()) {
    if (index < first) reading.build.lines.push(...rowLines(table, row));
    else if (index <= last || headWords.has(wordsOf(row))) leaveOut(row.cells, row, reading);
    else readRow(row, row.row < lastItem, countsInDigits, reading);
  }
  return { lines: reading.build.lines, without: reading.without, remarks: remarksOf(reading) };
}

const wordsOf = (row: SourceRow) => row.cells.map((cell) => cell.text.replace(/\s+/g, '')).join('|');

function readRow(
  row: SourceRow,
  hasItemsBelow: boolean,
  countsInDigits: boolean,
  reading: TableReading,
): void {
  const [cell] = row.cells.filter(saysSomething);
  if (cell === undefined) return;
  if (isApart(row, reading)) {
    if (isSectionTitle(cell, hasItemsBelow)) addSection(cell, row, 'part', reading);
    else reading.build.lines.push(...rowLines(reading.table, row));
    return;
  }
  addCategories(row, reading);
  if (countsInDigits && isSectionRow(row, reading)) addSectionRow(row, reading);
  else addItemRow(row, reading);
}
