/** The editing server: what it commits, and everything it refuses, over real HTTP and a real repository. */
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type EditingServer, startEditing } from '../../support/editing-server.ts';

const TASK = 'tasks/2024-reading/1.mdx';

let editing: EditingServer;
let folder: string;
let content: string;
let git: EditingServer['git'];
let call: EditingServer['call'];

beforeAll(async () => {
  editing = await startEditing();
  ({ folder, content, git, call } = editing);
});
afterEach(() => editing.reset());
afterAll(() => editing.close());

const read = (file: string) => readFile(path.join(content, file), 'utf8');
const persist = (file: string, raw: string, extra: Record<string, unknown> = {}, newEntry = false) =>
  call('persistEntry', {
    dataFiles: [{ path: `content/${file}`, raw, ...extra }],
    assets: [],
    options: { newEntry },
  });

test('a save is one commit of that file alone, in the editor’s name, and says what changed', async () => {
  await writeFile(
    path.join(content, 'tasks/2024-reading/2.mdx'),
    await read('tasks/2024-reading/2.mdx').then((text) => `${text}\n手工改的。\n`),
  );
  await writeFile(path.join(folder, 'repository', 'secret-untracked.txt'), '不要提交');
  await git('add', '../notes.txt');
  const before = await read(TASK);
  const saved = await persist(TASK, before.replace(/^title: .*/m, 'title: 新的标题'), { base: before });
  expect(saved.status).toBe(200);
  expect(await git('log', '-1', '--format=%an|%cn|%s|%b')).toMatch(
    /^其其格\|其其格\|修改任务：.+第1项 新的标题\|改了：标题$/,
  );
  expect(await git('show', '--format=', '--name-only')).toBe(`content/${TASK}`);
  expect(await git('rev-list', '--count', 'HEAD')).toBe('2');
  expect(await git('status', '--porcelain')).toContain('secret-untracked.txt');
});

test('saving what is there already is no commit', async () => {
  const saved = await persist(TASK, await read(TASK));
  expect(saved.body).toEqual({ changed: false });
  expect(await git('rev-list', '--count', 'HEAD')).toBe('1');
});

test('a deleted entry is one commit, and comes back from it', async () => {
  const file = 'stories';
  const entries = (await call('entriesByFolder', { folder: `content/${file}`, extension: 'mdx' }))
    .body as unknown as {
    file: { path: string };
  }[];
  const [story] = entries;
  expect(story).toBeDefined();
  const deleted = await call('deleteFiles', { paths: [story?.file.path] });
  expect(deleted.status).toBe(200);
  expect(await git('log', '-1', '--format=%s')).toMatch(/^删除志愿故事：/);
});

/** Every way in that is not the CMS’s own page. */
test.each<[string, Record<string, string | undefined>, number]>([
  ['another host name', { Host: 'attacker.example' }, 421],
  ['this machine under another port', { Host: '127.0.0.1:1' }, 421],
  ['another origin', { Origin: 'http://attacker.example' }, 403],
  ['another port’s page', { Origin: 'http://127.0.0.1:1' }, 403],
  ['no origin', { Origin: undefined }, 403],
  ['a frame elsewhere', { Origin: 'null' }, 403],
  ['a request from another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a form', { 'Content-Type': 'text/plain' }, 415],
  ['no token', { 'X-Qingdan-Token': undefined }, 403],
  ['a wrong token', { 'X-Qingdan-Token': 'x'.repeat(32) }, 403],
])('%s is refused', async (_, headers, status) => {
  const before = await read(TASK);
  const dataFiles = [{ path: `content/${TASK}`, raw: before.replace(/^title: .*/m, 'title: 偷改') }];
  const answer = await call('persistEntry', { dataFiles, assets: [] }, headers);
  expect(answer.status).toBe(status);
  expect(await read(TASK)).toBe(before);
});

test('only POST is a call', async () => {
  expect((await call('info', {}, {}, { method: 'GET', body: '' })).status).toBe(405);
});

test('a body without end is cut off', async () => {
  const body = `{"action":"${'x'.repeat(65 * 1024 * 1024)}"}`;
  const answer = await call('info', {}, {}, { body }).catch(() => ({ status: 413 }));
  expect(answer.status).toBe(413);
});

const PATHS = [
  '.git/config',
  'content/.git/config',
  'content/../.git/config',
  'content/../notes.txt',
  'content/tasks/../../notes.txt',
  '/etc/passwd',
  'content//etc/passwd',
  'content\\..\\notes.txt',
  'content/tasks/./2024-reading/1.mdx',
  'content/tasks/.hidden/1.mdx',
  'content/tasks/2024-reading/1.mdx\0.txt',
  'notes.txt',
  'content',
  '',
];

