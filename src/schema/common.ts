/** The small types that several collections share. */
import * as z from 'zod';
import type { Collection } from './meta.ts';

/** An id is a file name or a registry key: ASCII, stable, fixed when the entry is first made. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_FORM = '小写字母、数字，用连字符相连，如 zhian-zhen';

/** A task is known as `<list>/<file>`. */
export const TASK_ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = () =>
  z.string().regex(ID_PATTERN).meta({
    title: '编号',
    description: '网址和引用都用它，定了就不改。用小写字母、数字和连字符。',
    form: ID_FORM,
  });

/** `.optional()` drops what `.meta()` said; this keeps it. */
export const optional = <T extends z.ZodType>(schema: T) => schema.optional().meta(schema.meta() ?? {});

/** Marks a field that the public build never carries. */
export const internal = <T extends z.ZodType>(schema: T): T =>
  schema.meta({ ...schema.meta(), audience: 'internal' });

/** A reference to an entry of a collection, by id. */
export const ref = (collection: Exclude<Collection, 'tasks'>, title: string, description: string) =>
  z
    .string()
    .regex(ID_PATTERN)
    .meta({
      title,
      description,
      ref: collection,
      form: FORM_OF_REF[collection] ?? '名册里的编号，如 zhian-zhen',
    });

const FORM_OF_REF: Partial<Record<Collection, string>> = {
  lists: '清单的文件名，不带 .mdx，如 2020-publicity',
  policies: '政策文件的文件名，不带 .mdx',
  projects: '志愿项目的文件名，不带 .mdx',
  places: '阵地名册里的编号，如 shili-zhan',
  teams: '队伍名册里的编号，如 shili-dui',
};

export const taskRef = (title: string, description: string) =>
  z.string().regex(TASK_ID_PATTERN).meta({
    title,
    description,
    ref: 'tasks',
    form: '清单编号/任务编号，如 2020-publicity/12',
  });

export const DAY_FORM = '年-月-日，如 2020-02-10';
const DATE_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const isCalendarDay = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A calendar day. YAML readers differ on whether `2020-02-10` is a text or a date, so both are taken. */
export const day = (title: string, description: string) =>
  z
    .preprocess(
      (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
      z
        .string()
        .regex(DATE_PATTERN)
        // A refinement runs even where the pattern has refused: then it has nothing to add.
        .refine((text) => !DATE_PATTERN.test(text) || isCalendarDay(text), {
          error: ({ input }) => `没有“${String(input)}”这一天`,
        }),
    )
    .meta({ title, description, form: DAY_FORM });

export const LINE_FORM = '一行文字，首尾没有空格';

/** A line of text that says something: not empty, no line break. */
export const line = (title: string, description: string, max = 200) =>
  z
    .string()
    .regex(/^\S(?:[^\n\r]*\S)?$/)
    .max(max)
    .meta({ title, description, form: LINE_FORM });

/** Text of several lines. */
export const text = (title: string, description: string) =>
  z.string().trim().min(1).meta({ title, description, widget: 'text' });

export const lines = (title: string, description: string) =>
  z.array(line(title, description)).default([]).meta({ title, description });

export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * Who may see an entry. There is no value for offline material on purpose: it never enters a file; a task
 * carries only a stub that says whom to ask (`withheld`).
 */
export const visibility = () =>
  z
    .enum(VISIBILITIES)
    .default('internal')
    .meta({
      title: '公开范围',
      description: '公开：任何人可看；内部：只在内部版出现。不写就是内部。不得上网的材料不进本系统。',
      names: { public: '公开', internal: '内部' },
    });

/** `whatFor`: what a reader of the form sees the example of. */
export const sample = (whatFor = '用来示范怎么填，不是真的') =>
  z
    .boolean()
    .default(false)
    .meta({ title: '示例', description: `${whatFor}；页面上标“示例”。` });

/** How to reach an office. Only what the office has published itself; unknown fields stay empty. */
export const contact = () =>
  z
    .strictObject({
      phone: optional(line('办公电话', '办公室座机。不写个人手机。')),
      address: optional(line('办公地点', '楼层和房间，或街道地址。')),
      hours: optional(line('办公时间', '什么时候有人接电话。')),
    })
    .meta({ title: '联系方式', description: '只写单位自己公布过的；不知道就不写，页面会显示“待补充”。' });

export const reviewedOn = () => optional(day('核对日期', '上一次有人核对这一条是哪天。不知道就不写。'));
