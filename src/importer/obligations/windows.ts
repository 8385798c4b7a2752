/** When, in the document's own words: 元旦至春节期间, 年底前, 每月28日前, 5个工作日内. No day is worked out. */
import { anyOf } from './any-of.ts';
import { NUMERAL } from './numerals.ts';
import { matchesOf, type Span } from './span.ts';

interface Rule {
  name: string;
  example: string;
  pattern: RegExp;
}

const re = (source: string) => new RegExp(source, 'g');

const BY = '(?:之前|以前|前后|前)';
const YEAR = '(?:(?:20\\d\\d|当|本|次|明)年)?';
const MONTH = '(?:\\d{1,2}|十[一二]|[一二三四五六七八九十])月';
const PART = '(?:份|初|底|末|上旬|中旬|下旬)';
const EVERY =
  '(?:每个?月|次月|当月|每个?季度?(?:末月|首月|末|最后一个月|第一个月|的?第[一二三]个月|首|后首月)?|每半年(?:末)?|每周)的?';
/** What somebody does then: a month alone counts only with it. */
const DO =
  '(?=[，、至到-]|前|(?:要|将|应|须|集中|组织|开展|举办|召开|完成|启动|进行|上报|报送|评选|开始|正式|对|为|各|全面|实施|举行|开放|印发|制定|建成|投入|[^\\u4e00-\\u9fff]|$))';

export const FESTIVALS = anyOf(
  '元旦 春节 小年 元宵节? 清明节? 端午节? 七夕节? 中秋节? 重阳节? 腊八节? 国庆节? 劳动节 妇女节 青年节 儿童节 建党节 建党日 建军节',
  '教师节 护士节 医师节 记者节 植树节 丰收节(?=期间|前后|前) 老人节 母亲节 父亲节 烈士纪念日 国家公祭日 国家宪法日 宪法日 全民国防教育日',
  '国家安全教育日 世界读书日 世界环境日 世界无烟日 国际禁毒日 国际志愿者日 志愿者日 助残日 消费者权益日 学雷锋纪念日 学雷锋日',
  '学雷锋月 安全生产月 民族团结(?:进步)?(?:宣传|活动)?月 敬老月 网络安全宣传周 科技活动周 宪法宣传周 职业教育活动周',
  '民法典宣传月 全民阅读月 全国(?:土地|科普|低碳|爱眼|交通安全)日',
);
const SHORT =
  '五一|六一|七一|八一|十一|五四|三八|\\d{1,2}[·.]\\d{1,2}|(?:双节|两节|两会)(?=”?(?:期间|前|后))';
const FESTIVAL = `(?:“?\\d{1,2}[·.]\\d{1,2}”?)?[“"]?(?:${FESTIVALS})[”"]?`;
const SHORT_NEXT = '(?=期间|前后|前夕|前|后|来临|之际|假期|小长假|节(?!目)|当天|当日|[、至到和及等])';
const SHORT_FESTIVAL = `(?:[“"](?:${SHORT})[”"]|(?<![\\u4e00-\\u9fff\\d·.](?<![在于逢、和及对到至]))(?:五一|六一|七一|八一|十一|五四|三八|双节|两节|两会)${SHORT_NEXT})`;
const ANY_FESTIVAL = `(?:${FESTIVAL}|${SHORT_FESTIVAL})`;
const AROUND = '(?:期间|前后|前夕|来临之际|到来之际|之际|当天|当日|前|后|假期|时节|节点|当月|小长假|黄金周)';

const SEASONS = anyOf(
  '主?汛期(?:前|来临前|期间)? 入汛前 春耕(?:备耕|生产)?(?:期间|时节|前) 三夏(?:期间|时节) 秋收(?:期间|时节|后)',
  '农忙(?:时节|季节|期间|时) 农闲(?:时节|季节|期间|时间)? 冬闲(?:时节|期间)? 汛[前后] (?:森林)?防火(?:紧要)?期(?:内|间)? 冬春(?:季节|之交|季) 入冬前',
  '(?:寒暑假|暑假|寒假|暑期)(?:期间|前|后|(?=，|组织|开展|举办|集中)) (?:春|秋)季学期 中?高考(?:期间|前后|前)',
  '(?:春季|秋季)?开学(?:前后|前|后|第一[周月课]|首[周月日]|初|季|之初|一[周月]内) 冬季(?=集中|组织|开展)',
  '采暖期 供暖期(?:前|内)? 休渔期 换届(?:前|期间|后)',
);

/** 两年联检一次, 半个月去一趟 */
const ONCE = '(?:至少|最少|要|须)?[\\u4e00-\\u9fff]{0,6}?[一1][次回趟遍]';
/** It says how often, not by when, though the schema has no word for it. */
export const CYCLE = 'cycle that is no period';

