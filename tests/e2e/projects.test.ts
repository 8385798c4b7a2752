/** How the public finds a project, joins it, and gets it into a calendar and onto a wall. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { measureShifts } from '../bench/layout-shift.ts';
import { launchBrowser } from '../support/browser.ts';
import { PROJECT_PAGES, weighPages } from '../support/page-weight.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';
import { readSite } from '../support/site-files.ts';

const COUNTY = path.join(inject('countySite'), 'public');
const SHIPPED = path.join(inject('shippedSite'), 'public');
const read = (site: string, file: string) => readFileSync(path.join(site, file), 'utf8');

let browser: Browser;
let site: ServedSite;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(COUNTY, '/a/');
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

const titles = (of: Page = page) => of.locator('#project-cards .card :is(h2, h3)').allTextContents();
const status = () => page.locator('#project-status');

describe('browsing', () => {
  test('without scripts: what is next comes first, and every class and township has its page', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(`${site.url}projects/`);
    expect(await titles(quiet)).toEqual(['西岭巡山哨', '河岸读书角', '旧书换新书']);
    expect(await quiet.locator('.card').nth(0).textContent()).toContain('下次活动 11月24日 星期二');
    expect(await quiet.locator('.card').nth(1).textContent()).toContain('12月2日 星期三 17:00—18:30');
    expect(await quiet.locator('#project-filter').isVisible()).toBe(false);
    await quiet.getByRole('link', { name: '东河镇', exact: true }).click();
    expect(await quiet.locator('h1').textContent()).toBe('东河镇的志愿项目');
    expect(await quiet.locator('.card h2').allTextContents()).toEqual(['河岸读书角']);
    await plain.close();
  });

  test('a choice filters, counts, stands in the address, comes back with it and with the back key', async () => {
    await page.goto(`${site.url}projects/`);
    await page.locator('[name=class]').selectOption('environment');
    await expect.poll(() => status().textContent()).toBe('1 个项目');
    expect(await titles()).toEqual(['西岭巡山哨']);
    expect(new URL(page.url()).search).toBe('?class=environment');
    expect(await page.locator('#project-filter [name=township] option').allTextContents()).toEqual([
      '全部',
      '东河镇（0）',
      '西岭乡（1）',
    ]);
    await page.getByLabel('可以带孩子').check();
    await page.locator('[name=township]').selectOption('donghe-zhen');
    await expect.poll(() => status().textContent()).toContain('没有合适的项目');
    expect(await titles()).toEqual([]);
    await page.goBack();
    await expect.poll(() => titles()).toEqual(['西岭巡山哨']);
    await page.reload();
    await expect.poll(() => status().textContent()).toBe('1 个项目');
    expect(await page.getByLabel('可以带孩子').isChecked()).toBe(true);
    await page.locator('.card a').first().click();
    expect(await page.locator('h1').textContent()).toBe('西岭巡山哨');
    await page.goBack();
    await expect.poll(() => titles()).toEqual(['西岭巡山哨']);
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => titles()).toEqual(['西岭巡山哨', '河岸读书角', '旧书换新书']);
    expect(new URL(page.url()).search).toBe('');
  });

  test('a card that a filter draws is the card that the page had', async () => {
    await page.goto(`${site.url}projects/`);
    const cards = () => page.locator('#project-cards').innerHTML();
    const built = await page
      .locator('#project-cards .card')
      .nth(1)
      .evaluate((card) => card.outerHTML);
    await page.locator('[name=class]').selectOption('children');
    await expect.poll(() => status().textContent()).toBe('1 个项目');
    expect(await cards()).toBe(built);
  });

  test('when the data does not come, the page says where else to look', async () => {
    await page.route('**/cards.json', (route) => route.abort());
    await page.goto(`${site.url}projects/?class=children`);
    await expect.poll(() => status().textContent()).toContain('按下面的类别看');
    expect(await titles()).toHaveLength(3);
  });
});