test.each(PATHS)('the path “%s” is neither read nor written', async (given) => {
  expect((await call('getEntry', { path: given })).status).toBe(422);
  const dataFiles = [{ path: given, raw: 'x' }];
  expect((await call('persistEntry', { dataFiles, assets: [] })).status).toBe(422);
  expect((await call('deleteFiles', { paths: [given] })).status).toBe(422);
  expect(await git('status', '--porcelain')).toBe('');
});

test.each([
  'content/README.md',
  'content/tasks/run.sh',
  'content/registry/other.yml',
  'content/uploads/page.html',
])('“%s” is no file of the CMS', async (given) => {
  expect((await call('persistEntry', { dataFiles: [{ path: given, raw: 'x' }], assets: [] })).status).toBe(
    422,
  );
  expect(await git('status', '--porcelain')).toBe('');
});

test('a link does not lead out of the content', async () => {
  await mkdir(path.join(folder, 'outside'));
  await writeFile(path.join(folder, 'outside', '1.mdx'), '外面的');
  await symlink(path.join(folder, 'outside'), path.join(content, 'tasks', 'linked'));
  expect((await call('getEntry', { path: 'content/tasks/linked/1.mdx' })).status).toBe(422);
  const dataFiles = [{ path: 'content/tasks/linked/1.mdx', raw: '改了' }];
  expect((await call('persistEntry', { dataFiles, assets: [] })).status).toBe(422);
  expect(await readFile(path.join(folder, 'outside', '1.mdx'), 'utf8')).toBe('外面的');
});

/** What an editor can get wrong, and the field that the answer names. */
const WRONG: [string, (text: string) => string, RegExp][] = [
  ['no title', (text) => text.replace(/^title: .*\n/m, ''), /标题（title）/],
  ['a long title', (text) => text.replace(/^title: .*/m, `title: ${'长'.repeat(41)}`), /标题（title）/],
  ['no list', (text) => text.replace(/^list: .*\n/m, ''), /清单（list）/],
  ['an unknown list', (text) => text.replace(/^list: .*/m, 'list: no-such-list'), /清单（list）/],
  ['no number', (text) => text.replace(/^number: .*\n/m, ''), /序号（number）/],
  ['a number that is none', (text) => text.replace(/^number: .*/m, 'number: 1'), /序号（number）/],
  ['a number that another task has', (text) => text.replace(/^number: .*/m, 'number: "2"'), /序号（number）/],
  ['an unknown section', (text) => text.replace(/^section: .*/m, 'section: 9-9'), /章节（section）/],
  ['a section in words', (text) => text.replace(/^section: .*/m, 'section: 第一'), /章节（section）/],
  ['an unknown unit', (text) => text.replace('id: tushuguan', 'id: no-such-unit'), /编号（id）/],
  ['an unknown group', (text) => text.replace('id: yuedu-zu', 'id: no-such-group'), /编号（id）/],
  ['a name for an id', (text) => text.replace('id: tushuguan', 'id: 县图书馆'), /编号（id）/],
  ['a unit without id', (text) => text.replace(/\n {4}id: tushuguan/, ''), /编号（id）/],
  ['an unknown kind', (text) => text.replace('kind: unit', 'kind: office'), /是什么（kind）/],
  ['words without text', (text) => text.replace('text: 县图书馆', 'text: ""'), /原文（text）/],
  [
    'an unknown project',
    (text) => text.replace('  - he-an-dushu-jiao', '  - no-such-project'),
    /志愿项目（projects）/,
  ],
  [
    'an unknown audience',
    (text) => text.replace('visibility: public', 'visibility: everyone'),
    /公开范围（visibility）/,
  ],
  ['an unknown field', (text) => text.replace('visibility:', 'visible: 是\nvisibility:'), /visible/],
  ['a field twice', (text) => text.replace('visibility:', 'title: 又一个\nvisibility:'), /./],
  [
    'a day that is none',
    (text) => text.replace('visibility:', 'reviewedOn: 2024-02-31\nvisibility:'),
    /核对日期（reviewedOn）/,
  ],
  [
    'an obligation without number',
    (text) => text.replace(/ {4}op: ">="\n {4}times: 4\n {4}period: month\n/, ''),
    /要求与时限（obligations）/,
  ],
  ['a quota in words', (text) => text.replace('value: 30', 'value: 三十'), /数值（value）/],
  [
    'a period nobody knows',
    (text) => text.replace('period: month', 'period: fortnight'),
    /要求与时限（obligations）第2条 · 周期（period）/,
  ],
  [
    'half a time',
    (text) => text.replace('times: 4', 'times: 4.5'),
    /要求与时限（obligations）第2条 · 次数（times）/,
  ],
  [
    'a comparison without number',
    (text) => text.replace('      value: 30\n', ''),
    /指标（quota） · 数值（value）/,
  ],
  ['no front matter', (text) => text.replace(/^---\n/, ''), /./],
  ['a broken front matter', (text) => text.replace(/^title: .*/m, 'title: "没有收尾'), /./],
  ['code in the body', (text) => `${text}\n<script>alert(1)</script>\n`, /./],
  ['a reference to nothing', (text) => `${text}\n<引用 项目="no-such-project"/>\n`, /./],
  ['a tag that is none', (text) => `${text}\n<iframe src="https://example.com"></iframe>\n`, /./],
  ['a script in a link', (text) => `${text}\n[点这里](javascript:alert(1))\n`, /./],
];

