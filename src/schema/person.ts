/** A lead (牵头人, 协调人). The whole registry is internal: the public build shows the group instead. */
import * as z from 'zod';
import { id, internal, line, lines, optional } from './common.ts';

export const personSchema = z
  .strictObject({
    id: id(),
    name: internal(line('姓名', '清单里的姓名。', 40)),
    otherNames: internal(lines('其他写法', '清单里的其他写法，一行一个。')),
    post: internal(optional(line('职务', '不知道就不写，页面会显示“待补充”。'))),
  })
  .meta({ id: 'Person', title: '牵头人', description: '只在内部版出现。', audience: 'internal' });

export type Person = z.output<typeof personSchema>;
