/** Finds the rows of a table that name its columns, if it is a task list. */
import { LIMITS } from '../limits.ts';
import { type SourceRow, saysSomething } from './source-table.ts';
import { type Column, type ColumnMeaning, columnOf, wholeColumnOf } from './table-columns.ts';

export interface TableHead {
  /** Indexes of its rows: one, or two when groups of columns have a head of their own. */
  first: number;
  last: number;
  /** By column number. */
  columns: ReadonlyMap<number, Column>;
}

export const RESPONSIBLE: readonly ColumnMeaning[] = ['lead', 'group', 'implement', 'support'];

export function findHead(rows: readonly SourceRow[]): TableHead | undefined {
  for (const [first, row] of rows.slice(0, LIMITS.rowsAboveHead).entries()) {
    const heads = headsOf(row);
    const columns = columnsOf(heads);
    const isHead = isTaskList(columns);
    const lower = rows[first + 1];
    const detailed = lower === undefined ? undefined : withLowerHeads(heads, columns, lower);
    if (detailed !== undefined && isTaskList(detailed) && (isHead || !isTaskListRow(lower))) {
      return { first, last: first + 1, columns: detailed };
    }
    if (isHead) return { first, last: first, columns };
  }
  return undefined;
}

/** By itself, without what is merged into it from above. */
const isTaskListRow = (row: SourceRow | undefined) =>
  row !== undefined && isTaskList(columnsOf(headsOf({ ...row, cells: row.cells.filter(saysSomething) })));

const columnsOf = (heads: ReadonlyMap<number, string>) =>
  new Map([...heads].map(([column, head]) => [column, columnOf(head)]));

/** What is to be done, and who answers for it; or, in a list that names nobody, more than its number. */
function isTaskList(columns: ReadonlyMap<number, Column>): boolean {
  const meanings = new Set([...columns.values()].map((column) => column.meaning));
  const says = (meaning: ColumnMeaning) => meanings.has(meaning);
  if (RESPONSIBLE.some(says)) return says('task') || says('measure');
  return says('number') && says('task') && (says('measure') || says('deadline'));
}

const LONGEST_HEAD_CELL = 24;

/** The words above every column that a cell covers. */
function headsOf(row: SourceRow): Map<number, string> {
  const heads = new Map<number, string>();
  for (const cell of row.cells) {
    const head = cell.text.replace(/\s+/g, '');
    if (head.length > LONGEST_HEAD_CELL) return new Map();
    if (head === '') continue;
    for (let column = cell.column; column < cell.column + cell.span; column++) heads.set(column, head);
  }
  return heads;
}

/** 责任分工 above 牵头单位 and 配合单位; 牵头 above 领导 and 单位. Undefined when the lower row is no head. */
function withLowerHeads(
  upper: ReadonlyMap<number, string>,
  columns: ReadonlyMap<number, Column>,
  lower: SourceRow,
): Map<number, Column> | undefined {
  const detailed = new Map(columns);
  let found = 0;
  for (const cell of lower.cells.filter(saysSomething)) {
    const above = upper.get(cell.column) ?? '';
    const head = cell.text.replace(/\s+/g, '');
    const own = columnOf(head);
    const column = wholeColumnOf(above + head) ?? (own.meaning === 'unknown' ? columnOf(above + head) : own);
    if (column.meaning === 'unknown' || columns.get(cell.column)?.meaning === 'number') return undefined;
    for (let at = cell.column; at < cell.column + cell.span; at++) detailed.set(at, column);
    found++;
  }
  return found === 0 ? undefined : detailed;
}
