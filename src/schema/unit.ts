/** A body that can be bound by a task, and how certain it is that it has a party committee or group. */
import * as z from 'zod';
import { contact, day, id, internal, line, lines, optional, ref } from './common.ts';

/**
 * Kinds are what collective designations are made of: "各苏木乡镇场街道" is township + farm + subdistrict.
 */
export const UNIT_KINDS = {
  township: '苏木乡镇',
  farm: '农场',
  subdistrict: '街道',
  'party-department': '旗委部门',
  bureau: '政府部门',
  discipline: '纪检监察机关',
  judicial: '法院、检察院',
  'peoples-organisation': '人民团体',
  'stationed-unit': '驻奈单位',
  institution: '事业单位',
  enterprise: '企业',
  office: '议事协调机构及办公室',
} as const;

export type UnitKind = keyof typeof UNIT_KINDS;
export const UNIT_KIND_IDS = Object.keys(UNIT_KINDS) as [UnitKind, ...UnitKind[]];

export const PARTY_BODIES = {
  committee: '设党委（党工委）',
  group: '设党组',
  'committee-or-group': '设党委或党组',
  none: '不设',
  unverified: '待核实',
} as const;
export type PartyBody = keyof typeof PARTY_BODIES;
const PARTY_BODY_IDS = Object.keys(PARTY_BODIES) as [PartyBody, ...PartyBody[]];

export const formerNameSchema = z.strictObject({
  name: line('曾用名', '文件里用过的旧名称。'),
  until: optional(day('用到哪天', '最后一次见于文件的日期。')),
  source: optional(line('依据', '哪份文件用的是这个名称。')),
});

export const unitSchema = z
  .strictObject({
    id: id(),
    name: line('名称', '现在的名称，按清单里的写法，如“旗文旅局”。'),
    shortNames: lines('简称和其他写法', '清单里出现过、也指这个单位的写法，一行一个。'),
    formerNames: z
      .array(formerNameSchema)
      .default([])
      .meta({ title: '曾用名', description: '改过名的单位，旧清单里的名称写在这里，旧链接和查找都认。' }),
    kind: z.enum(UNIT_KIND_IDS).meta({
      title: '类别',
      description: '集体称谓（如“各苏木乡镇场街道”）按类别认成员，选错会漏任务。',
      names: UNIT_KINDS,
    }),
    parent: optional(ref('units', '上级单位', '归谁管，填单位编号。')),
    partyBody: z.enum(PARTY_BODY_IDS).default('unverified').meta({
      title: '党委或党组',
      description: '“各党（工）委、党组”按它认成员；拿不准选“待核实”，页面会提示先问。',
      names: PARTY_BODIES,
    }),
    contact: optional(contact()),
    source: optional(line('依据', '这一条从哪份文件来，或“行政区划（待核）”。')),
    remark: internal(optional(line('内部备注', '只在内部版出现。', 500))),
  })
  .meta({ id: 'Unit', title: '单位', description: '能被任务约束的单位。' });

export type Unit = z.output<typeof unitSchema>;
export type UnitInput = z.input<typeof unitSchema>;
