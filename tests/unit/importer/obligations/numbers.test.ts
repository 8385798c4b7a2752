import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../../src/importer/obligations/amounts.ts';
import { AFTER, BEFORE, BEFORE_WHOLE, EARLIER } from '../../../../src/importer/obligations/comparators.ts';
import { neighbours, numeralValue } from '../../../../src/importer/obligations/numerals.ts';
import { plainMarks } from '../../../../src/importer/obligations/plain-marks.ts';
import { UNITS, unitKind } from '../../../../src/importer/obligations/units.ts';

test.each([
  ['12', 12],
  ['1,200', 1200],
  ['0.5', 0.5],
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百二十', 120],
  ['三千', 3000],
  ['半', 0.5],
  ['二〇', undefined],
])('numeral %s', (text, value) => expect(numeralValue(text)).toBe(value));

test.each([
  ['两三', [2, 3]],
  ['三四', [3, 4]],
  ['三五', undefined],
  ['十二', undefined],
])('neighbours %s', (text, range) => expect(neighbours(text)).toEqual(range));

test.each([
  ['１２％', '12%'],
  ['3—5名', '3-5名'],
  ['(含)', '（含）'],
  ['1,200人,每村', '1,200人，每村'],
  ['8＋N', '8+N'],
])('plain marks keep places: %s', (text, plain) => {
  expect(plainMarks(text)).toBe(plain);
  expect(plainMarks(text)).toHaveLength(text.length);
});

/** Words; comparator or null; number or range; measure. */
const AMOUNTS: [string, string | null, number | [number, number], string][] = [
  ['开展2次活动', null, 2, '次'],
  ['至多３名', '<=', 3, '名'],
  ['不少于12天', '>=', 12, '天'],
  ['不得少于三十分', '>=', 30, '分'],
  ['不低于90%', '>=', 90, '%'],
  ['达到 80%', '>=', 80, '%'],
  ['占比达25％', '>=', 25, '%'],
  ['5条以上', '>=', 5, '条'],
  ['80条（篇）以上', '>=', 80, '条'],
  ['2名及以上', '>=', 2, '名'],
  ['超过1万人次', '>=', 10000, '人次'],
  ['不超过20桌', '<=', 20, '桌'],
  ['不得超过两天', '<=', 2, '天'],
  ['控制在3%以内', '<=', 3, '%'],
  ['降到0.5%以下', '<=', 0.5, '%'],
  ['≥50学时', '>=', 50, '学时'],
  ['≤3人', '<=', 3, '人'],
  ['10个左右', '=', 10, '个'],
  ['3—5名', 'range', [3, 5], '名'],
  ['2-3个', 'range', [2, 3], '个'],
  ['2至3人', 'range', [2, 3], '人'],
  ['3名到5名', 'range', [3, 5], '名'],
  ['10%-15%', 'range', [10, 15], '%'],
  ['两到三个', 'range', [2, 3], '个'],
  ['两三个', 'range', [2, 3], '个'],
  ['半天', null, 0.5, '天'],
  ['八小时', null, 8, '小时'],
  ['20万元', null, 20, '万元'],
  ['3万亩', null, 3, '万亩'],
  ['1.2万名', null, 12000, '名'],
  ['15个工作日', null, 15, '个工作日'],
  ['5个百分点', null, 5, '个百分点'],
  ['一百二十户', null, 120, '户'],
  ['不低于全体党员的80%', '>=', 80, '%'],
  ['2场次', null, 2, '场次'],
  ['翻一番', null, 1, '番'],
];

describe('amounts', () => {
  test.each(AMOUNTS)('%s', (words, op, number, unit) => {
    const found = findAmounts(plainMarks(words));
    const range = Array.isArray(number);
    expect(
      found.map((amount) => [amount.op, range ? [amount.value, amount.max] : amount.value, amount.unit]),
    ).toEqual([[op, number, unit]]);
  });

  test.each([
    '三部门联合',
    '一分为二',
    '第三名',
    '数十名',
    '几个村',
    '2024年',
    '一场所一档案',
    '三农工作',
    '两会精神',
    '5号楼',
    '百姓名嘴',
  ])('no amount: %s', (words) => expect(findAmounts(words)).toEqual([]));

  test.each(['50余场', '近百人', '约30名', '300多户'])('vague: %s', (words) =>
    expect(findAmounts(words).map(({ vague }) => vague)).toEqual([true]),
  );
});

describe('comparators match their examples', () => {
  const digits = /[\d一二三四五六七八九十]/;
  test.each([...BEFORE, ...BEFORE_WHOLE])('$example', ({ op, example, words }) => {
    expect(example.slice(0, example.search(digits))).toMatch(words);
    expect(findAmounts(example)[0]?.op).toBe(op);
  });
  test.each(EARLIER)('$example', ({ example, words }) =>
    expect(example.slice(0, example.search(digits))).toMatch(words),
  );
  test.each(AFTER)('$example', ({ op, example }) => expect(findAmounts(example)[0]?.op).toBe(op));
});

test('no measure stands in the table twice', () => {
  const names = UNITS.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each([
  ['次', 'times'],
  ['场次', 'thing'],
  ['%', 'share'],
  ['小时', 'duration'],
  ['万元', 'money'],
  ['万亩', 'size'],
  ['分', 'score'],
  ['项', 'sort'],
])('%s counts %s', (name, kind) => expect(unitKind(name)).toBe(kind));
