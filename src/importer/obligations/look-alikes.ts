/**
 * Numbers and days that ask nothing of anybody: names, designations, document numbers, events, parts of words.
 * They are blanked before any other rule reads the text.
 */
import { blankOut, matchesOf, type Span } from './span.ts';
import { UNIT } from './units.ts';
import { FESTIVALS } from './windows.ts';

interface LookAlike {
  name: string;
  /** Words in which it hides something. */
  example: string;
  pattern: RegExp;
  /** Also hides days and periods (春节 in a title); else only numbers. */
  hidesTime?: true;
}

const N = '[〇零一二两三四五六七八九十百千\\d]{1,9}';
const SMALL = '(?:(?<!\\d)\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const MANY = '[二两三四五六七八九十百]{1,4}';
const re = (source: string) => new RegExp(source, 'g');

export const LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: 'title of a document',
    example: '《三年行动计划》',
    pattern: /《[^》\n]{0,80}》/g,
    hidesTime: true,
  },
  {
    name: 'document number',
    example: '〔2023〕9号',
    pattern: /[〔[]\d{4}[〕\]]\s*\d{1,5}号/g,
    hidesTime: true,
  },
  {
    name: 'telephone number',
    example: '0475-1234567',
    pattern: /\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)/g,
  },
  {
    name: 'hotline',
    example: '12345',
    pattern: re(`(?<!\\d)(?:12\\d{3}|96\\d{3,4}|110|119|120)(?![\\d.百千万亿余多]|\\s*${UNIT})`),
  },
  {
    name: 'round the clock',
    example: '24小时',
    pattern: /24小时(?!内|之内|以内|响应|到场|办结|处置|反馈|答复|回复|修复|送达|上报|回访)/g,
    hidesTime: true,
  },
  { name: 'office hours', example: '8小时以外', pattern: /8小时(?=工作日|以外|内外|之外)/g },
  {
    name: 'model with N',
    example: '8+N',
    pattern: /(?:\d{1,4}\+){1,6}[A-Za-z\d]{1,4}|[A-Za-z]{1,8}\+[A-Za-z\d]{1,8}/g,
  },
  {
    name: 'numbered scheme',
    example: '2131工程',
    pattern: /\d{1,6}(?=工程|模式|机制|计划|体系|工作法|平台)/g,
  },
  { name: 'anniversary', example: '75周年', pattern: re(`${N}(?:多|余)?(?:周年|周岁|岁)`) },
  { name: 'ordinal', example: '第38项', pattern: re(`第\\s*${N}(?![季学半周])[\\u4e00-\\u9fff]?`) },
  {
    name: 'congress',
    example: '二十届三中',
    pattern: re('(?:十[一二三四五六七八九]|二十)(?:大|届)(?:[一二三四五六七八九]中)?'),
  },
  {
    name: 'session',
    example: '届全国人大三次会议',
    pattern: re(
      '[届大委协][^，。；、\\d]{0,8}?[一二三四五六七八九十]+次(?:会议|全会|全体会议|代表大会|集体学习)',
    ),
  },
  { name: 'grade of a place', example: '4A级', pattern: /\dA级/gi },
  {
    name: 'level',
    example: '三级',
    pattern: re(
      '[一二两三四五六七八九\\d]级(?!以上|及以上)|[一二两三四五六七八九\\d]级及?以上(?=[\\u4e00-\\u9fff])',
    ),
  },
  { name: 'so many characters', example: '16个字', pattern: re(`${N}(?:个字|字(?:方针|要求|箴言|诀))`) },
  {
    name: 'named set',
    example: '两个维护',
    pattern: re(
      `${MANY}个(?:一|维护|确立|打造|结合|代表|意识|自信|务必|清单|会(?!议)|班(?!次)|必须|好|率先|统筹|覆盖|坚持|到位|全面|带头|围绕|方面|环节|关键|阶段|层面|步骤|聚焦|敢于|革命|事关|服从|转变|责任|不动摇|文明|认同|离不开)`,
    ),
  },
  {
    name: 'plan or span of years',
    example: '三年行动',
    pattern: re(
      `(?:近|这|前|过去|今后|未来|连续)${SMALL}年(?!底|内)|${SMALL}年(?:行动|规划|计划|攻坚|提升|倍增|来|以上|期|左右|时间)`,
    ),
    hidesTime: true,
  },
  {
    name: 'counted list',
    example: '等11支队伍',
    pattern: re(
      `等\\s*${N}\\s*(?:余|多)?(?:个|家|名|所|支|户|人|条|处|位|项|类|种|件|部|大)[\\u4e00-\\u9fff]{0,2}`,
    ),
  },
  {
    name: 'part of a word',
    example: '统一',
    pattern:
      /[统唯单同逐之万不合如专归某任另这那哪]一(?![次年月周季日天])|(?<!每)周一(?![次个篇])|一一|十分(?!钟)|万分|千方百计|千家万户|百姓|大半|过半/g,
  },
  {
    name: 'this once',
    example: '又一次',
    pattern: /(?:这|那|下|又|再|首|头|某|任何)一?(?:次|个|位|场)|一次性|一次次|新一轮|一轮又一轮|下一轮/g,
  },
  {
    name: 'phrase with 一',
    example: '一系列',
    pattern:
      /一(?:定|致|直|样|般|体|流|些|切|起|旦|面|边|线|把手|系列|方面|批|心|律|概|贯|向|代|生|票|站式|对一|手|岗双责|门心思|席之地|抓到底|盘棋|碗水|股|环)|(?<!翻)一番/g,
  },
  {
    name: 'one for each',
    example: '一村一品',
    pattern:
      /一(?:人|户|村|乡|镇|县|校|企|业|事|案|件|站|所|支部|地|街|居|社区|项目|馆|园|队)一(?!次)[\u4e00-\u9fff]{1,2}/g,
  },
  { name: 'day of a month', example: '12月4日', pattern: /(?<=\d月)\d{1,2}日/g },
  {
    name: 'hundred of whom',
    example: '每百户',
    pattern: /(?<=每)(?:\d{1,5}|[百千万])(?=[户人名位张亩台辆头])/g,
  },
  { name: 'rank', example: '前10名', pattern: re(`(?:前|后|末|倒数|排名)\\s*${N}\\s*(?:名|位|强)`) },
  {
    name: 'points of a score',
    example: '扣2分',
    pattern: re(
      `(?:[扣加计得记减奖各]|满分|总分|基础分|分值|权重)(?:为|：)?\\s*${N}(?:\\.\\d+)?分(?!钟)|百分制|${N}分制`,
    ),
  },
  { name: 'fraction', example: '三分之二', pattern: re(`${N}分之${N}`) },
  {
    name: 'share of another body',
    example: '中央文明办100个示范中心、1000个示范所',
    pattern: re(
      `(?:中央|国家|全国|自治区|省|市|盟)[\\u4e00-\\u9fff]{0,6}?(?:办|部|局|厅|委|级)${N}(?:个|名|家|处|所|项|户|位)[^，。；、]*?(?:、${N}[^，。；、]*?)*(?=推荐|评选|申报|遴选|命名|$)`,
    ),
  },
  {
    name: 'those that exist',
    example: '相关80个党',
    pattern: re(
      `(?:相关|有关|所属|所辖|下辖|辖区|辖|(?<!实)现有|共有|其余|其他|上述|所有|全部|涉及|全[县旗市区镇乡村])(?:的|共)?\\s*${N}\\s*(?:余|多)?(?:个|家|名|所|支|户|人|条|处|位)[\\u4e00-\\u9fff]?`,
    ),
  },
  {
    name: 'festival as part of a name',
    example: '五·一',
    pattern:
      /五·一|(?:五一|六一|七一|八一|五四|三八)(?=[”"]?(?:劳动奖|红旗|勋章|奖章|奖状|口号|电影|露营|青年奖|重要讲话|讲话|精神|班))|春节联欢/g,
    hidesTime: true,
  },
  {
    name: 'day that names an event',
    example: '“7·9”重要讲话',
    pattern: /(?<![\d月])\d{1,2}[·.]\d{1,2}(?=["”’]?\s*(?:重要|讲话|指示|案|事件|火灾|事故|专案|特大|精神))/g,
    hidesTime: true,
  },
  {
    name: 'day on which something came about',
    example: '2024年7月1日起施行',
    pattern:
      /(?<=[立建办布成生]于)\d{4}年\d{1,2}月(?:\d{1,2}日)?|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:印发|下发|发布的|出台|通过|召开的|成立|修订|公布|(?:正式)?起|以来|至今)(?:施行|实施|执行|生效)?/g,
    hidesTime: true,
  },
  { name: 'version', example: '2.0版', pattern: /\d{1,3}\.0(?:版)?(?!\d)/g },
  { name: 'item number', example: '1.', pattern: /(?<=^|\n)\s{0,4}(?:\d{1,3}[.、](?!\d)|（\d{1,3}）)/g },
];

const MARKED = /[“‘「『]([^“”‘’「」『』\n]{0,80})[”’」』]/g;
const NUMBER = re(`${N}|半`);
const TIME_NAME = new RegExp(
  `^(?:${FESTIVALS}|七一|八一|十一|五一|六一|五四|三八|两会|双节|两节|十[二三四五]五)$`,
);
/** 月通报, 每月一评议, 一月一督查 say how often, also as a name. */
const RHYTHM =
  /[每逐按随]|(?:^|、)(?:日|周|旬|月度?|季度?|半年)[\u4e00-\u9fff]{1,3}(?=、|$|\+)|一[日周月季年]一/;
const DAY = /^\d{1,2}[·.]\d{1,2}/;
/** “每周一课”栏目: a thing to use, not an act. */
const PROGRAMME = /^(?:等)?(?:栏目|平台|课程|节目|板块|专栏|频道|资源|公众号|视频|讲堂)/;

/** Names in quotation marks lose their numbers and days: “五个一”, “2131工程”, “我们的节日·春节”. */
function namesInMarks(text: string): { numbers: Span[]; times: Span[] } {
  const names = matchesOf(text, MARKED).filter(
    ({ groups: [, inside = ''], end }) => !RHYTHM.test(inside) || PROGRAMME.test(text.slice(end)),
  );
  const inside = (match: Span): Span => ({ start: match.start + 1, end: match.end - 1 });
  return {
    numbers: names.flatMap((match) =>
      matchesOf(match.groups[1] ?? '', NUMBER).map(({ start, end }) => ({
        start: match.start + 1 + start,
        end: match.start + 1 + end,
      })),
    ),
    times: names
      .filter(({ groups: [, name = ''] }) => name !== '' && !TIME_NAME.test(name) && !DAY.test(name))
      .map(inside),
  };
}

export interface Views {
  /** For counting: every look-alike blanked. */
  numbers: string;
  /** For days, periods and festivals. */
  times: string;
}

export function hideLookAlikes(text: string): Views {
  const found = LOOK_ALIKES.map(({ pattern, hidesTime }) => ({ hidesTime, spans: matchesOf(text, pattern) }));
  const names = namesInMarks(text);
  return {
    numbers: blankOut(text, [...names.numbers, ...found.flatMap(({ spans }) => spans)]),
    times: blankOut(text, [
      ...names.times,
      ...found.flatMap(({ hidesTime, spans }) => (hidesTime === true ? spans : [])),
    ]),
  };
}
