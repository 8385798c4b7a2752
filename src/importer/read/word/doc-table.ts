/** Tables of a .doc: its paragraphs only say where a cell and a row end, and a row where its cells lie. */

import type { ByteReader } from '../container/byte-reader.ts';
import { LIMITS } from '../limits.ts';
import type { SourceBlock, SourceRow, SourceTable, SourceTableCell } from '../table/source-table.ts';
import type { DocParagraph } from './doc-paragraphs.ts';

interface RawRow {
  texts: string[];
  layout: CellLayout[] | undefined;
}

interface CellLayout {
  left: number;
  right: number;
  mergedAbove: boolean;
  mergedBefore: boolean;
}

export function blocksOf(paragraphs: readonly DocParagraph[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: RawRow[] = [];
  let cells: string[] = [];
  let lines: string[] = [];
  const endTable = () => {
    if (cells.length > 0 || lines.length > 0) rows.push({ texts: [...cells, ...lines], layout: undefined });
    if (rows.length > 0) blocks.push({ kind: 'table', table: tableOf(rows) });
    rows = [];
    cells = [];
    lines = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.depth === 0) {
      endTable();
      blocks.push({ kind: 'text', text: paragraph.text });
    } else if (paragraph.ends === 'row') {
      rows.push({ texts: cells, layout: layoutOf(paragraph.rowCells) });
      cells = [];
      lines = [];
    } else {
      lines.push(paragraph.text);
      if (paragraph.ends === 'paragraph') continue;
      cells.push(lines.join('\n').trim());
      lines = [];
    }
  }
  endTable();
  return blocks;
}

const CELL_BYTES = 20;
const MERGED_BEFORE = 0x02;
const VERTICAL = 0x60;
const MERGED_ABOVE = 0x20;

function layoutOf(cells: ByteReader | undefined): CellLayout[] | undefined {
  if (cells === undefined || cells.length === 0) return undefined;
  const count = cells.u8(0);
  const flagsAt = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index): CellLayout => {
    const at = flagsAt + index * CELL_BYTES;
    const flags = at + 2 <= cells.length ? cells.u16(at) : 0;
    return {
      left: cells.i16(1 + index * 2),
      right: cells.i16(1 + (index + 1) * 2),
      mergedAbove: (flags & VERTICAL) === MERGED_ABOVE,
      mergedBefore: (flags & MERGED_BEFORE) !== 0,
    };
  });
}

function tableOf(raw: readonly RawRow[]): SourceTable {
  const edges = edgesOf(raw);
  const rows: SourceRow[] = [];
  for (const [index, { texts, layout }] of raw.entries()) {
    const cells: SourceTableCell[] = [];
    for (const [place, text] of texts.entries()) {
      const own = edges.length === 0 ? undefined : layout?.[place];
      const column = own === undefined ? (cells.at(-1)?.column ?? 0) + 1 : columnAt(edges, own.left);
      const span = own === undefined ? 1 : Math.max(1, columnAt(edges, own.right) - column);
      const last = cells.at(-1);
      const above =
        own?.mergedAbove === true ? rows.at(-1)?.cells.find((cell) => cell.column === column) : undefined;
      if (own?.mergedBefore === true && last !== undefined) last.span += span;
      else cells.push({ column, span, text: above?.text ?? text, repeated: above !== undefined });
    }
    rows.push({ row: index + 1, cells });
  }
  return { rows };
}

/** In twentieths of a point: edges as near as this are one. */
const NEAR = 30;

function edgesOf(rows: readonly RawRow[]): number[] {
  const all = rows.flatMap(({ layout }) => (layout ?? []).flatMap(({ left, right }) => [left, right]));
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > NEAR) edges.push(edge);
  }
  return edges.length > LIMITS.sheetColumns ? [] : edges;
}

/** Counted from 1. */
const columnAt = (edges: readonly number[], edge: number) =>
  Math.max(1, edges.findLastIndex((candidate) => candidate <= edge + NEAR) + 1);