test.each(WRONG)('%s is refused with its field, and nothing is written', async (_, spoil, names) => {
  const before = await read(TASK);
  const spoilt = spoil(before);
  expect(spoilt).not.toBe(before);
  const answer = await persist(TASK, spoilt, { base: before });
  expect(answer.status).toBe(422);
  const messages = answer.body.messages ?? [];
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.map(({ file, field = '', what }) => `${file} ${field} ${what}`).join('\n')).toMatch(names);
  expect(await read(TASK)).toBe(before);
  expect(await git('status', '--porcelain')).toBe('');
  expect(await git('rev-list', '--count', 'HEAD')).toBe('1');
});

test('a new entry must have an id of its own, and one that can be an address', async () => {
  const text = await read(TASK);
  expect((await persist(TASK, text.replace('"1"', '"7"'), {}, true)).status).toBe(422);
  expect((await persist('tasks/2024-reading/第七.mdx', text.replace('"1"', '"7"'), {}, true)).status).toBe(
    422,
  );
  expect(await git('status', '--porcelain')).toBe('');
});

test('what somebody else saved meanwhile is not overwritten', async () => {
  const opened = await read(TASK);
  const first = await persist(TASK, opened.replace(/^title: .*/m, 'title: 甲先保存'), { base: opened });
  expect(first.status).toBe(200);
  const second = await persist(TASK, opened.replace(/^title: .*/m, 'title: 乙后保存'), { base: opened });
  expect(second.status).toBe(409);
  expect(second.body.error).toContain('别人改过这一条');
  expect(await read(TASK)).toContain('title: 甲先保存');
});

test('what somebody changed by hand is not mixed into a commit', async () => {
  const byHand = (await read(TASK)).replace(/^title: .*/m, 'title: 手工改的');
  await writeFile(path.join(content, TASK), byHand);
  const answer = await persist(TASK, byHand.replace('visibility: public', 'visibility: internal'), {
    base: byHand,
  });
  expect(answer.status).toBe(422);
  expect(answer.body.error).toContain(TASK);
  expect(await read(TASK)).toBe(byHand);
});

test('where git cannot commit, the file is as it was', async () => {
  const hook = path.join(folder, 'repository', '.git', 'hooks', 'pre-commit');
  await writeFile(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const before = await read(TASK);
  const answer = await persist(TASK, before.replace(/^title: .*/m, 'title: 提交不了'));
  await rm(hook);
  expect(answer.status).toBe(422);
  expect(await read(TASK)).toBe(before);
  expect(await git('status', '--porcelain')).toBe('');
});

test('two saves at once are two commits', async () => {
  const [one, two] = await Promise.all([read(TASK), read('tasks/2024-reading/2.mdx')]);
  const answers = await Promise.all([
    persist(TASK, one.replace(/^title: .*/m, 'title: 同时的甲')),
    persist('tasks/2024-reading/2.mdx', two.replace(/^title: .*/m, 'title: 同时的乙')),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await git('rev-list', '--count', 'HEAD')).toBe('3');
});

test('an editor without a name saves nothing, and no name breaks git', async () => {
  const text = (await read(TASK)).replace(/^title: .*/m, 'title: 谁改的');
  const dataFiles = [{ path: `content/${TASK}`, raw: text }];
  expect((await call('persistEntry', { dataFiles, assets: [], editor: ' ' })).status).toBe(422);
  expect((await call('persistEntry', { dataFiles, assets: [], editor: '其<其>\n格' })).status).toBe(200);
  expect(await git('log', '-1', '--format=%an')).toBe('其其格');
});

test('while its pages are being made, the CMS says so and opens by itself', async () => {
  for (const place of ['admin/', 'admin/import/']) {
    const answer = await fetch(`${editing.url}${place}`);
    const page = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(page).toContain('正在准备内容编辑');
    expect(page).toContain('<meta http-equiv="refresh" content="2">');
    expect(page).not.toContain('<script');
  }
});

test('names are found by their short names and by pinyin', async () => {
  const known = (await (await fetch(`${editing.url}admin/names.json`)).json()) as {
    names: Record<string, { id: string; name: string; pinyin: string }[]>;
    sections: Record<string, { id: string; name: string }[]>;
  };
  expect(known.names['units']?.find(({ id }) => id === 'tushuguan')?.pinyin).toContain('xtsg');
  expect(known.sections['2024-reading']?.[0]?.name).toMatch(/^一、/);
});
