/** Which meta tags a page carries: only those whose value somebody has written. */
import { expect, test } from 'vitest';
import { metaTags, type PageFacts } from '../../../src/exports/page-meta.ts';
import { siteSchema } from '../../../src/schema/site.ts';

const site = (settings: object = {}) =>
  siteSchema.parse({ name: '示例县清单', tagline: '示例', ...settings });
const nowhere = () => undefined;
const under = (root: string) => (path: string) => new URL(path.slice(1), root).href;
const tags = (facts: Partial<PageFacts>) =>
  Object.fromEntries(metaTags({ site: site(), path: '/', fullAddress: nowhere, ...facts }));

test('a portal of which nothing is known says its name', () => {
  expect(tags({})).toEqual({ SiteName: '示例县清单' });
});

test('domain and code of the site where its settings state them', () => {
  const fullAddress = under('https://qingdan.example:8080/county/');
  expect(tags({ site: site({ siteCode: '0000000000' }), fullAddress })).toEqual({
    SiteName: '示例县清单',
    SiteDomain: 'qingdan.example',
    SiteIDCode: '0000000000',
  });
});

test.each([
  ['/lists/', '任务清单'],
  ['/lists/2024-reading/', '任务清单'],
  ['/designations/towns/', '单位'],
  ['/project-pages/2/', '志愿项目'],
  ['/door-signs/hall/', '阵地'],
  ['/search/', undefined],
  ['/about/', undefined],
  ['/constructor/', undefined],
  ['/404/', undefined],
])('%s stands in the column %s', (path, name) => {
  const { ColumnName, ColumnDescription, ColumnKeywords, ColumnType } = tags({ path });
  expect(ColumnName).toBe(name);
  for (const tag of [ColumnDescription, ColumnKeywords, ColumnType]) {
    expect(tag !== undefined).toBe(name !== undefined);
  }
});

test('the first page of a column is described as the column is, unless it says more', () => {
  expect(tags({ path: '/lists/' })['description']).toBe(tags({ path: '/lists/' })['ColumnDescription']);
  expect(tags({ path: '/lists/', description: '今年的' })['description']).toBe('今年的');
  expect(tags({ path: '/lists/2024-reading/' })['description']).toBeUndefined();
});

test('an article says who issued it, when, and where it stands, as far as that is known', () => {
  const article = { title: '读书角', keywords: ['阅读', undefined, '', '阅读', '乡村'] };
  expect(tags({ article })).toEqual({
    SiteName: '示例县清单',
    ArticleTitle: '读书角',
    Keywords: '阅读,乡村',
  });
  expect(
    tags({
      path: '/lists/2024-reading/1/',
      fullAddress: under('https://qingdan.example/'),
      description: '讲读书角',
      article: { title: '读书角', publishedOn: '2024-01-18', source: '示例县图书馆' },
    }),
  ).toMatchObject({
    ColumnName: '任务清单',
    ArticleTitle: '读书角',
    PubDate: '2024-01-18',
    ContentSource: '示例县图书馆',
    Description: '讲读书角',
    Url: 'https://qingdan.example/lists/2024-reading/1/',
  });
});
