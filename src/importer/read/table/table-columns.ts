/** What a column of a task list is about, by the words at its head. */

export const COLUMN_MEANINGS = [
  'number',
  'category',
  'task',
  'measure',
  'lead',
  'group',
  'implement',
  'support',
  'deadline',
  'remark',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

interface ColumnWords {
  /** Words that a list in running text uses as labels as well; they are kept as printed. */
  words: string;
  /** Other words for the same; `label` stands for them in a bracket. */
  others?: string;
  label?: string;
}

/** Heads of columns, without blanks. Longer words are looked for first. */
export const COLUMN_WORDS: Record<ColumnMeaning, ColumnWords> = {
  number: { words: '序号 序 编号 任务编号 任务序号 项次 条目 No. NO NO.' },
  category: {
    words:
      '类别 分类 任务类别 工作类别 任务分类 工作分类 类型 任务类型 板块 工作板块 领域 重点领域 工作领域 方面 模块 章节',
  },
  task: {
    words:
      '重点任务 工作任务 重点工作任务 主要任务 目标任务 任务 任务名称 任务事项 任务清单 任务项目 重点工作 工作事项 重点事项 ' +
      '事项 工作项目 项目 项目名称 工作要点 工作重点 重点任务清单 任务分工 任务分解 工作 活动名称 整改任务',
  },
  measure: {
    words:
      '具体措施 工作措施 落实措施 主要措施 推进措施 工作举措 具体举措 重点举措 主要举措 举措 措施 工作内容 主要内容 具体内容 ' +
      '任务内容 内容 具体任务 具体工作 具体工作任务 任务要求 工作要求 具体要求 目标要求 任务目标 工作目标 主要工作内容 ' +
      '工作内容及要求 任务内容及要求 具体工作内容 任务描述 工作标准 活动内容 整改措施',
  },
  lead: {
    words:
      '牵头领导 责任领导 分管领导 包联领导 牵头负责人 牵头人 协调人 负责人 责任人 第一责任人 直接责任人 主要责任人 具体责任人',
    others:
      '牵头县领导 牵头旗领导 牵头市领导 责任县领导 责任旗领导 包抓领导 包保领导 领衔领导 分管负责人 主要领导 领导',
    label: '牵头领导',
  },
  group: {
    words: '责任组室 负责组室 牵头组室 责任科室 负责科室 牵头科室 承办科室 责任股室 牵头股室',
    others:
      '主办科室 主责科室 经办科室 科室 组室 股室 负责股室 承办股室 责任处室 牵头处室 责任科（室） 责任组（室）',
    label: '责任科室',
  },
  implement: {
    words:
      '牵头落实单位 牵头责任单位 落实单位 责任单位 牵头单位 承办单位 主办单位 主责单位 实施单位 责任部门 牵头部门 落实部门 责任主体',
    others:
      '完成单位 落实责任单位 主责部门 主办部门 承办部门 实施部门 执行单位 牵头单位（部门） 责任单位（部门） 负责单位 负责部门',
    label: '责任单位',
  },
  support: {
    words:
      '配合责任单位 责任配合单位 配合单位 协办单位 参与单位 参加单位 协同单位 协助单位 配合部门 参与部门',
    others: '协办部门 协同部门 协助部门 协作单位 配合科室 参与单位（部门）',
    label: '配合单位',
  },
  deadline: {
    words:
      '完成时限 完成时间 完成期限 时限 时限要求 时间要求 时间节点 办结时限 推进时限 时间安排 计划完成时间 进度安排 时间进度',
  },
  remark: { words: '备注 附注 说明' },
};

export interface Column {
  meaning: ColumnMeaning | 'unknown';
  /** What stands before its values in a bracket; empty for a column without a head. */
  label: string;
}

const split = (words: string | undefined) => (words ?? '').split(' ').filter(Boolean);

const KNOWN: readonly (readonly [string, Column])[] = COLUMN_MEANINGS.flatMap((meaning) => {
  const { words, others, label = '' } = COLUMN_WORDS[meaning];
  return [
    ...split(words).map((word): [string, Column] => [word, { meaning, label: word }]),
    ...split(others).map((word): [string, Column] => [word, { meaning, label }]),
  ];
}).sort(([a], [b]) => b.length - a.length);

const WHOLE = new Map(KNOWN);
/** Undefined for words that are not all of a known head. */
export const wholeColumnOf = (head: string): Column | undefined => WHOLE.get(head);

/** Shorter words are part of too many others: 任务来源 is no task. */
const SHORTEST_INSIDE = 4;
const LONGEST_HEAD = 16;
const LABEL = /^\p{Script=Han}{2,8}$/u;

/** 2024年重点任务, 责任单位（人） and 责任单位及责任人 are found by the words inside them. */
export function columnOf(head: string): Column {
  const words = head.replace(/\s+/g, '');
  const bare = words.replace(/[（(][^（）()]*[）)]$/, '');
  const exact = wholeColumnOf(words) ?? wholeColumnOf(bare);
  if (exact !== undefined) return exact;
  const inside = bare.length > LONGEST_HEAD ? undefined : longestInside(bare);
  return inside ?? { meaning: 'unknown', label: LABEL.test(bare) ? bare : words };
}

const longestInside = (head: string): Column | undefined =>
  KNOWN.find(([word]) => word.length >= SHORTEST_INSIDE && head.includes(word))?.[1];

/** Whether a bracket can say it: （备注：…）; others stand on lines of their own. */
export const fitsABracket = ({ label }: Column): boolean => LABEL.test(label);
