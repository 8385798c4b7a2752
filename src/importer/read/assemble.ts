/** Paragraphs and tables in order become one source document; a table that is a task list reads as one. */
import type { Message } from '../../diagnostics/message.ts';
import type { SourceDocument, SourceLine } from '../source-document.ts';
import { doubt } from './doubt.ts';
import { LIMITS } from './limits.ts';
import { Refused } from './refusal.ts';
import type { BuiltLine } from './table/line-builder.ts';
import { rowLines } from './table/row-text.ts';
import type { SourceBlock, SourceTable } from './table/source-table.ts';
import type { Column } from './table/table-columns.ts';
import { findHead, RESPONSIBLE } from './table/table-head.ts';
import { readTableList, type TableListRead } from './table/table-list.ts';

/** What a reader of one kind of file gives. */
export interface BlocksRead {
  blocks: SourceBlock[];
  messages: Message[];
}

type Columns = ReadonlyMap<number, Column>;

export function assembleDocument(
  name: string,
  blocks: readonly SourceBlock[],
): { document: SourceDocument; messages: Message[] } {
  checkSize(blocks);
  const lines: SourceLine[] = [];
  const without: TableListRead['without'] = [];
  const messages: Message[] = [];
  let tables = 0;
  let columns: Columns | undefined;

  const add = (line: BuiltLine) =>
    lines.push({
      line: lines.length + 1,
      text: line.text,
      end: '\n',
      ...(line.cells.length === 0 ? {} : { cells: line.cells }),
    });

  for (const block of blocks) {
    if (block.kind === 'text') {
      for (const text of block.text.split('\n')) add({ text, cells: [] });
      continue;
    }
    const { table } = block;
    const list = readAsList(++tables, table, columns);
    columns = list?.columns;
    const firstLine = lines.length + 1;
    for (const line of list?.lines ?? table.rows.flatMap((row) => rowLines(tables, row))) add(line);
    if (list === undefined) continue;
    without.push(...list.without);
    messages.push(...doubtsOf(name, firstLine, list));
  }
  if (!lines.some((line) => line.text.trim() !== '')) throw new Refused('no-text');
  return {
    document: { name, lines, ...(without.length === 0 ? {} : { cellsWithoutLine: without }) },
    messages,
  };
}

/** One text that stands in a hundred thousand cells is small in the file and large in the document. */
function checkSize(blocks: readonly SourceBlock[]): void {
  let characters = 0;
  const add = (text: string) => {
    characters += text.length;
    if (characters > LIMITS.characters) throw new Refused('xml-too-big');
  };
  for (const block of blocks) {
    if (block.kind === 'text') add(block.text);
    else for (const row of block.table.rows) for (const cell of row.cells) add(cell.text);
  }
}

/** A table without a head goes on from the list before it, as after a page, when it is as wide. */
function readAsList(
  number: number,
  table: SourceTable,
  before: Columns | undefined,
): (TableListRead & { columns: Columns }) | undefined {
  const head = findHead(table.rows);
  if (head !== undefined) return { ...readTableList(number, table.rows, head), columns: head.columns };
  const goesOn = before !== undefined && widthOf(table) === Math.max(...before.keys());
  return goesOn ? { ...readTableList(number, table.rows, { columns: before }), columns: before } : undefined;
}

const widthOf = (table: SourceTable) =>
  table.rows
    .flatMap((row) => row.cells)
    .reduce((widest, cell) => Math.max(widest, cell.column + cell.span - 1), 0);

function doubtsOf(file: string, line: number, list: TableListRead & { columns: Columns }): Message[] {
  const unknown = [...new Set([...list.columns.values()].filter(({ meaning }) => meaning === 'unknown'))];
  const answers = [...list.columns.values()].some(({ meaning }) => RESPONSIBLE.includes(meaning as never));
  return [
    ...list.remarks.map((what) =>
      doubt(file, { what, fix: '对照原件核对；不对的，先在表格里改好再导入', line }),
    ),
    ...(unknown.length === 0
      ? []
      : [
          doubt(file, {
            what: `表格里这几列认不出是什么：${unknown.map(({ label }) => label).join('、')}；内容附在各项任务里`,
            fix: '是责任人、单位或时限的，把表头改成“牵头人”“责任单位”“完成时限”一类的说法再导入',
            line,
          }),
        ]),
    ...(answers
      ? []
      : [
          doubt(file, {
            what: '表格里没有责任人或责任单位一列',
            fix: '若表头是别的说法，请改成“责任单位”等再导入',
            line,
          }),
        ]),
  ];
}
