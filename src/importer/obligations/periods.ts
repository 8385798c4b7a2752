/** How often: 每月, 按季度, 2次/年, 月通报. */
import type { Period } from './proposal.ts';
import { matchesOf, type Span } from './span.ts';

export interface PeriodMention extends Span {
  period: Period;
  /**
   * `every` comes round (每月) and asks something by itself; `within` only bounds a number (年内, 本年度);
   * `rhythm` is a bare pair of words (周统计).
   */
  kind: 'every' | 'within' | 'rhythm';
  /** 每月一评议 says once. */
  times: number | null;
}

interface Rule {
  period: Period;
  kind: PeriodMention['kind'];
  example: string;
  pattern: RegExp;
  times?: 1;
}

/** Work that offices do by the day, the month, the quarter. */
const WORK =
  '(?:调度|研判|会商|通报|统计|报告|例会|督查|督导|检查|巡查|小结|总结|汇总|评比|评议|评估|考核|排名|晾晒|点评|推送|分析|盘点|公示|公布|研究|交流|测试|碰头|督办|推进|更新|点名|清零|对账|会诊|讲评|复盘|反馈|跟踪|监测|排查|巡检|自查|走访|考评|通气|汇报|报(?!纸|刊|社|道)|清(?!洁|理)|结(?!合|果|构)|评(?!选))';
/** 日调度、周研判、月会商 also without 、 between. */
const AFTER_A_MARK = `(?<=^|[、，。；“”（+行实持立展]|[和与及]|${WORK})`;
/** 矛盾纠纷周排查、月研判: one of several. */
const AND_ANOTHER = '、(?:周|旬|月|季|半年|年)度?[\\u4e00-\\u9fff]';
const LEAST = '(?:至少|最少|不少于|不得少于|不低于)';
const AGAIN = `(?:要|得|须)?${LEAST}?(?:开展|组织|安排|召开|举办|办|搞|开|上|讲|去|走|打|联系|走访|看望)?${LEAST}?(?:[一两二三四五六\\d]+[次回遍趟场节堂期])`;
/** 一年服务不少于1500小时 */
const MEASURED = `(?:${AGAIN}|[\\u4e00-\\u9fff]{0,4}(?:${LEAST}|不超过))`;
const ONE_OF_MANY = '(?<![近过前上下这那每村户校县镇乡\\d十])';
const NOT_A_MEASURE = '(?![次回遍轮个名条篇件场期堂节课人支项天日])';

const re = (source: string) => new RegExp(source, 'g');

