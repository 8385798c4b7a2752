/**
 * The shape of the open data, described once: the JSON Schemas beside the files and the page that documents
 * them come from here.
 */
import * as z from 'zod';
import { ASSIGNEE_KINDS, type AssigneeKind, ROLE_IDS } from '../schema/assignment.ts';
import { DISCLOSURES, type Disclosure } from '../schema/document-record.ts';
import { obligationSchema } from '../schema/obligation.ts';
import { sessionSchema } from '../schema/session.ts';
import { withheldSchema } from '../schema/task.ts';
import { UNIT_KIND_IDS } from '../schema/unit.ts';

const assignment = z.object({
  text: z.string().meta({ description: '清单里的写法' }),
  label: z.string().meta({ description: '清单里的称呼，如“牵头人”“落实单位”' }),
  kind: z.enum(Object.keys(ASSIGNEE_KINDS) as [AssigneeKind, ...AssigneeKind[]]).meta({
    description: '单位、集体称谓、组室、个人，或未识别',
  }),
  id: z.string().nullable().meta({ description: '名册里的编号，未识别的是 null' }),
  venue: z.string().optional().meta({ description: '括号里的地点' }),
});

const assignments = (description: string) => z.array(assignment).meta({ description });

export const taskData = z
  .object({
    id: z.string().meta({ description: '清单编号/任务编号' }),
    list: z.string().meta({ description: '清单编号' }),
    number: z.string().meta({ description: '印出来的序号' }),
    section: z.string().nullable().meta({ description: '部分，带序号' }),
    subsection: z.string().nullable().meta({ description: '部分下面的一级，带序号' }),
    title: z.string().meta({ description: '短标题' }),
    text: z.string().meta({ description: '任务内容（改写过，以印发文件为准）' }),
    lead: assignments('牵头人；公开版是空的'),
    group: assignments('责任组室'),
    implement: assignments('落实单位'),
    support: assignments('配合单位'),
    obligations: z.array(obligationSchema).meta({ description: '要求与时限' }),
    withheld: z.array(withheldSchema).meta({ description: '不上网的材料：只说有什么、向谁领取' }),
    policies: z.array(z.string()).meta({ description: '引用的政策文件编号' }),
    projects: z.array(z.string()).meta({ description: '志愿项目编号' }),
    related: z.array(z.string()).meta({ description: '其他年度的同一件事' }),
    visibility: z.enum(['public', 'internal']).meta({ description: '公开范围' }),
    url: z.string().meta({ description: '页面，相对门户的根' }),
  })
  .meta({ title: '任务' });
export type TaskData = z.output<typeof taskData>;

export const unitTaskData = z.object({
  task: z.string().meta({ description: '任务' }),
  list: z.string().meta({ description: '清单编号' }),
  number: z.string().meta({ description: '序号' }),
  via: z.enum(['named', 'designation', 'unknown']).meta({ description: '点名、集体称谓，或待核实' }),
  role: z.enum(ROLE_IDS).meta({ description: '以什么身份' }),
  designation: z.string().optional().meta({ description: '哪个集体称谓' }),
});

export const unitData = z
  .object({
    id: z.string().meta({ description: '单位编号' }),
    name: z.string().meta({ description: '名称' }),
    shortNames: z.array(z.string()).meta({ description: '简称和其他写法' }),
    formerNames: z.array(z.string()).meta({ description: '曾用名' }),
    kind: z.enum(UNIT_KIND_IDS).meta({ description: '类别' }),
    tasks: z.array(unitTaskData).meta({ description: '与它有关的全部任务：点名、集体称谓、待核实' }),
    url: z.string().meta({ description: '页面，相对门户的根' }),
  })
  .meta({ title: '单位' });
export type UnitData = z.output<typeof unitData>;

const filed = {
  publishedOn: z.string().nullable().meta({ description: '发布日期' }),
  indexNumber: z.string().nullable().meta({ description: '索引号' }),
  disclosure: z
    .enum(Object.keys(DISCLOSURES) as [Disclosure, ...Disclosure[]])
    .nullable()
    .meta({ description: '公开属性：主动公开、依申请公开、不予公开' }),
  subject: z.string().nullable().meta({ description: '主题分类' }),
};

