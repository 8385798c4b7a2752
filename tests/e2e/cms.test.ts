/** An editor changes a task in the CMS of `npm start`, and the portal and the history show it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { launchBrowser } from '../support/browser.ts';
import { listeningSockets } from '../support/listening-sockets.ts';

const run = promisify(execFile);
const TASK = 'tasks/2024-reading/1.mdx';
const WITHIN = { timeout: 100_000, interval: 100 };

let folder: string;
let content: string;
let child: ChildProcess;
let said = '';
let portal: string;
let browser: Browser;
let page: Page;
const foreign: string[] = [];
const problems: string[] = [];

const git = async (...args: string[]) =>
  (await run('git', ['-c', 'core.quotepath=false', ...args], { cwd: content })).stdout.trim();
const hear = (chunk: Buffer) => {
  said += chunk.toString('utf8');
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-cms-'));
  content = path.join(folder, 'content');
  await cp(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), content, { recursive: true });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git(
    '-c',
    'user.name=开始',
    '-c',
    'user.email=start@example.invalid',
    'commit',
    '--quiet',
    '-m',
    '开始',
  );
  child = spawn(process.execPath, ['src/server/start.ts', '--port', '0', '--content', content], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, QINGDAN_OUT: path.join(folder, 'out') },
  });
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  await new Promise<void>((ready, fail) => {
    child.stdout?.on('data', () => /内容编辑 http/.test(said) && ready());
    child.on('exit', () => fail(new Error(said)));
    setTimeout(() => fail(new Error(`Not ready yet:\n${said}`)), 150_000).unref();
  });
  portal = /^ready (\S+)$/m.exec(said)?.[1] ?? '';
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1400, height: 1000 } });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') foreign.push(request.url());
  });
  page.on('pageerror', ({ message }) => {
    // What Decap leaves behind of a save that was refused.
    if (message !== 'Object') problems.push(message);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  child.kill();
  await rm(folder, { recursive: true, force: true });
});

const field = (label: string) => page.getByLabel(label, { exact: false }).first();
const save = async () => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('menuitem', { name: '保存并上线' }).click();
};
/** A new page each time: a jump between entries loads the page by itself. */
const open = async (entry: string, label: string) => {
  await page.goto('about:blank');
  await page.goto(`${portal}admin/#/collections/${entry}`);
  await field(label).waitFor();
};
const openTask = () => open('tasks/entries/2024-reading/1', '标题');

test('she says who she is and finds the tasks', async () => {
  await page.goto(`${portal}admin/`);
  await page.getByLabel('您的姓名').fill('其其格');
  await page.getByRole('button', { name: '开始编辑' }).click();
  await page.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
});

test('a changed title is one commit with her name, and the portal shows and finds it', async () => {
  const before = await git('rev-parse', 'HEAD');
  await openTask();
  await field('标题').fill('农家书屋开门读书');
  await save();
  await expect
    .poll(() => page.locator('#qd-publishing').allTextContents().then(String), WITHIN)
    .toMatch(/已上线 \d+\.\d 秒/);
  expect(await git('rev-list', '--count', `${before}..HEAD`)).toBe('1');
  expect(await git('show', '--format=%an%n%s', '--name-only', 'HEAD')).toMatch(
    /^其其格\n修改任务：.+第1项 农家书屋开门读书\n\ntasks\/2024-reading\/1\.mdx$/,
  );
  expect(await git('status', '--porcelain')).toBe('');
  const shown = await (await fetch(`${portal}lists/2024-reading/1/`)).text();
  expect(/<h1.*?<\/h1>/s.exec(shown)?.[0]).toContain('农家书屋开门读书');
  const diff = await git('show', '--format=', '--unified=0', 'HEAD');
  expect(diff.split('\n').filter((line) => /^[+-][^+-]/.test(line))).toHaveLength(2);
});

