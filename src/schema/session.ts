/** When a project meets: one day, or a day that comes again. Days and times are those of China; there is no summer time. */
import * as z from 'zod';
import { day, id, line, optional, ref } from './common.ts';

export const REPEATS = {
  week: '每周',
  fortnight: '每两周',
  'month-day': '每月这一天',
  'month-weekday': '每月第几个星期几',
  'month-last': '每月最后一个星期几',
} as const;
export type Repeat = keyof typeof REPEATS;

const time = (title: string, description: string) =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .meta({ title, description, form: '时:分，24小时制，如 "09:00"' });

/** A day seven days later is in another month. */
const isLastOfItsMonth = (text: string) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(5, 7) !== text.slice(5, 7);

export const sessionSchema = z
  .strictObject({
    id: id(),
    on: day('哪一天', '活动的日子；重复的活动写第一次。'),
    from: optional(time('几点开始', '不知道就不写，按全天算。')),
    to: optional(time('几点结束', '不知道就不写。')),
    repeat: optional(
      z.enum(Object.keys(REPEATS) as [Repeat, ...Repeat[]]).meta({
        title: '多久一次',
        description: '只办一次就不写。星期几、几号都按“哪一天”算。',
        names: REPEATS,
      }),
    ),
    until: optional(day('办到哪天', '重复的活动最晚到哪天；没有定就不写。')),
    except: z
      .array(day('停办的日子', '这一天不办。'))
      .default([])
      .meta({ title: '停办的日子', description: '重复的活动里哪几天不办，一行一天。' }),
    place: optional(ref('places', '在哪个阵地', '阵地名册里的编号。')),
    where: optional(line('在哪里', '不在阵地名册里的地方，写名称；不写家庭住址。', 80)),
    note: optional(line('说明', '如“雨天改到室内”。', 80)),
  })
  .refine((value) => value.to === undefined || (value.from !== undefined && value.to > value.from), {
    message: '结束时间要晚于开始时间',
    path: ['to'],
    params: { fix: '两个时间都写在同一天里；只知道开始时间，就不写结束' },
  })
  .refine((value) => value.until === undefined || (value.repeat !== undefined && value.until >= value.on), {
    message: '“办到哪天”只用在重复的活动上，也不能早于第一次',
    path: ['until'],
    params: { fix: '补上“多久一次”（repeat），或删掉“办到哪天”（until）' },
  })
  .refine((value) => value.repeat !== 'month-last' || isLastOfItsMonth(value.on), {
    message: '“哪一天”不是那个月的最后一个',
    path: ['repeat'],
    params: { fix: '把“哪一天”（on）改成那个月最后一个这样的星期几，或选 month-weekday' },
  })
  .meta({ title: '活动时间', description: '哪天、几点、在哪里；会进日历。' });

export type Session = z.output<typeof sessionSchema>;
