/** Links of a finished portal: what leads nowhere is found, once, with its place; what is right is left alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LinkSearch } from '../../../../src/build/links/broken-links.ts';
import { LinkError, refuseBrokenLinks } from '../../../../src/build/links/check-links.ts';
import { formatForTerminal } from '../../../../src/diagnostics/terminal.ts';
import { readFixture } from '../../../support/content.ts';

const PAGE = 'lists/2024-reading/1/index.html';
const OWN = 'https://www.example.gov.cn/a/b/';

/** What else the portal holds. */
const PORTAL: Record<string, string> = {
  'index.html': '<h1 id="top-title">清单</h1>',
  'lists/index.html': '<h1>任务清单</h1>',
  'lists/2024-reading/index.html': '<h2 id="part-1">一</h2><a name="老位置"></a>',
  'units/donghe-zhen/index.html': '<h1>东河镇</h1>',
  'units/donghe-zhen/tasks.csv': '清单,任务',
  'calendar/all.ics': 'BEGIN:VCALENDAR',
  'uploads/书车 2.jpg': '',
  'icon.svg': '<svg/>',
};

function faultsOf(files: Record<string, string>, own?: string): string[] {
  const all = { ...PORTAL, ...files };
  const search = new LinkSearch({ files: new Set(Object.keys(all)), own });
  for (const [name, text] of Object.entries(all)) search.add(name, text);
  return search.found().map(({ file, address, fault }) => `${file}: ${address} ${fault}`);
}

const link = (address: string) => `<p><a href="${address}">看</a></p>`;

describe('links that are right', () => {
  test.each([
    '../../../',
    '../../../index.html',
    '../',
    '../#part-1',
    '../#%E8%80%81%E4%BD%8D%E7%BD%AE',
    '../#:~:text=一',
    '#',
    '#top',
    '../?q=读书#part-1',
    '../../../units/donghe-zhen/tasks.csv',
    '../../../calendar/all.ics',
    '../../../uploads/%E4%B9%A6%E8%BD%A6%202.jpg',
    'https://www.gov.cn/zhengce/',
    'http://127.0.0.1:8080/',
    'mailto:office@example.cn',
    'tel:+8600000000000',
    'webcal://www.example.gov.cn/a/b/calendar/all.ics',
  ])('%s', (address) => expect(faultsOf({ [PAGE]: link(address) })).toEqual([]));

  test('the page for what is missing begins at the portal’s own path', () => {
    expect(faultsOf({ '404.html': link('/lists/') })).toEqual([]);
    expect(faultsOf({ '404.html': link('/a/b/lists/') }, OWN)).toEqual([]);
    expect(faultsOf({ '404.html': link('/lists/') }, OWN)).toEqual(['404.html: /lists/ outside']);
  });

  test('a moved page, a picture in sizes, a form, data from the root', () => {
    const moved = '<meta http-equiv="refresh" content="0; url=../units/donghe-zhen/">';
    const sizes = '<img src="../../../icon.svg" srcset="../../../icon.svg 1x, ../../../icon.svg 2x">';
    expect(
      faultsOf({
        'old/index.html': moved,
        [PAGE]: `<form action="../"></form>${sizes}`,
        'data/units.json': JSON.stringify([{ url: 'units/donghe-zhen/' }]),
        'data/schema/units.json': JSON.stringify({ url: 'nowhere' }),
      }),
    ).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['../../../units/nobody/', 'missing'],
    ['../../../units/donghe-zhen/tasks.xlsx', 'missing'],
    ['../../../units/donghe-zhen', 'slash'],
    ['../../../../', 'outside'],
    ['/lists/', 'outside'],
    ['../#part-9', 'anchor'],
    ['#part-1', 'anchor'],
    ['javascript:alert(1)', 'malformed'],
    ['https://gov/', 'malformed'],
    ['file:///C:/a.docx', 'malformed'],
    ['../%E4%B9', 'malformed'],
    ['http://', 'malformed'],
  ])('%s: %s', (address, fault) => {
    expect(faultsOf({ [PAGE]: link(address) })).toEqual([`${PAGE}: ${address} ${fault}`]);
  });

  test.each([
    ['old/index.html', '<meta http-equiv="refresh" content="0; url=../units/nobody/">', '../units/nobody/'],
    [PAGE, '<img srcset="../../../icon.svg 1x, big.webp 2x">', 'big.webp'],
    [PAGE, '<form action="../find/"></form>', '../find/'],
    [PAGE, '<script src="../../../portal.js"></script>', '../../../portal.js'],
    [PAGE, '<svg><use xlink:href="../../../sprite.svg#a"/></svg>', '../../../sprite.svg#a'],
    ['data/units.json', JSON.stringify([{ url: 'units/nobody/' }]), 'units/nobody/'],
    ['assets/site.css', 'a{background:url("paper.png")}', 'paper.png'],
  ])('in %s: %s', (file, text, address) => {
    expect(faultsOf({ [file]: text })).toEqual([`${file}: ${address} missing`]);
  });

  test.each([
    ['feeds/projects.xml', `<entry><id>${OWN}projects/gone/</id></entry>`],
    ['calendar/all.ics', `URL:${OWN}proj\r\n ects/gone/\r\n`],
    [PAGE, `<script type="application/ld+json">{"url":"${OWN}projects/gone/"}</script>`],
    [PAGE, '<a href="webcal://www.example.gov.cn/a/b/projects/gone/">订阅</a>'],
  ])('with the portal’s full address, in %s', (file, text) => {
    expect(faultsOf({ [file]: text }, OWN)).toEqual([`${file}: ${OWN}projects/gone/ missing`]);
  });

  test('the same target from many pages is one finding', () => {
    const pages = { [PAGE]: link('../../../gone/'), 'units/donghe-zhen/index.html': link('../../gone/') };
    const search = new LinkSearch({ files: new Set([...Object.keys(PORTAL), PAGE]) });
    for (const [name, text] of Object.entries(pages)) search.add(name, text);
    expect(search.found()).toEqual([
      { file: PAGE, address: '../../../gone/', where: 'href', fault: 'missing', files: 2 },
    ]);
  });
});

