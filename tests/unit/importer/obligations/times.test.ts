import { describe, expect, test } from 'vitest';
import { findLeadTimes, LEAD_RULES } from '../../../../src/importer/obligations/lead-times.ts';
import { findPeriods, PERIOD_RULES } from '../../../../src/importer/obligations/periods.ts';
import { findWindows, WINDOW_RULES } from '../../../../src/importer/obligations/windows.ts';

describe('periods', () => {
  test.each(PERIOD_RULES)('rule $period $example', ({ period, kind, example, pattern }) => {
    pattern.lastIndex = 0;
    const found = ['', '次', '两次', '评议', '统计', '主题', '要', '报告'].flatMap((after) =>
      findPeriods(example + after),
    );
    expect(found.some((mention) => mention.period === period && mention.kind === kind)).toBe(true);
  });

  test.each([
    ['每日报送', 'day every'],
    ['每个工作日巡查', 'day every'],
    ['按周调度', 'week every'],
    ['每一个月安排一次', 'month every'],
    ['逐月通报', 'month every'],
    ['每季度末汇总', 'quarter every'],
    ['每三个月更新', 'quarter every'],
    ['每半年报送1次', 'half-year every'],
    ['每六个月一次', 'half-year every'],
    ['每年度表彰', 'year every'],
    ['每一次研讨', 'event every'],
    ['重要情况随时报告', 'event every'],
    ['不少于2篇/月', 'month every'],
    ['5次/年', 'year every'],
    ['一年两次', 'year every'],
    ['半年一次', 'half-year every'],
    ['一季一通报', 'quarter every'],
    ['每月一评议', 'month every'],
    ['年内至少2次', 'year within'],
    ['本年度开展', 'year within'],
    ['2024年度任务', 'year within'],
    ['月通报', 'month rhythm'],
    ['进行周统计', 'week rhythm'],
    ['月度会商', 'month rhythm'],
    ['实行日报告', 'day rhythm'],
    ['月月有主题', 'month every'],
  ])('%s', (words, expected) =>
    expect(findPeriods(words).map(({ period, kind }) => `${period} ${kind}`)).toEqual([expected]),
  );

  test.each(['每年一评议', '一日一清', '半年一评估', '每周一学'])('once: %s', (words) =>
    expect(findPeriods(words)[0]?.times).toBe(1),
  );

  test.each([
    '人民日报',
    '党报党刊',
    '年度考核',
    '今年以来',
    '三年内',
    '上半年',
    '月季花',
    '每周年',
    '日常管理',
    '学习日',
    '周边环境',
  ])('no period: %s', (words) => expect(findPeriods(words)).toEqual([]));

  test('three in a row', () =>
    expect(findPeriods('日调度、周研判、月会商').map(({ period }) => period)).toEqual([
      'day',
      'week',
      'month',
    ]));
});

describe('windows', () => {
  test.each(WINDOW_RULES)('rule “$name”: $example', ({ example, pattern }) => {
    pattern.lastIndex = 0;
    const found = ['', '集中', '报送', '一次', '开展'].flatMap((after) =>
      findWindows(`于${example}${after}`).map(({ start, end }) => `于${example}${after}`.slice(start, end)),
    );
    expect(found).toContain(example);
  });

  test.each([
    ['于12月10日前报送', '12月10日前'],
    ['2025年3月底前完成', '2025年3月底前'],
    ['每季度末月25日前报送', '每季度末月25日前'],
    ['每月28日前报送', '每月28日前'],
    ['次月5日前公布', '次月5日前'],
    ['年底前完成', '年底前'],
    ['每年年初制定', '年初'],
    ['月底前上报', '月底前'],
    ['到2025年全部达标', '到2025年'],
    ['6月至9月集中整治', '6月至9月'],
    ['1-4月完成', '1-4月'],
    ['11月中旬验收', '11月中旬'],
    ['6月组织评审', '6月'],
    ['二季度召开', '二季度'],
    ['上半年完成', '上半年'],
    ['“十四五”期间建成', '“十四五”期间'],
    ['5个工作日内答复', '5个工作日内'],
    ['24小时内续报', '24小时内'],
    ['三年内建成', '三年内'],
    ['元旦至春节期间', '元旦至春节期间'],
    ['利用春节、清明节、端午节等传统节日', '春节、清明节、端午节等传统节日'],
    ['“七一”前后走访', '“七一”前后'],
    ['国庆节期间值班', '国庆节期间'],
    ['每逢重大节日，', '重大节日'],
    ['汛期前清点', '汛期前'],
    ['暑假期间开展', '暑假期间'],
    ['开学第一周上好', '开学第一周'],
    ['每周五下午学习', '每周五下午'],
    ['每两年轮训', '每两年'],
    ['每学期家访', '每学期'],
    ['为迎接2021年建党100周年，', '迎接2021年建党100周年'],
    ['学雷锋纪念日活动', '学雷锋纪念日'],
  ])('%s', (words, window) =>
    expect(findWindows(words).map(({ start, end }) => words.slice(start, end))).toEqual([window]),
  );

  test.each([
    '两会精神',
    '敖包节、登山节',
    '沙漠集体婚礼节',
    '2020年社会宣传规划',
    '年终考核',
    '五四红旗团委',
    '每3个月更新',
    '每周一次',
    '十一届',
    '3个月试用',
    '暑期课堂',
    '一月一评',
    '两会期望',
  ])('no window: %s', (words) => expect(findWindows(words)).toEqual([]));
});

describe('lead times', () => {
  test.each(LEAD_RULES)('rule “$name”: $example', ({ example }) => {
    const [found] = [
      ...findLeadTimes(example),
      ...findLeadTimes(`发布${example}`),
      ...findLeadTimes(`会议${example}`),
    ];
    expect(found).toBeDefined();
  });

  test.each([
    ['提前2日报备', 2, null],
    ['至少提前2日向宣传部报备', 2, '>='],
    ['提前至少3天通知', 3, '>='],
    ['于发布前15日报备', 15, null],
    ['会议召开3日前报送', 3, null],
    ['应在开班前7天审定', 7, null],
    ['提前一周通知', 7, null],
    ['提前两个星期申请', 14, null],
    ['提前15个工作日申请', 15, null],
    ['举办前十日报备', 10, null],
  ])('%s', (words, days, op) =>
    expect(findLeadTimes(words).map((lead) => [lead.days, lead.op])).toEqual([[days, op]]),
  );

  test.each(['提前谋划', '12月10日前报送', '每月5日前', '3日内办结', '会后5日内', '提前半天'])(
    'no lead time: %s',
    (words) => expect(findLeadTimes(words)).toEqual([]),
  );
});
