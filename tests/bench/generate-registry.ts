/** An invented county: 200 units of every kind, the designations that bind them, groups and leads. */
import type * as z from 'zod';
import type { designationSchema } from '../../src/schema/designation.ts';
import type { UnitInput, UnitKind } from '../../src/schema/unit.ts';

type DesignationInput = z.input<typeof designationSchema>;

const PLACES =
  '东河 西河 南山 北山 青石 白塔 柳林 榆树 红旗 胜利 前进 新安 永丰 大泉 小泉 沙湾 黄土 金沟 银滩 月亮 双井 三道 四合 五里 六家 七星 八岭 九龙 长胜 平安'.split(
    ' ',
  );
const MATTERS =
  '教育 科技 工信 民政 司法 财政 人社 自然资源 生态环境 住建 交通 水务 农牧 文旅 卫健 应急 审计 市场监管 体育 统计 林草 医保 信访 乡村振兴 政务服务 国资 能源 粮储 机关事务 投资促进 退役军人 民族事务 城市管理 大数据 公安 气象 地震 档案 供销 园区 邮政 消防 税务 烟草 盐务 保密'.split(
    ' ',
  );
const SERVICES =
  '融媒体 文明实践 文化 图书 博物 美术 青少年 妇幼 疾控 血站 种子 植保 农机 水文 公路 殡葬'.split(' ');
const TRADES = '供电 供水 供热 燃气 水泥 乳业 肉业 粮油 运输 通信 银行 保险 矿业 建材'.split(' ');

/** How many units of each kind: 200 in all, about as a county has them. */
const KINDS: [kind: UnitKind, count: number, name: (index: number) => string][] = [
  ['township', 22, (index) => `${PLACES[index]}${['镇', '乡', '苏木'][index % 3]}`],
  ['farm', 3, (index) => `${PLACES[22 + index]}农场`],
  ['subdistrict', 5, (index) => `${PLACES[25 + index]}街道`],
  ['party-department', 12, (index) => `旗委${MATTERS[index]}工作部`],
  ['bureau', 46, (index) => `旗${MATTERS[index]}局`],
  ['discipline', 1, () => '旗纪委监委'],
  ['judicial', 2, (index) => ['旗法院', '旗检察院'][index] ?? ''],
  ['peoples-organisation', 9, (index) => `旗${TRADES[index]}联合会`],
  ['stationed-unit', 14, (index) => `驻旗${TRADES[index]}管理站`],
  [
    'institution',
    48,
    (index) => `旗${SERVICES[index % 16]}${['中心', '服务站', '事务所'][Math.floor(index / 16)]}`,
  ],
  ['enterprise', 28, (index) => `${['旗', '东河'][Math.floor(index / 14)]}${TRADES[index % 14]}公司`],
  ['office', 10, (index) => `旗${MATTERS[index]}工作领导小组办公室`],
];

export const UNITS: UnitInput[] = KINDS.flatMap(([kind, count, name]) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${kind}-${index + 1}`,
    name: name(index),
    shortNames: kind === 'bureau' ? [name(index).slice(1)] : [],
    kind,
    partyBody: kind === 'institution' && index % 4 !== 0 ? ('none' as const) : ('unverified' as const),
  })),
);

export const DESIGNATIONS: DesignationInput[] = [
  ofKinds('townships', '各苏木乡镇场街道', ['township', 'farm', 'subdistrict']),
  ofKinds('farms', '各农场街道', ['farm', 'subdistrict']),
  ofKinds('party-departments', '旗委各部委', ['party-department', 'discipline']),
  ofKinds('bureaus', '旗政府各委办局', ['bureau']),
  ofKinds('organisations', '各人民团体', ['peoples-organisation']),
  ofKinds('stationed-units', '驻旗各单位', ['stationed-unit']),
  ofKinds('institutions', '各事业单位', ['institution']),
  {
    id: 'civilised-units',
    name: '各级文明单位',
    reason: '获评文明单位的都在内',
    members: [{ type: 'units', units: ['bureau-1', 'bureau-8', 'bureau-15', 'township-2', 'institution-3'] }],
  },
  {
    id: 'party-bodies',
    name: '各党（工）委、党组',
    reason: '设党委或党组的都在内',
    members: [{ type: 'party-bodies' }],
  },
  {
    id: 'party-bodies-80',
    name: '相关80个党（工）委、党组、党支部',
    reason: '名单没有公开',
    members: [{ type: 'unknown', among: ['township', 'bureau'] }],
    ask: 'group-1',
  },
];

function ofKinds(id: string, name: string, kinds: [UnitKind, ...UnitKind[]]): DesignationInput {
  return { id, name, reason: `${name}都在内`, members: [{ type: 'kinds', kinds }] };
}

export const GROUPS =
  '意识形态组 理论组 新闻组 宣传教育组 文艺组 出版组 综合组 党建组 文明创建组 文明实践组 网络组 对外宣传组'
    .split(' ')
    .map((name, index) => ({ id: `group-${index + 1}`, name }));

export const PEOPLE = ['甲', '乙', '丙', '丁'].map((name, index) => ({
  id: `lead-${index + 1}`,
  name: `牵头人${name}`,
}));