export const PERIOD_RULES: readonly Rule[] = [
  {
    period: 'day',
    kind: 'every',
    example: '每日',
    pattern:
      /每(?:个)?工作日|每[日天](?!益)|每[晚夜早](?![会报])|逐日|按日(?!期|程)|日均|(?<=人均)日(?=[\u4e00-\u9fff])/g,
  },
  {
    period: 'week',
    kind: 'every',
    example: '每周',
    pattern: /每(?:个)?(?:周(?!年|边|期)|星期)|逐周|按周|周均/g,
  },
  { period: 'month', kind: 'every', example: '每月', pattern: /每(?:一)?(?:个)?月(?!季)|逐月|按月|月均/g },
  {
    period: 'quarter',
    kind: 'every',
    example: '每季度',
    pattern: /每(?:一)?(?:个)?季(?:度)?|逐季(?:度)?|按季(?:度)?|每(?:3|三)个月/g,
  },
  { period: 'half-year', kind: 'every', example: '每半年', pattern: /每(?:个)?半年(?:度)?|每(?:6|六)个月/g },
  { period: 'year', kind: 'every', example: '每年', pattern: /每(?:一)?(?:个)?年(?:度)?|年均|每12个月/g },
  {
    period: 'event',
    kind: 'every',
    example: '每次',
    pattern:
      /每(?:一)?次(?!数)|每逢|随时(?=报告|报送|上报|会商|调度|通报|研判|分析|汇报|报|召开|组织|开展|处置|公开|公示|更新|整改|接待|受理|办理|响应|补)/g,
  },
  { period: 'day', kind: 'every', example: '/天', pattern: /\/[天日]/g },
  { period: 'week', kind: 'every', example: '/周', pattern: /\/周/g },
  { period: 'month', kind: 'every', example: '/月', pattern: /\/月/g },
  { period: 'quarter', kind: 'every', example: '/季度', pattern: /\/季(?:度)?/g },
  { period: 'half-year', kind: 'every', example: '/半年', pattern: /\/半年/g },
  { period: 'year', kind: 'every', example: '/年', pattern: /\/年(?:度)?/g },
  { period: 'day', kind: 'every', example: '一天', pattern: re(`${ONE_OF_MANY}一[天日](?=${MEASURED})`) },
  {
    period: 'week',
    kind: 'every',
    example: '一周',
    pattern: re(`${ONE_OF_MANY}一(?:周|个?星期)(?=${MEASURED})`),
  },
  {
    period: 'month',
    kind: 'every',
    example: '一月',
    pattern: re(`${ONE_OF_MANY}一(?:个)?月(?=${MEASURED})`),
  },
  {
    period: 'quarter',
    kind: 'every',
    example: '一季度',
    pattern: re(`${ONE_OF_MANY}一(?:个)?季(?:度)?(?=${AGAIN})`),
  },
  { period: 'half-year', kind: 'every', example: '半年', pattern: re(`(?<![上下每])半年(?=${AGAIN})`) },
  { period: 'year', kind: 'every', example: '一年', pattern: re(`${ONE_OF_MANY}一年(?=${MEASURED})`) },
  { period: 'week', kind: 'every', example: '周周', pattern: /周周(?=有|[\u4e00-\u9fff])/g },
  { period: 'month', kind: 'every', example: '月月', pattern: /月月(?=有|[\u4e00-\u9fff])/g },
  { period: 'quarter', kind: 'every', example: '季季', pattern: /季季(?=有|[\u4e00-\u9fff])/g },

  {
    period: 'day',
    kind: 'every',
    times: 1,
    example: '一日一',
    pattern: re(`(?:每|一)[日天]一${NOT_A_MEASURE}(?=[\\u4e00-\\u9fff])`),
  },
  {
    period: 'week',
    kind: 'every',
    times: 1,
    example: '一周一',
    pattern: re(`(?:每|一)周一${NOT_A_MEASURE}(?=(?:${WORK}|[学讲练考查报评]|主题|活动|课|歌|题))`),
  },
  {
    period: 'month',
    kind: 'every',
    times: 1,
    example: '一月一',
    pattern: re(`(?:每|一)月一${NOT_A_MEASURE}(?=[\\u4e00-\\u9fff])`),
  },
  {
    period: 'quarter',
    kind: 'every',
    times: 1,
    example: '一季一',
    pattern: re(`(?:每|一)季(?:度)?一${NOT_A_MEASURE}(?=[\\u4e00-\\u9fff])`),
  },
  {
    period: 'half-year',
    kind: 'every',
    times: 1,
    example: '半年一',
    pattern: re(`(?:每)?半年一${NOT_A_MEASURE}(?=[\\u4e00-\\u9fff])`),
  },
  {
    period: 'year',
    kind: 'every',
    times: 1,
    example: '每年一',
    pattern: re(`(?:每|(?<![\\d十百])一)年一${NOT_A_MEASURE}(?=[\\u4e00-\\u9fff])(?!度)`),
  },

  {
    period: 'year',
    kind: 'every',
    example: '年开展',
    pattern: /(?<=^|，)年(?=开展|组织|举办|培训|服务|接待|完成|志愿|发展|推出|新增|放映|刊发|报送|演出)/g,
  },
  { period: 'month', kind: 'every', example: '月开展', pattern: /(?<=^|，)月(?=开展|组织|举办|人均)/g },

  {
    period: 'year',
    kind: 'within',
    example: '本年度',
    pattern:
      /本年度|年度(?=人均|培训|服务|志愿|累计|至少|不少于|集中学习)|本年(?!度)|当年(?!底|末)|年度内|(?<![\d一二两三四五六七八九十])年内|全年|今年(?=再|新(?![春年时型])|还要|继续新)|今年(?!以来)(?=[^，。；]{0,30}(?:要|应|须|力争|计划|拟|将|至少|不少于|不低于|确保|争取))|20\d\d年度|年人均|人均年/g,
  },
  { period: 'quarter', kind: 'within', example: '本季度', pattern: /本季度|当季/g },
  { period: 'month', kind: 'within', example: '本月', pattern: /本月|当月/g },
  { period: 'week', kind: 'within', example: '本周', pattern: /本周/g },

  {
    period: 'day',
    kind: 'rhythm',
    example: '日调度',
    pattern: re(`${AFTER_A_MARK}日(?=${WORK})|日(?=${WORK}${AND_ANOTHER})`),
  },
  {
    period: 'week',
    kind: 'rhythm',
    example: '周统计',
    pattern: re(`${AFTER_A_MARK}周(?=${WORK})|周(?=${WORK}${AND_ANOTHER})`),
  },
  {
    period: 'month',
    kind: 'rhythm',
    example: '月通报',
    pattern: re(`${AFTER_A_MARK}月度?(?=${WORK})|(?<![\\d一二三四五六七八九十])月(?=${WORK}${AND_ANOTHER})`),
  },
  { period: 'quarter', kind: 'rhythm', example: '季督查', pattern: re(`${AFTER_A_MARK}季度?(?=${WORK})`) },
  { period: 'half-year', kind: 'rhythm', example: '半年评估', pattern: re(`${AFTER_A_MARK}半年(?=${WORK})`) },
  { period: 'year', kind: 'rhythm', example: '年考核', pattern: re(`${AFTER_A_MARK}年(?=${WORK})`) },
];

/** Most clauses have none: one look instead of one for each rule. */
const ANY_PERIOD = new RegExp(PERIOD_RULES.map(({ pattern }) => pattern.source).join('|'));

/** The longest reading at each place, in the order of the text. */
export function findPeriods(clause: string): PeriodMention[] {
  if (!ANY_PERIOD.test(clause)) return [];
  const found = PERIOD_RULES.flatMap(({ period, kind, times, pattern }) =>
    matchesOf(clause, pattern).map(
      ({ start, end }): PeriodMention => ({ start, end, period, kind, times: times ?? null }),
    ),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (mention, index) =>
      !found.some((other, at) => at < index && other.start <= mention.start && mention.start < other.end),
  );
}
