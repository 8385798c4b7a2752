/**
 * A collective designation: words such as "各苏木乡镇场街道" that bind every unit of a kind without naming
 * one. Its rules say, for each unit, whether it is a member: yes, no, unverified, or (where the document's
 * own list of members is not public) unknown.
 */
import * as z from 'zod';
import { day, id, line, lines, optional, ref } from './common.ts';
import { UNIT_KIND_IDS, UNIT_KINDS } from './unit.ts';

const kinds = (title: string, description: string) =>
  z.array(z.enum(UNIT_KIND_IDS)).min(1).meta({ title, description, names: UNIT_KINDS });

export const memberRuleSchema = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('kinds').meta({ title: '规则', description: '按单位类别' }),
        kinds: kinds('单位类别', '这些类别的单位都是成员。'),
        certainty: z
          .enum(['yes', 'unverified'])
          .default('yes')
          .meta({
            title: '把握',
            description: '拿不准就选“待核实”，页面会提示先问。',
            names: { yes: '确定', unverified: '待核实' },
          }),
      })
      .meta({ title: '按类别' }),
    z
      .strictObject({
        type: z.literal('units').meta({ title: '规则', description: '按单位名单' }),
        units: z
          .array(ref('units', '单位', '单位编号。'))
          .min(1)
          .meta({ title: '单位', description: '名单里的单位。' }),
      })
      .meta({ title: '按名单' }),
    z
      .strictObject({
        type: z.literal('party-bodies').meta({ title: '规则', description: '设党委或党组的单位' }),
      })
      .meta({ title: '设党委或党组的单位' }),
    z
      .strictObject({
        type: z.literal('unknown').meta({ title: '规则', description: '成员名单未公开' }),
        among: optional(kinds('可能的类别', '名单没有公开，但只会在这些类别里。不写就是都有可能。')),
      })
      .meta({ title: '名单未公开' }),
  ])
  .meta({ title: '成员规则', description: '满足一条就算成员；几条都满足时，取最确定的。' });

export type MemberRule = z.output<typeof memberRuleSchema>;

export const designationSchema = z
  .strictObject({
    id: id(),
    name: line('名称', '最常用的写法，如“各苏木乡镇场街道”。'),
    spellings: lines('其他写法', '清单里的其他写法，一行一个。'),
    reason: line('页面上的说法', '一个单位为什么在内，如“苏木乡镇、农场、街道都在内”。'),
    members: z.array(memberRuleSchema).min(1).meta({ title: '成员', description: '谁在内。至少一条规则。' }),
    asOf: optional(day('截至日期', '按哪天的情况认成员。')),
    ask: optional(ref('groups', '问谁', '成员拿不准时问哪个组室。')),
    source: optional(line('依据', '成员从哪份文件来。')),
  })
  .meta({ id: 'Designation', title: '集体称谓', description: '一次约束许多单位的说法。' });

export type Designation = z.output<typeof designationSchema>;
