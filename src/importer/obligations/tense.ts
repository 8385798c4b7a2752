/** Is a sentence telling what was done, or what is to be done? Reports are full of numbers that ask for nothing. */

interface Rule {
  name: string;
  example: string;
  pattern: RegExp;
}

/** How far a word of results reaches: its clause, the rest of its sentence, or the rest of the item. */
type Reach = 'clause' | 'sentence' | 'item';

/** Words of what has been done. */
export const RESULT_RULES: readonly (Rule & { reach: Reach })[] = [
  {
    name: 'since',
    example: '今年以来',
    reach: 'item',
    pattern:
      /(?:今年|去年|上半年|年初|开年|入[春夏秋冬汛]|近[\d一二三四五两几]*年来?|年|\d月(?:份)?|开展|成立|启动|实施|创建|任职)以来/,
  },
  {
    name: 'in the last years',
    example: '近三年来',
    reach: 'item',
    pattern: /(?:近|过去|这)[\d一二三四五两几]+年来?(?!内)/,
  },
  {
    name: 'up to now',
    example: '截至目前',
    reach: 'item',
    pattern: /截至(?!\d{1,2}月底前)|截止(?=目前|\d)|(?:到|至)目前|目前(?:已|共|全|为止|有)/,
  },
  { name: 'months gone by', example: '1-6月份', reach: 'item', pattern: /1-\d{1,2}月(?:份)?/ },
  {
    name: 'half a year gone by',
    example: '上半年，',
    reach: 'item',
    pattern: /^(?:今年|20\d\d年)?上半年[，,]|上半年共/,
  },
  { name: 'as follows', example: '汇报如下', reach: 'item', pattern: /(?:汇报|报告|总结)如下/ },
  {
    name: 'altogether',
    example: '共开展宣讲12',
    reach: 'item',
    pattern:
      /(?<![公总])共(?!同|享|建|产|商|治|青|和|识|赢|鸣|性|学|促|用|通|富|体|创|筹|管|议|事|办|振|存|进|读|担|浴|叙|聚|育|保)[^，。；]{0,20}\d|共计|总计/,
  },
  { name: 'one after another', example: '先后召开3', reach: 'item', pattern: /先后[^，。；]{0,16}\d/ },
  {
    name: 'verb with 了',
    example: '开展了12',
    reach: 'sentence',
    pattern: /(?<![为除不])了(?![解结断])(?=[^，。；、]{0,14}\d)/,
  },
  {
    name: 'added up',
    example: '累计培训',
    reach: 'sentence',
    pattern: /累计(?!时间|[^，。；]*(?:以上|不少于|不低于))/,
  },
  {
    name: 'already',
    example: '已完成',
    reach: 'sentence',
    pattern:
      /已经|已(?=有|完成|建|开展|组织|召开|举办|累计|实现|发展|达|培[训育]|形成|成立|发放|办结|整改|评选|全部|基本|先后|在)|(?:[现均]|业)已/,
  },
  {
    name: 'what is amiss',
    example: '次数偏少',
    reach: 'clause',
    pattern: /偏[少低弱慢]|不够|不规范|不到位|滞后|薄弱|欠缺/,
  },
  { name: 'forecast', example: '预计', reach: 'sentence', pattern: /预计/ },
  {
    name: 'compared with',
    example: '同比增长',
    reach: 'clause',
    pattern: /(?:同比|环比|[较比](?:去年|上年|上月|同期))(?![^，。；]*(?:以上|左右|不低于|不少于))/,
  },
  {
    name: 'praised',
    example: '荣获',
    reach: 'clause',
    pattern: /荣获|获评|被评为|获得[^，。；]{0,12}(?:称号|表彰|荣誉|奖)/,
  },
  { name: 'reached people', example: '受众', reach: 'clause', pattern: /受众|惠及|受益(?!面)/ },
  { name: 'there is', example: '现有', reach: 'clause', pattern: /(?<!实)现有|常住人口(?=\d|约|达)/ },
  {
    name: 'from so much to so much',
    example: '从82%提升到95%',
    reach: 'clause',
    pattern: /(?:从|由)[^，。；]{0,8}\d%?[^，。；]{0,4}(?:提升|提高|增加|增长|上升|下降|降低)/,
  },
  { name: 'last year', example: '去年', reach: 'clause', pattern: /^(?:去年|上年度|上一年)(?!基础|底)/ },
];

/** Words of what is to be done. */
export const DEMAND_RULES: readonly Rule[] = [
  {
    name: 'must',
    example: '要',
    pattern: /(?<![需重主纲纪简必摘概扼首紧提])要(?!点|素|闻|务|害|领|件|情|道|塞|求[，。])/,
  },
  {
    name: 'ought',
    example: '应当',
    pattern: /(?<![相响反适供对效感回照理不])应(?!急|用|届|对|变|邀|有尽|享|聘|征)|必?须(?!知)|务必|务于/,
  },
  { name: 'must not', example: '不得', pattern: /不得|不能|不超过/ },
  { name: 'at least', example: '至少', pattern: /至少|不少于|不低于|原则上/ },
  { name: 'plan', example: '计划', pattern: /计划(?![》”])|力争|争取|确保|拟(?!定|订)/ },
  {
    name: 'will',
    example: '将开展',
    pattern: /将(?=组织|开展|举办|召开|建|继续|进一步|重点|实施|完成|新|打造|培|力|每|对|在|持续)/,
  },
];

/** From here on the text plans. */
const FROM_NOW_ON = /下一步|下步|今后|接下来|下半年|明年|下阶段|工作(?:打算|思路)/;

export const demands = (words: string): boolean => DEMAND_RULES.some(({ pattern }) => pattern.test(words));

export interface Tense {
  /** The text so far tells results. */
  past: boolean;
}

/** Where in a sentence results begin to be told, and whether those that follow go on with it. */
export function readTense(sentence: string, before: Tense): { pastFrom: number; after: Tense } {
  if (FROM_NOW_ON.test(sentence)) return { pastFrom: Number.POSITIVE_INFINITY, after: { past: false } };
  if (before.past) return { pastFrom: 0, after: before };
  const item = firstOf(sentence, 'item');
  const told = Math.min(item, firstOf(sentence, 'sentence'));
  const half = /上半年|1-\d{1,2}月/.test(sentence.slice(item, item + 9));
  if (half && demands(sentence)) return { pastFrom: Number.POSITIVE_INFINITY, after: before };
  // 目前已举办… at the end of a sentence of rules is an aside.
  const opens = item !== Number.POSITIVE_INFINITY && !sentence.slice(0, item).includes('，');
  return { pastFrom: opens ? 0 : told, after: { past: opens } };
}

/** The clause by itself tells a result. */
export const tellsResult = (clause: string): boolean =>
  firstOf(clause, 'clause') !== Number.POSITIVE_INFINITY;

function firstOf(words: string, reach: Reach): number {
  const places = RESULT_RULES.filter((rule) => rule.reach === reach)
    .map(({ pattern }) => words.search(pattern))
    .filter((place) => place !== -1);
  return Math.min(Number.POSITIVE_INFINITY, ...places);
}
