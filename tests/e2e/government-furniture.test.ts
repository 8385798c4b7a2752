/**
 * What a government site must carry on its pages, read from the built portals: the fixture county is one and states
 * everything, the shipped content states nothing and shows nothing.
 */
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { AUDIENCES } from '../../src/domain/audience.ts';
import { runAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { contextInMode } from '../support/reading-modes.ts';
import { serveSite } from '../support/serve.ts';
import { readSite } from '../support/site-files.ts';

type Page = ReturnType<typeof parseDocument>;
type Node = Parameters<typeof DomUtils.getElementsByTagName>[1];
type AnyNode = Parameters<typeof DomUtils.textContent>[0];

/** Pages by their path from the portal's root. */
function pagesOf(site: string): Map<string, Page> {
  const files = readSite(site).filter(
    (file) => file.path.endsWith('.html') && !file.path.startsWith('admin'),
  );
  const parsed = files.map((file): [string, Page] => [
    file.path
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, ''),
    parseDocument(file.text),
  ]);
  // An address that moved is no page of its own.
  return new Map(parsed.filter(([, page]) => byClass(page, 'foot').length > 0));
}

const byClass = (page: Node, name: string) =>
  DomUtils.getElements({ class: (value) => (value ?? '').split(' ').includes(name) }, page, true);
const textOf = (nodes: readonly AnyNode[]) =>
  nodes.map((node) => DomUtils.textContent(node).replace(/\s+/g, '').trim());

const OTHER_META = new Set(['viewport', 'referrer', 'robots']);
const metaOf = (page: Node | undefined): [string, string][] =>
  DomUtils.getElementsByTagName('meta', page ?? [], true)
    .map(({ attribs: { name = '', content = '' } }): [string, string] => [name, content])
    .filter(([name]) => name !== '' && !OTHER_META.has(name));

const county = {
  public: pagesOf(path.join(inject('countySite'), 'public')),
  internal: pagesOf(path.join(inject('countySite'), 'internal')),
};
const shipped = {
  public: pagesOf(path.join(inject('shippedSite'), 'public')),
  internal: pagesOf(path.join(inject('shippedSite'), 'internal')),
};

const SITE = { SiteName: '示例县清单', SiteDomain: 'qingdan.example', SiteIDCode: '0000000000' };
const column = (ColumnName: string, ColumnType: string) => ({
  ColumnName,
  ColumnType,
  ColumnDescription: expect.stringMatching(/。$/),
  ColumnKeywords: expect.stringContaining(','),
});
const LISTS = column('任务清单', '工作任务');
const POLICIES = column('政策文件', '政策文件');
const PROJECTS = column('志愿项目', '志愿服务');
const article = (ArticleTitle: string, page: string, known: Record<string, unknown>) => ({
  ArticleTitle,
  Url: `https://qingdan.example/${page}`,
  ...known,
});

const KINDS: [page: string, tags: Record<string, unknown>][] = [
  ['', { description: '读书这件事，谁来办' }],
  ['search/', {}],
  ['lists/', { ...LISTS, description: expect.stringContaining('任务清单') }],
  [
    'lists/2024-reading/',
    {
      ...LISTS,
      ...article('示例县2024年全民阅读任务清单', 'lists/2024-reading/', {
        PubDate: '2024-01-18',
        ContentSource: '示例县图书馆',
        Keywords: '任务清单,文化、广电,有书读,有人读',
        Description: '示例县2024年全民阅读任务清单',
      }),
    },
  ],
  [
    'lists/2024-reading/1/',
    {
      ...LISTS,
      ...article('村村有读书角', 'lists/2024-reading/1/', {
        PubDate: '2024-01-18',
        ContentSource: '示例县图书馆',
        Keywords: '任务清单,有书读,阅读推广组',
        Description: '2024 年全民阅读清单 第1项 村村有读书角',
      }),
    },
  ],
  ['lists/2024-reading/read/', LISTS],
  ['units/tushuguan/', { ...column('单位', '机构职能'), description: '县图书馆：按单位看任务和理由' }],
  ['policies/', { ...POLICIES, description: expect.stringContaining('政策文件') }],
  [
    'policies/yuedu-cujin-banfa/',
    {
      ...POLICIES,
      ...article('示例县阅读促进办法', 'policies/yuedu-cujin-banfa/', {
        PubDate: '2023-11-28',
        ContentSource: '示例县图书馆',
        Keywords: '示阅字〔2023〕2号',
        Description: '讲读书角和流动书车怎么办。',
      }),
    },
  ],
  ['projects/', { ...PROJECTS, description: expect.stringContaining('志愿项目') }],
  [
    'projects/he-an-dushu-jiao/',
    {
      ...PROJECTS,
      ...article('河岸读书角', 'projects/he-an-dushu-jiao/', {
        ContentSource: '东河镇、示例县夜读社',
        Keywords: expect.stringContaining('少年儿童'),
        Description: '傍晚在河岸凉亭陪孩子读书。',
      }),
    },
  ],
  [
    'stories/',
    { ...column('志愿故事', '志愿服务'), description: expect.stringContaining('志愿项目里的人和事') },
  ],
  [
    'stories/deng-liangzhe/',
    {
      ...column('志愿故事', '志愿服务'),
      ...article('灯亮着，孩子就来', 'stories/deng-liangzhe/', {
        PubDate: '2024-03-10',
        ContentSource: '夜读社志愿队',
        Keywords: '河岸读书角',
        Description: '一盏灯怎样留住放学后的孩子。',
      }),
    },
  ],
  ['about/', article('关于', 'about/', { Description: '这是测试用的示例县。' })],
];

