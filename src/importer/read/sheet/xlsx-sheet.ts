/** The rows of a sheet, with what each cell shows and merged cells filled. */

import { child, elements, textOf, type XmlElement } from '../container/xml.ts';
import { LIMITS } from '../limits.ts';
import { Refused } from '../refusal.ts';
import type { SourceRow, SourceTable, SourceTableCell } from '../table/source-table.ts';
import { shownNumber } from './spreadsheet-number.ts';
import { richText, type Workbook } from './xlsx-workbook.ts';

export interface SheetRead {
  table: SourceTable;
  /** Cells whose formula has no result, or an error for one. */
  withoutResult: string[];
  hiddenRows: number;
}

interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

type Grid = Map<number, Map<number, string>>;

export function readSheet(sheet: XmlElement, workbook: Workbook): SheetRead {
  const grid: Grid = new Map();
  const withoutResult: string[] = [];
  let hiddenRows = 0;
  let row = 0;
  for (const line of elements(child(sheet, 'x:sheetData'), 'x:row')) {
    row = Number(line.attributes['r'] ?? row + 1);
    const cells = new Map<number, string>();
    let column = 0;
    for (const cell of elements(line, 'x:c')) {
      column = columnIn(cell.attributes['r']) ?? column + 1;
      const { text, isMissing } = shownIn(cell, workbook);
      if (isMissing) withoutResult.push(cell.attributes['r'] ?? '');
      if (text.trim() === '') continue;
      if (column > LIMITS.sheetColumns) throw new Refused('sheet-too-big');
      cells.set(column, text.replace(/\r\n?/g, '\n'));
    }
    if (cells.size === 0) continue;
    if (!(row <= LIMITS.sheetRows)) throw new Refused('sheet-too-big');
    if (/^(?:1|true)$/.test(line.attributes['hidden'] ?? '')) hiddenRows++;
    grid.set(row, cells);
  }
  return { table: { rows: rowsOf(grid, mergedIn(sheet)) }, withoutResult, hiddenRows };
}

/** `AB12` → 28. */
function columnIn(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,4})\d*$/i.exec(address ?? '')?.[1]?.toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function shownIn(cell: XmlElement, workbook: Workbook): { text: string; isMissing?: boolean } {
  const value = child(cell, 'x:v');
  const text = textOf(value);
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return { text: workbook.texts[Number(text)] ?? '' };
    case 'inlineStr':
      return { text: richText(child(cell, 'x:is')) };
    case 'str':
    case 'd':
      return { text, isMissing: value === undefined && child(cell, 'x:f') !== undefined };
    case 'b':
      return { text: text === '' ? '' : text === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text, isMissing: true };
    default: {
      if (text === '') return { text, isMissing: child(cell, 'x:f') !== undefined };
      const number = Number(text);
      if (Number.isNaN(number)) return { text };
      const format = workbook.formats[Number(cell.attributes['s'] ?? 0)];
      return { text: shownNumber(number, format, workbook.from1904) };
    }
  }
}

function mergedIn(sheet: XmlElement): Range[] {
  return elements(child(sheet, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }): Range[] => {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(attributes['ref'] ?? '');
    if (match === null) return [];
    const [, left, top, right, bottom] = match;
    return [
      {
        left: columnIn(left) ?? 0,
        top: Number(top),
        right: Math.min(columnIn(right) ?? 0, LIMITS.sheetColumns),
        bottom: Math.min(Number(bottom), LIMITS.sheetRows),
      },
    ];
  });
}

/** Every row has all columns of the sheet, so that empty cells are seen as such. */
function rowsOf(grid: Grid, merged: readonly Range[]): SourceRow[] {
  const columns = [...grid.values()].flatMap((cells) => [...cells.keys()]);
  const width = columns.reduce((widest, column) => Math.max(widest, column), 0);
  const last = [...grid.keys()].reduce((lowest, row) => Math.max(lowest, row), 0);
  const rangesOfRow = new Map<number, Range[]>([...grid.keys()].map((row) => [row, []]));
  let covered = 0;
  for (const range of merged) {
    for (let row = range.top; row <= Math.min(range.bottom, last); row++) {
      if (++covered > LIMITS.mergedRows) throw new Refused('sheet-too-big');
      const ranges = rangesOfRow.get(row);
      if (ranges === undefined) rangesOfRow.set(row, [range]);
      else ranges.push(range);
    }
  }
  return [...rangesOfRow]
    .sort(([a], [b]) => a - b)
    .map(([row, ranges]) => ({ row, cells: cellsOf(row, width, grid, ranges) }));
}

function cellsOf(row: number, width: number, grid: Grid, ranges: readonly Range[]): SourceTableCell[] {
  const cells: SourceTableCell[] = [];
  for (let column = 1; column <= width; column++) {
    const range = ranges.find((candidate) => column >= candidate.left && column <= candidate.right);
    const text = grid.get(range?.top ?? row)?.get(range?.left ?? column) ?? '';
    const span = range === undefined ? 1 : Math.min(range.right, width) - column + 1;
    cells.push({ column, span, text, repeated: range !== undefined && range.top !== row });
    column += span - 1;
  }
  return cells;
}
