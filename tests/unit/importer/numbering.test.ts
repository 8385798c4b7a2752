import { describe, expect, test } from 'vitest';
import { numberLines } from '../../../src/importer/parse/numbered-lines.ts';
import { numberingDue, numberingOf, ordinalIn } from '../../../src/importer/parse/numbering.ts';
import { sourceDocument } from '../../../src/importer/source-document.ts';

describe('numberingOf', () => {
  test.each([
    ['一、修渡口', 'part', '', '一', '、'],
    ['　　十二、 修渡口', 'part', '　　', '十二', '、 '],
    ['二．修渡口', 'part', '', '二', '．'],
    ['一、一体推进修渡口', 'part', '', '一', '、'],
    ['三、', 'part', '', '三', '、'],
    ['（一）修渡口', 'subpart', '', '（一）', ''],
    ['(十)修渡口', 'subpart', '', '(十)', ''],
    ['（二)、修渡口', 'subpart', '', '（二)', '、'],
    ['㈢修渡口', 'subpart', '', '㈢', ''],
    ['1.修渡口', 'item', '', '1', '.'],
    ['46．修渡口', 'item', '', '46', '．'],
    ['42. 修渡口', 'item', '', '42', '. '],
    ['3、修渡口', 'item', '', '3', '、'],
    ['１２．修渡口', 'item', '', '１２', '．'],
    ['\t7.\t修渡口', 'item', '\t', '7', '.\t'],
    ['120.修渡口', 'item', '', '120', '.'],
    ['9.', 'item', '', '9', '.'],
    ['2.2031年底前通船', 'item', '', '2', '.'],
    ['２．２０３１年底前通船', 'item', '', '２', '．'],
    ['3. 2031年内立碑', 'item', '', '3', '. '],
    ['3. 15个村各出一人', 'item', '', '3', '. '],
    ['4、15个村各出一人', 'item', '', '4', '、'],
    ['5.“渡口学堂”', 'item', '', '5', '.'],
  ])('%j begins a %s', (line, kind, before, number, mark) => {
    expect(numberingOf(line)).toEqual({ kind, before, number, mark });
  });

  test.each([
    '',
    '   ',
    '修渡口',
    '2020年，全县修渡口',
    '2031.3.5',
    '2.5万元以上的支出',
    '２．５万元',
    '3.0版预算表',
    '3．0版预算表',
    '4.12个村修凉亭',
    '12.4宪法日',
    '1.1 修渡口',
    '1000.修渡口',
    '5、6月培训',
    '7、8号楼',
    '1、2、3号楼',
    '12',
    '(3)',
    '（1）修渡口',
    '1）修渡口',
    '①修渡口',
    '一是修渡口',
    '一、二、三组轮流值班',
    '二、三产业',
    '三、四季度',
    '（三会一课）制度',
    '（一',
    '第一，修渡口',
    'a.修渡口',
  ])('%j begins nothing', (line) => {
    expect(numberingOf(line)).toBeUndefined();
  });
});

describe('numberingDue', () => {
  test.each([
    ['4.12个村修凉亭', [4], '4'],
    ['1.3场培训', [1, 8], '1'],
    ['5．200户人家', [5], '5'],
    ['4.12个村修凉亭', [5], undefined],
    ['2.5万元', [2], undefined],
    ['3.0版', [3], undefined],
    ['2.5个百分点', [2], undefined],
    ['1.5个小时', [1], undefined],
    ['3.15消费者日', [3], undefined],
    ['修渡口', [1], undefined],
  ])('%j where %j are due: %j', (line, due, number) => {
    expect(numberingDue(line, due)?.number).toBe(number);
  });
});

describe('ordinalIn', () => {
  test.each([
    ['38', 38],
    ['０３', 3],
    ['一', 1],
    ['（三）', 3],
    ['(十)', 10],
    ['㈡', 2],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百零三', 103],
    ['一百二十一', 121],
    ['', undefined],
    ['百', undefined],
    ['一一', undefined],
    ['甲', undefined],
  ])('%j counts %j', (printed, ordinal) => {
    expect(ordinalIn(printed)).toBe(ordinal);
  });
});

describe('numberLines', () => {
  const numbersIn = (text: string) =>
    numberLines(sourceDocument('any', text).lines).map((line) => line.numbering?.number);

  test.each([
    ['a count where its number is due, after a full stop', '1.修渡口。\n2.12个村修凉亭。', ['1', '2']],
    ['a count after a bracket', '1.修渡口（责任单位：甲）\n\n2.12个村', ['1', undefined, '2']],
    ['a count below a heading', '一、修亭\n1.12个村修凉亭', ['一', '1']],
    ['numbers that go on below a heading', '7.修渡口。\n二、修亭\n8.12个村', ['7', '二', '8']],
    ['no count in mid-sentence', '1.每村出\n2.12个村', ['1', undefined]],
    ['no count whose number is not due', '1.修渡口。\n5.12个村', ['1', undefined]],
    ['no money', '1.修渡口。\n2.5万元以内', ['1', undefined]],
  ])('%s', (_, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});
