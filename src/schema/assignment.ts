/** Who answers for a task: the four roles of a task list, and the words the document used for them. */
import * as z from 'zod';
import { ID_PATTERN, line, optional } from './common.ts';
import type { Collection } from './meta.ts';

export const ROLES = {
  lead: '牵头人',
  group: '责任组室',
  implement: '落实单位',
  support: '配合单位',
} as const;
export type Role = keyof typeof ROLES;
/** In the order in which lists print them. */
export const ROLE_IDS = Object.keys(ROLES) as [Role, ...Role[]];

export const ASSIGNEE_KINDS = {
  unit: '单位',
  designation: '集体称谓',
  group: '组室',
  person: '个人',
  unknown: '未识别',
} as const;
export type AssigneeKind = keyof typeof ASSIGNEE_KINDS;

const COLLECTION_OF_KIND: Record<string, Collection> = {
  unit: 'units',
  designation: 'designations',
  group: 'groups',
  person: 'people',
};

export const assignmentSchema = z
  .strictObject({
    text: line('原文', '清单里的写法，连括号里的地点一起，不改字。'),
    label: line('原文的称呼', '如“牵头人”“协调人”“责任组室”“落实单位”。', 20),
    kind: z
      .enum(Object.keys(ASSIGNEE_KINDS) as [AssigneeKind, ...AssigneeKind[]])
      .meta({ title: '是什么', description: '单位、集体称谓、组室还是个人。', names: ASSIGNEE_KINDS }),
    id: optional(
      z
        .string()
        .regex(ID_PATTERN)
        .meta({
          title: '编号',
          description: '名册里的编号。还不认识的单位不写编号，“是什么”选“未识别”。',
          form: '名册里的编号，如 zhian-zhen',
          refBy: { field: 'kind', collections: COLLECTION_OF_KIND },
        }),
    ),
    venue: optional(line('地点', '括号里的地点，如“奈曼旗烈士陵园”。')),
  })
  .refine((value) => value.kind === 'unknown' || value.id !== undefined, {
    message: '没有写编号，不知道指名册里的哪一个',
    path: ['id'],
    params: { fix: '补上名册里的编号；名册里还没有的，把 kind 改成 unknown（未识别）' },
  })
  .meta({ title: '责任', description: '谁，以什么身份，承担这项任务。' });

export type Assignment = z.output<typeof assignmentSchema>;
