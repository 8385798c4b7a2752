/** Old Word files. Those in tests/fixtures/importer were saved by LibreOffice; its README says what they hold. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCompoundFile } from '../../../../src/importer/read/container/compound-file.ts';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { cellsNotOnTheirLine } from '../../../../src/importer/source-document.ts';
import { compoundFile } from '../../../support/compound-file.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

async function reading(name: string) {
  const read = await readDocument(name, readFileSync(new URL(`importer/${name}`, FIXTURES)));
  if ('refusal' in read) throw new Error(read.refusal.what);
  expect(cellsNotOnTheirLine(read.document)).toEqual([]);
  return {
    lines: read.document.lines.map((line) => line.text),
    messages: read.messages.map((message) => message.what),
  };
}

const source = readFileSync(new URL('documents/publicity-style/source.txt', FIXTURES), 'utf8').split('\n');

test('typed text is read to the character', async () => {
  expect((await reading('outline-typed.doc')).lines).toEqual(source);
});

test('automatic numbers are written out as people type them', async () => {
  expect((await reading('outline-automatic.doc')).lines).toEqual(source);
});

test('tables: merged cells, and a list told from another table', async () => {
  expect((await reading('table.doc')).lines).toEqual([
    '2034年任务清单',
    '一、建设',
    '1.修桥。勘察',
    '动工（责任单位：县住建局）',
    '2.修桥。验收（责任单位：县住建局）',
    '（二）文化',
    '3.办展（责任单位：县文旅局）',
    '说明：每月更新。',
    '单位\t次数',
    '青禾镇\t2次',
  ]);
});

test('what is on paper, and messages about what is not', async () => {
  expect(await reading('odds-and-ends.doc')).toEqual({
    lines: [
      '一、标题',
      '每季度报送“台账”——三项',
      '甲',
      '乙\t丙-丁戊',
      '分页',
      '之后',
      '链接后☑',
      '注脚',
      '二、第二',
      '（一）小节',
      '1.事项',
      'English text only, 100%',
    ],
    messages: [
      '文档里有没有定下来的修订，按全部接受读入（插入 1 处，删除 1 处）',
      '有 1 个隐藏的字没有读入',
      '脚注没有读入：“以文件为准。”',
    ],
  });
});

test('text in narrow and wide pieces, out of order in the file', async () => {
  const main = new Uint8Array(2048);
  const head = new DataView(main.buffer);
  head.setUint16(0, 0xa5ec, true);
  head.setUint16(2, 193, true);
  const narrow = Array.from('1.A\u0093B\u0094 50%\r', (letter) => letter.charCodeAt(0));
  const wide = Uint16Array.from('修桥\x1f—\x1e—“完”\r', (letter) => letter.charCodeAt(0));
  main.set(narrow, 1600);
  main.set(new Uint8Array(wide.buffer), 1024);
  head.setUint32(0x4c, narrow.length + wide.length, true);

  const table = new Uint8Array(5 + 12 + 16);
  const pieces = new DataView(table.buffer);
  pieces.setUint8(0, 2);
  pieces.setUint32(1, 28, true);
  for (const [index, position] of [0, narrow.length, narrow.length + wide.length].entries()) {
    pieces.setUint32(5 + index * 4, position, true);
  }
  pieces.setUint32(17 + 2, (1600 * 2) | 0x40000000, true);
  pieces.setUint32(25 + 2, 1024, true);
  head.setUint32(0x1a2, 0, true);
  head.setUint32(0x1a6, table.length, true);

  const read = await readDocument('清单.doc', compoundFile({ WordDocument: main, '0Table': table }));
  expect(read).toMatchObject({
    document: { lines: [{ text: '1.A“B” 50%' }, { text: '修桥—-—“完”' }] },
    messages: [],
  });
});

test('a compound file gives its streams back', () => {
  const long = Uint8Array.from({ length: 1500 }, (_, index) => index % 251);
  const file = openCompoundFile(compoundFile({ Short: new Uint8Array([1, 2, 3]), Long: long }, ['Folder']));
  expect([...file.names].sort()).toEqual(['Folder', 'Long', 'Short']);
  expect(file.read('Short')).toEqual(new Uint8Array([1, 2, 3]));
  expect(file.read('Long')).toEqual(long);
  expect(file.read('Folder')).toBeUndefined();
});
