/** What an editor does in forms: obligations, pictures, registries with somebody else, mistakes, and views. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type EditingPage, signIn } from '../support/editing-page.ts';
import { type EditingServer, startEditing } from '../support/editing-server.ts';
import { openWatchedPage } from '../support/watched-page.ts';

const TASK = 'tasks/2024-reading/1.mdx';
const UNITS = 'registry/units.yml';
const PROJECT = 'projects/jiushu-huan-xinshu.mdx';
const WITHIN = { timeout: 20_000, interval: 100 };

let folder: string;
let editing: EditingServer;
let browser: Browser;
let cms: EditingPage;
const problems: string[][] = [];

async function enter(name: string): Promise<EditingPage> {
  const watched = await openWatchedPage(browser);
  problems.push(watched.problems);
  return signIn(watched.page, `${editing.url}admin/`, name);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-forms-'));
  editing = await startEditing({ withForms: true });
  browser = await launchBrowser();
  cms = await enter('其其格');
});
afterEach(() => editing.reset());
afterAll(async () => {
  await browser?.close();
  await editing?.close();
  await rm(folder, { recursive: true, force: true });
});

const read = (file: string) => readFile(path.join(editing.content, file), 'utf8');
const commits = async () => Number(await editing.git('rev-list', '--count', 'HEAD'));
const refusal = (page = cms) => page.page.locator('#qd-refusal').allTextContents().then(String);
const press = async (...keys: string[]) => {
  for (const key of keys) await cms.page.keyboard.press(key);
};
const type = (text: string) => cms.page.keyboard.type(text);

test('an obligation is written, moved and taken away by keyboard alone', async () => {
  await cms.open('tasks/entries/2024-reading/1');
  const rows = cms.page.locator('.qd-obligations li');
  expect(await rows.locator('p').allTextContents()).toEqual([
    '第1条　给每个村的读书角添新书：每年，每个村 不少于30册',
    '第2条　开放读书角：每月不少于4次',
  ]);
  await cms.page.getByRole('button', { name: '加一条要求' }).focus();
  await press('Enter');
  await type('提前１５日报备');
  await press('Tab');
  await type('大型读书活动报备');
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab');
  await type('１５');
  await press('Tab');
  await type('县图书馆');
  await expect
    .poll(() => rows.nth(2).locator('p').first().textContent())
    .toBe('第3条　大型读书活动报备：提前15日，报县图书馆');
  await cms.page.getByRole('button', { name: '第3条上移' }).focus();
  await press('Enter', 'Enter');
  await cms.page.getByRole('button', { name: '第2条去掉' }).focus();
  await press('Enter');
  await cms.save();
  const saved = await read(TASK);
  expect(saved).toContain(
    'obligations:\n  - quote: 提前１５日报备\n    what: 大型读书活动报备\n    leadDays: 15\n    to: 县图书馆\n  - quote: 每月开放不少于4次\n    what: 开放读书角\n    who: 各乡镇\n    op: ">="\n    times: 4\n    period: month\n',
  );
  expect(await editing.git('log', '-1', '--format=%b')).toBe('改了：要求与时限');
});

describe('mistakes are refused with the field named, and nothing is committed', () => {
  test.each<[string, () => Promise<void>, RegExp]>([
    ['a line that is no line', () => cms.field('标题').fill('  '), /标题/],
    [
      'a number in words',
      async () => {
        await cms.page.getByRole('button', { name: '第2条修改' }).click();
        await cms.page.locator('[data-field="times"] input').fill('四');
      },
      /次数（times）：应当是数字/,
    ],
    ['a tag that nobody knows', () => cms.field('正文').fill('<script>alert(1)</script>'), /正文|script/],
  ])('%s', async (_, spoil, says) => {
    await cms.open('tasks/entries/2024-reading/1');
    await spoil();
    await cms.page.getByRole('button', { name: '保存', exact: true }).click();
    await cms.page.getByRole('menuitem', { name: '保存并上线' }).click();
    const shown = async () =>
      `${await refusal()}${await cms.page.locator('ul[class*="ControlErrors"]').allTextContents()}`;
    await expect.poll(shown, WITHIN).toMatch(says);
    expect(await commits()).toBe(1);
    expect(await editing.git('status', '--porcelain')).toBe('');
  });
});

describe('two editors in one registry', () => {
  const openUnit = async (page: EditingPage, name: string) => {
    await page.open('registry/entries/units');
    await page.page.getByRole('searchbox').fill(name);
    await page.page.getByRole('button', { name: `修改：${name}` }).click();
  };
  const rename = async (page: EditingPage, name: string) => {
    await page.page.locator('input[id^="name-field-"]').first().fill(name);
    return page.save();
  };

  test('another unit each: both stay; the same unit: the second is refused and keeps what she typed', async () => {
    const other = await enter('巴图');
    await openUnit(cms, '县图书馆');
    await openUnit(other, '西岭乡');
    expect((await rename(cms, '县图书总馆')).status).toBe(200);
    expect((await rename(other, '西岭镇')).status).toBe(200);
    const both = await read(UNITS);
    expect(both).toContain('name: 县图书总馆');
    expect(both).toContain('name: 西岭镇');

    await openUnit(cms, '县气象局');
    await openUnit(other, '县气象局');
    expect((await rename(cms, '县气象台')).status).toBe(200);
    expect((await rename(other, '县气象站')).status).toBe(409);
    await expect.poll(() => refusal(other), WITHIN).toMatch(/别人改过这一条.*县气象台.*县气象站/s);
    expect(await read(UNITS)).toContain('name: 县气象台');
    expect(await other.page.locator('input[id^="name-field-"]').first().inputValue()).toBe('县气象站');
  });
});

test('a saved id stays: of an entry and of a row', async () => {
  await cms.open('tasks/entries/2024-reading/1');
  expect(await cms.page.locator('output[id^="entryId-field"]').textContent()).toBe('2024-reading/1');
  await cms.open('registry/entries/units');
  await cms.page.getByRole('button', { name: '修改：县图书馆' }).click();
  const id = cms.page.locator('input[id^="id-field-"]');
  expect(await id.inputValue()).toBe('tushuguan');
  expect(await id.isEditable()).toBe(false);
});

describe('a picture', () => {
  const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 51/1 0/1' } };
  const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#b3261e' } });

  async function upload(name: string, bytes: Buffer): Promise<void> {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    await cms.open('projects/entries/jiushu-huan-xinshu');
    await cms.page.getByRole('button', { name: /加一条图片/ }).click();
    await cms.page.getByRole('button', { name: '选择图片' }).click();
    await cms.page.locator('input[type=file]').setInputFiles(file);
    await cms.page.getByRole('button', { name: '选用已选中项目' }).click();
    await cms.field('替代文字').fill('长桌上摆着换来的书');
    await cms.field('谁同意的').fill('没有拍到人');
    await cms.field('同意到哪天').fill('2031-12-31');
  }

  test('is one commit with its project', async () => {
    await upload('huanshu.jpg', await drawn().jpeg().toBuffer());
    const { status, answer } = await cms.save();
    expect(`${status} ${JSON.stringify(answer['messages'] ?? '')}`).toBe('200 ""');
    expect((await editing.git('show', '--format=', '--name-only')).split('\n')).toEqual([
      `content/${PROJECT}`,
      'content/uploads/huanshu.jpg',
    ]);
    expect(await read(PROJECT)).toContain(
      'pictures:\n  - file: uploads/huanshu.jpg\n    alt: 长桌上摆着换来的书\n',
    );
  });

  test('that says where it was taken is refused at its field', async () => {
    await upload('zai-nali.jpg', await drawn().withExif(GPS).jpeg().toBuffer());
    expect((await cms.save()).status).toBe(422);
    await expect.poll(() => refusal(), WITHIN).toMatch(/图片（file）.*拍摄地点/s);
    expect(await commits()).toBe(1);
    expect(await editing.git('status', '--porcelain')).toBe('');
  });
});

test.each([
  ['lists/entries/2024-reading', '一、让人人有书读', '发文字号'],
  ['projects/entries/he-an-dushu-jiao', '夜读社志愿队', '东河村文明实践站'],
  ['policies/entries/yuedu-cujin-banfa', '已废止', '2023年11月20日'],
  ['stories/entries/deng-liangzhe', '河岸读书角', '2026年12月31日'],
  ['tasks/entries/2024-reading/1', '每月不少于4次', '各乡镇'],
])('the preview of %s says what the page will', async (entry, ...texts) => {
  await cms.open(entry);
  const preview = cms.page.frameLocator('iframe').locator('article');
  for (const text of texts) await preview.getByText(text).first().waitFor();
  const pictures = preview.locator('img');
  const drawn = () =>
    pictures.evaluateAll((all) => all.every((picture) => (picture as HTMLImageElement).naturalWidth > 0));
  await expect.poll(drawn, WITHIN).toBe(true);
  if (entry.startsWith('projects/')) expect(await pictures.count()).toBe(1);
});

test('the list of tasks is told apart by list, section, group, audience and doubts', async () => {
  const doubtful = 'tasks/2024-reading/3.mdx';
  const before = await read(doubtful);
  const unsure = before.replace('kind: unit\n    id: hongshizi\n', 'kind: unknown\n');
  expect(unsure).not.toBe(before);
  await writeFile(path.join(editing.content, doubtful), unsure.replace('visibility: internal\n', ''));
  await cms.page.goto('about:blank');
  await cms.page.goto(`${editing.url}admin/#/collections/tasks`);
  await cms.page.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
  const choose = async (menu: string, item: string) => {
    await cms.page.getByRole('button', { name: menu }).click();
    await cms.page.getByRole('menuitem', { name: item }).click();
    await press('Escape');
  };
  const heads = () => cms.page.getByRole('heading', { level: 2 }).allTextContents();
  await choose('分组', '责任组室');
  await expect.poll(heads, WITHIN).toContain('责任组室 阅读推广组');
  for (const [group, head] of [
    ['清单', '清单 2024-reading'],
    ['章节', '章节 2024-reading 1-1'],
    ['公开范围', '公开范围 公开'],
  ] as const) {
    await choose('分组', group);
    await expect.poll(heads, WITHIN).toContain(head);
  }
  await choose('分组', '公开范围');
  const shown = () => cms.page.getByRole('link', { name: /^2024-reading · / }).count();
  await expect.poll(shown, WITHIN).toBe(6);
  await choose('筛选', '有疑问的');
  await expect.poll(shown, WITHIN).toBe(1);
  await choose('筛选', '有疑问的');
  await choose('筛选', '内部的');
  await expect.poll(shown, WITHIN).toBe(1);
});

test('no request left this machine, and nothing broke the policy', () => {
  // What Decap leaves behind of a form that is not filled in yet.
  expect(problems.flat().filter((problem) => problem !== 'thrown: undefined')).toEqual([]);
});
