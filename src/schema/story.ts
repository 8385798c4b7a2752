/** A story of a project. Who is told of has agreed, until a day: after it the next build leaves the story out. */
import * as z from 'zod';
import { day, line, optional, ref, reviewedOn, sample, visibility } from './common.ts';
import { pictureSchema } from './picture.ts';

export const storySchema = z
  .strictObject({
    title: line('标题', '故事的标题。', 60),
    summary: optional(line('一句话', '讲了什么。', 120)),
    project: optional(ref('projects', '哪个项目的', '志愿项目的编号。')),
    on: day('写于哪天', '哪天写的。'),
    by: optional(line('谁写的', '供稿的单位或队伍；不写个人姓名。', 60)),
    consent: optional(
      z
        .strictObject({
          how: line('怎样同意的', '故事里的人怎样同意公开的，不写姓名。', 120),
          until: day('同意到哪天', '过了这一天，下次生成门户时故事就撤下。'),
        })
        .meta({ title: '同意', description: '写到具体的人，必须先征得同意；没有写到具体的人就不填。' }),
    ),
    pictures: z
      .array(pictureSchema)
      .default([])
      .meta({ title: '图片', description: '照片里有人，必须先征得同意。' }),
    sample: sample('用来示范怎么写的故事，不是真的'),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Story', title: '志愿故事', description: '志愿项目里的人和事。' });

export type Story = z.output<typeof storySchema>;
