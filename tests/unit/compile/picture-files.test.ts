/** Pictures as editors bring them: with and without a place in them, turned, broken; and what the checker says. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContentTree } from '../../../src/compile/content-tree.ts';
import { parseContent } from '../../../src/compile/parse-content.ts';
import { readPictureFiles } from '../../../src/compile/picture-files.ts';
import { hasLocation } from '../../../src/compile/picture-location.ts';
import { formatForTerminal } from '../../../src/diagnostics/terminal.ts';
import { plainBody } from '../../support/content.ts';

let root: string;
const drawn = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } });
const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 51/1 0/1' } };

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'qingdan-pictures-'));
  await mkdir(path.join(root, 'uploads/deep'), { recursive: true });
  await mkdir(path.join(root, 'projects'));
  const save = async (name: string, bytes: Uint8Array) => writeFile(path.join(root, 'uploads', name), bytes);
  await save('plain.webp', await drawn().webp().toBuffer());
  await save(
    'camera.jpg',
    await drawn()
      .withExif({ IFD0: { Make: 'x' } })
      .jpeg()
      .toBuffer(),
  );
  await save('located.jpg', await drawn().withExif(GPS).jpeg().toBuffer());
  await save('located.webp', await drawn().withExif(GPS).webp().toBuffer());
  await save('deep/turned.jpg', await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer());
  await save('broken.png', Buffer.from('not a picture'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('sizes as they are seen, and places', async () => {
  const described = Object.fromEntries(await readPictureFiles(root));
  const size = { width: 60, height: 40, readable: true };
  expect(described).toEqual({
    'uploads/plain.webp': { ...size, located: false },
    'uploads/camera.jpg': { ...size, located: false },
    'uploads/located.jpg': { ...size, located: true },
    'uploads/located.webp': { ...size, located: true },
    'uploads/deep/turned.jpg': { width: 40, height: 60, readable: true, located: false },
    'uploads/broken.png': { width: 0, height: 0, readable: false, located: false },
  });
});

test('a place in XMP counts too', () => {
  const xmp = new TextEncoder().encode('<rdf exif:GPSLatitude="42,51N"/>');
  expect(hasLocation({ xmp })).toBe(true);
  expect(hasLocation({ xmp: new TextEncoder().encode('<rdf/>') })).toBe(false);
});

test('damaged metadata is no place, and no crash', () => {
  for (let length = 0; length < 40; length++) {
    expect(hasLocation({ exif: new Uint8Array(length).fill(0x49) })).toBe(false);
  }
});

test('pictures are no texts, and every fault has its place', async () => {
  const picture = (file: string, until: string) =>
    `  - file: ${file}\n    alt: 红色的方块\n    consent: 没有拍到人\n    consentUntil: ${until}\n`;
  await writeFile(
    path.join(root, 'projects/one.mdx'),
    `---\ntitle: 甲\npictures:\n${[
      picture('uploads/plain.webp', '2026-05-01'),
      picture('uploads/located.jpg', '2026-05-02'),
      picture('uploads/nowhere.jpg', '2026-05-02'),
      picture('uploads/broken.png', '2026-05-02'),
    ].join('')}---\n`,
  );
  const { files, messages } = await readContentTree(root);
  expect(messages).toEqual([]);
  expect(files.map((file) => file.path)).toEqual(['projects/one.mdx']);
  const parsed = parseContent(files, plainBody, {
    today: '2026-05-02',
    pictures: await readPictureFiles(root),
  });
  const said = formatForTerminal(parsed.messages.filter(({ file }) => file === 'projects/one.mdx'));
  expect(said).toMatchInlineSnapshot(`
    "projects/one.mdx
      错误 第7行 同意到哪天（consentUntil）：图片“uploads/plain.webp”的同意到 2026-05-01 为止
           说明：门户下次生成就不再有这张图片
           怎么改：征得新的同意后改日期，或删掉这张图片
           [consent-expired] 同意已经到期
      错误 第8行 图片（file）：图片“uploads/located.jpg”里记着拍摄地点
           说明：照片的定位能看出拍在谁家；内容文件夹里的原图别人也拿得到
           怎么改：用看图软件“删除属性和个人信息”，或截一张图，换掉这个文件
           [picture-location] 图片带着拍摄地点
      错误 第12行 图片（file）：没有“uploads/nowhere.jpg”这张图片
           怎么改：把图片放进内容文件夹的 uploads/，文件名和这里写的一样
           [picture-missing] 图片不在
      错误 第16行 图片（file）：图片“uploads/broken.png”打不开
           怎么改：把图片放进内容文件夹的 uploads/，文件名和这里写的一样
           [picture-missing] 图片不在"
  `);
});
