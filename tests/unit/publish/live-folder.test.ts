/** The live folder is one whole version, whatever happens; the two portals never meet in one place. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markSite } from '../../../src/build/mark.ts';
import type { Audience } from '../../../src/domain/audience.ts';
import {
  addVersion,
  type LiveFolder,
  liveFolder,
  liveVersion,
  refuseUnfitTarget,
  removeOldVersions,
  rollBack,
  unfinishedFolder,
  versionsOf,
} from '../../../src/publish/live-folder.ts';

let home: string;
let live: LiveFolder;
let clock: number;
const at = (...names: string[]) => path.join(home, ...names);

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'live-'));
  live = liveFolder(at('portal'));
  clock = Date.UTC(2026, 0, 1);
});
afterEach(() => rmSync(home, { recursive: true }));

async function site(text: string, audience: Audience = 'public'): Promise<string> {
  const folder = at(`built-${text}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), text);
  await markSite(folder, audience);
  return folder;
}

async function release(text: string, audience: Audience = 'public'): Promise<string> {
  await refuseUnfitTarget(live, audience);
  clock += 60_000;
  const id = await addVersion(live, await site(text, audience), new Date(clock));
  await removeOldVersions(live);
  return id;
}

const shown = () => readFileSync(at('portal/index.html'), 'utf8');

test('the target is a link to a version beside it', async () => {
  const id = await release('one');
  expect(shown()).toBe('one');
  expect(lstatSync(at('portal')).isSymbolicLink()).toBe(true);
  expect(await liveVersion(live)).toBe(id);
  expect(readdirSync(home).sort()).toEqual(['.portal.versions', 'portal']);
});

test('the last three versions stay, and lead back one by one', async () => {
  for (const text of ['one', 'two', 'three', 'four']) await release(text);
  expect(await versionsOf(live)).toHaveLength(3);
  expect(shown()).toBe('four');
  await rollBack(live);
  expect(shown()).toBe('three');
  await rollBack(live);
  expect(shown()).toBe('two');
  expect(await rollBack(live)).toBeUndefined();
  expect(shown()).toBe('two');
});

test('a version that is shown after going back is never removed', async () => {
  for (const text of ['one', 'two', 'three']) await release(text);
  await rollBack(live);
  await rollBack(live);
  clock += 60_000;
  // Killed before it was shown.
  mkdirSync(path.join(live.versions, '20270101-000000-000000'));
  await removeOldVersions(live);
  expect(shown()).toBe('one');
  await release('five');
  expect(shown()).toBe('five');
});

test('an empty folder gives way', async () => {
  mkdirSync(at('portal'));
  await release('one');
  expect(shown()).toBe('one');
});

test('what others put there stays', async () => {
  mkdirSync(at('portal'));
  writeFileSync(at('portal/letter.txt'), 'mine');
  await expect(release('one')).rejects.toThrow('里已经有别的文件，没有动它');
  expect(readFileSync(at('portal/letter.txt'), 'utf8')).toBe('mine');
  rmSync(at('portal'), { recursive: true });
  mkdirSync(at('elsewhere'));
  symlinkSync('elsewhere', at('portal'));
  await expect(release('one')).rejects.toThrow('是指向别处的链接');
});

test.each([
  ['public', 'internal'],
  ['internal', 'public'],
] as const)('where the %s portal is, the %s one is refused', async (first, second) => {
  await release('one', first);
  await expect(release('two', second)).rejects.toThrow('不能把');
  expect(shown()).toBe('one');
});

test('so it is below the other portal', async () => {
  await release('one');
  live = liveFolder(at('portal/staff'));
  await expect(release('two', 'internal')).rejects.toThrow('不能把内部版发布到这里');
});

test('what killed runs leave is cleared away by the next', async () => {
  await release('one');
  mkdirSync(path.join(live.versions, 'incoming-x'));
  symlinkSync('nowhere', at('portal.link-000000000000'));
  await unfinishedFolder(live, new Date(clock));
  await release('two');
  expect(readdirSync(home).sort()).toEqual(['.portal.versions', 'portal']);
  expect(existsSync(path.join(live.versions, 'incoming-x'))).toBe(false);
});

test('a link that was moved away and not replaced comes back', async () => {
  const id = await release('one');
  rmSync(at('portal'));
  symlinkSync(path.join('.portal.versions', id), at('portal.former-000000000000'));
  await refuseUnfitTarget(live, 'public');
  expect(shown()).toBe('one');
});