describe('looking up', () => {
  const found = (key: string) => page.locator(`#search-results [data-result="${key}"]`);

  test('a place is found by its name, what it is, and a project that meets there by its story', async () => {
    await page.goto(`${site.url}search/?q=东河村文明实践站`);
    await found('place:he-an-zhan').waitFor();
    expect(await found('place:he-an-zhan').textContent()).toContain('文明实践站 · 东河镇');
    await page.goto(`${site.url}search/?q=凉亭里亮灯`);
    await found('story:deng-liangzhe').locator('a').click();
    expect(await page.locator('h1').textContent()).toBe('灯亮着，孩子就来');
  });

  test('an internal place is found in the internal portal alone', async () => {
    await page.goto(`${site.url}search/?q=防火物资点`);
    await page.locator('#search-answer [data-state=done]').first().waitFor({ state: 'attached' });
    expect(await found('place:guanli-fang').count()).toBe(0);
    const internal = await serveSite(path.join(inject('countySite'), 'internal'));
    await page.goto(`${internal.url}search/?q=防火物资点`);
    await found('place:guanli-fang').waitFor();
    await internal.close();
  });
});

test('by keyboard from home to how to join', async () => {
  await page.goto(site.url);
  const reach = async (text: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: element } = document;
        const seen = element?.matches(':focus-visible') && getComputedStyle(element).outlineStyle === 'solid';
        return { words: element?.textContent ?? '', seen };
      });
      if (focused.words !== text) continue;
      expect(focused.seen, `the focus on “${text}” is seen`).toBe(true);
      return;
    }
    throw new Error(`never reached ${text}`);
  };
  await reach('志愿项目');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects/');
  await reach('河岸读书角');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects/he-an-dushu-jiao/');
  await reach('怎么参加');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#join');
  const join = await page.locator('#join').textContent();
  for (const known of ['0000-4567890', '星期三傍晚', '水杯', '满 16 岁', '汛期'])
    expect(join).toContain(known);
  await reach('0000-4567890');
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(
    'tel:00004567890',
  );
});

test('a township shows its projects on its own page, and says where else to look when it has none', async () => {
  await page.goto(`${site.url}units/donghe-zhen/`);
  await page.getByRole('link', { name: '河岸读书角' }).click();
  await page.waitForURL('**/projects/he-an-dushu-jiao/');
  const shipped = await serveSite(SHIPPED);
  await page.goto(`${shipped.url}units/zhian-zhen/`);
  expect(await page.locator('main').textContent()).toContain('这里还没有项目。');
  await page.getByRole('link', { name: '看全部志愿项目' }).click();
  expect(await page.locator('h1').textContent()).toBe('志愿项目');
  await shipped.close();
});

test('what can be ordered is found by township', async () => {
  await page.goto(`${site.url}service-menu/`);
  await page.getByRole('navigation', { name: '按苏木乡镇场街道看' }).getByText('东河镇').click();
  expect(new URL(page.url()).hash).toBe('#menu');
  expect(await page.locator(':target').textContent()).toContain('送书上门');
});

