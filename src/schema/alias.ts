/** What people say, and the official words it stands for; look-up reads it. */
import * as z from 'zod';
import { line } from './common.ts';

export const aliasSchema = z
  .strictObject({
    say: line('大家怎么说', '如“刷分”。', 40),
    means: z
      .array(line('清单怎么写', '如“学习积分”。', 40))
      .min(1)
      .meta({ title: '清单怎么写', description: '查找时换成这些词。' }),
  })
  .meta({ id: 'Alias', title: '俗称', description: '日常说法和清单用词的对照。' });

export type Alias = z.output<typeof aliasSchema>;