export const WINDOW_RULES: readonly Rule[] = [
  {
    name: 'by a day of a month',
    example: '12月10日前',
    pattern: re(`${YEAR}${MONTH}(?:\\d{1,2}日|${PART})?(?:${BY}|底前|末前)`),
  },
  {
    name: 'by a day of every month or quarter',
    example: '每季度末月25日前',
    pattern: re(`(?:${EVERY}|(?<![\\d月年]))\\d{1,2}[日号](?:之前|以前|前)(?!\\d)`),
  },
  {
    name: 'on a day of every month',
    example: '每月5日',
    pattern: re(`${EVERY}\\d{1,2}[日号](?!常|楼|院|文)`),
  },
  {
    name: 'from day to day',
    example: '3月1日至5日',
    pattern: re(
      `${YEAR}${MONTH}(?:\\d{1,2}日|${PART})?(?:至|到|-)(?:次年|翌年)?(?:${MONTH}(?:\\d{1,2}日|${PART})?|\\d{1,2}日)(?:期间|前)?`,
    ),
  },
  {
    name: 'months',
    example: '1-4月',
    pattern: re(`${YEAR}(?<![\\d.])\\d{1,2}-\\d{1,2}月(?:份|期间)?(?:前)?`),
  },
  {
    name: 'month',
    example: '10月份',
    pattern: re(`${YEAR}(?<![\\d.])${MONTH}${PART}(?:、${MONTH}${PART}?)*`),
  },
  {
    name: 'bare month',
    example: '6月',
    pattern: re(`${YEAR}(?<![\\d.个每])${MONTH}(?!\\d|份|初|底|末|上旬|中旬|下旬)(?:、${MONTH})*${DO}`),
  },
  {
    name: 'day on which',
    example: '12月4日',
    pattern: re(
      `(?:(?<=[于在]|^)|(?<=每年))${YEAR}${MONTH}\\d{1,2}日(?!前|之前|以前|至|-)(?=前后|当天|当日|举办|召开|开展|组织|集中|举行|报送|上报|完成|启动)`,
    ),
  },
  {
    name: 'day alone',
    example: '2024年6月30日',
    pattern: re(`^${YEAR}${MONTH}\\d{1,2}日$`),
  },
  {
    name: 'beginning or end',
    example: '年底前',
    pattern: re(
      `(?:${EVERY}|20\\d\\d年年?|当年|今年|明年|本年|每学期|学期|学年|上半年|下半年|半年|季度?|年|(?<![\\d一二三四五六七八九十])月|周|“?十[二三四五]五”?)(?:底|末|初)(?:${BY})?(?!期|课)`,
    ),
  },
  { name: 'months ahead', example: '提前一个月', pattern: re(`提前${NUMERAL}个月`) },
  {
    name: 'middle of the year',
    example: '年中',
    pattern: /年中(?=有|开展|进行|组织|检查|督查|评估|[，、])/g,
  },
  { name: 'year end with 前', example: '年终前', pattern: /年(?:终|尾)(?:前|时)/g },
  {
    name: 'quarter or half',
    example: '二季度',
    pattern: re(
      `${YEAR}(?:第?[一二三四1-4]季度|上半年|下半年|前三季度)(?:和(?:下半年|第?[一二三四]季度))?(?:末|底|初)?(?:${BY})?`,
    ),
  },
  {
    name: 'by a year',
    example: '到2025年',
    pattern: /(?:到|至)20\d\d年(?:底|末)?|20\d\d年(?:之前|以前|前|内)/g,
  },
  { name: 'plan period', example: '“十四五”期间', pattern: /“?十[二三四五]五”?(?:期间|时期)/g },
  {
    name: 'within so long',
    example: '5个工作日内',
    pattern: re(
      `(?<![\\d第]|(?:控制|限定|限制|保持|稳定)在|(?:压缩|缩短|压减|降低)[到至]|不超过)${NUMERAL}(?:个)?(?:工作日|小时|分钟|日|天|周|星期|月)(?:之|以)?内`,
    ),
  },
  {
    name: 'within years',
    example: '三年内',
    pattern: re(`(?<![\\d])(?:\\d{1,2}|[二两三四五六七八九十])年(?:之|以)?内`),
  },
  {
    name: 'festivals',
    example: '元旦至春节期间',
    pattern: re(
      `(?<!\\d个|是)${ANY_FESTIVAL}(?:(?:、|和|及|与|至|到|-)?${ANY_FESTIVAL})*(?:等(?:中华|中国|我国|民族|传统|重大|重要|主要|法定|重点)*(?:节日|节庆|节点|纪念日|时间节点|节庆日|节假日))?${AROUND}?`,
    ),
  },
  {
    name: 'kinds of festivals',
    example: '重大节日期间',
    pattern:
      /(?:(?:重大|重要|传统|法定)(?:节日|节假日|节庆)|节日|节假日)(?:期间|前后|前夕|前)|(?<![环情季时春细调])节[前中后](?![一-鿿]{0,2}奏)/g,
  },
  { name: 'season', example: '汛期前', pattern: re(SEASONS) },
  {
    name: 'weekday',
    example: '每周一上午',
    pattern:
      /每(?:个)?(?:周|星期)(?:[二三四五六日天](?![次个篇场条])|一(?=上午|下午|晚|早|前|、|和|至|或|召开|组织|开展|报送|上报|升|例会|集中))(?:(?:、|和|至|或)(?:周)?[一二三四五六日天])*(?:上午|下午|晚上?|早上?)?(?:\d{1,2}[：点](?:\d{2})?)?(?:之前|前)?/g,
  },
  {
    name: CYCLE,
    example: '每两年',
    pattern: re(
      `每(?:隔)?(?!(?:3|6|12)个月)(?:(?:[两二四五七八九十\\d]+|(?<!\\d)2)(?:个)?(?:年|月|周|星期|天|小时|日)|三(?:年|周|天)|3(?:年|周|天)|半(?:个)?月|旬|学期|学年|餐|班次(?=前|后)|(?:个)?财年)|两年(?=一次)|(?<![\\d每])(?:两|三|五)年(?=[一1]次)|(?<![每近前后满过第个])半(?:个)?月(?=${ONCE}|一[\\u4e00-\\u9fff])|(?<![每近前后满过第\\d])(?:[两三四五六七八九]|\\d{1,2})(?:年|个月|周|个?星期|天|个?小时|个?学期)(?=${ONCE})`,
    ),
  },
  {
    name: 'to greet a year’s event',
    example: '迎接2021年中国共产党成立100周年',
    pattern: /迎接20\d\d年[^，。；、]{2,20}?(?:周年|大会|召开)/g,
  },
  {
    name: 'weekday of every month',
    example: '每月第一个周六',
    pattern:
      /每(?:个)?(?:月|季度?)的?第[一二三四1-4]个?(?:工作日|(?:周|星期)[一二三四五六日天]?)(?:上午|下午)?/g,
  },
  {
    name: 'so long until it is done',
    example: '2小时',
    pattern: re(
      `(?<![\\d第])${NUMERAL}(?:个)?(?:工作日|小时|分钟|天)(?=响应|到场|到达|办结|处置|反馈|答复|回复|修复|送达|上报|回访)`,
    ),
  },
  {
    name: 'season in which a number is due',
    example: '春季',
    pattern:
      /(?:[春夏秋冬]季(?!节|学期|招生|高考|征兵|运动|班|款)|寒暑假|暑期|暑假|寒假)(?=[^，。；]{0,16}(?:\d|各|一次))/g,
  },
  {
    name: 'weekday by itself',
    example: '周六',
    pattern:
      /(?<![每上下本])(?:周|星期)[一二三四五六日天](?:(?:、|和|至|到)(?:周|星期)?[一二三四五六日天])*(?=照常|正常|延时|不休|开放|值班|办公|集中|开展|也(?:要)?[办开上])/g,
  },
  {
    name: 'that day',
    example: '当日',
    pattern:
      /(?:当天|当日|次日)(?:内|前)?(?=报|上报|反馈|完成|办结|通报|上传|录入|答复|受理|补|处置|处理|清运|清理|整改|办理|回复|回访|销号|归档|公开|公示|上墙|登记|核实|转办|送达|到账|到位|了结|解决)/g,
  },
];

