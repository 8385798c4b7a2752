/** Task lists in the shape of a table, as Word tables and as sheets. */
import { describe, expect, test } from 'vitest';
import { parseList } from '../../../../src/importer/parse/parse-list.ts';
import { parseSegments } from '../../../../src/importer/parse/responsibility.ts';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { COLUMN_WORDS, columnOf } from '../../../../src/importer/read/table/table-columns.ts';
import { cellsNotOnTheirLine, type SourceDocument } from '../../../../src/importer/source-document.ts';
import {
  docxFromBlocks,
  type SheetCell,
  type WordCell,
  xlsxFromRows,
} from '../../../support/office-files.ts';

type Rows = (string | WordCell)[][];

async function reading(name: string, bytes: Uint8Array) {
  const read = await readDocument(name, bytes);
  if ('refusal' in read) throw new Error(read.refusal.what);
  expect(cellsNotOnTheirLine(read.document)).toEqual([]);
  return {
    document: read.document,
    lines: read.document.lines.map((line) => line.text),
    messages: read.messages.map((message) => message.what),
  };
}
const readTable = async (rows: Rows) => reading('清单.docx', await docxFromBlocks([rows]));
const readSheet = async (rows: SheetCell[][]) => reading('清单.xlsx', await xlsxFromRows(rows));
const across = (text: string, span: number): WordCell => ({ text, span });
const first = (text: string): WordCell => ({ text, merge: 'begin' });
const more: WordCell = { text: '', merge: 'go on' };

const withoutLine = (document: SourceDocument) => (document.cellsWithoutLine ?? []).map((cell) => cell.text);

test('a row becomes an item, its columns one bracket', async () => {
  const { lines, document, messages } = await readTable([
    ['序号', '重点任务', '具体措施', '牵头领导', '责任科室', '责任单位', '配合单位', '完成时限'],
    ['1', '修渡口', '六月前修好三处。', '林一禾', '工程股', '县住建局', '青禾镇、望川乡', '6月底'],
    ['2', '办果节：', '搭台不铺张', '周望', '', '县文旅局（古渡口陈列馆）', '', ''],
  ]);
  expect(lines).toEqual([
    '1.修渡口。六月前修好三处。（牵头领导：林一禾，责任科室：工程股，责任单位：县住建局，配合单位：青禾镇、望川乡，完成时限：6月底）',
    '2.办果节：搭台不铺张（牵头领导：周望，责任单位：县文旅局（古渡口陈列馆））',
  ]);
  expect(withoutLine(document)).toEqual([
    '序号',
    '重点任务',
    '具体措施',
    '牵头领导',
    '责任科室',
    '责任单位',
    '配合单位',
    '完成时限',
  ]);
  expect(messages).toEqual([]);
});

test('every word is tied to its cell by table, row and column', async () => {
  const { document } = await readTable([
    ['序号', '任务', '责任单位'],
    ['1', '修桥\n验收', '县住建局'],
  ]);
  expect(document.lines).toEqual([
    {
      line: 1,
      text: '1.修桥',
      end: '\n',
      cells: [
        { table: 1, row: 2, column: 1, text: '1' },
        { table: 1, row: 2, column: 2, text: '修桥' },
      ],
    },
    {
      line: 2,
      text: '验收（责任单位：县住建局）',
      end: '\n',
      cells: [
        { table: 1, row: 2, column: 2, text: '验收' },
        { table: 1, row: 2, column: 3, text: '县住建局' },
      ],
    },
  ]);
});

test('columns stand in any order and are known by many words', async () => {
  const { lines } = await readTable([
    ['责任单位（人）', '完 成\n时 限', '2034年重点工作任务', '序 号'],
    ['县文旅局', '年底', '办展', '1'],
  ]);
  expect(lines).toEqual(['1.办展（责任单位：县文旅局，完成时限：年底）']);
});

test('a head of two rows: groups of columns above, columns below', async () => {
  const { lines, document } = await readSheet([
    [
      { text: '序号', down: 2 },
      { text: '任务', down: 2 },
      { text: '责任分工', across: 2 },
      null,
      { text: '牵头', across: 2 },
      null,
    ],
    [null, null, '责任单位', '配合单位', '领导', '科室'],
    [1, '修桥', '县住建局', '青禾镇', '林一禾', '工程股'],
  ]);
  expect(lines).toEqual([
    '1.修桥（责任单位：县住建局，配合单位：青禾镇，牵头领导：林一禾，牵头科室：工程股）',
  ]);
  expect(withoutLine(document)).toEqual([
    '序号',
    '任务',
    '责任分工',
    '牵头',
    '责任单位',
    '配合单位',
    '领导',
    '科室',
  ]);
});

