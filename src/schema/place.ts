/**
 * A place of the volunteer service (阵地): 中心–所–站–点, and halls. Posts, never people; public addresses, never
 * homes: households that set an example (示范户) are not listed online.
 */
import * as z from 'zod';
import { contact, id, line, optional, ref, reviewedOn, sample, visibility } from './common.ts';

export const PLACE_LEVELS = {
  centre: '文明实践中心',
  office: '文明实践所',
  station: '文明实践站',
  point: '文明实践点',
  hall: '基地和场馆',
} as const;
export type PlaceLevel = keyof typeof PLACE_LEVELS;

export const placeSchema = z
  .strictObject({
    id: id(),
    name: line('名称', '阵地的名称。', 60).refine((name) => !name.includes('示范户'), {
      error: '示范户是私人住处，不上网',
      params: { fix: '删掉这一条；要让人找到，写所在的文明实践站' },
    }),
    level: z.enum(Object.keys(PLACE_LEVELS) as [PlaceLevel, ...PlaceLevel[]]).meta({
      title: '级别',
      description: '中心、所、站、点，或基地和场馆。',
      names: PLACE_LEVELS,
    }),
    parent: optional(ref('places', '上一级', '归哪个中心、所、站管，填编号。')),
    township: optional(ref('units', '在哪个苏木乡镇场街道', '单位编号。')),
    inCharge: optional(line('负责岗位', '写岗位，如“站长”；不写姓名。', 30)),
    contact: optional(contact()),
    sample: sample(),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Place', title: '阵地', description: '文明实践的中心、所、站、点和场馆。' });

export type Place = z.output<typeof placeSchema>;