test('a mistake is refused at its field, and nothing changes', async () => {
  const before = await git('rev-parse', 'HEAD');
  const file = await readFile(path.join(content, TASK), 'utf8');
  await openTask();
  await field('正文').fill('见 <引用 项目="no-such-project"/>。');
  await save();
  await expect
    .poll(() => page.locator('#qd-refusal').allTextContents().then(String), WITHIN)
    .toContain('no-such-project');
  expect(await git('rev-parse', 'HEAD')).toBe(before);
  expect(await readFile(path.join(content, TASK), 'utf8')).toBe(file);
  expect(await field('正文').inputValue()).toContain('no-such-project');
});

test('what she saw while somebody else saved is not overwritten', async () => {
  await openTask();
  await field('标题').fill('两个人同时改');
  const file = path.join(content, TASK);
  await run('sed', ['-i', 's/^title: .*/title: 别人先改好的/', file]);
  await git(
    '-c',
    'user.name=别人',
    '-c',
    'user.email=other@example.invalid',
    'commit',
    '--quiet',
    '-am',
    '别人改的',
  );
  await save();
  await expect
    .poll(() => page.locator('#qd-refusal').allTextContents().then(String), WITHIN)
    .toContain('别人改过这一条');
  expect(await readFile(file, 'utf8')).toContain('title: 别人先改好的');
  expect(await field('标题').inputValue()).toBe('两个人同时改');
  const row = page.locator('#qd-refusal').getByRole('row', { name: '标题' });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['别人先改好的', '两个人同时改']);
});

test('she adds a group by its initials', async () => {
  await open('tasks/entries/2024-reading/2', '标题');
  await page.locator('[id^="group-field"]').first().fill('xtsg');
  await page.getByRole('option', { name: '县图书馆' }).first().click();
  await save();
  await expect.poll(() => git('log', '-1', '--format=%s %b'), WITHIN).toMatch(/第2项.*改了：责任组室$/);
  expect(await readFile(path.join(content, 'tasks/2024-reading/2.mdx'), 'utf8')).toMatch(
    /kind: group\n {4}id: tushuguan/,
  );
});

/** One of each kind of file; the task’s fields stand in an order of their own. */
test.each([
  ['tasks/entries/2024-reading/3', '标题'],
  ['lists/entries/2024-reading', '短标题'],
  ['site/entries/site', '名称'],
])('what was changed and changed back in %s is as it was, byte for byte', async (entry, label) => {
  const before = await git('rev-parse', 'HEAD');
  await open(entry, label);
  const text = await field(label).inputValue();
  for (const value of [`${text}改`, text]) {
    await open(entry, label);
    await field(label).fill(value);
    await save();
    await page.getByRole('button', { name: '已保存' }).waitFor();
  }
  expect(await git('rev-list', '--count', `${before}..HEAD`)).toBe('2');
  expect(await git('diff', before, 'HEAD')).toBe('');
});

test('a document becomes a list in one commit, and one click takes it back', async () => {
  const before = await git('rev-parse', 'HEAD^{tree}');
  await page.goto(`${portal}admin/import/`);
  const source = path.join(PROJECT_ROOT, 'tests/fixtures/imports/names-said-to-be-new/source.txt');
  await page.setInputFiles('#import-file', source);
  await page.getByLabel('县渡口中心').selectOption({ label: '新单位，写进名册' });
  await page.getByLabel('1 标题').fill('渡口有人管');
  await page.getByRole('button', { name: '按上面选的重新看一遍' }).click();
  await page.getByRole('button', { name: '发布（写入 4 个文件）' }).click();
  await page.getByText('可以整个撤销').waitFor();
  expect(await git('log', '-1', '--format=%an %s')).toBe('其其格 导入：2031年渡口管理任务清单（2 项）');
  expect(await git('show', 'HEAD:./tasks/2031-list/1.mdx')).toContain('title: 渡口有人管');
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText('已撤销。').waitFor();
  expect(await git('rev-parse', 'HEAD^{tree}')).toBe(before);
});

test.skipIf(process.platform !== 'linux')('nothing listens to anybody but this machine', async () => {
  const sockets = await listeningSockets(child.pid ?? 0);
  expect(sockets.length).toBeGreaterThanOrEqual(2);
  expect(sockets.filter((socket) => !socket.startsWith('127.0.0.1:'))).toEqual([]);
});

test('no request left this machine, and nothing broke the policy', () => {
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});
