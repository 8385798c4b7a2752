/**
 * What a published document is filed under in the government's catalogue (政府信息公开目录). Its issuer gives
 * these out: what is not known is left out, never made up.
 */
import * as z from 'zod';
import { day, line, optional } from './common.ts';

export const DISCLOSURES = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  exempt: '不予公开',
} as const;
export type Disclosure = keyof typeof DISCLOSURES;

/** What the catalogue asks of every document; the rest is said where it applies. */
export const WANTED_IN_RECORD = [
  'indexNumber',
  'issuedOn',
  'documentNumber',
  'publishedOn',
  'disclosure',
] as const;

export const documentRecord = {
  indexNumber: optional(line('索引号', '公开目录里的索引号，照发布单位给的写。没有就不写，不要编。', 60)),
  publishedOn: optional(day('发布日期', '在公开目录或网站上发布的那天，不是成文日期。不知道就不写。')),
  disclosure: optional(
    z.enum(Object.keys(DISCLOSURES) as [Disclosure, ...Disclosure[]]).meta({
      title: '公开属性',
      description: '发文机关定的公开属性，和这一条在门户里的公开范围是两回事。不知道就不填。',
      names: DISCLOSURES,
    }),
  ),
  subject: optional(line('主题分类', '公开目录里的主题分类。不知道就不写。', 60)),
};
