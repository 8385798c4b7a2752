/** What people do in the portal, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

let browser: Browser;
let internal: ServedSite;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  internal = await serveSite(`${inject('shippedSite')}/internal`);
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  await internal.close();
  expect(problems).toEqual([]);
});

test('a township clerk finds what binds her unit, why, and whom to ask', async () => {
  await page.goto(internal.url);
  await page.getByRole('link', { name: /查职责/ }).click();
  await page.getByRole('link', { name: '治安镇' }).click();
  const sentence = page.getByText('2020 年宣传思想文化清单里有 57 项与治安镇有关');
  await expect
    .poll(() => sentence.textContent())
    .toContain('0 项点名，57 项来自集体称谓；另有 6 项名单没有公开');
  const row = page.locator('.tasks > li', { hasText: '新闻报送与刊播任务' });
  expect(await row.textContent()).toContain('各党（工）委、党组');
  expect(await row.textContent()).toContain('新闻组');
  await row.getByRole('link', { name: '新闻报送与刊播任务' }).click();
  expect(await page.locator('h1').textContent()).toContain('新闻报送与刊播任务');
  await page.locator('summary').first().click();
  expect(await page.getByRole('link', { name: '八仙筒镇' }).isVisible()).toBe(true);
});

test('a task with withheld material says whom to ask, and gives no file', async () => {
  await page.goto(`${internal.url}lists/2020-publicity/3/`);
  const stub = page.locator('.stub');
  expect(await stub.textContent()).toContain('请与意识形态办联系领取，不得在网上传递');
  expect(await stub.locator('a').count()).toBe(0);
});

test('renamed and differently spelt bodies are one page', async () => {
  await page.goto(`${internal.url}units/jiaoti-ju/`);
  expect(await page.locator('h1').textContent()).toBe('旗教体局');
  expect(await page.locator('main').textContent()).toContain('旗教科体局');
  await page.goto(`${internal.url}units/`);
  for (const name of ['旗教科体局', '旗网络舆情中心', '法院']) {
    expect(await page.getByRole('link', { name, exact: true }).count(), name).toBe(0);
  }
});

test('search shows hits while typing and opens one', async () => {
  await page.goto(internal.url);
  await page.getByRole('combobox').fill('农村电影');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#search-results[data-state=done] li');
  await page.locator('#search-results a').first().click();
  expect(await page.locator('h1').textContent()).toContain('农村电影');
});

test('without scripts every page is there and search says where else to look', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${internal.url}search/`);
  expect(await quiet.locator('main').textContent()).toContain('可以从清单和单位进去找');
  await quiet.getByRole('link', { name: '2020 年宣传思想文化清单' }).click();
  await quiet.getByRole('link', { name: '农村电影与公益片放映' }).click();
  expect(await quiet.locator('h1').textContent()).toContain('农村电影');
  await plain.close();
});