const ON_EVERY = /每逢([^，。；、：\d■]{2,12}?)(?=期间|前后|前|，|。|；|$|要|均|都|组织|开展|集中)/g;

/** Most clauses have none: one look instead of one for each rule. */
const ANY_WINDOW = new RegExp(
  [ON_EVERY, ...WINDOW_RULES.map(({ pattern }) => pattern)].map(({ source }) => source).join('|'),
);

export interface WindowMention extends Span {
  name: string;
}

const BETWEEN = /^[、和及与至到]?[“”]?$/;

/** 春节前、国庆前 is one window: as long as little stands between. */
export function joinWindows(words: string, windows: readonly Span[], longest: number): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of windows) {
    const last = joined.at(-1);
    const near =
      last !== undefined && end - last.start <= longest && BETWEEN.test(words.slice(last.end, start));
    if (near) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** The longest reading at each place; 每逢重大节日 gives 重大节日. */
export function findWindows(clause: string): WindowMention[] {
  if (!ANY_WINDOW.test(clause)) return [];
  const onEvery = matchesOf(clause, ON_EVERY).map((match) => ({
    name: 'every such day',
    start: match.start + 2,
    end: match.end,
  }));
  const found = [
    ...onEvery,
    ...WINDOW_RULES.flatMap(({ name, pattern }) =>
      matchesOf(clause, pattern).map(({ start, end }) => ({ name, start, end })),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return countedFrom(
    found.filter(
      (mention, index) =>
        !found.some((other, at) => at < index && other.start <= mention.start && mention.start < other.end),
    ),
  );
}

/** 开学后两个月内 is one. */
function countedFrom(windows: readonly WindowMention[]): WindowMention[] {
  const joined: WindowMention[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last?.end === window.start && /^within/.test(window.name)) last.end = window.end;
    else joined.push({ ...window });
  }
  return joined;
}
