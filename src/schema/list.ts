/** A task list: one issued document. Its sections are data because printed section numbers repeat. */
import * as z from 'zod';
import { day, line, optional, ref, reviewedOn, visibility } from './common.ts';
import { documentRecord } from './document-record.ts';

export const VALIDITIES = {
  current: '现行',
  superseded: '已被替代',
  repealed: '已废止',
  historical: '往年',
} as const;
export type Validity = keyof typeof VALIDITIES;
export const LEVELS = { banner: '旗', township: '乡', village: '村', region: '区' } as const;
export const LIST_KINDS = { 'task-list': '任务清单', points: '工作要点', division: '分工方案' } as const;

export const sectionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^\d+(?:-\d+)*$/)
    .meta({
      title: '章节编号',
      description: '按次序编，如 4 和 4-2；和印出来的序号无关。',
      form: '数字，用连字符分级，如 4-2',
    }),
  number: line('印出来的序号', '照原文，如“一、”里的“一”、“（二）”；原文重复也照写。', 20),
  title: line('标题', '照原文；长于 40 字的取前面的完整分句。', 60),
  shortTitle: optional(line('短标题', '图上和导航里用，四五个字。', 12)),
});
export type Section = z.output<typeof sectionSchema>;

export const listSchema = z
  .strictObject({
    title: line('标题', '文件的全称。'),
    shortTitle: line('短标题', '导航里用，如“2020 年宣传思想文化清单”。', 40),
    documentNumber: optional(line('发文字号', '如“奈文明办字〔2023〕9号”。原文没有就不写。')),
    issuers: z
      .array(
        z.strictObject({
          name: line('发文机关', '照原文写全称。'),
          unit: optional(ref('units', '对应的单位', '单位编号。')),
        }),
      )
      .min(1)
      .meta({ title: '发文机关', description: '联合发文的，一行一个。' }),
    issuedOn: optional(day('成文日期', '原文落款的日期。原文没有就不写。')),
    ...documentRecord,
    year: z.int().min(1949).max(2999).meta({ title: '年度', description: '这份清单管哪一年，如 2020。' }),
    level: z
      .enum(Object.keys(LEVELS) as [keyof typeof LEVELS, ...(keyof typeof LEVELS)[]])
      .default('banner')
      .meta({ title: '层级', description: '哪一级的清单。', names: LEVELS }),
    kind: z
      .enum(Object.keys(LIST_KINDS) as [keyof typeof LIST_KINDS, ...(keyof typeof LIST_KINDS)[]])
      .default('task-list')
      .meta({ title: '种类', description: '文件的种类。', names: LIST_KINDS }),
    validity: z
      .enum(Object.keys(VALIDITIES) as [Validity, ...Validity[]])
      .default('current')
      .meta({
        title: '有效性',
        description: '被新清单替代的选“已被替代”，停用的选“已废止”，那一年已经过去的选“往年”，页面会有提示。',
        names: VALIDITIES,
      }),
    supersedes: optional(ref('lists', '替代哪份清单', '旧清单的编号；旧清单的页面会提示由这一份替代。')),
    sections: z.array(sectionSchema).default([]).meta({
      title: '章节',
      description: '按原文次序。下级章节的编号以上级编号开头，如 4 之下是 4-1、4-2。',
    }),
    ask: optional(ref('groups', '问谁', '任务自己没写责任组室时，问哪个组室。')),
    closingNote: optional(line('文末说明', '原文最后的说明，改写成一句话。', 200)),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'List', title: '任务清单', description: '一份印发的清单。' });

export type List = z.output<typeof listSchema>;
export type ListInput = z.input<typeof listSchema>;
