/** One service that people can order (点单). The order itself is made by phone, at a station or in the official system. */
import * as z from 'zod';
import { id, line, lines, optional } from './common.ts';

export const menuItemSchema = z
  .strictObject({
    id: id(),
    title: line('服务', '点一次得到什么，如“上门理发”。', 40),
    forWhom: optional(line('谁可以点', '如“行动不便的老人”。', 60)),
    takes: optional(line('要多久', '如“每位约20分钟”。', 40)),
    notice: optional(z.int().min(0).max(60).meta({ title: '提前几天说', description: '最少提前几天点单。' })),
    prepare: lines('要准备什么', '点单的人要先备好的东西，一行一个。'),
  })
  .meta({ title: '服务项目', description: '群众可以点的一项服务。' });

export type MenuItem = z.output<typeof menuItemSchema>;
