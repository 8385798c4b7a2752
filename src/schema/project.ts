/** A volunteer brand project (品牌志愿服务项目): what the public finds and joins. */
import * as z from 'zod';
import { line, lines, optional, ref, reviewedOn, sample, taskRef, text, visibility } from './common.ts';
import { menuItemSchema } from './menu-item.ts';
import { pictureSchema } from './picture.ts';
import { PROJECT_CLASSES, type ProjectClass } from './project-class.ts';
import { sessionSchema } from './session.ts';

export { PROJECT_CLASSES, type ProjectClass };

export const PROJECT_STAGES = {
  nurturing: '培育',
  brand: '品牌',
  exemplary: '示范',
  closed: '结项',
} as const;
export type ProjectStage = keyof typeof PROJECT_STAGES;

export const SERVED = {
  everyone: '所有人',
  elders: '老年人',
  children: '少年儿童',
  women: '妇女',
  disabled: '残疾人',
  households: '困难家庭',
  workers: '务工人员',
  volunteers: '志愿者',
} as const;
export type Served = keyof typeof SERVED;

export const organiserSchema = z
  .strictObject({
    unit: optional(ref('units', '单位', '名册里的单位编号。')),
    name: optional(line('名称', '不在名册里的组织单位，写名称。', 60)),
  })
  .refine((value) => (value.unit === undefined) !== (value.name === undefined), {
    message: '单位编号（unit）和名称（name）要写一个，也只能写一个',
    path: ['unit'],
    params: { fix: '名册里有的只写 unit，没有的只写 name' },
  })
  .meta({ title: '组织单位', description: '名册里的单位选编号，其他的写名称。' });

export const projectSchema = z
  .strictObject({
    title: line('名称', '项目名称，不带引号。', 60),
    summary: optional(line('一句话', '做什么、帮到谁，一句话。', 120)),
    class: z
      .enum(Object.keys(PROJECT_CLASSES) as [ProjectClass, ...ProjectClass[]])
      .default('other')
      .meta({ title: '类别', description: '最接近的一类。', names: PROJECT_CLASSES }),
    stage: optional(
      z.enum(Object.keys(PROJECT_STAGES) as [ProjectStage, ...ProjectStage[]]).meta({
        title: '阶段',
        description: '培育、品牌、示范或结项。不知道就不写。',
        names: PROJECT_STAGES,
      }),
    ),
    organisers: z
      .array(organiserSchema)
      .default([])
      .meta({ title: '组织单位', description: '谁办的。不知道就不填，页面会显示“待补充”。' }),
    team: optional(line('志愿服务队', '队伍名称。不写个人姓名。', 80)),
    teams: z
      .array(ref('teams', '队伍', '队伍名册里的编号。'))
      .default([])
      .meta({ title: '哪些志愿服务队', description: '名册里有的队伍，选编号。' }),
    beneficiaries: lines('帮到谁', '如“独居老人”“留守儿童”，一行一个。'),
    serves: z
      .array(
        z.enum(Object.keys(SERVED) as [Served, ...Served[]]).meta({
          title: '服务对象',
          description: '最接近的一类。',
          names: SERVED,
        }),
      )
      .default([])
      .meta({
        title: '服务对象',
        description: '筛选用，可以选几类；细的写在“帮到谁”里。不知道就不填。',
        names: SERVED,
      }),
    townships: z
      .array(ref('units', '单位', '单位编号。'))
      .default([])
      .meta({ title: '在哪些苏木乡镇场街道', description: '活动所在地。' }),
    places: lines('地点', '文明实践所、站或场所的名称；不写家庭住址。'),
    venues: z
      .array(ref('places', '阵地', '阵地名册里的编号。'))
      .default([])
      .meta({ title: '在哪些阵地', description: '名册里有的中心、所、站、点，选编号。' }),
    since: optional(
      z
        .string()
        .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)
        .meta({
          title: '开始年月',
          description: '哪年（月）开始的。',
          form: '年或年-月，如 2021 或 2021-03',
        }),
    ),
    need: optional(text('为什么要做', '发现了什么需要。')),
    service: lines('做什么', '提供哪些服务，一行一个。'),
    join: optional(
      z
        .strictObject({
          phone: optional(line('电话', '办公室座机或热线。', 60)),
          walkIn: optional(line('直接去', '去哪里，什么时间。', 120)),
          programme: optional(line('官方平台', '在哪个官方小程序或平台报名。', 120)),
          bring: lines('带什么', '要带的东西，一行一个。'),
        })
        .meta({ title: '怎么参加', description: '不用账号也能参加的办法。不知道的不写。' }),
    ),
    schedule: optional(line('什么时候', '如“每月第二个星期六上午”。', 120)),
    sessions: z
      .array(sessionSchema)
      .default([])
      .meta({ title: '活动时间', description: '定下来的日子；会进日历。没有定的写在“什么时候”里。' }),
    menu: z
      .array(menuItemSchema)
      .default([])
      .meta({ title: '服务菜单', description: '群众可以点的服务，一项一条。' }),
    minimumAge: optional(z.int().min(0).max(99).meta({ title: '最低年龄', description: '有年龄要求才写。' })),
    withChildren: optional(
      z.boolean().meta({ title: '可以带孩子', description: '可以就选，不知道就不填。' }),
    ),
    safety: optional(line('安全须知', '有风险的项目必须写。', 200)),
    insurance: optional(line('保险', '有没有保险，谁办。', 120)),
    results: z
      .array(
        z.strictObject({
          what: line('成效', '做成了什么。', 80),
          value: z.number().meta({ title: '数值', description: '多少。' }),
          unit: line('单位', '次、人、小时……', 20),
          method: line('怎么算的', '数字从哪里来、怎么统计。', 160),
        }),
      )
      .default([])
      .meta({ title: '成效', description: '有统计办法的数字才写。' }),
    pictures: z
      .array(pictureSchema)
      .default([])
      .meta({ title: '图片', description: '照片里有人，必须先征得同意。' }),
    awards: z
      .array(
        z.strictObject({
          title: line('荣誉', '奖项名称。', 80),
          by: optional(line('谁发的', '颁奖单位。', 80)),
          on: optional(line('什么时候', '年或年-月。', 20)),
        }),
      )
      .default([])
      .meta({ title: '荣誉', description: '得过的奖。' }),
    repeat: optional(text('怎么复制', '别的村照着做，要什么、几步。')),
    tasks: z
      .array(taskRef('任务', '任务编号。'))
      .default([])
      .meta({ title: '落实哪项任务', description: '对应清单里的哪一项。' }),
    sample: sample('用来示范怎么填的项目，不是真的'),
    visibility: visibility(),
    reviewedOn: reviewedOn(),
  })
  .meta({ id: 'Project', title: '志愿项目', description: '品牌志愿服务项目。' });

export type Project = z.output<typeof projectSchema>;
