/** No English in what an editor meets: every view of the CMS, its dialogs, errors and menus, word by word. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type EditingPage, signIn } from '../support/editing-page.ts';
import { type EditingServer, startEditing } from '../support/editing-server.ts';
import { EDITING_VIEWS } from '../support/editing-views.ts';
import { IDS, latinWordsIn, openWatchedPage } from '../support/watched-page.ts';

/** Keys, and what the programs are called. */
const ALLOWED = [...IDS, /\b(?:MDX|git|npm start|JPG|PNG|WebP|AVIF|Ctrl|Enter|http:\/\/\S+)\b/g];

let editing: EditingServer;
let browser: Browser;
let cms: EditingPage;
let problems: string[];

beforeAll(async () => {
  editing = await startEditing({ withForms: true });
  browser = await launchBrowser();
  const watched = await openWatchedPage(browser);
  problems = watched.problems;
  const admin = `${editing.url}admin/`;
  await watched.page.goto(admin);
  await watched.page.getByLabel('您的姓名').waitFor();
  expect(await latinWordsIn(watched.page)).toEqual([]);
  cms = await signIn(watched.page, admin, '其其格');
  // A form that is left with something unsaved asks first, by the browser itself.
  cms.page.on('dialog', (dialog) => dialog.accept());
});
afterAll(async () => {
  await browser?.close();
  await editing?.close();
});

test.each(EDITING_VIEWS)('$name', async (view) => {
  await view.show({ editing, cms });
  expect(await latinWordsIn(cms.page, ALLOWED)).toEqual([]);
});

test('whoever deletes an entry or leaves a form is asked in Chinese', async () => {
  const asked: string[] = [];
  const page = await cms.page.context().newPage();
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(`${editing.url}admin/#/collections/tasks/entries/2024-reading/3`);
  const title = page.getByLabel('标题', { exact: false }).first();
  await title.waitFor();
  await page.getByRole('button', { name: '删除这一条' }).click();
  await expect.poll(() => asked.length).toBe(1);
  await title.fill('还没有保存');
  await page.getByRole('link', { name: /任务/ }).first().click();
  await expect.poll(() => asked.length).toBe(2);
  for (const question of asked) expect(question).toMatch(/^[^A-Za-z]*\p{Script=Han}[^A-Za-z]*$/u);
  expect(await title.inputValue()).toBe('还没有保存');
});

test('it opens where a browser holds things back for want of HTTPS', async () => {
  const page = await cms.page.context().newPage();
  await page.addInitScript(() => {
    for (const name of ['randomUUID', 'subtle']) Reflect.deleteProperty(Crypto.prototype, name);
  });
  await page.goto(`${editing.url}admin/`);
  await page.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
});

test('what keeps it from opening is said in Chinese', async () => {
  const page = await cms.page.context().newPage();
  await page.route('**/admin/config.json', async (route) => {
    const served = (await (await route.fetch()).json()) as { config: { collections: unknown[] } };
    served.config.collections = [{ name: 'broken' }];
    await route.fulfill({ json: served });
  });
  await page.goto(`${editing.url}admin/`);
  await page.getByText('内容编辑没有打开').waitFor();
});

test('nothing left this machine, and nothing broke the policy', () => {
  expect(problems).toEqual([]);
});
