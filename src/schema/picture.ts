/** A picture for the public, with the consent that allows it. */
import * as z from 'zod';
import { day, line } from './common.ts';

export const pictureSchema = z
  .strictObject({
    file: z
      .string()
      .regex(/^uploads\/(?:[\w-]+\/)*[\w-][\w.-]*\.(?:jpe?g|png|webp|avif)$/)
      .meta({
        title: '图片',
        description: '内容文件夹的 uploads/ 里的图片。',
        form: 'uploads/ 下的图片',
        widget: 'image',
      }),
    alt: line('替代文字', '看不见图的人读到的话。', 120),
    consent: line('谁同意的', '照片里的人怎样同意公开的，不写姓名。', 120),
    consentUntil: day('同意到哪天', '过了这一天，下次生成门户时图片就撤下。'),
  })
  .meta({ title: '图片', description: '照片里有人，必须先征得同意。' });

export type Picture = z.output<typeof pictureSchema>;
