/** A volunteer team (志愿服务队): the team as a whole, no roll of its members. */
import * as z from 'zod';
import { contact, id, line, optional, ref, reviewedOn, sample, visibility } from './common.ts';
import { PROJECT_CLASSES, type ProjectClass } from './project-class.ts';

export const TEAM_LEVELS = {
  banner: '旗级',
  township: '乡级',
  village: '村级',
  society: '社会组织',
} as const;
type TeamLevel = keyof typeof TEAM_LEVELS;

export const TEAM_KINDS = { eight: '8支常备队', more: '“N”支特色队' } as const;
type TeamKind = keyof typeof TEAM_KINDS;

export const teamSchema = z
  .strictObject({
    id: id(),
    name: line('名称', '队伍名称。不写个人姓名。', 60),
    level: z.enum(Object.keys(TEAM_LEVELS) as [TeamLevel, ...TeamLevel[]]).meta({
      title: '级别',
      description: '旗级、乡级、村级，或社会组织。',
      names: TEAM_LEVELS,
    }),
    kind: optional(
      z.enum(Object.keys(TEAM_KINDS) as [TeamKind, ...TeamKind[]]).meta({
        title: '“8+N”里的哪种',
        description: '不属于“8+N”或不知道就不写。',
        names: TEAM_KINDS,
      }),
    ),
    class: z
      .enum(Object.keys(PROJECT_CLASSES) as [ProjectClass, ...ProjectClass[]])
      .default('other')
      .meta({ title: '类别', description: '最接近的一类。', names: PROJECT_CLASSES }),
    unit: optional(ref('units', '组建单位', '名册里的单位编号。')),
    place: optional(ref('places', '常在哪个阵地', '阵地名册里的编号。')),
    contact: optional(contact()),
    sample: sample(),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Team', title: '志愿服务队', description: '队伍一级的情况，不写队员名单。' });

export type Team = z.output<typeof teamSchema>;
