import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../../src/importer/obligations/amounts.ts';
import { readSentences } from '../../../../src/importer/obligations/clauses.ts';
import { CONDITION_RULES, isCondition, isCounted } from '../../../../src/importer/obligations/conditions.ts';
import { hideLookAlikes, LOOK_ALIKES } from '../../../../src/importer/obligations/look-alikes.ts';
import { LONGEST_QUOTE, quoteOf } from '../../../../src/importer/obligations/quote.ts';
import { BLANK } from '../../../../src/importer/obligations/span.ts';
import { DEMAND_RULES, demands, RESULT_RULES } from '../../../../src/importer/obligations/tense.ts';
import { opensWithATarget, setsUp } from '../../../../src/importer/obligations/verbs.ts';
import { whatOf } from '../../../../src/importer/obligations/wording.ts';

describe('look-alikes', () => {
  test.each(LOOK_ALIKES)('$name: $example', ({ example }) => {
    const { numbers } = hideLookAlikes(example);
    expect(numbers).toContain(BLANK);
    expect(numbers).toHaveLength(example.length);
  });

  test.each(['“五个一”', '“2131工程”', '“两学一做”', '“三会一课”', '“我们的节日·春节”'])(
    'names in marks lose their numbers and days: %s',
    (name) => {
      expect(hideLookAlikes(name).numbers).not.toMatch(/[一二三四五两\d]/);
      expect(hideLookAlikes(name).times).not.toMatch(/春节|[一二三四五两\d]/);
    },
  );

  test.each(['“月通报”', '“每月一评议”', '“七一”前后', '“4·23”世界读书日'])(
    'names that say when stay: %s',
    (name) => expect(hideLookAlikes(name).times).toBe(name),
  );

  test.each([
    '开展1次督查',
    '每村1名',
    '不少于2场次',
    '组建一支队伍',
    '2-3个乡镇',
    '全年12天',
    '办一期培训班',
  ])('nothing to hide: %s', (words) => expect(hideLookAlikes(words).numbers).toBe(words));
});

describe('conditions', () => {
  test.each(CONDITION_RULES)('$name: $example', ({ example }) => {
    const [amount] = findAmounts(example);
    expect(amount && isCondition(example, amount)).toBe(true);
  });

  test.each(['至少培育1个以上有影响力的项目', '不少于2000字的体会', '每年不少于2次', '累计不少于12天'])(
    'none: %s',
    (words) => expect(findAmounts(words).some((amount) => isCondition(words, amount))).toBe(false),
  );

  test.each([
    ['对12个乡镇开展督查', true],
    ['由3名干部组成', true],
    ['围绕5个领域', true],
    ['配备3名干部', false],
    ['对口帮扶5户', false],
  ])('counted: %s', (words, counted) =>
    expect(findAmounts(words).some((amount) => isCounted(words, amount))).toBe(counted),
  );
});

describe('tense', () => {
  test.each(RESULT_RULES)('result “$name”: $example', ({ example, pattern }) =>
    expect(example).toMatch(pattern),
  );
  test.each(DEMAND_RULES)('demand “$name”: $example', ({ example, pattern }) =>
    expect(example).toMatch(pattern),
  );
  test.each([
    '重要工作',
    '主要领导',
    '工作要点',
    '会议纪要',
    '应急预案',
    '相应措施',
    '反应迅速',
    '需要注意',
    '拟定方案',
  ])('no demand: %s', (words) => expect(demands(words)).toBe(false));
});

describe('verbs', () => {
  test.each(['新建', '计划新设立', '至少举办', '抓好', '重新明确'])('%s sets up', (words) =>
    expect(setsUp(words)).toBe(true),
  );
  test.each(['理论学习', '作为', '技能培训', '涉及'])('%s does not', (words) =>
    expect(setsUp(words)).toBe(false),
  );
  test.each(['新建农村公路', '年内建成示范站', '力争创建文明村'])('%s opens with a target', (words) =>
    expect(opensWithATarget(words)).toBe(true),
  );
});

describe('clauses', () => {
  const clausesOf = (text: string) =>
    readSentences(text).map(({ clauses }) => clauses.map(({ start, end }) => text.slice(start, end)));

  test.each<[string, string[][]]>([
    ['甲每月1次，乙每年2次；丙3次。丁4次', [['甲每月1次', '乙每年2次', '丙3次'], ['丁4次']]],
    ['用好《甲，乙。丙》和“丁；戊”', [['用好《甲，乙。丙》和“丁；戊”']]],
    ['乡镇（场、街道，含农场）开展1次', [['乡镇（场、街道，含农场）开展1次']]],
    ['1.开展活动', [['开展活动']]],
    ['（二）每月一次', [['每月一次']]],
    ['少了半个“引号，后面照常', [['少了半个“引号', '后面照常']]],
    ['第一段\n第二段', [['第一段'], ['第二段']]],
    ['', []],
  ])('%s', (text, expected) => expect(clausesOf(text)).toEqual(expected));

  test('a row keeps its name', () => {
    const text = '乡镇：甲5条，乙6条；部门：丙7条';
    const labels = readSentences(text).flatMap(({ clauses }) =>
      clauses.map(({ label }) => label && text.slice(label.start, label.end)),
    );
    expect(labels).toEqual(['乡镇', '乡镇', '部门']);
  });

  test('one without marks is cut', () => {
    const long = '学习、'.repeat(200);
    expect(
      Math.max(
        ...clausesOf(long)
          .flat()
          .map((clause) => clause.length),
      ),
    ).toBeLessThan(210);
  });
});

describe('quotes', () => {
  test('a short clause stands whole', () => {
    const text = '各村，每年至少2次，并报告';
    expect(quoteOf(text, { start: 3, end: 9 }, { start: 5, end: 9 })).toBe('每年至少2次');
  });
  test('a long one is cut around its number', () => {
    const text = `${'各相关单位、'.repeat(10)}每年至少组织2次集中学习`;
    const at = text.indexOf('2次');
    const quote = quoteOf(text, { start: 0, end: text.length }, { start: at, end: at + 2 });
    expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
    expect(quote).toContain('2次');
    expect(text).toContain(quote);
  });
});

test.each([
  ['各乡镇每月至少开展2次督查', ['各乡镇', '每月', '2次'], '开展督查'],
  ['要新建“文明超市”15所', ['15所'], '新建“文明超市”'],
  ['达到90%', ['达到90%'], ''],
])('what of %s', (text, without, what) => {
  const spans = without.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  expect(whatOf(text, { start: 0, end: text.length }, spans)).toBe(what);
});