test('titles above, notes below, and the head again on the next page', async () => {
  const { lines } = await readSheet([
    [{ text: '2034年重点任务清单', across: 3 }, null, null],
    ['填报单位：县委办', null, '2034年3月'],
    ['序号', '任务', '责任单位'],
    [1, '修桥', '县住建局'],
    ['序号', '任务', '责任单位'],
    [2, '修路', '县交通局'],
    ['说明：每月更新。', null, null],
  ]);
  expect(lines).toEqual([
    '2034年重点任务清单',
    '填报单位：县委办\t\t2034年3月',
    '1.修桥（责任单位：县住建局）',
    '2.修路（责任单位：县交通局）',
    '说明：每月更新。',
  ]);
});

test('sections: rows across the table, rows with Chinese numbers, and titles without a number', async () => {
  const { lines, messages } = await readTable([
    ['序号', '任务', '责任单位'],
    [across('一、建设', 3)],
    [across('（一）桥梁', 3)],
    ['1', '修桥', '县住建局'],
    ['二', '文化', ''],
    ['2', '办展', '县文旅局'],
    [across('民生实事', 3)],
    ['3', '通水', '县水利局'],
  ]);
  expect(lines).toEqual([
    '一、建设',
    '（一）桥梁',
    '1.修桥（责任单位：县住建局）',
    '二、文化',
    '2.办展（责任单位：县文旅局）',
    '三、民生实事',
    '3.通水（责任单位：县水利局）',
  ]);
  expect(messages).toEqual(['表格里的分类没有序号，作为部分，编号接着前面的：“民生实事”']);
});

test('a column of categories heads sections, once for each', async () => {
  const { lines } = await readTable([
    ['类别', '序号', '任务', '责任单位'],
    [first('一、党建'), '1', '讲党课', '县委组织部'],
    [more, '2', '收党费', '县委组织部'],
    ['二、文化', '3', '办展', '县文旅局'],
  ]);
  expect(lines).toEqual([
    '一、党建',
    '1.讲党课（责任单位：县委组织部）',
    '2.收党费（责任单位：县委组织部）',
    '二、文化',
    '3.办展（责任单位：县文旅局）',
  ]);
});

test('merged cells hold in all their rows; rows of one number are one item', async () => {
  const { lines } = await readTable([
    ['序号', '任务', '措施', '责任单位'],
    [first('1'), first('修桥'), '勘察', first('县住建局')],
    [more, more, '动工', more],
    [more, more, '验收', '县审计局'],
    ['2', '修路', '铺油', first('县交通局')],
    ['3', '划线', '夜间施工', more],
  ]);
  expect(lines).toEqual([
    '1.修桥。勘察（责任单位：县住建局）',
    '动工',
    '验收（责任单位：县审计局）',
    '2.修路。铺油（责任单位：县交通局）',
    '3.划线。夜间施工（责任单位：县交通局）',
  ]);
});

test('names below each other are several, sentences below each other too', async () => {
  const { lines } = await readTable([
    ['序号', '任务', '责任单位', '备注'],
    ['1', '修桥', '县住建局\n县交通局、\n青禾镇', '分两期\n先南后北'],
  ]);
  expect(lines).toEqual(['1.修桥（责任单位：县住建局、县交通局、青禾镇，备注：分两期；先南后北）']);
});

test('points of a cell stay in their item: the parser would take 2. for the next one', async () => {
  const { document, lines } = await readTable([
    ['序号', '任务', '责任单位'],
    ['1', '修桥\n1.勘察\n2.动工；\n3.验收', '县住建局'],
    ['2', '2.修路', '县交通局'],
    ['3', '5月底前办展', '县文旅局'],
  ]);
  expect(lines).toEqual([
    '1.修桥　1.勘察　2.动工；3.验收（责任单位：县住建局）',
    '2.修路（责任单位：县交通局）',
    '3. 5月底前办展（责任单位：县文旅局）',
  ]);
  const items = parseList(document).blocks.filter((block) => block.kind === 'item');
  expect(items.map((item) => item.number)).toEqual(['1', '2', '3']);
});

test('numbers that are missing or no numbers are counted, with a message', async () => {
  const { lines, messages } = await readTable([
    ['序号', '任务', '责任单位'],
    ['1.1', '修桥', '县住建局'],
    ['', '修路', '县交通局'],
    ['７、', '划线', '县公安局'],
  ]);
  expect(lines).toEqual([
    '1. 1.1　修桥（责任单位：县住建局）',
    '2.修路（责任单位：县交通局）',
    '７、划线（责任单位：县公安局）',
  ]);
  expect(messages).toEqual([
    '表格第 3 行没有序号，接着上一项编号',
    '表格里有不是整数的序号，按先后编号，原来的序号留在任务开头：“1.1”',
  ]);
});

