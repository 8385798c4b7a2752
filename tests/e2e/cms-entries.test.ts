/**
 * Entries of every collection and every registry, opened in a browser, touched and saved: the files stay as they
 * are. Every day one of each collection and all registries; `npm run test:long` takes every entry there is.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { REGISTRIES, roleOfFile, SITE_FILE } from '../../src/compile/collections.ts';
import { readContentTree } from '../../src/compile/content-tree.ts';
import { renderBody } from '../../src/mdx/render-body.ts';
import { writeEntryFile } from '../../src/schema/entry-file.ts';
import { BODY_SHAPES } from '../support/body-shapes.ts';
import { launchBrowser } from '../support/browser.ts';
import { type EditingPage, signIn } from '../support/editing-page.ts';
import { type EditingServer, startEditing } from '../support/editing-server.ts';
import { openWatchedPage } from '../support/watched-page.ts';

const LONG = process.env['QINGDAN_LONG'] === '1';
const EDITOR = '其其格';

let folder: string;
let editing: EditingServer;
let browser: Browser;
let cms: EditingPage;
let problems: string[];

/** As the content's check finds them: what it refuses, no form can save. */
const accepted = BODY_SHAPES.filter(
  ({ body }) => renderBody(body, { file: '', firstLine: 1 }).messages.length === 0,
);
/** Every day all of them in a few files, in the long run each in its own. */
const shapeFiles = LONG ? accepted : inFiles(2);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-entries-'));
  await cp(path.join(PROJECT_ROOT, 'content'), folder, { recursive: true });
  for (const [index, { body }] of shapeFiles.entries()) {
    const data = { title: `写法之${index}`, visibility: 'internal' };
    await writeFile(path.join(folder, `pages/shape-${index}.mdx`), writeEntryFile(data, body));
  }
  editing = await startEditing({ from: folder, withForms: true });
  browser = await launchBrowser();
  const watched = await openWatchedPage(browser);
  problems = watched.problems;
  cms = await signIn(watched.page, `${editing.url}admin/`, EDITOR);
});
afterAll(async () => {
  await browser?.close();
  await editing?.close();
  await rm(folder, { recursive: true, force: true });
});

function inFiles(count: number) {
  const files = Array.from({ length: count }, (_, index) =>
    accepted.filter((_shape, at) => at % count === index),
  );
  return files.map((shapes) => ({
    name: shapes.map(({ name }) => name).join(', '),
    body: shapes.map(({ body }) => body).join('\n\n'),
  }));
}

const read = (file: string) => readFile(path.join(editing.content, file), 'utf8');

async function expectSaved(file: string): Promise<void> {
  const { status, answer } = await cms.save();
  expect(`${file} ${status} ${JSON.stringify(answer['messages'] ?? '')}`).toBe(`${file} 200 ""`);
}

/** One character is added to a text of the open form and saved, then taken away again and saved. */
async function expectSame(file: string, field: Locator): Promise<void> {
  const before = await read(file);
  const press = async (key: string) => {
    await field.focus();
    await cms.page.keyboard.press('End');
    await cms.page.keyboard.press(key);
  };
  await press('Z');
  await expectSaved(file);
  const changed = (await read(file)).split('\n');
  const lines = before.split('\n');
  expect(changed.length, file).toBe(lines.length);
  expect(changed.filter((line, index) => line !== lines[index]).length, file).toBe(1);
  await press('Backspace');
  await expectSaved(file);
  expect(await read(file), file).toBe(before);
}

/** The field that a form of a collection asks first. */
const NAMED: Record<string, string> = { projects: '名称' };

test('every entry opened, touched and saved is the file it was', async () => {
  const { files } = await readContentTree(path.join(PROJECT_ROOT, 'content'));
  const seen = new Set<string>();
  let count = 0;
  for (const { path: file } of files) {
    const role = roleOfFile(file);
    if (role.kind !== 'entry' || (!LONG && seen.has(role.collection))) continue;
    seen.add(role.collection);
    await cms.open(`${role.collection}/entries/${role.id}`);
    await expectSame(file, cms.field(NAMED[role.collection] ?? '标题'));
    count += 1;
  }
  expect(seen).toEqual(new Set(['lists', 'tasks', 'policies', 'projects', 'stories', 'pages']));
  if (LONG) console.log(`${count} entries`);
});

/** The largest, and the one that is most often edited; in the long run all. */
const registries = Object.entries(REGISTRIES).filter(([name]) => LONG || /^(?:aliases|units)$/.test(name));

test.each(registries)('the registry %s', async (name, { file, schema }) => {
  await cms.open(`registry/entries/${name}`);
  if ((await read(file)).includes(': []')) return;
  await cms.page
    .getByRole('button', { name: /^修改：/ })
    .first()
    .click();
  const [named] = ['name', 'say', 'from'].filter((field) => field in schema.shape);
  await expectSame(file, cms.page.locator(`input[id^="${named}-field-"]`).first());
});

test('the settings', async () => {
  await cms.open('site/entries/site');
  await expectSame(SITE_FILE, cms.field('名称'));
});

test.each(shapeFiles.map((shape, index) => ({ ...shape, index })))('a body with $name', async ({ index }) => {
  await cms.open(`pages/entries/shape-${index}`);
  await expectSame(`pages/shape-${index}.mdx`, cms.field('标题'));
});

test('no request left this machine, and nothing broke the policy', () => {
  expect(problems).toEqual([]);
});
