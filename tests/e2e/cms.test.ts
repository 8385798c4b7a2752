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
const openTask = async () => {
  await page.goto(`${portal}admin/#/collections/tasks/entries/2024-reading/1`);
  await page.reload();
  await field('标题').waitFor();
};

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
});

test('no request left this machine, and nothing broke the policy', () => {
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});
