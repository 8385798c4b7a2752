/** Reads the sheet of a workbook that is a task list, or else its first sheet with anything on it. */
import type { Message } from '../../diagnostics/message.ts';
import type { BlocksRead } from './assemble.ts';
import type { Archive } from './container/zip.ts';
import { doubt } from './doubt.ts';
import { Refused } from './refusal.ts';
import { readSheet, type SheetRead } from './sheet/xlsx-sheet.ts';
import { openWorkbook, type Sheet } from './sheet/xlsx-workbook.ts';
import { findHead } from './table/table-head.ts';

interface NamedSheet extends SheetRead {
  sheet: Sheet;
  isList: boolean;
}

export function readXlsx(name: string, archive: Archive): BlocksRead {
  const workbook = openWorkbook(archive);
  const sheets = workbook.sheets.flatMap((sheet): NamedSheet[] => {
    const content = sheet.content();
    if (content === undefined) return [];
    const read = readSheet(content, workbook);
    return read.table.rows.length === 0
      ? []
      : [{ ...read, sheet, isList: findHead(read.table.rows) !== undefined }];
  });
  const visible = sheets.filter(({ sheet }) => !sheet.isHidden);
  const chosen = visible.find(({ isList }) => isList) ?? visible[0] ?? sheets[0];
  if (chosen === undefined) throw new Refused('no-text');
  return { blocks: [{ kind: 'table', table: chosen.table }], messages: doubtsOf(name, chosen, sheets) };
}

const quoted = (sheets: readonly NamedSheet[]) => sheets.map(({ sheet }) => `“${sheet.name}”`).join('、');

function doubtsOf(file: string, chosen: NamedSheet, sheets: readonly NamedSheet[]): Message[] {
  const others = sheets.filter((sheet) => sheet !== chosen);
  const lists = others.filter(({ isList }) => isList);
  const doubts: Message[] = [];
  const add = (isMet: boolean, what: string, fix: string) => {
    if (isMet) doubts.push(doubt(file, { what, fix }));
  };
  add(
    others.length > 0,
    `只读了工作表“${chosen.sheet.name}”，没有读 ${quoted(others)}`,
    lists.length > 0
      ? `${quoted(lists)} 也像任务清单：合到一张工作表里，或者分别另存再导入`
      : '要读别的工作表，把它单独另存一份再导入',
  );
  add(
    !chosen.isList && chosen.table.rows.some(({ cells }) => cells.length > 1),
    `工作表“${chosen.sheet.name}”里没有认出表头，按一行一段读入`,
    '表头要有“任务”一列和“责任单位”一类的列',
  );
  add(
    chosen.withoutResult.length > 0,
    `这些单元格的公式没有结果或出错：${chosen.withoutResult.slice(0, 10).join('、')}`,
    '在 Excel 里改好公式并保存，再导入',
  );
  add(
    chosen.hiddenRows > 0,
    `有 ${chosen.hiddenRows} 行是隐藏的，也读入了`,
    '不该有的，先在表格里删掉再导入',
  );
  return doubts;
}
