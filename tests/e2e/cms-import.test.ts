/** Two official documents become lists of a live portal that had none: dropped, doubts settled, one commit each. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { launchBrowser } from '../support/browser.ts';
import { docxFromText } from '../support/office-files.ts';
import { type PortalProcess, startPortal } from '../support/portal-process.ts';
import { latinWordsIn, openWatchedPage } from '../support/watched-page.ts';

const run = promisify(execFile);
const WITHIN = { timeout: 100_000, interval: 200 };
const FIXTURES = path.join(PROJECT_ROOT, 'tests/fixtures');

let folder: string;
let content: string;
let portal: PortalProcess;
let browser: Browser;
let page: Page;
let problems: string[];

const git = async (...args: string[]) =>
  (await run('git', ['-c', 'core.quotepath=false', ...args], { cwd: content })).stdout.trim();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-import-'));
  content = path.join(folder, 'content');
  await mkdir(content);
  for (const name of ['registry', 'site.yml'])
    await cp(path.join(FIXTURES, 'content/county', name), path.join(content, name), { recursive: true });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('-c', 'user.name=开始', '-c', 'user.email=a@b.invalid', 'commit', '--quiet', '-m', '开始');
  portal = await startPortal(content, path.join(folder, 'out'));
  browser = await launchBrowser();
  ({ page, problems } = await openWatchedPage(browser));
  await page.goto(`${portal.portal}admin/`);
  await page.getByLabel('您的姓名').fill('其其格');
  await page.getByRole('button', { name: '开始编辑' }).click();
  await page.getByRole('link', { name: '站点设置' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A fixture in the shape of a real one, as Word saves it with numbers of its own. */
async function documentOf(name: string): Promise<string> {
  const text = await readFile(path.join(FIXTURES, 'documents', name, 'source.txt'), 'utf8');
  const file = path.join(folder, `${name}.docx`);
  await writeFile(file, await docxFromText(text, { automaticNumbers: true }));
  return file;
}

const take = async (file: string) => {
  await page.setInputFiles('#import-file', file);
  await page.locator('#import-status[data-kind=done]').waitFor({ state: 'attached' });
};
const commits = async () => Number(await git('rev-list', '--count', 'HEAD'));

test.each(['publicity-style', 'civilisation-style'])(
  '%s: dropped, settled by choosing, published, and nothing new the second time',
  async (name) => {
    const before = await commits();
    const file = await documentOf(name);
    await page.goto(`${portal.portal}admin/import/`);
    await take(file);
    const id = await page.getByLabel('清单编号').inputValue();
    const rows = await page.locator('table.rows tbody tr').count();
    expect(rows).toBeGreaterThan(4);
    // Every name that nobody knows is settled with what is offered first: no hand on a keyboard.
    const doubts = page.locator('.unknown select');
    for (let n = await doubts.count(); n > 0; n -= 1) await doubts.nth(n - 1).selectOption({ index: 1 });
    await page.getByRole('button', { name: '按上面选的重新看一遍' }).click();
    await expect.poll(() => doubts.count(), WITHIN).toBe(0);
    await page.getByRole('button', { name: /^发布（写入 \d+ 个文件）$/ }).click();
    await page.getByText('可以整个撤销').waitFor();
    expect(await commits()).toBe(before + 1);
    expect(await git('log', '-1', '--format=%an %s')).toMatch(new RegExp(`^其其格 导入：.+（${rows} 项）$`));
    await expect
      .poll(() => page.locator('#qd-publishing').allTextContents().then(String), WITHIN)
      .toMatch(/已上线 \d+\.\d 秒/);
    const answer = await fetch(`${portal.portal}data/tasks.json`);
    const tasks = (await answer.json()) as { list: string }[];
    expect(tasks.filter((task) => task.list === id)).toHaveLength(rows);
    expect((await fetch(`${portal.portal}lists/${id}/`)).status).toBe(200);
    await take(file);
    await page.getByText('没有新内容').waitFor();
    expect(await commits()).toBe(before + 1);
  },
);

test('one click takes an import back as one commit', async () => {
  const file = path.join(FIXTURES, 'imports/names-said-to-be-new/source.txt');
  const before = await git('rev-parse', 'HEAD^{tree}');
  const count = await commits();
  await page.goto(`${portal.portal}admin/import/`);
  await take(file);
  await page.getByRole('button', { name: /^发布（写入 \d+ 个文件）$/ }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText('已撤销。').waitFor();
  expect(await commits()).toBe(count + 2);
  expect(await git('rev-parse', 'HEAD^{tree}')).toBe(before);
});

test('nothing on the page was English, nothing left this machine, and nothing broke the policy', async () => {
  await page.goto(`${portal.portal}admin/import/`);
  await take(await documentOf('civilisation-style'));
  await page.setInputFiles('#import-file', {
    name: 'x.docx',
    mimeType: '',
    buffer: Buffer.from('no document'),
  });
  await page.locator('#import-status[data-kind=failed]').waitFor();
  expect(await latinWordsIn(page, [/\.(?:docx?|xlsx|txt|md)|Word/g])).toEqual([]);
  expect(problems).toEqual([]);
});
