/**
 * Measures that can follow a number. A measure is none when the characters in `notBefore` follow: 三部门 counts
 * no 部, 一分为二 no 分.
 */
export type UnitKind =
  /** How often: 2次. */
  | 'times'
  /** What a body makes, holds, or sets up. */
  | 'thing'
  /** Lengths, areas, weights. */
  | 'size'
  | 'money'
  /** How long: 12天, 20小时. */
  | 'duration'
  | 'share'
  | 'score'
  /** How things are sorted: 三项, 九类. Counts nothing unless a comparator stands by. */
  | 'sort';

interface Unit {
  name: string;
  kind: UnitKind;
  notBefore: string;
}

const unit = (kind: UnitKind, ...names: string[]): Unit[] =>
  names.map((entry) => {
    const [name = '', notBefore = ''] = entry.split('!');
    return { name, kind, notBefore };
  });

export const UNITS: readonly Unit[] = [
  ...unit('times', '次!序要月日生年级', '回!访家头', '遍!布及', '趟', '轮次', '轮!流训岗换'),
  ...unit('share', '%', '个百分点', '百分点', '成!立为员果绩功本效长就熟', '番!茄', '倍!增'),
  ...unit(
    'duration',
    '个半天',
    '个半日',
    '个小时',
    '小时',
    '分钟',
    '学时',
    '课时',
    '个工作日',
    '工作日',
    '个学时',
    '个课时',
  ),
  ...unit('duration', '晚!上会报间宴', '个月', '年!级度底初终末内前后轻限均份代中间龄来'),
  ...unit('duration', '天!然气', '日!常程报益均'),
  ...unit(
    'thing',
    '场次',
    '场（次）',
    '人次',
    '篇次',
    '条次',
    '户次',
    '件次',
    '班次',
    '期次',
    '台次',
    '批次',
  ),
  ...unit('thing', '条!件例款线约块', '个!月人性小体别旬', '名!单称额录牌气胜师优', '位!置列一于居数'),
  ...unit('thing', '人!员民数均才大物口居事社力工类生文身群性选脉格本', '支!部持撑委书付出行教'),
  ...unit('thing', '所!有属以需在辖谓长', '处!理置分于罚级室', '家!庭长属园风乡门访教', '户!外籍均口通'),
  ...unit(
    'thing',
    '件',
    '份!额',
    '篇!章幅',
    '期!间待限满刊',
    '场!所馆地街合景部长镇域面',
    '节!目假日约点能庆俭',
  ),
  ...unit(
    'thing',
    '堂!皇',
    '课!程堂题时件',
    '部!门署委分长队位级属落',
    '首!次先要届批位',
    '幅!度',
    '册',
    '段!时落',
  ),
  ...unit(
    'thing',
    '本!地年月级部单县旗市区领质次科着乡镇村土人',
    '套!路',
    '台!账阶风',
    '座!谈',
    '块',
    '间!隔',
    '张!贴榜',
  ),
  ...unit(
    'thing',
    '株',
    '棵',
    '盏',
    '辆',
    '头',
    '只!要有能是',
    '匹',
    '队!伍员长',
    '组!织建长成室员',
    '对!于照接应象口标外上下待全各所重党在',
  ),
  ...unit(
    'thing',
    '集!中体镇市聚约',
    '档!案次',
    '栏!目',
    '版!块权本面',
    '桌!面',
    '席',
    '门!类户店诊球',
    '面!向对积临上貌广',
    '句!话',
  ),
  ...unit(
    'thing',
    '样',
    '例!会如行',
    '起!来到草步',
    '宗!教旨',
    '单!位',
    '班!子组',
    '例次',
    '道!德路理义教',
    '届!时满',
    '顶',
    '笔!记试者',
    '艘',
    '口!碑头号岸腔径语粮味',
    '眼!光界睛',
    '床!头上铺单',
    '栋',
    '箱',
    '把!关握手',
    '根!本据',
    '架!构',
    '双!方向重拥语',
    '羽',
    '尾!气',
    '袋',
    '页!面码',
    '盘!棋',
    '杯',
    '枚',
  ),
  ...unit(
    'size',
    '平方米',
    '平米',
    '㎡',
    '平方公里',
    '公里',
    '千米',
    '米',
    '公顷',
    '亩',
    '吨',
    '公斤',
    '斤',
    '千瓦',
    '立方米',
  ),
  ...unit('size', '摄氏度', '度!假过量身夏汛'),
  ...unit('size', '字!号样头', '兆瓦'),
  ...unit('money', '元!旦宵素首', '块钱'),
  ...unit('score', '分!类级管工别析为布层批支公局众散组区享解之馆中行领时片头明期步门包配期设'),
  ...unit(
    'sort',
    '项!目链',
    '类!别型似',
    '种!植类养',
    '批!准评示次',
    '方面',
    '大!力会型家学局',
    '层!面级次',
    '级',
  ),
];

const BY_LENGTH = [...UNITS].sort((a, b) => b.name.length - a.name.length);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Measures of money, area and weight keep 万 and 亿 in the unit, as people say them: 20 万元, 3 万亩. */
const KEEP_WAN = '(?:[千百十]?[万亿])?(?:元|亩|吨|平方米|公里|千瓦|立方米|斤)';

export const UNIT = `(?:${KEEP_WAN}|${BY_LENGTH.map(
  ({ name, notBefore }) => escaped(name) + (notBefore === '' ? '' : `(?![${notBefore}])`),
).join('|')})`;

export function unitKind(name: string): UnitKind {
  const bare = name.replace(/^[千百十]?[万亿]/, '');
  return UNITS.find((entry) => entry.name === bare)?.kind ?? 'thing';
}
