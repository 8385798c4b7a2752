/** An office that answers for tasks (责任组室). Some are units as well: `unit` says which. */
import * as z from 'zod';
import { contact, id, line, lines, optional, ref } from './common.ts';

export const groupSchema = z
  .strictObject({
    id: id(),
    name: line('名称', '现在的名称，如“理论组”。'),
    spellings: lines('其他写法', '清单里的其他写法，一行一个。'),
    unit: optional(ref('units', '同时是单位', '这个组室自己也会被任务点名时，填它的单位编号。')),
    parent: optional(ref('units', '设在', '设在哪个单位。')),
    contact: optional(contact()),
    source: optional(line('依据', '从哪份文件来。')),
  })
  .meta({ id: 'Group', title: '责任组室', description: '对任务负责、有问题先问的组室。' });

export type Group = z.output<typeof groupSchema>;
