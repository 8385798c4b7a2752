/** The 404 page is shown at any depth and under any path, so its links begin at the portal's root. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../../src/server/static-server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-404-'));
  await writeFile(path.join(folder, '404.html'), '<a href="/units/">单位</a><a href="//other/">外</a>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['/', 'deep/er/nothing/', '<a href="/units/">'],
  ['/a/b/', 'deep/er/nothing/', '<a href="/a/b/units/">'],
])('under %s', async (basePath, missing, expected) => {
  const site = await serveFolder({ root: folder, port: 0, basePath });
  const answer = await fetch(site.url + missing);
  expect(answer.status).toBe(404);
  const html = await answer.text();
  expect(html).toContain(expected);
  expect(html).toContain('href="//other/"');
  await site.close();
});
