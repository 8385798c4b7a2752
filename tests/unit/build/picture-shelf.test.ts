/** A picture is drawn once for all that decides it, and forgotten when nobody asks for it. */
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetOld } from '../../../src/build/forget-old.ts';
import { keptPicture } from '../../../src/build/picture-shelf.ts';

const DAY = 24 * 3600 * 1000;
let shelf: string;
let drawn: string[];
beforeEach(async () => {
  shelf = path.join(await mkdtemp(path.join(os.tmpdir(), 'qingdan-shelf-')), 'pictures');
  drawn = [];
});
afterEach(() => rm(path.dirname(shelf), { recursive: true, force: true }));

const ask = async (...decidedBy: string[]) => {
  const file = await keptPicture(shelf, decidedBy, async () => {
    drawn.push(decidedBy.join('|'));
    return Buffer.from(decidedBy.join('|'));
  });
  return readFile(file, 'utf8');
};

test('what has been drawn is not drawn again; what is decided otherwise is', async () => {
  expect(await ask('picture', '480')).toBe('picture|480');
  expect(await ask('picture', '480')).toBe('picture|480');
  expect(await ask('picture', '800')).toBe('picture|800');
  expect(await ask('picture4', '80')).toBe('picture4|80');
  expect(drawn).toEqual(['picture|480', 'picture|800', 'picture4|80']);
});

test('a picture that cannot be drawn leaves nothing behind', async () => {
  await expect(keptPicture(shelf, ['x'], () => Promise.reject(new Error('no picture')))).rejects.toThrow();
  expect(await readdir(shelf)).toEqual([]);
});

test('what nobody has asked for in a week is gone, and is drawn anew', async () => {
  await ask('old');
  await ask('new');
  await writeFile(path.join(shelf, 'half.of-a-killed-build'), '');
  const now = Date.now();
  const [first] = await readdir(shelf);
  await utimes(path.join(shelf, first ?? ''), new Date(now - 8 * DAY), new Date(now - 8 * DAY));
  await forgetOld(shelf, now + 6 * DAY);
  expect(await readdir(shelf)).toHaveLength(2);
  await forgetOld(shelf, now + 8 * DAY);
  expect(await readdir(shelf)).toEqual([]);
  await ask('new');
  expect(drawn).toEqual(['old', 'new', 'new']);
});

test('a shelf that is not there yet is no mistake', async () => {
  await forgetOld(path.join(shelf, 'nowhere'), Date.now());
});
