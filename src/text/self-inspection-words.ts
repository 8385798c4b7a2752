import { SOON } from '../domain/self-inspection/consents.ts';
import type { FindingKind } from '../domain/self-inspection/finding.ts';

interface KindWords {
  title: string;
  /** In the picture on top. */
  short: string;
  lead: string;
}

const kinds: Record<FindingKind, KindWords> = {
  consent: {
    title: '同意到期和快到期的图片和故事',
    short: '同意到期',
    lead: `${SOON} 天内到期的，先征得新的同意。到期后重新发布一次，图片和故事才会撤下。`,
  },
  orphan: {
    title: '责任不明确的任务',
    short: '责任不明',
    lead: '缺牵头人、责任组室或落实单位，有几个牵头人，或写的名称名册里没有。先对照原文；原文就是这样的，请发文单位明确。',
  },
  gone: {
    title: '打不开的旧链接',
    short: '旧链接',
    lead: '条目删掉或改了编号，以前的地址没有写转到哪里。改过编号的，在“地址变更”里写一条；确实删掉的，不用管。',
  },
  link: {
    title: '不安全的外部链接',
    short: '外部链接',
    lead: '站内的链接每次生成都查过，没有打不开的。这里是开头为 http 的外部网址；别的网站打不打得开，没有去查。',
  },
  review: {
    title: '一年没有核对的条目',
    short: '该核对了',
    lead: '打开看一遍，还对的，把“核对日期”改成当天。往年的清单、作废的文件和已结项的项目不用核对。',
  },
  record: {
    title: '信息不全的文件',
    short: '文件信息',
    lead: '清单和政策文件的文号、日期、索引号等。照发布单位给的写，不知道的不要编。',
  },
  blank: {
    title: '待补充的内容',
    short: '待补充',
    lead: '页面上显示“待补充”“待核实”的地方。问到了再写。',
  },
  empty: {
    title: '空着的栏目和章节',
    short: '空栏目',
    lead: '没有真实条目的栏目，没有任务的章节。',
  },
};

export const inspectionWords = {
  title: '自查',
  summary: '门户里还要办公室补的、问的、核对的地方。',
  lead: (day: string) =>
    `${day}生成这一版时查到的，给办公室自己看，公开版没有。只说哪里要补，不评比单位和个人。`,
  total: (n: number) => `要处理的 ${n} 处`,
  nothing: '没有查到要处理的地方。',
  kinds,
  ordinals: ['一', '二', '三', '四', '五', '六', '七', '八'],
  entry: '条目',
  what: '要处理什么',
  where: '文件',
  line: (n: number) => `第 ${n} 行`,
  ask: '由谁办',
  nobody: '没有写，办公室定',
  edit: '修改',
  editing: (name: string) => `修改“${name}”`,
  whole: '整个栏目',
  rest: (n: number) => `还有 ${n} 处，都在表格里。`,
  parts: '各栏目最后改动',
  partsLead: '从改动记录里来；没有改动记录的空着。',
  part: '栏目',
  entries: '条数',
  changedOn: '最后改动',
  tasksOf: (list: string) => `${list}的任务`,
  site: '站点设置',
  csv: '下载表格（CSV）',
  json: '下载数据（JSON）',
  csvName: '自查',
  columns: {
    kind: '类别',
    collection: '栏目',
    name: '条目',
    id: '编号',
    what: '要处理什么',
    file: '文件',
    line: '行',
    field: '字段',
    ask: '由谁办',
  },
} as const;
