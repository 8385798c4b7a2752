/** Two editors save one registry file over HTTP. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type EditingServer, startEditing } from '../../support/editing-server.ts';

const UNITS = 'registry/units.yml';
let editing: EditingServer;
let opened: string;

beforeAll(async () => {
  editing = await startEditing();
  opened = await read();
});
afterEach(() => editing.reset());
afterAll(() => editing.close());

const read = () => readFile(path.join(editing.content, UNITS), 'utf8');
const rename = (text: string, from: string, to: string) => {
  expect(text).toContain(`name: ${from}\n`);
  return text.replace(`name: ${from}\n`, `name: ${to}\n`);
};
const save = (editor: string, raw: string) =>
  editing.call('persistEntry', {
    editor,
    dataFiles: [{ path: `content/${UNITS}`, raw, base: opened }],
    assets: [],
  });
const unit = (id: string, name: string) => `  - id: ${id}\n    name: ${name}\n    kind: institution\n`;

test('each changes another unit: both stay, in a commit each', async () => {
  expect((await save('甲', rename(opened, '县图书馆', '县图书总馆'))).status).toBe(200);
  expect((await save('乙', rename(opened, '西岭乡', '西岭镇'))).status).toBe(200);
  expect(await read()).toBe(rename(rename(opened, '县图书馆', '县图书总馆'), '西岭乡', '西岭镇'));
  expect(await editing.git('log', '-2', '--format=%an %s')).toBe(
    '乙 修改单位：西岭镇\n甲 修改单位：县图书总馆',
  );
});

test('each adds a unit: both stay', async () => {
  expect((await save('甲', opened + unit('cha-yuan', '县茶园'))).status).toBe(200);
  expect((await save('乙', opened + unit('yu-chang', '县渔场'))).status).toBe(200);
  expect(await read()).toBe(opened + unit('cha-yuan', '县茶园') + unit('yu-chang', '县渔场'));
});

test.each([
  ['the same unit', (text: string, who: string) => rename(text, '县图书馆', `县图书馆${who}`)],
  ['the same new id', (text: string, who: string) => text + unit('cha-yuan', `${who}茶园`)],
])('both write %s: the second is refused, the first stays', async (_, edit) => {
  expect((await save('甲', edit(opened, '甲'))).status).toBe(200);
  const kept = await read();
  const second = await save('乙', edit(opened, '乙'));
  expect(second.status).toBeGreaterThanOrEqual(400);
  expect(second.body.error).toContain('别人改过这一条');
  expect(await read()).toBe(kept);
  expect(await editing.git('rev-list', '--count', 'HEAD')).toBe('2');
});

test('what is merged is checked as a whole', async () => {
  expect((await save('甲', opened + unit('cha-yuan', '县茶园'))).status).toBe(200);
  const second = await save('乙', opened + unit('yu-chang', '县茶园'));
  expect(second.status).toBe(422);
  expect(second.body.messages?.map(({ what }) => what).join()).toContain('县茶园');
});

test('her next save begins with what she wrote herself', async () => {
  const hers = rename(opened, '西岭乡', '西岭镇');
  await save('甲', rename(opened, '县图书馆', '县图书总馆'));
  await save('乙', hers);
  const again = await editing.call('persistEntry', {
    editor: '乙',
    dataFiles: [{ path: `content/${UNITS}`, raw: rename(hers, '西岭镇', '西岭新镇'), base: hers }],
    assets: [],
  });
  expect(again.status).toBe(200);
  expect(await read()).toBe(rename(rename(opened, '县图书馆', '县图书总馆'), '西岭乡', '西岭新镇'));
});
