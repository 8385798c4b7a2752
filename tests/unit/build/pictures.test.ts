/** Which pictures a build writes on which day, and what of the camera is left in them. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePictures } from '../../../src/build/pictures.ts';
import { readPictureFiles } from '../../../src/compile/picture-files.ts';
import { viewFor } from '../../../src/domain/audience-view.ts';
import type { Content } from '../../../src/domain/content.ts';
import { projectSchema } from '../../../src/schema/project.ts';
import { readFixture } from '../../support/content.ts';

let folder: string;
let content: Content;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-uploads-'));
  await mkdir(path.join(folder, 'uploads/deep'), { recursive: true });
  const drawn = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#383' } });
  const camera = await drawn
    .withExif({ IFD0: { Make: 'x' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  for (const name of ['deep/shown.jpg', 'ended.jpg', 'internal.jpg', 'body.jpg', 'unused.jpg']) {
    await writeFile(path.join(folder, 'uploads', name), camera);
  }
  content = { ...(await readFixture('county')), pictures: await readPictureFiles(folder) };
  const picture = (file: string, consentUntil: string) => ({
    file: `uploads/${file}`,
    alt: '草地',
    consent: '没有拍到人',
    consentUntil,
  });
  const project = (id: string, visibility: string, pictures: object[], html = '') => ({
    id,
    data: projectSchema.parse({ title: id, visibility, pictures }),
    body: { html, headings: [], references: [], plainText: '' },
    place: { file: 'x.mdx', lineOf: () => 1 },
  });
  content.stories = [];
  content.projects = [
    project(
      'a',
      'public',
      [picture('deep/shown.jpg', '2026-06-30'), picture('ended.jpg', '2026-05-01')],
      '<p><img src="/uploads/body.jpg" alt="草地"></p>',
    ),
    project('b', 'internal', [picture('internal.jpg', '2026-06-30')]),
  ];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(audience: 'public' | 'internal', today: string): Promise<string[]> {
  const out = path.join(folder, `out-${audience}-${today}`);
  await writePictures(folder, viewFor(audience, content, new Map(), today), out, path.join(folder, 'shelf'));
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
    .sort();
}

test.for([
  ['public', '2026-05-01', ['body.jpg', 'deep/shown.jpg', 'ended.jpg']],
  ['public', '2026-05-02', ['body.jpg', 'deep/shown.jpg']],
  ['public', '2026-07-01', ['body.jpg']],
  ['internal', '2026-05-02', ['body.jpg', 'deep/shown.jpg', 'internal.jpg']],
] as const)('%s on %s', async ([audience, today, files]) => {
  const drawn = files.flatMap((file) =>
    ['1000.webp', '480.webp', '800.jpg', '800.webp'].map((width) => `pictures/${file}.${width}`),
  );
  expect(await written(audience, today)).toEqual(drawn);
});

test('turned upright, as wide as their names say, and nothing of the camera in them', async () => {
  const files = await written('public', '2026-05-02');
  expect(files.length).toBe(8);
  for (const file of files) {
    const { width, height, exif, xmp, orientation, format } = await sharp(
      path.join(folder, 'out-public-2026-05-02', file),
    ).metadata();
    expect([exif, xmp, orientation], file).toEqual([undefined, undefined, undefined]);
    expect(`${width}.${format === 'jpeg' ? 'jpg' : format}`).toBe(file.split('.').slice(-2).join('.'));
    expect(height, file).toBe(2 * width);
  }
});
