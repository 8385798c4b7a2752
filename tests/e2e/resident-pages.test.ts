/** Pages made by a process that stays are the pages of a build of its own, byte for byte, whatever changed. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPortal } from '../../src/build/build-portal.ts';
import type { PageMaker } from '../../src/build/page-job.ts';
import { type ResidentPages, residentPages } from '../../src/build/resident/resident-pages.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import { writeEntryFile } from '../../src/schema/entry-file.ts';

let folder: string;
let content: string;
let resident: ResidentPages;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-resident-'));
  content = path.join(folder, 'content');
  await cp(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), content, { recursive: true });
  resident = residentPages();
});
afterAll(async () => {
  resident.close();
  await rm(folder, { recursive: true, force: true });
});

async function build(name: string, make?: PageMaker): Promise<Map<string, Buffer>> {
  const settings = { ...readSettings({}), content, out: path.join(folder, name), today: '2026-11-22' };
  const pages = make === undefined ? {} : { internal: make };
  const { built, messages } = await buildPortal({ settings, audiences: ['internal'], pages });
  expect(built, JSON.stringify(messages)).toHaveLength(1);
  const root = path.join(settings.out, 'internal');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [file, await readFile(path.join(root, file))] as const),
    ),
  );
}

function expectSame(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): void {
  expect([...one.keys()]).toEqual([...other.keys()]);
  const different = [...one].filter(([file, bytes]) => other.get(file)?.equals(bytes) !== true);
  expect(different.map(([file]) => file)).toEqual([]);
}

const change = async (file: string, edit: (text: string) => string) => {
  const text = await readFile(path.join(content, file), 'utf8');
  expect(edit(text)).not.toBe(text);
  await writeFile(path.join(content, file), edit(text));
};

test('the first build, and one after everything changed', async () => {
  expectSame(await build('stays', resident.make), await build('cold'));
  await change('tasks/2024-reading/1.mdx', (text) => text.replace(/^title: .*/m, 'title: 换过的标题'));
  await change('registry/units.yml', (text) => text.replace('name: 西岭乡', 'name: 西岭镇'));
  await change('site.yml', (text) => text.replace(/^name: .*/m, 'name: 换过的门户'));
  await rm(path.join(content, 'tasks/2024-reading/6.mdx'));
  await rm(path.join(content, 'redirects.yml'));
  const page = writeEntryFile({ title: '新的一页', visibility: 'public' }, '从来没有过的一页。');
  await writeFile(path.join(content, 'pages/new-page.mdx'), page);
  const again = await build('stays', resident.make);
  expect(again.get('new-page/index.html')?.toString('utf8')).toContain('从来没有过的一页');
  expect(again.has('lists/2024-reading/6/index.html')).toBe(false);
  expectSame(again, await build('cold'));
});

test('where the process is gone a new one begins', async () => {
  resident.close();
  expect((await build('stays', resident.make)).has('new-page/index.html')).toBe(true);
});
