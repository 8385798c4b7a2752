/** Workbooks: what their cells show, and which sheet is read. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { shownNumber } from '../../../../src/importer/read/sheet/spreadsheet-number.ts';
import { type ExcelXml, type SheetCell, xlsxFromRows, xlsxFromXml } from '../../../support/office-files.ts';

async function reading(bytes: Uint8Array) {
  const read = await readDocument('清单.xlsx', bytes);
  if ('refusal' in read) throw new Error(read.refusal.what);
  return {
    lines: read.document.lines.map((line) => line.text),
    messages: read.messages.map((message) => message.what),
  };
}
const readXml = (xml: ExcelXml) => reading(xlsxFromXml(xml));
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const sheetOf = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const text = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;

const LIST: SheetCell[][] = [
  ['序号', '重点任务', '责任单位', '完成时限'],
  [1, '修桥', '县住建局', new Date(Date.UTC(2034, 5, 30))],
  [2, '修路', '县交通局', '年底'],
];
const LIST_LINES = [
  '1.修桥（责任单位：县住建局，完成时限：2034年6月30日）',
  '2.修路（责任单位：县交通局，完成时限：年底）',
];

test('a task list, its numbers and days as the cells show them', async () => {
  expect(await reading(await xlsxFromRows(LIST))).toEqual({ lines: LIST_LINES, messages: [] });
});

describe('which sheet', () => {
  test('the one with the head of a task list, not the first', async () => {
    const bytes = await xlsxFromRows(
      { name: '封面', rows: [['2034年工作']] },
      { name: '空表', rows: [] },
      { name: '清单', rows: LIST },
    );
    expect(await reading(bytes)).toEqual({
      lines: LIST_LINES,
      messages: ['只读了工作表“清单”，没有读 “封面”'],
    });
  });

  test('else the first with anything on it, row by row', async () => {
    const bytes = await xlsxFromRows([], [['1.修桥（责任单位：县住建局）'], ['2.修路']]);
    expect(await reading(bytes)).toEqual({ lines: ['1.修桥（责任单位：县住建局）', '2.修路'], messages: [] });
  });

  test('several cells a row without a known head are rows of tabs, with a message', async () => {
    expect(
      await reading(
        await xlsxFromRows([
          ['甲', '乙'],
          ['丙', null],
        ]),
      ),
    ).toEqual({
      lines: ['甲\t乙', '丙'],
      messages: ['工作表“Sheet1”里没有认出表头，按一行一段读入'],
    });
  });

  test('never a hidden one, unless there is no other', async () => {
    const bytes = await xlsxFromRows({ name: '旧', rows: LIST }, { name: '新', rows: LIST.slice(0, 2) });
    const { unzipSync, strFromU8 } = await import('fflate');
    const { zipped } = await import('../../../support/office-files.ts');
    const parts: Record<string, string | Uint8Array> = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
    parts['xl/workbook.xml'] = workbook.replace('name="旧"', 'name="旧" state="hidden"');
    expect((await reading(zipped(parts))).lines).toEqual(LIST_LINES.slice(0, 1));
  });
});

describe('cells', () => {
  test('shared, rich and phonetic texts, escapes and line breaks', async () => {
    const sharedStrings =
      '<si><t>甲_x000D_\n乙</t></si>' +
      '<si><r><t>丙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丁</t></r><rPh sb="0" eb="1"><t>bǐng</t></rPh><phoneticPr fontId="1"/></si>';
    const sheets = {
      表: sheetOf(row(1, '<c r="A1" t="s"><v>0</v></c>'), row(2, '<c r="A2" t="s"><v>1</v></c>')),
    };
    expect((await readXml({ sheets, sharedStrings })).lines).toEqual(['甲', '乙', '丙 丁']);
  });

  test('formulas give their results; those without one are told', async () => {
    const cells = [
      '<c r="A1" t="str"><f>B1</f><v>甲</v></c>',
      '<c r="B1"><f>1+1</f><v>2</v></c>',
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="D1"><f>A9</f></c>',
      '<c r="E1" t="b"><v>1</v></c>',
    ];
    const { lines, messages } = await readXml({ sheets: { 表: sheetOf(row(1, ...cells)) } });
    expect(lines).toEqual(['甲\t2\t#DIV/0!\t\tTRUE']);
    expect(messages).toContain('这些单元格的公式没有结果或出错：C1、D1');
  });

  test('cells and rows without addresses follow each other; gaps stay gaps', async () => {
    const sheets = {
      表: `<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>2</v></c></row>${row(5, text('C5', '丙'))}</sheetData>`,
    };
    expect((await readXml({ sheets })).lines).toEqual(['甲\t2', '丙']);
  });

  test('hidden rows are read, and told', async () => {
    const sheets = { 表: `<sheetData><row r="1" hidden="1">${text('A1', '甲')}</row></sheetData>` };
    expect(await readXml({ sheets })).toEqual({ lines: ['甲'], messages: ['有 1 行是隐藏的，也读入了'] });
  });

  test('merged cells hold in all their rows', async () => {
    const bytes = await xlsxFromRows([
      ['序号', '任务', '责任单位'],
      [1, '修桥', { text: '县住建局', down: 2 }],
      [2, '修路', null],
      [{ text: '说明：每月更新。', across: 3 }, null, null],
    ]);
    expect((await reading(bytes)).lines).toEqual([
      '1.修桥（责任单位：县住建局）',
      '2.修路（责任单位：县住建局）',
      '说明：每月更新。',
    ]);
  });
});

describe('numbers are shown as their format says', () => {
  const CASES: [value: number, format: number | string, shown: string][] = [
    [1, 0, '1'],
    [0.1 + 0.2, 0, '0.3'],
    [1234567, 0, '1234567'],
    [0.8, 9, '80%'],
    [0.125, 10, '12.50%'],
    [12345.6, 4, '12,345.60'],
    [3, '000', '003'],
    [3, '"第"0"项"', '第3项'],
    [1.5, '0.##', '1.5'],
    [3, '[DBNum1][$-804]General', '三'],
    [10, '[DBNum1]0', '一十'],
    [49125, 14, '2034/6/30'],
    [49125, 31, '2034年6月30日'],
    [49125, 57, '2034年6月'],
    [49125, 'yyyy"年"m"月"d"日";@', '2034年6月30日'],
    [49125, 'yyyy-mm-dd', '2034-06-30'],
    [49125.75, 'm"月"d"日" h:mm', '6月30日 18:00'],
    [1, 14, '1900/1/1'],
    [5, '@', '5'],
  ];
  test.each(CASES)('%d as %s is %s', (value, format, shown) => {
    const number = typeof format === 'number' ? { id: format, code: undefined } : { id: 200, code: format };
    expect(shownNumber(value, number, false)).toBe(shown);
  });

  test('days of a workbook that counts from 1904', () => {
    expect(shownNumber(0, { id: 14, code: undefined }, true)).toBe('1904/1/1');
  });
});