describe('what the editor reads', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  test('an old address that is a page of the portal’s own', async () => {
    const content = await readFixture('county');
    write('moved/units/index.html', '<h1>单位</h1>');
    write('moved/old/index.html', '<meta http-equiv="refresh" content="0; url=../units/">');
    content.redirects = ['/units/', '/old/', '/hidden-here/'].map((from) => ({
      data: { from, to: '/units/' },
      place: { file: 'redirects.yml', lineOf: () => 2 },
    }));
    const check = { audience: 'internal', content, folder } as const;
    const error = await refuseBrokenLinks(path.join(folder, 'moved'), check).catch((thrown) => thrown);
    expect((error as LinkError).messages.map(({ file, line, what }) => `${file} ${line} ${what}`)).toEqual([
      'redirects.yml 2 “/units/”是门户自己的页面',
    ]);
  });

  test('the line of redirects.yml whose page leads nowhere', async () => {
    const content = await readFixture('county');
    write(
      'led/old/index.html',
      '<meta http-equiv="refresh" content="0; url=../gone/"><a href="../gone/">去</a>',
    );
    const place = { file: 'redirects.yml', lineOf: () => 2 };
    content.redirects = [{ data: { from: '/old/', to: '/gone/' }, place }];
    const check = { audience: 'internal', content, folder } as const;
    const error = await refuseBrokenLinks(path.join(folder, 'led'), check).catch((thrown) => thrown);
    expect((error as LinkError).messages.map(({ file, line, field }) => `${file} ${line} ${field}`)).toEqual([
      'redirects.yml 2 新地址（to）',
    ]);
  });

  test('the content file that wrote the link, with its line; else the page', async () => {
    const content = await readFixture('county');
    const [page] = content.pages;
    if (page === undefined) throw new Error('the county has no page');
    page.body = { ...page.body, html: '<p><a href="/units/nobody/">他</a></p>' };
    write(`content/${page.place.file}`, '---\ntitle: 关于\n---\n\n[他](/units/nobody/)\n');
    write('site/index.html', '<a href="./gone/">去</a>');
    write('site/about/index.html', '<p><a href="../units/nobody/">他</a></p>');
    const check = { audience: 'public', content, folder: path.join(folder, 'content') } as const;
    const error = await refuseBrokenLinks(path.join(folder, 'site'), check).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(LinkError);
    expect(formatForTerminal((error as LinkError).messages)).toMatchInlineSnapshot(`
      "index.html
        错误 href：链接“./gone/”指向的页面或文件不存在
             说明：在公开版的首页上，打开这个链接的人看不到要看的
             怎么改：这个链接是页面自己写的，请告诉开发的人：检查写出它的页面或组件
             [link-broken] 链接打不开

      pages/about.mdx
        错误 第5行 正文：链接“/units/nobody/”指向的页面或文件不存在
             说明：在公开版的 about/ 上，打开这个链接的人看不到要看的
             怎么改：改成公开版里有的地址，或删掉链接；那一条是内部的，公开的页面就不能链接它
             [link-broken] 链接打不开"
    `);
  });
});
