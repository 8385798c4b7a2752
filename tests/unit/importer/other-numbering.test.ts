import { describe, expect, test } from 'vitest';
import { attachmentStart } from '../../../src/importer/parse/attachments.ts';
import { numberLines } from '../../../src/importer/parse/numbered-lines.ts';
import { WHOLE } from '../../../src/importer/parse/other-numbering.ts';
import { sourceDocument } from '../../../src/importer/source-document.ts';

const numbered = (text: string) => numberLines(sourceDocument('', text).lines);
const numbersIn = (text: string) =>
  numbered(text).flatMap(({ numbering }) => (numbering === undefined ? [] : [numbering.number]));

test.each(WHOLE)('$name: $example', ({ example, pattern }) => {
  const [whole, before = '', number = '', mark = ''] = pattern.exec(example) ?? [];
  expect(whole).toBe(before + number + mark);
  expect(example.slice(before.length + number.length + mark.length)).toBe('修渡口');
});

describe('a document without 1. 2. 3.', () => {
  test.each([
    ['计划\n（1）修渡口\n（2）修凉亭', ['1', '2']],
    ['计划\n1）修渡口\n2）修凉亭', ['1', '2']],
    ['计划\n①修渡口\n②修凉亭', ['①', '②']],
    ['计划\n第一条 修渡口\n第二条 修凉亭', ['一', '二']],
    ['计划\n一是修渡口\n二是修凉亭\n三是种树', ['一', '二', '三']],
    ['计划\n第一，修渡口\n第二，修凉亭', ['一', '二']],
    ['计划\n1 修渡口\n2 修凉亭', ['1', '2']],
    ['一、甲\n1）修渡口。（责任单位：乙）\n2）修凉亭。（责任单位：丙）', ['一', '1', '2']],
    ['一、甲\n1）修渡口。\n责任单位：乙\n二、丁\n1）修凉亭。\n责任单位：丙', ['一', '1', '二', '1']],
  ])('%j counts its items so', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));

  test.each([
    ['a single mark', '计划\n（1）修渡口', []],
    ['marks that do not count up', '计划\n（1）修渡口\n（3）修凉亭', []],
    ['points of sections that name nobody', '（一）修渡口\n（1）备料\n（2）动工', ['（一）']],
    ['marks beside 1. 2.', '1.修渡口\n（1）备料\n（2）动工\n2.修凉亭', ['1', '2']],
    ['years and sums', '2031 年\n12 个村', []],
    ['是否', '一是否要修\n二是否要种', []],
  ])('%s: no items', (_, text, numbers) => expect(numbersIn(text)).toEqual(numbers));
});

test('papers that a notice counts are no items', () => {
  expect(numbersIn('附件：1.清单\n　　　2.名单\n3.办法\n附件1\n1.修渡口\n2.修凉亭')).toEqual(['1', '2']);
});

test.each([
  ['1.修渡口。（责任单位：甲）\n附件2\n1.名单', 1],
  ['1.修渡口。\n附件：\n1.名单', 1],
  ['1.提高认识。\n附件1\n1.修渡口。（责任单位：甲）', 3],
  ['1.修渡口，详见附件2。\n2.修凉亭', 2],
])('%j: the list ends at line %d', (text, end) => {
  expect(attachmentStart(numbered(text))).toBe(end);
});
