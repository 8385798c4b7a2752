/** A page of plain text: about, statements. */
import * as z from 'zod';
import { line, optional, reviewedOn, visibility } from './common.ts';

export const pageSchema = z
  .strictObject({
    title: line('标题', '页面标题。', 60),
    summary: optional(line('一句话', '这一页讲什么。', 120)),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Page', title: '页面', description: '说明文字。' });

export type Page = z.output<typeof pageSchema>;
