/**
 * Turns a table that is a task list into lines of the shape that lists in running text have, so that one parser
 * reads both: a row becomes `序号.任务。措施（牵头人：…，责任单位：…，完成时限：…）`, a category a section above its
 * rows. Every word of the table is in the cells of some line, or among the cells without a line.
 */
import type { SourceCell } from '../../source-document.ts';
import { CHINESE, counted } from '../numbers/chinese-numerals.ts';
import { isNumberedSection, isSubsection, numberIn } from './item-number.ts';
import type { BuiltLine } from './line-builder.ts';
import { rowLines } from './row-text.ts';
import type { SourceRow, SourceTableCell } from './source-table.ts';
import type { Column } from './table-columns.ts';
import { RESPONSIBLE, saysSomething, type TableHead } from './table-head.ts';
import { addItemRow } from './table-item.ts';
import {
  beginReading,
  hasColumn,
  isAbout,
  paragraphsOf,
  placeOf,
  remarksOf,
  type TableReading,
} from './table-reading.ts';

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
  const reading = beginReading(table, head.columns);
  const { first, last } = 'first' in head ? head : { first: 0, last: -1 };
  const headWords = new Set(rows.slice(first, last + 1).map(wordsOf));
  for (const [index, row] of rows.entries()) {
    if (index >= first && headWords.has(wordsOf(row))) leaveOut(row, reading);
    else if (index < first) reading.build.lines.push(...rowLines(table, row));
    else readRow(row, rows.slice(index + 1), reading);
  }
  return { lines: reading.build.lines, without: reading.without, remarks: remarksOf(reading) };
}

const wordsOf = (row: SourceRow) => row.cells.map((cell) => cell.text.replace(/\s+/g, '')).join('|');

function leaveOut(row: SourceRow, reading: TableReading): void {
  for (const cell of row.cells.filter(saysSomething)) {
    reading.without.push({ ...placeOf(cell, row, reading), text: cell.text });
  }
}

function readRow(row: SourceRow, below: readonly SourceRow[], reading: TableReading): void {
  const own = row.cells.filter(saysSomething);
  const [cell] = own;
  if (cell === undefined) return;
  if (isApart(row, own, reading)) {
    if (isSectionTitle(cell, below, reading)) addSection(cell, row, reading);
    else reading.build.lines.push(...rowLines(reading.table, row));
    return;
  }
  const category = own.find((candidate) => isAbout(candidate, reading, 'category'));
  if (category !== undefined && category.text !== reading.category) {
    reading.category = category.text;
    addSection(category, row, reading);
  }
  if (isSectionRow(own, below, reading)) addSectionRow(row, own, reading);
  else addItemRow(row, reading);
}

const NOTE = /^[（(]?(?:说明|备注|附注|注|附件|抄送|主送|联系人|联系电话|填表|填报|审核|制表|合计|总计)/;

/** A row of one cell, across the table or outside its columns of content: a section or a note. */
function isApart(row: SourceRow, own: readonly SourceTableCell[], reading: TableReading): boolean {
  const [cell] = own;
  const goesOn = row.cells.some((other) => other.repeated && other.text.trim() !== '');
  if (cell === undefined || own.length > 1 || goesOn) return false;
  if (cell.span > 1 || row.cells.length === 1) return true;
  if (NOTE.test(cell.text) || isNumberedSection(cell.text)) return true;
  if (isAbout(cell, reading, 'number')) return numberIn(cell.text) === undefined;
  return !isAbout(cell, reading, 'task', 'measure', ...RESPONSIBLE);
}

const LONGEST_TITLE = 40;

/** Short words without a number, with items below. */
function isSectionTitle(cell: SourceTableCell, below: readonly SourceRow[], reading: TableReading): boolean {
  if (isNumberedSection(cell.text)) return true;
  if (cell.text.length > LONGEST_TITLE || NOTE.test(cell.text) || /[。；，：:]/.test(cell.text)) return false;
  return below.some((row) => {
    const own = row.cells.filter(saysSomething);
    return own.length > 1 && !isApart(row, own, reading);
  });
}

/** The parser knows a section by its number. One that has none gets the next. */
function addSection(cell: SourceTableCell, row: SourceRow, reading: TableReading): void {
  const { build } = reading;
  if (!isSubsection(cell.text)) reading.sections++;
  build.begin();
  if (!isNumberedSection(cell.text)) {
    const number = counted(reading.sections, CHINESE);
    build.mark(`${number}、`);
    reading.unnumberedSections.push(paragraphsOf(cell).join(''));
  }
  for (const paragraph of paragraphsOf(cell)) build.words(paragraph, placeOf(cell, row, reading));
}

/** 一 | 强化学习 | | beside rows that are numbered 1, 2, 3. */
function isSectionRow(
  own: readonly SourceTableCell[],
  below: readonly SourceRow[],
  reading: TableReading,
): boolean {
  const isNumbered = (cells: readonly SourceTableCell[], kind: 'digits' | 'chinese') =>
    cells.some((cell) => isAbout(cell, reading, 'number') && numberIn(cell.text)?.kind === kind);
  return (
    hasColumn(reading, 'number') &&
    isNumbered(own, 'chinese') &&
    own.every((cell) => isAbout(cell, reading, 'number', 'category', 'task', 'measure')) &&
    below.some((row) => isNumbered(row.cells, 'digits'))
  );
}

function addSectionRow(row: SourceRow, own: readonly SourceTableCell[], reading: TableReading): void {
  const { build } = reading;
  if (!own.some((cell) => isSubsection(cell.text))) reading.sections++;
  build.begin();
  for (const cell of own.filter((candidate) => !isAbout(candidate, reading, 'category'))) {
    const number = isAbout(cell, reading, 'number') ? numberIn(cell.text) : undefined;
    if (number !== undefined) {
      build.words(number.printed, placeOf(cell, row, reading));
      build.mark(number.mark);
    } else for (const paragraph of paragraphsOf(cell)) build.words(paragraph, placeOf(cell, row, reading));
  }
}
