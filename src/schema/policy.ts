/** A policy document that tasks cite. Which tasks cite it is derived from the tasks. */
import * as z from 'zod';
import { day, line, lines, optional, ref, reviewedOn, visibility } from './common.ts';
import { documentRecord } from './document-record.ts';
import { webAddress } from './web-address.ts';

export const POLICY_VALIDITIES = {
  unverified: '待核实',
  effective: '有效',
  amended: '已修改',
  expired: '已失效',
  repealed: '已废止',
} as const;
export type PolicyValidity = keyof typeof POLICY_VALIDITIES;

export const policySchema = z
  .strictObject({
    title: line('标题', '文件全称，不带书名号。'),
    spellings: lines('其他写法', '清单里的其他写法，一行一个，不带书名号。'),
    issuer: optional(line('发文机关', '照原文写全称。不知道就不写。')),
    documentNumber: optional(line('发文字号', '如“中办发〔2019〕1号”。不知道就不写。', 60)),
    issuedOn: optional(day('成文日期', '不知道就不写。')),
    ...documentRecord,
    validity: z
      .enum(Object.keys(POLICY_VALIDITIES) as [PolicyValidity, ...PolicyValidity[]])
      .default('unverified')
      .meta({
        title: '有效性',
        description: '没有核实过的选“待核实”；已修改、失效、废止的，页面会有提示。',
        names: POLICY_VALIDITIES,
      }),
    successor: optional(ref('policies', '替代它的文件', '新文件的编号；这一份的页面会提示由它替代。')),
    obtain: optional(line('哪里能看到', '在哪里公开，或向谁要。', 200)),
    url: optional(webAddress('公开网址', '官方网站上的网址。')),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Policy', title: '政策文件', description: '任务引用的文件。' });

export type Policy = z.output<typeof policySchema>;