describe('meta tags', () => {
  test.each(KINDS)('of /%s', (page, tags) => {
    expect(Object.fromEntries(metaOf(county.public.get(page)))).toEqual({ ...SITE, ...tags });
  });

  test.each([county, shipped].flatMap((site) => AUDIENCES.map((audience) => site[audience])))(
    'on no page twice or empty, and no day that nobody wrote',
    (pages) => {
      expect(pages.size).toBeGreaterThan(10);
      // 2023-11-20 and 2024-01-15 give way to days of publication.
      const WRITTEN = ['2020-02-10', '2023-11-28', '2023-12-05', '2024-01-18', '2024-03-10'];
      for (const [page, content] of pages) {
        const tags = metaOf(content);
        const names = tags.map(([name]) => name.toLowerCase());
        expect([page, new Set(names).size]).toEqual([page, names.length]);
        expect([page, tags.filter(([, value]) => value.trim() === '')]).toEqual([page, []]);
        expect(names).toContain('sitename');
        const days = tags.filter(([name]) => name === 'PubDate').map(([, day]) => day);
        expect([page, days.filter((day) => !WRITTEN.includes(day))]).toEqual([page, []]);
      }
    },
  );

  test('samples are nobody’s publication', () => {
    const tags = metaOf(shipped.public.get('stories/sample-xiaobandeng/')).map(([name]) => name);
    expect(tags).toContain('ColumnName');
    expect(tags.filter((name) => /^(?:ArticleTitle|PubDate|ContentSource)$/.test(name))).toEqual([]);
  });
});

describe('the foot of every page', () => {
  test.each(AUDIENCES)('of a government site states all of it, %s', (audience) => {
    for (const [page, content] of county[audience]) {
      expect([page, ...textOf(byClass(content, 'furniture'))]).toEqual([
        page,
        '主办单位：示例县图书馆联系电话：0000-1234567地址：示例县书香路1号办公时间：工作日上午9时到11时' +
          '网站标识码：0000000000示ICP备00000000号示公网安备00000000000000号',
      ]);
      expect(
        DomUtils.getElementsByTagName('a', byClass(content, 'furniture'), true).map(
          ({ attribs }) => attribs['href'],
        ),
      ).toEqual([
        'https://beian.miit.gov.cn/',
        'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000',
      ]);
    }
  });

  test.each(AUDIENCES)('says nothing of what the settings do not state, %s', (audience) => {
    for (const [page, content] of shipped[audience]) {
      expect([page, byClass(content, 'furniture').length]).toEqual([page, 0]);
      expect(textOf(byClass(content, 'foot')).join('')).not.toMatch(/待补充|标识码|备案|主办/);
    }
  });
});

const recordOf = (page: Node | undefined) =>
  byClass(page ?? [], 'record').flatMap((record) =>
    DomUtils.getElementsByTagName('div', record, true).map((row) => {
      const [names, values] = ['dt', 'dd'].map((tag) =>
        textOf(DomUtils.getElementsByTagName(tag, row, true)).join(' '),
      );
      return [names, values];
    }),
  );