export const listData = z
  .object({
    id: z.string().meta({ description: '清单编号' }),
    title: z.string().meta({ description: '文件全称' }),
    shortTitle: z.string().meta({ description: '短标题' }),
    documentNumber: z.string().nullable().meta({ description: '发文字号' }),
    issuers: z.array(z.string()).meta({ description: '发文机关' }),
    issuedOn: z.string().nullable().meta({ description: '成文日期' }),
    ...filed,
    supersedes: z.string().nullable().meta({ description: '替代哪份清单：清单编号' }),
    year: z.int().meta({ description: '年度' }),
    kind: z.string().meta({ description: '种类' }),
    validity: z.string().meta({ description: '有效性' }),
    sections: z
      .array(z.object({ id: z.string(), number: z.string(), title: z.string() }))
      .meta({ description: '章节' }),
    tasks: z.int().meta({ description: '这里能看到的任务数' }),
    total: z.int().meta({ description: '清单里的任务总数' }),
    url: z.string().meta({ description: '页面，相对门户的根' }),
  })
  .meta({ title: '任务清单' });
export type ListData = z.output<typeof listData>;

export const policyData = z
  .object({
    id: z.string().meta({ description: '编号' }),
    title: z.string().meta({ description: '标题' }),
    issuer: z.string().nullable().meta({ description: '发文机关' }),
    documentNumber: z.string().nullable().meta({ description: '发文字号' }),
    issuedOn: z.string().nullable().meta({ description: '成文日期' }),
    ...filed,
    successor: z.string().nullable().meta({ description: '替代它的文件：政策文件编号' }),
    officialUrl: z.string().nullable().meta({ description: '公开网址' }),
    validity: z.string().meta({ description: '有效性' }),
    tasks: z.array(z.string()).meta({ description: '引用它的任务' }),
    url: z.string().meta({ description: '页面，相对门户的根' }),
  })
  .meta({ title: '政策文件' });
export type PolicyData = z.output<typeof policyData>;

export const projectData = z
  .object({
    id: z.string().meta({ description: '编号' }),
    title: z.string().meta({ description: '名称' }),
    summary: z.string().nullable().meta({ description: '一句话' }),
    class: z.string().meta({ description: '类别' }),
    stage: z.string().nullable().meta({ description: '阶段' }),
    organisers: z.array(z.string()).meta({ description: '组织单位：名册编号或名称' }),
    serves: z.array(z.string()).meta({ description: '服务对象' }),
    beneficiaries: z.array(z.string()).meta({ description: '帮到谁' }),
    townships: z.array(z.string()).meta({ description: '在哪些苏木乡镇场街道：单位编号' }),
    places: z.array(z.string()).meta({ description: '地点' }),
    sessions: z.array(sessionSchema).meta({ description: '活动时间，按中国时间' }),
    withChildren: z.boolean().nullable().meta({ description: '可以带孩子；不知道是 null' }),
    tasks: z.array(z.string()).meta({ description: '落实的任务' }),
    url: z.string().meta({ description: '页面，相对门户的根' }),
  })
  .meta({ title: '志愿项目' });
export type ProjectData = z.output<typeof projectData>;

export const obligationData = obligationSchema
  .safeExtend({
    task: z.string().meta({ description: '任务' }),
    list: z.string().meta({ description: '清单编号' }),
    number: z.string().meta({ description: '序号' }),
  })
  .meta({ title: '要求与时限' });
export type ObligationData = z.output<typeof obligationData>;

/** Every file of the open data, by name. */
export const OPEN_DATA = {
  lists: { title: '任务清单', schema: listData },
  tasks: { title: '任务', schema: taskData },
  units: { title: '单位', schema: unitData },
  projects: { title: '志愿项目', schema: projectData },
  policies: { title: '政策文件', schema: policyData },
  obligations: { title: '要求与时限', schema: obligationData },
} as const satisfies Record<string, { title: string; schema: z.ZodType }>;
export type OpenDataName = keyof typeof OPEN_DATA;
export const OPEN_DATA_NAMES = Object.keys(OPEN_DATA) as OpenDataName[];

/** The JSON Schema (draft 2020-12) of one file: an array of rows. */
export function jsonSchemaOf(name: OpenDataName): object {
  const { title, schema } = OPEN_DATA[name];
  return {
    ...z.toJSONSchema(z.array(schema), { io: 'output', unrepresentable: 'any', override: dropPrivateMeta }),
    title,
  };
}

/** Our own notes on fields (names, form, widget …) are not part of JSON Schema. */
function dropPrivateMeta({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  for (const key of ['audience', 'ref', 'names', 'form', 'widget', 'derived', 'id']) delete jsonSchema[key];
}
