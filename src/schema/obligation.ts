/**
 * An obligation (频次要求): one number, period, window or lead time that a task's text states. What the text
 * leaves open stays open: no day is ever guessed.
 */
import * as z from 'zod';
import { line, lines, optional } from './common.ts';

export const COMPARATORS = { '>=': '不少于', '<=': '不多于', '=': '正好', range: '范围' } as const;
export const PERIODS = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  event: '每次',
} as const;

const op = (title: string, description: string) =>
  z.enum(Object.keys(COMPARATORS) as [keyof typeof COMPARATORS, ...(keyof typeof COMPARATORS)[]]).meta({
    title,
    description,
    names: COMPARATORS,
  });
const amount = (title: string, description: string) => z.number().nonnegative().meta({ title, description });

export const quotaSchema = z
  .strictObject({
    op: op('比较', '不少于、不多于、正好，还是一个范围。'),
    value: optional(amount('数值', '要达到多少。')),
    min: optional(amount('下限', '范围的下限。')),
    max: optional(amount('上限', '范围的上限。')),
    unit: line('计量单位', '条、次、个、%……', 20),
    per: optional(line('每个什么', '按谁算，如“每个苏木乡镇”。', 60)),
    dimension: optional(line('哪一项', '同一指标分几档时，是哪一档，如“国家级媒体”。', 60)),
  })
  .refine(
    (quota) =>
      quota.op === 'range' ? quota.min !== undefined && quota.max !== undefined : quota.value !== undefined,
    {
      error: ({ input }) =>
        (input as { op?: string } | undefined)?.op === 'range'
          ? '比较是“范围”，要写下限（min）和上限（max）'
          : '没有写数值',
      path: ['value'],
      params: { fix: '范围写 min 和 max 两个数，其他的写 value 一个数' },
    },
  )
  .meta({ title: '指标', description: '要达到的数量。' });

export const obligationSchema = z
  .strictObject({
    quote: line('原文', '原文里的几个字，不超过 40 字。', 40),
    what: line('做什么', '用自己的话，短。', 80),
    who: optional(line('谁', '按原文。', 80)),
    op: optional(op('比较', '次数是不少于、不多于还是正好。')),
    times: optional(z.int().positive().meta({ title: '次数', description: '一个周期里几次。' })),
    period: optional(
      z
        .enum(Object.keys(PERIODS) as [keyof typeof PERIODS, ...(keyof typeof PERIODS)[]])
        .meta({ title: '周期', description: '多久一次。', names: PERIODS }),
    ),
    quota: optional(quotaSchema),
    window: optional(line('时段', '原文说的时段，如“元旦至春节”“年初”。不写具体日子。', 40)),
    leadDays: optional(z.int().positive().meta({ title: '提前天数', description: '要提前几天办。' })),
    to: optional(line('报给谁', '报送、报备的对象。', 80)),
    exceptions: lines('例外', '原文写明的例外。'),
    mergeWith: lines('可合并', '原文写明可以和什么一起办。'),
  })
  .refine(
    (value) =>
      value.times !== undefined ||
      value.period !== undefined ||
      value.quota !== undefined ||
      value.window !== undefined ||
      value.leadDays !== undefined,
    {
      message: '没有写次数（times）、周期（period）、指标（quota）、时段（window）或提前天数（leadDays）',
      path: ['what'],
      params: { fix: '补上原文写明的那一样；原文都没写明，就删掉这一条' },
    },
  )
  .meta({ title: '要求与时限', description: '原文写明的次数、周期、指标、时段或提前天数。没写明的不填。' });

export type Obligation = z.output<typeof obligationSchema>;
export type Quota = z.output<typeof quotaSchema>;
