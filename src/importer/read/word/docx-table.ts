/** A table of a .docx: merged cells filled, nested tables as rows of words inside their cell. */

import { child, elements, type XmlElement } from '../container/xml.ts';
import { LIMITS } from '../limits.ts';
import { rowText } from '../table/row-text.ts';
import type { SourceBlock, SourceRow, SourceTable, SourceTableCell } from '../table/source-table.ts';
import type { DocxStory } from './docx-story.ts';
import { numberSetting } from './docx-styles.ts';

/** What stands in a cell is read as what stands in the document. */
type ReadBlocks = (parent: XmlElement, story: DocxStory) => SourceBlock[];

export function readDocxTable(table: XmlElement, story: DocxStory, readBlocks: ReadBlocks): SourceTable {
  const rows: SourceRow[] = [];
  for (const row of partsOf(table, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) {
      story.counts.deletions++;
      continue;
    }
    const first = columnsIn(properties, 'w:gridBefore', 0) + 1;
    const textOf = (cell: XmlElement) => cellText(readBlocks(cell, story));
    rows.push({ row: rows.length + 1, cells: readCells(row, first, rows.at(-1), textOf) });
  }
  return { rows };
}

function readCells(
  row: XmlElement,
  first: number,
  above: SourceRow | undefined,
  textOf: (cell: XmlElement) => string,
): SourceTableCell[] {
  const cells: SourceTableCell[] = [];
  let column = first;
  for (const cell of partsOf(row, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    const span = columnsIn(properties, 'w:gridSpan', 1);
    const text = textOf(cell);
    const merged = aboveMerged(properties, above, column);
    const last = cells.at(-1);
    if (last !== undefined && isContinued(child(properties, 'w:hMerge'))) last.span += span;
    else cells.push({ column, span, text: merged?.text ?? text, repeated: merged !== undefined });
    column += span;
  }
  return cells;
}

/** A cell that covers more columns than any table has is damaged, or a trap. */
const columnsIn = (properties: XmlElement | undefined, name: string, least: number) =>
  Math.min(LIMITS.sheetColumns, Math.max(least, numberSetting(properties, name) ?? least));

const isContinued = (merge: XmlElement | undefined) =>
  merge !== undefined && merge.attributes['w:val'] !== 'restart';

const aboveMerged = (properties: XmlElement | undefined, above: SourceRow | undefined, column: number) =>
  isContinued(child(properties, 'w:vMerge'))
    ? above?.cells.find((cell) => cell.column === column)
    : undefined;

/** Rows and cells may stand in content controls. */
function partsOf(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(element.name) ? partsOf(element, name) : [];
  });
}

export const cellText = (blocks: readonly SourceBlock[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.table.rows.map(rowText)))
    .join('\n')
    .trim();
