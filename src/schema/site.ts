/** Settings of the portal. Numbers that an authority issues are never invented: what is absent stays absent. */
import * as z from 'zod';
import { contact, line, optional } from './common.ts';
import { portalAddress, webAddress } from './web-address.ts';

export const siteSchema = z
  .strictObject({
    name: line('名称', '门户的名称。', 30),
    tagline: line('一句话', '名称旁边的小字。', 40),
    organiser: optional(line('主办单位', '写在每一页的页脚。', 60)),
    contact: optional(
      contact().meta({
        title: '联系方式',
        description: '写在每一页的页脚。只写单位自己公布过的；不知道就不写。',
      }),
    ),
    siteUrl: optional(portalAddress('网址', '门户的完整网址，二维码、订阅和日历用它；没有就不写。')),
    platform: optional(
      z
        .strictObject({
          name: line('名称', '平台或小程序的名称。', 40),
          url: webAddress('网址', '平台自己公布的网址。'),
        })
        .meta({
          title: '官方志愿服务平台',
          description: '报名和点单都在这个平台上；写了才有链接和二维码。本门户不收报名、不收点单。',
        }),
    ),
    mode: z
      .enum(['internal', 'government'])
      .default('internal')
      .meta({
        title: '运行方式',
        description: '政府网站必须备齐标识码和备案号，缺一样就不能发布。',
        names: { internal: '单位内部', government: '政府网站' },
      }),
    showSamples: z
      .boolean()
      .default(false)
      .meta({ title: '显示示例', description: '是否显示标了“示例”的项目。' }),
    leaveNotice: z.boolean().default(false).meta({
      title: '离开前提示',
      description: '点开别的网站之前，先提示要离开本门户。',
    }),
    currentYear: optional(
      z
        .int()
        .min(1949)
        .max(2999)
        .meta({ title: '当前年度', description: '首页默认看哪一年；不写就是最新的清单。' }),
    ),
    siteCode: optional(
      z
        .string()
        .regex(/^[0-9a-z]{10}$/)
        .meta({
          title: '网站标识码',
          description: '政府网站主管部门发的 10 位标识码，写在页脚。没有就不写，不要编。',
          form: '10 位数字，加英文双引号',
        }),
    ),
    icp: optional(
      z
        .string()
        .regex(/^\S{1,3}ICP[备证]\d{6,10}号(?:-\d+)?$/)
        .meta({
          title: 'ICP 备案号',
          description: '备案后得到的号，写在页脚，链到工信部的备案网站。没有就不写，不要编。',
          form: '省份简称、ICP备、数字、号，照备案结果写全',
        }),
    ),
    police: optional(
      z
        .string()
        .regex(/^\S{1,3}公网安备 ?\d{14}号$/)
        .meta({
          title: '公安备案号',
          description: '备案后得到的号，写在页脚，链到公安机关的备案网站。没有就不写，不要编。',
          form: '省份简称、公网安备、14 位数字、号，照备案结果写全',
        }),
    ),
  })
  .meta({ id: 'Site', title: '站点设置', description: '整个门户的设置。' });

export type Site = z.output<typeof siteSchema>;