describe('a project that has little to say', () => {
  test('names what is missing, and whom to ask', async () => {
    await page.goto(`${site.url}projects/jiushu-huan-xinshu/`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('怎么参加还没有写。');
    expect(text).toContain('可以问县图书馆');
    expect(text).toContain('2026年1月15日核对过');
    expect(text).not.toContain('接下来的活动');
  });
});

describe('calendars', () => {
  const parse = (file: string) =>
    new ICAL.Component(ICAL.parse(read(COUNTY, file)))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  test('hold the sessions of what goes on, with ids that no two share', () => {
    const events = parse('calendar/all.ics');
    expect(events.map(({ uid }) => uid).sort()).toEqual([
      'session-jieye.project-xunshan-shao@qingdan',
      'session-peidu.project-he-an-dushu-jiao@qingdan',
      'session-xunshan.project-xunshan-shao@qingdan',
    ]);
    expect(events.every(({ component }) => component.getFirstPropertyValue('url') !== null)).toBe(true);
    expect(parse('calendar/class-children.ics').map(({ summary }) => summary)).toEqual(['河岸读书角']);
    expect(parse('calendar/township-xiling-xiang.ics')).toHaveLength(2);
    expect(parse('calendar/festivals.ics')).toHaveLength(18);
  });

  test.each(['public', 'internal'])('every calendar of the %s portals is one by RFC 5545', (audience) => {
    for (const content of [inject('countySite'), inject('shippedSite')]) {
      const folder = path.join(content, audience);
      const files = readdirSync(folder, { recursive: true })
        .map(String)
        .filter((file) => file.endsWith('.ics'));
      expect(files.length).toBeGreaterThan(4);
      for (const file of files) expect(faultsOf(read(folder, file)), file).toEqual([]);
    }
  });

  /** What a strict reader would refuse, beyond what the parser refuses itself. */
  function faultsOf(text: string): string[] {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
    const events = calendar.getAllSubcomponents('vevent');
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    const times = events.flatMap((event) =>
      ['dtstart', 'dtend', 'exdate'].flatMap((name) => event.getAllProperties(name)),
    );
    return [
      ...['version', 'prodid', 'calscale', 'method'].filter(
        (name) => calendar.getAllProperties(name).length !== 1,
      ),
      ...(zones.join() === 'Asia/Shanghai' ? [] : ['not one time zone']),
      ...(new Set(uids).size === uids.length ? [] : ['an id twice']),
      ...events.flatMap((event) =>
        ['uid', 'dtstamp', 'dtstart', 'summary'].filter((name) => event.getAllProperties(name).length !== 1),
      ),
      ...events
        .map((event) => event.getFirstPropertyValue('dtstamp') as ICAL.Time)
        .filter((stamp) => stamp.zone.tzid !== 'UTC')
        .map((stamp) => `stamp ${stamp}`),
      ...times
        .filter((time) => time.type !== 'date' && time.getParameter('tzid') !== 'Asia/Shanghai')
        .map((time) => time.toICALString()),
      ...text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line)),
    ];
  }

  test('a month shows its days, festivals and sessions', async () => {
    await page.goto(`${site.url}calendar/`);
    await page.getByRole('link', { name: '2027年2月' }).click();
    expect(await page.locator('.month .festival').allTextContents()).toEqual(['春节', '元宵节']);
    expect(await page.locator('.month tbody td b').count()).toBe(28);
    await page.locator('.month a').first().click();
    expect(new URL(page.url()).hash).toBe('#d-2027-02-03');
    expect(await page.locator(':target').textContent()).toContain('17:00—18:30');
  });
});

describe('for machines', () => {
  test('the feed tells of projects and stories, newest first', () => {
    const feed = read(COUNTY, 'feeds/projects.xml');
    expect(feed).toContain('<id>https://qingdan.example/feeds/projects.xml</id>');
    expect(feed).toContain('<id>https://qingdan.example/projects/jiushu-huan-xinshu/</id>');
    expect(feed).toContain('<id>https://qingdan.example/stories/deng-liangzhe/</id>');
  });

  test('where the portal has no address there is no feed, and no page promises one', () => {
    expect(existsSync(path.join(SHIPPED, 'feeds'))).toBe(false);
    expect(read(SHIPPED, 'calendar/index.html')).toContain('订阅地址待补充');
    expect(read(SHIPPED, 'posters/ai-lifa/index.html')).toContain('二维码待补充');
  });

  test('a page states its events', async () => {
    await page.goto(`${site.url}projects/xunshan-shao/`);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    const graph = JSON.parse(text ?? '')['@graph'] as { '@type': string; startDate?: string }[];
    expect(graph.map((thing) => thing['@type'])).toEqual([
      'Event',
      'Event',
      'Event',
      'Event',
      'Organization',
    ]);
    expect(graph[0]?.startDate).toBe('2026-11-24');
    expect(graph[1]?.startDate).toBe('2026-12-05T08:30:00+08:00');
  });

  test('whatever any page states in JSON-LD is whole', () => {
    const demanded: Record<string, string[]> = {
      Event: ['name', 'startDate', 'location', 'eventStatus', 'url'],
      Organization: ['name'],
    };
    const things = readSite(COUNTY)
      .filter(({ path: file }) => file.endsWith('.html'))
      .flatMap(({ path: file, text }) =>
        [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json]) => {
          const graph = JSON.parse(json ?? '');
          expect(graph['@context'], file).toBe('https://schema.org');
          return (graph['@graph'] as { '@type': string }[]).map((thing) => ({ file, thing }));
        }),
      );
    expect(things.filter(({ thing }) => thing['@type'] === 'Event').length).toBeGreaterThan(4);
    const lacking = things.flatMap(({ file, thing }) =>
      (demanded[thing['@type']] ?? []).filter((key) => !(key in thing)).map((key) => `${file}: ${key}`),
    );
    expect(lacking).toEqual([]);
  });

  test('samples are in no calendar, feed, data or count', () => {
    const machines = readSite(SHIPPED).filter(
      ({ path: file }) => /\.(?:ics|xml)$/.test(file) || /^projects\/.*\.json$|^data\/projects/.test(file),
    );
    expect(machines.length).toBeGreaterThan(5);
    expect(machines.filter(({ text }) => /sample-|示例/.test(text)).map((file) => file.path)).toEqual([]);
    expect(read(SHIPPED, 'projects/sample-cunkou-lifa/index.html')).not.toContain('ld+json');
    expect(existsSync(path.join(SHIPPED, 'project-classes/elders'))).toBe(false);
    expect(read(SHIPPED, 'projects/index.html')).toContain('15 个志愿项目');
  });
});

