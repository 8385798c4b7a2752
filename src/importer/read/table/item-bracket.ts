/** The columns beside the content of an item, in one bracket: （牵头人：…，责任单位：…，完成时限：…）. */
import type { SourceRow, SourceTableCell } from './source-table.ts';
import { type Column, fitsABracket } from './table-columns.ts';
import { RESPONSIBLE } from './table-head.ts';
import { columnAt, isAbout, paragraphsOf, placeOf, type TableReading } from './table-reading.ts';

/** A bracket inside it that does not close would close the whole. */
export const canStandInABracket = (cell: SourceTableCell, column: Column): boolean =>
  fitsABracket(column) && isBalanced(cell.text);

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('（([【〔［'.includes(character)) depth++;
    else if ('）)]】〕］'.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}

export function addBracket(cells: readonly SourceTableCell[], row: SourceRow, reading: TableReading): void {
  const { build } = reading;
  const byLabel = Map.groupBy(cells, (cell) => columnAt(cell, reading).label);
  let before = '（';
  for (const [label, group] of byLabel) {
    build.mark(`${before}${label}：`);
    addValues(group, row, reading);
    before = '，';
  }
  if (byLabel.size > 0) build.mark('）');
}

const ENDS_IN_A_SEPARATOR = /[、，,；;：:。]$/;

/** Names stand one below the other in a cell, sentences too. */
function addValues(cells: readonly SourceTableCell[], row: SourceRow, reading: TableReading): void {
  const { build } = reading;
  let isFirst = true;
  for (const cell of cells) {
    const between = isAbout(cell, reading, ...RESPONSIBLE) ? '、' : '；';
    for (const paragraph of paragraphsOf(cell)) {
      if (!isFirst && !ENDS_IN_A_SEPARATOR.test(build.text)) build.mark(between);
      build.words(paragraph, placeOf(cell, row, reading));
      isFirst = false;
    }
  }
}
