/** Pictures over HTTP: one commit with the entry that shows them, or nothing at all. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type EditingServer, startEditing } from '../../support/editing-server.ts';

const PROJECT = 'projects/jiushu-huan-xinshu.mdx';
const PICTURE = 'uploads/jiushu/xianchang.jpg';
const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 51/1 0/1' } };

let editing: EditingServer;
let before: string;

beforeAll(async () => {
  editing = await startEditing();
  before = await readFile(path.join(editing.content, PROJECT), 'utf8');
});
afterEach(() => editing.reset());
afterAll(() => editing.close());

const drawn = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } });
const plain = () => drawn('#b3261e').jpeg().toBuffer();

function withPicture(text: string, file = PICTURE): string {
  const picture = `pictures:\n  - file: ${file}\n    alt: 换书的长桌\n    consent: 现场签了同意书\n    consentUntil: 2031-12-31\n`;
  const changed = text.replace('visibility:', `${picture}visibility:`);
  expect(changed).not.toBe(text);
  return changed;
}

const save = (raw: string, pictures: { path: string; bytes: Buffer }[]) =>
  editing.call('persistEntry', {
    dataFiles: [{ path: `content/${PROJECT}`, raw, base: before }],
    assets: pictures.map(({ path: file, bytes }) => ({
      path: `content/${file}`,
      content: bytes.toString('base64'),
      encoding: 'base64',
    })),
  });
const isStored = (file: string) =>
  stat(path.join(editing.content, file)).then(
    () => true,
    () => false,
  );
const expectNothing = async () => {
  expect(await isStored(PICTURE)).toBe(false);
  expect(await editing.git('status', '--porcelain')).toBe('');
  expect(await editing.git('rev-list', '--count', 'HEAD')).toBe('1');
};

test('an entry and its picture are one commit', async () => {
  const bytes = await plain();
  expect((await save(withPicture(before), [{ path: PICTURE, bytes }])).status).toBe(200);
  expect((await editing.git('show', '--format=%s', '--name-only')).split('\n')).toEqual([
    expect.stringMatching(/^修改志愿项目：/),
    '',
    `content/${PROJECT}`,
    `content/${PICTURE}`,
  ]);
  expect(await readFile(path.join(editing.content, PICTURE))).toEqual(bytes);
});

test('a form that sends its picture again changes nothing', async () => {
  const pictures = [{ path: PICTURE, bytes: await plain() }];
  const text = withPicture(before);
  await save(text, pictures);
  const again = await editing.call('persistEntry', {
    dataFiles: [{ path: `content/${PROJECT}`, raw: text, base: text }],
    assets: pictures.map(({ path: file, bytes }) => ({
      path: `content/${file}`,
      content: bytes.toString('base64'),
    })),
  });
  expect(again.body).toEqual({ changed: false });
});

test('a picture that says where it was taken is refused at its field, and is not kept', async () => {
  const bytes = await drawn('#b3261e').withExif(GPS).jpeg().toBuffer();
  const answer = await save(withPicture(before), [{ path: PICTURE, bytes }]);
  expect(answer.status).toBe(422);
  expect(answer.body.messages).toEqual([
    expect.objectContaining({ field: '图片（file）', what: expect.stringContaining('拍摄地点') }),
  ]);
  await expectNothing();
});

test.each<[string, (text: string) => string, RegExp]>([
  ['no words for who cannot see it', (text) => text.replace(/ {4}alt: .*\n/, ''), /替代文字（alt）/],
  ['no consent', (text) => text.replace(/ {4}consent: .*\n/, ''), /谁同意的（consent）/],
  [
    'no end of the consent',
    (text) => text.replace(/ {4}consentUntil: .*\n/, ''),
    /同意到哪天（consentUntil）/,
  ],
  ['another picture meant', (text) => text.replaceAll(PICTURE, 'uploads/jiushu/other.jpg'), /图片（file）/],
])('%s: neither the entry nor the picture is kept', async (_, spoil, field) => {
  const answer = await save(spoil(withPicture(before)), [{ path: PICTURE, bytes: await plain() }]);
  expect(answer.status).toBe(422);
  expect(answer.body.messages?.map((message) => message.field).join()).toMatch(field);
  await expectNothing();
});

test('where git cannot commit, entry and picture are as they were', async () => {
  const hook = path.join(editing.folder, 'repository', '.git', 'hooks', 'pre-commit');
  await mkdir(path.dirname(hook), { recursive: true });
  await writeFile(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const answer = await save(withPicture(before), [{ path: PICTURE, bytes: await plain() }]);
  await rm(hook);
  expect(answer.status).toBe(422);
  await expectNothing();
});

test('another picture under a name that is taken is refused', async () => {
  await save(withPicture(before), [{ path: PICTURE, bytes: await plain() }]);
  const kept = await readFile(path.join(editing.content, PICTURE));
  const other = await drawn('#2f5d50').jpeg().toBuffer();
  const answer = await editing.call('persistMedia', {
    asset: { path: `content/${PICTURE}`, content: other.toString('base64') },
  });
  expect(answer.status).toBe(422);
  expect(answer.body.error).toContain('同名');
  expect(await readFile(path.join(editing.content, PICTURE))).toEqual(kept);
});

test('a picture uploaded for later is one commit, unless it says where it was taken', async () => {
  const upload = (bytes: Buffer) =>
    editing.call('persistMedia', {
      asset: { path: `content/${PICTURE}`, content: bytes.toString('base64') },
    });
  const located = await upload(await drawn('#b3261e').withExif(GPS).jpeg().toBuffer());
  expect(located.status).toBe(422);
  expect(located.body.messages?.[0]?.what).toContain('拍摄地点');
  await expectNothing();
  expect((await upload(await plain())).status).toBe(200);
  expect(await editing.git('log', '-1', '--format=%s')).toBe(`新增图片：${PICTURE}`);
});

test('a picture in a folder is found by its name, as long as no other has it', async () => {
  const get = (file: string) => editing.call('getMediaFile', { path: `content/${file}` });
  const whole = await get('uploads/he-an/liangting.webp');
  expect(whole.status).toBe(200);
  expect((await get('uploads/liangting.webp')).body).toMatchObject({
    content: (whole.body as unknown as { content: string }).content,
  });
  const bytes = await readFile(path.join(editing.content, 'uploads/he-an/liangting.webp'));
  await mkdir(path.join(editing.content, 'uploads/other'));
  await writeFile(path.join(editing.content, 'uploads/other/liangting.webp'), bytes);
  expect((await get('uploads/liangting.webp')).status).toBe(404);
  expect((await get('uploads/no-such.webp')).status).toBe(404);
});