describe('the catalogue record', () => {
  test('of a list, with all that is known', () => {
    for (const audience of AUDIENCES) {
      expect(recordOf(county[audience].get('lists/2024-reading/'))).toEqual([
        ['索引号', '000000000/2024-00007'],
        ['主题分类', '文化、广电'],
        ['发文机关', '示例县图书馆'],
        ['成文日期', '2024年1月15日'],
        ['发文字号', '示阅字〔2024〕7号'],
        ['发布日期', '2024年1月18日'],
        ['公开属性', '主动公开'],
        ['有效性', '现行'],
        ['种类', '任务清单'],
        ['任务', audience === 'internal' ? '6项' : '公开5项，全部6项'],
      ]);
      expect(byClass(county[audience].get('lists/2024-reading/') ?? [], 'record-missing')).toEqual([]);
    }
  });

  test('of a policy, with where its issuer has published it', () => {
    const page = county.public.get('policies/yuedu-cujin-banfa/');
    expect(recordOf(page)).toEqual([
      ['发文机关', '示例县图书馆'],
      ['成文日期', '2023年11月20日'],
      ['发文字号', '示阅字〔2023〕2号'],
      ['发布日期', '2023年11月28日'],
      ['有效性', '已废止'],
      ['哪里能看到', '县图书馆一楼大厅可以翻阅。'],
      ['公开网址', 'https://tushuguan.example/banfa/'],
    ]);
    const links = DomUtils.getElementsByTagName('a', byClass(page ?? [], 'record'), true);
    expect(links.map(({ attribs }) => attribs['href'])).toEqual(['https://tushuguan.example/banfa/']);
  });

  test('of the shipped lists has what is printed on them', () => {
    const known = (list: string) => Object.fromEntries(recordOf(shipped.public.get(`lists/${list}/`)));
    expect(known('2020-publicity')).toMatchObject({
      发文机关: '中共奈曼旗委宣传部',
      成文日期: '2020年2月10日',
    });
    expect(known('2020-publicity')).not.toHaveProperty('发文字号');
    expect(known('2023-civilisation')).toMatchObject({
      发文机关: '奈曼旗精神文明建设委员会办公室 奈曼旗新时代文明实践服务中心',
      发文字号: '奈文明办字〔2023〕9号',
    });
    expect(known('2023-civilisation')).not.toHaveProperty('成文日期');
  });

  test('has in public no row for what is not known', () => {
    const recorded = [...shipped.public].filter(([page]) => /^(?:lists|policies)\/[^/]+\/$/.test(page));
    expect(recorded.length).toBeGreaterThan(5);
    for (const [page, content] of recorded) {
      expect([page, byClass(content, 'record-missing').length]).toEqual([page, 0]);
      expect([page, recordOf(content).filter(([, value]) => /^$|待/.test(value ?? ''))]).toEqual([page, []]);
    }
  });

  test.each([
    ['lists/2020-publicity/', '待补充：索引号、发文字号、发布日期、公开属性。知道的请告诉旗委宣传部。'],
    [
      'lists/2023-civilisation/',
      '待补充：索引号、成文日期、发布日期、公开属性。知道的请告诉新时代文明实践中心。',
    ],
    [
      'policies/wenyi-huodong-baobei/',
      expect.stringMatching(/^待补充：索引号、发文机关、.*、有效性、哪里能看到。知道的请告诉意识形态办。$/),
    ],
  ])('says inside on one line what is missing, and who could tell: %s', (page, line) => {
    expect(textOf(byClass(shipped.internal.get(page) ?? [], 'record-missing'))).toEqual([line]);
  });
});

describe('a document that no longer holds', () => {
  const noticeOf = (audience: 'public' | 'internal', page: string) =>
    byClass(county[audience].get(page) ?? [], 'standing').map((notice) => ({
      text: textOf([notice])[0],
      links: DomUtils.getElementsByTagName('a', notice, true).map(({ attribs }) => attribs['href']),
    }));

  test('names what replaces it, with the way there', () => {
    expect(noticeOf('public', 'lists/2024-yuedu-shixing/')).toEqual([
      { text: '本清单已由《示例县2024年全民阅读任务清单》替代。', links: ['../../lists/2024-reading/'] },
    ]);
    expect(noticeOf('internal', 'policies/yuedu-cujin-banfa/')).toEqual([
      { text: '本文件已由《示例县书香建设规程》替代。', links: ['../../policies/yuedu-cujin-tiaoli/'] },
    ]);
  });

  test('does not name in public what only the inside may see', () => {
    expect(noticeOf('public', 'policies/yuedu-cujin-banfa/')).toEqual([
      { text: '本文件已废止，供查阅。', links: [] },
    ]);
    const named = readSite(path.join(inject('countySite'), 'public')).filter(({ text }) =>
      /书香建设规程|yuedu-cujin-tiaoli/.test(text),
    );
    expect(named.map((file) => file.path)).toEqual([]);
  });

  test('is marked where a task cites it, and in the table', () => {
    for (const audience of AUDIENCES) {
      const tagged = byClass(county[audience].get('lists/2024-reading/2/') ?? [], 'box').filter((box) =>
        DomUtils.textContent(box).includes('示例县阅读促进办法'),
      );
      expect(textOf(byClass(tagged, 'tag'))).toEqual(['已废止']);
      expect(textOf(byClass(county[audience].get('policies/') ?? [], 'stack'))[0]).toContain('已废止');
    }
  });

  test('and one that holds says nothing; the shipped lists claim no replacement', () => {
    expect(noticeOf('public', 'lists/2024-reading/')).toEqual([]);
    for (const page of ['lists/2020-publicity/', 'lists/2023-civilisation/']) {
      expect(textOf(byClass(shipped.public.get(page) ?? [], 'standing'))).toEqual([
        '本清单是往年的，供查阅。',
      ]);
    }
  });
});

test('furniture, record and notice are sound, and fit a narrow screen', async () => {
  const site = await serveSite(path.join(inject('countySite'), 'public'));
  const browser = await launchBrowser();
  const problems: string[] = [];
  for (const [mode, width] of [
    ['light', 1280],
    ['large', 320],
  ] as const) {
    const context = await contextInMode(browser, mode, { viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const address of [
      'lists/2024-reading/',
      'lists/2024-yuedu-shixing/',
      'policies/yuedu-cujin-banfa/',
    ]) {
      await page.goto(site.url + address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) problems.push(`${address}: ${wide} px wide`);
      problems.push(...(await runAxe(page)).map((violation) => `${mode} ${address}: ${violation}`));
    }
    await context.close();
  }
  await browser.close();
  await site.close();
  expect(problems).toEqual([]);
});