test('a list without a column of numbers is counted', async () => {
  const { lines } = await readTable([
    ['任务', '措施', '责任单位'],
    [first('修桥'), '勘察', '县住建局'],
    [more, '动工', '县交通局'],
    ['办展', '布展', '县文旅局'],
  ]);
  expect(lines).toEqual([
    '1.修桥。勘察（责任单位：县住建局）',
    '动工（责任单位：县交通局）',
    '2.办展。布展（责任单位：县文旅局）',
  ]);
});

test('strokes say nothing; unknown columns and odd brackets lose nothing', async () => {
  const { lines, document, messages } = await readTable([
    ['序号', '任务', '责任单位', '配合单位', '2034年目标值', '进展'],
    ['1', '修桥', '县住建局', '/', '3座', '勘察'],
    ['2', '修路', '县交通局（牵头', '——', '', ''],
  ]);
  expect(lines).toEqual([
    '1.修桥（责任单位：县住建局，进展：勘察）',
    '2034年目标值：3座',
    '2.修路',
    '责任单位：县交通局（牵头',
  ]);
  expect(withoutLine(document).slice(6)).toEqual(['/', '——']);
  expect(messages).toEqual(['表格里这几列认不出是什么：2034年目标值、进展；内容附在各项任务里']);
});

test('a table that goes on after a page has no head of its own', async () => {
  const bytes = await docxFromBlocks([
    [
      ['序号', '任务', '责任单位'],
      ['1', '修桥', '县住建局'],
    ],
    [['2', '修路', '县交通局']],
    '说明：每月更新。',
  ]);
  expect((await reading('清单.docx', bytes)).lines).toEqual([
    '1.修桥（责任单位：县住建局）',
    '2.修路（责任单位：县交通局）',
    '说明：每月更新。',
  ]);
});

describe('tables that are no list', () => {
  test('stay rows with tabs for borders, inside their item', async () => {
    const bytes = await docxFromBlocks([
      '1.供稿按下表执行：',
      [
        [across('', 1), across('供稿', 2)],
        ['单位', '省级', '县级'],
        [first('青禾镇'), '2条', '30条'],
        [more, '3条\n（含视频）', ''],
      ],
      '（落实单位：县融媒体中心）',
    ]);
    const { lines, document } = await reading('清单.docx', bytes);
    expect(lines).toEqual([
      '1.供稿按下表执行：',
      '供稿',
      '单位\t省级\t县级',
      '青禾镇\t2条\t30条',
      '青禾镇\t3条　（含视频）',
      '（落实单位：县融媒体中心）',
    ]);
    expect(document.lines[4]?.cells?.map((cell) => cell.text)).toEqual(['青禾镇', '3条', '（含视频）']);
  });

  test('a frame of one cell is its paragraphs', async () => {
    const { lines } = await readTable([['示例县委宣传部\n关于印发《清单》的通知']]);
    expect(lines).toEqual(['示例县委宣传部', '关于印发《清单》的通知']);
  });

  test('a red head with 文件 beside two issuers names both', async () => {
    const { lines } = await readTable([
      ['示例县委宣传部', first('文件')],
      ['示例县文明办', more],
    ]);
    expect(lines).toEqual(['示例县委宣传部\t文件', '示例县文明办\t文件']);
  });
});

describe('words at the head of a column', () => {
  const CASES: [head: string, meaning: string][] = [
    ['序号', 'number'],
    ['重点任务', 'task'],
    ['2034年度重点工作任务', 'task'],
    ['任务名称', 'task'],
    ['工作内容', 'measure'],
    ['具体措施（主要内容）', 'measure'],
    ['牵头领导', 'lead'],
    ['牵头单位', 'implement'],
    ['责任科（室）', 'group'],
    ['责任单位及责任人', 'implement'],
    ['配合单位', 'support'],
    ['完 成 时 限', 'deadline'],
    ['任务来源', 'unknown'],
    ['单位', 'unknown'],
  ];
  test.each(CASES)('%s is %s', (head, meaning) => {
    expect(columnOf(head).meaning).toBe(meaning);
  });

  test('become labels that the parser knows, in the same role', () => {
    for (const role of ['lead', 'group', 'implement', 'support'] as const) {
      const { words, others = '' } = COLUMN_WORDS[role];
      for (const word of `${words} ${others}`.split(' ').filter(Boolean)) {
        const { label } = columnOf(word);
        const [segment] = parseSegments(`（${label}：示例）`, 1);
        expect([word, segment?.kind === 'responsibility' && segment.fields[0]?.role]).toEqual([word, role]);
      }
    }
  });
});
