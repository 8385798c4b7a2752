import { expect, test } from 'vitest';
import type { Content } from '../../../src/domain/content.ts';
import { checkGovernmentSite } from '../../../src/domain/integrity/government-site.ts';
import { type Site, siteSchema } from '../../../src/schema/site.ts';
import { readFixture } from '../../support/content.ts';

const county = await readFixture('county');
const withSite = (change: Partial<Site>): Content => ({
  ...county,
  site: {
    data: siteSchema.parse({ name: '示例', tagline: '示例', ...change }),
    place: { file: 'site.yml', lineOf: () => 3 },
  },
});
const missing = (change: Partial<Site>) => checkGovernmentSite(withSite(change)).map(({ field }) => field);

const COMPLETE: Partial<Site> = {
  mode: 'government',
  organiser: '示例单位',
  contact: { phone: '0000-1234567' },
  siteUrl: 'https://qingdan.example/',
  siteCode: '0000000000',
  icp: '示ICP备00000000号',
  police: '示公网安备00000000000000号',
};

test('a portal of an office itself needs none of it', () => {
  expect(missing({})).toEqual([]);
});

test('a government site names everything that is missing, at the setting that asks for it', () => {
  expect(missing({ mode: 'government', contact: { address: '示例路1号' } })).toEqual([
    '主办单位（organiser）',
    '联系方式（contact） · 办公电话（phone）',
    '网址（siteUrl）',
    '网站标识码（siteCode）',
    'ICP 备案号（icp）',
    '公安备案号（police）',
  ]);
  expect(checkGovernmentSite(withSite({ mode: 'government' }))[0]).toMatchObject({
    severity: 'error',
    line: 3,
  });
});

test.each(Object.keys(COMPLETE).filter((key) => key !== 'mode'))('without %s alone it is refused', (key) => {
  const { [key as keyof Site]: _, ...rest } = COMPLETE;
  expect(missing(COMPLETE)).toEqual([]);
  expect(missing(rest)).toHaveLength(1);
});
