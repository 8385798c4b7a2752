/** The import page's calls: a document is shown, settled, published as one commit, and taken back as one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import type { ImportView } from '../../../src/cms/import-view.ts';
import { type EditingServer, startEditing } from '../../support/editing-server.ts';

let editing: EditingServer;
let bytes: string;

beforeAll(async () => {
  editing = await startEditing();
  const source = path.join(PROJECT_ROOT, 'tests/fixtures/documents/civilisation-style/source.txt');
  bytes = (await readFile(source)).toString('base64');
});
afterEach(() => editing.reset());
afterAll(() => editing.close());

const NAME = '示文明办字〔2023〕9号.txt';
const look = async (settled = {}) => {
  const answer = await editing.call('viewImport', { name: NAME, bytes, settled });
  expect(answer.status).toBe(200);
  return answer.body as unknown as ImportView;
};
const publish = (settled = {}) => editing.call('publishImport', { name: NAME, bytes, settled });
const commits = () => editing.git('rev-list', '--count', 'HEAD');

test('a document is shown as rows, and nothing is written', async () => {
  const view = await look();
  expect(view.list).toMatchObject({
    isNew: true,
    year: 2033,
    title: expect.stringContaining('文明实践重点任务清单'),
  });
  expect(view.rows.length).toBeGreaterThan(4);
  expect(new Set(view.rows.map(({ kind }) => kind))).toEqual(new Set(['new']));
  expect(view.files).toBe(view.rows.length + 1);
  expect(await editing.git('status', '--porcelain')).toBe('');
});

test('it is published as one commit, a repeat says that nothing is new, and one call takes it back', async () => {
  const before = await editing.git('rev-parse', 'HEAD^{tree}');
  const { rows } = await look();
  const published = await publish({ id: '2033-civilisation' });
  expect(published.status).toBe(200);
  expect(await commits()).toBe('2');
  expect(await editing.git('log', '-1', '--format=%an %s')).toMatch(
    new RegExp(`^其其格 导入：.*文明实践重点任务清单.*（${rows.length} 项）$`),
  );
  const again = await look();
  expect(again.files).toBe(0);
  expect(again.rows.every(({ kind }) => kind === 'same')).toBe(true);
  const undone = await editing.call('undo', { commit: published.body.commit });
  expect(undone.status).toBe(200);
  expect(await commits()).toBe('3');
  expect(await editing.git('log', '-1', '--format=%s')).toMatch(/^撤销：导入：/);
  expect(await editing.git('rev-parse', 'HEAD^{tree}')).toBe(before);
});

test('a title and the audience are the editor’s to settle', async () => {
  await publish({ id: '2033-civilisation', titles: { 0: '开门日有人守' }, visibility: 'public' });
  const task = await editing.git('show', 'HEAD:./tasks/2033-civilisation/1.mdx');
  expect(task).toContain('title: 开门日有人守');
  expect(task).toContain('visibility: public');
});

test('a name that was settled is known, and stays known', async () => {
  const [unknown] = (await look()).unknown;
  expect(unknown).toBeDefined();
  const name = unknown?.name ?? '';
  const settled = { id: '2033-civilisation', names: { [name]: { collection: 'units', id: 'tushuguan' } } };
  const view = await look(settled);
  expect(view.unknown.map((each) => each.name)).not.toContain(name);
  expect((await publish(settled)).status).toBe(200);
  expect(await commits()).toBe('2');
  expect(await editing.git('show', 'HEAD:./registry/units.yml')).toContain(name);
});

test('a unit that nobody had is written into the registry with the list', async () => {
  const source = path.join(PROJECT_ROOT, 'tests/fixtures/imports/names-said-to-be-new/source.txt');
  const document = { name: '清单.txt', bytes: (await readFile(source)).toString('base64') };
  const settled = { id: '2031-ferry', newUnits: ['县渡口中心'] };
  expect((await editing.call('publishImport', { ...document, settled })).status).toBe(200);
  expect(await editing.git('show', '--format=', '--name-only')).toContain('registry/units.yml');
  expect(await editing.git('show', 'HEAD:./registry/units.yml')).toContain('name: 县渡口中心');
  expect(await editing.git('show', 'HEAD:./tasks/2031-ferry/1.mdx')).toMatch(
    /text: 县渡口中心\n.*\n {4}kind: unit/,
  );
  expect(await commits()).toBe('2');
});

test('what was changed since the import is not taken back', async () => {
  const { commit } = (await publish({ id: '2033-civilisation' })).body;
  const file = 'tasks/2033-civilisation/1.mdx';
  const text = await readFile(path.join(editing.content, file), 'utf8');
  const raw = text.replace(/^title: .*/m, 'title: 后来改的标题');
  const saved = await editing.call('persistEntry', {
    dataFiles: [{ path: `content/${file}`, raw }],
    assets: [],
  });
  expect(saved.status).toBe(200);
  const undone = await editing.call('undo', { commit });
  expect(undone.status).toBe(422);
  expect(await readFile(path.join(editing.content, file), 'utf8')).toBe(raw);
});

test('what is no document is refused in Chinese', async () => {
  const answer = await editing.call('viewImport', { name: 'x.docx', bytes: 'AAAA', settled: {} });
  expect(answer.status).toBe(422);
  expect(answer.body.messages?.[0]?.what).toMatch(/\p{Script=Han}/u);
  expect((await editing.call('undo', { commit: 'HEAD' })).status).not.toBe(200);
});
