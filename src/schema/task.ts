/** A task: one numbered item of a list, restated in our own words, with its assignments as printed. */
import * as z from 'zod';
import { assignmentSchema } from './assignment.ts';
import { internal, line, optional, ref, reviewedOn, taskRef, visibility } from './common.ts';
import { obligationSchema } from './obligation.ts';

const assignments = (title: string, description: string) =>
  z.array(assignmentSchema).default([]).meta({ title, description });

export const withheldSchema = z
  .strictObject({
    quote: line('原文', '原文里的几个字，如“详见附件”。', 40),
    what: line('是什么', '什么材料，用自己的话。', 80),
    ask: optional(ref('groups', '问谁', '不写就是本项的责任组室。')),
  })
  .meta({ title: '不上网的材料', description: '只写有这份材料、向谁领取；材料本身不进本系统。' });

export const sourceSchema = z
  .strictObject({
    document: ref('lists', '文件', '清单编号。'),
    item: line('原文序号', '原文里的序号。', 20),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        title: '原文指纹',
        description: '原文这一项文字的 SHA-256，用来比对新旧文件。',
        form: '64 位十六进制',
        derived: true,
      }),
    imported: optional(
      z
        .string()
        .regex(/^[a-z]+:[0-9a-f]{8}(?: [a-z]+:[0-9a-f]{8})*$/)
        .meta({
          title: '导入时的内容',
          description: '导入时各个字段的指纹，用来看出后来谁改过。导入时写好，不用改。',
          form: '字段:8 位十六进制，空格分开',
          derived: true,
        }),
    ),
  })
  .meta({ title: '来源', description: '从哪份文件的哪一项来。导入时写好，不用改。', derived: true });

export const taskSchema = z
  .strictObject({
    list: ref('lists', '清单', '属于哪份清单。'),
    number: line('序号', '照原文，如 38。原文重复也照写。', 20),
    section: z
      .string()
      .regex(/^\d+(?:-\d+)*$/)
      .meta({ title: '章节', description: '清单“章节”里的编号，如 4-2。', form: '清单章节的编号，如 4-2' }),
    title: line('标题', '给人看的短标题，4 到 22 个字，一看就知道是什么事。', 40),
    lead: internal(assignments('牵头人', '牵头人或协调人。只在内部版出现。')),
    group: assignments('责任组室', '有问题先问谁。'),
    implement: assignments('落实单位', '谁来办。'),
    support: assignments('配合单位', '谁配合。'),
    obligations: z.array(obligationSchema).default([]).meta({
      title: '要求与时限',
      description: '原文写明的次数、周期、指标、时段或提前天数，一条一条写。没写明的不填。',
    }),
    withheld: z.array(withheldSchema).default([]).meta({
      title: '不上网的材料',
      description: '原文“详见附件”之类：只写有这份材料、向谁领取。',
    }),
    policies: z
      .array(ref('policies', '政策文件', '政策文件编号。'))
      .default([])
      .meta({ title: '引用的文件', description: '原文引用的文件。' }),
    projects: z
      .array(ref('projects', '志愿项目', '项目编号。'))
      .default([])
      .meta({ title: '志愿项目', description: '这项任务点到的志愿项目。' }),
    related: z
      .array(taskRef('任务', '其他年度的同一件事。'))
      .default([])
      .meta({ title: '其他年度的同一件事', description: '如 2020 年第 50 项和 2023 年第 15 项。' }),
    visibility: visibility(),
    source: optional(sourceSchema),
    remark: internal(optional(line('内部备注', '只在内部版出现。', 500))),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Task', title: '任务', description: '清单里的一项。' });

export type Task = z.output<typeof taskSchema>;
export type TaskInput = z.input<typeof taskSchema>;
export type Withheld = z.output<typeof withheldSchema>;