test('the code on a poster leads to the page of the project', async () => {
  await page.setViewportSize({ width: 1000, height: 1600 });
  await page.goto(`${site.url}posters/he-an-dushu-jiao/`);
  const { data, info } = await sharp(await page.locator('.qr').screenshot({ scale: 'css' }))
    .resize(600)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(code?.data).toBe('https://qingdan.example/projects/he-an-dushu-jiao/');
});

test('a poster, a slip and a door sign each print on one sheet of A4', async () => {
  const shipped = await serveSite(SHIPPED);
  for (const address of [
    ...['posters/he-an-dushu-jiao/', 'service-menu/slip/', 'door-signs/he-an-zhan/'].map(
      (one) => site.url + one,
    ),
    `${shipped.url}posters/sample-yuanba-jiangtang/`,
  ]) {
    await page.goto(address);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), address).toHaveLength(1);
  }
  await shipped.close();
});

test('nothing jumps while a page comes, its pictures late', async () => {
  const pages = ['', 'projects/', 'projects/?class=children', 'projects/he-an-dushu-jiao/', 'calendar/'];
  const named = pages.map((address) => ({ name: address, path: address }));
  const shifts = await measureShifts(browser, site.url, named);
  expect(shifts.filter(({ shift }) => shift > 0)).toEqual([]);
  expect(shifts.some(({ pictures }) => pictures > 0)).toBe(true);
});

test('every page about projects weighs at most 20 KB with its styles and scripts, pictures apart', () => {
  for (const folder of [COUNTY, SHIPPED]) {
    const weights = weighPages(folder, PROJECT_PAGES);
    expect(weights.length).toBeGreaterThan(10);
    expect(weights.filter(({ bytes }) => bytes > 20 * 1024)).toEqual([]);
  }
});

describe('pictures', () => {
  test('are drawn anew in the widths that screens ask for, with their size in the page', async () => {
    await page.goto(`${site.url}projects/he-an-dushu-jiao/`);
    const picture = page.locator('.pictures img');
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img) => (img as HTMLImageElement).currentSrc))
      .toMatch(/\.800\.webp$/);
    expect(await picture.getAttribute('width')).toBe('800');
    expect(await picture.getAttribute('height')).toBe('500');
    expect(await picture.getAttribute('alt')).toContain('河岸凉亭');
    for (const file of readdirSync(path.join(COUNTY, 'pictures/he-an'))) {
      const { exif, xmp } = await sharp(path.join(COUNTY, 'pictures/he-an', file)).metadata();
      expect([exif, xmp], file).toEqual([undefined, undefined]);
    }
    expect(existsSync(path.join(COUNTY, 'uploads'))).toBe(false);
  });
});

test('only the office sees where projects are missing', async () => {
  expect(existsSync(path.join(SHIPPED, 'coverage'))).toBe(false);
  const internal = await serveSite(path.join(inject('shippedSite'), 'internal'));
  await page.goto(`${internal.url}coverage/`);
  const sections = page.locator('main section');
  expect(await sections.count()).toBe(4);
  const townships = sections.filter({ hasText: '各苏木乡镇（场街道）' });
  expect(await townships.locator('tbody tr').count()).toBe(16);
  expect(await townships.textContent()).toContain('16 个单位里，0 个达到');
  await internal.close();
});
