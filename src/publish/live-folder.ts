/**
 * The folder that a web server shows, as a link to one of several whole versions that lie beside it. A new version
 * takes its place when the link is renamed over the old one: at every moment the link leads to one whole portal.
 *
 * `/srv/portal` → `/srv/.portal.versions/<id>`. Windows has no such rename: there the old link is moved away first, and
 * for that instant nothing is there; whoever comes next puts it back.
 */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readlink, rename, rm, rmdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { markOf } from '../build/mark.ts';
import { AUDIENCE_NAMES } from '../build/report.ts';
import type { Audience } from '../domain/audience.ts';

/** How many versions stay, the live one among them. */
const KEPT = 3;

/** The target is not fit for what was asked; nothing was changed. */
export class TargetError extends Error {
  override name = 'TargetError';
}

export interface LiveFolder {
  /** What servers show. */
  path: string;
  /** Where versions lie, on the same file system. */
  versions: string;
}

const VERSION = /^\d{8}-\d{6}-[0-9a-f]{6}$/;
const LEFTOVER = /\.(?:link|former)-[0-9a-f]{12}$/;

export const liveFolder = (target: string): LiveFolder => {
  const live = path.resolve(target);
  return { path: live, versions: path.join(path.dirname(live), `.${path.basename(live)}.versions`) };
};

/** Ids sort by time. */
export function newVersionId(now: Date): string {
  const [day = '', time = ''] = now.toISOString().split(/[T.]/);
  return `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}-${randomBytes(3).toString('hex')}`;
}

/** Oldest first. */
export async function versionsOf({ versions }: LiveFolder): Promise<string[]> {
  const names = await readdir(versions).catch(() => [] as string[]);
  return names.filter((name) => VERSION.test(name)).sort();
}

/** The version that is shown; undefined before the first one. */
export async function liveVersion(folder: LiveFolder): Promise<string | undefined> {
  const target = await readlink(folder.path).catch(() => undefined);
  if (target === undefined) return undefined;
  const version = path.resolve(path.dirname(folder.path), target);
  return path.dirname(version) === folder.versions ? path.basename(version) : undefined;
}

/** Throws a TargetError where the folder holds something else, or stands within the other portal. */
export async function refuseUnfitTarget(folder: LiveFolder, audience: Audience): Promise<void> {
  await recover(folder);
  const stats = await lstat(folder.path).catch(() => undefined);
  if (stats?.isSymbolicLink() && (await liveVersion(folder)) === undefined) {
    throw new TargetError(`${folder.path} 是指向别处的链接，没有动它。请换一个文件夹。`);
  }
  if (
    stats !== undefined &&
    !stats.isSymbolicLink() &&
    !(stats.isDirectory() && (await isEmpty(folder.path)))
  ) {
    throw new TargetError(
      `${folder.path} 里已经有别的文件，没有动它。请换一个还没有的文件夹；发布后它是一个链接，指向旁边的 ${path.basename(folder.versions)} 里的一个版本。`,
    );
  }
  for (const version of await versionsOf(folder))
    await refuseOther(path.join(folder.versions, version), audience);
  for (let above = path.dirname(folder.path); above !== path.dirname(above); above = path.dirname(above)) {
    await refuseOther(above, audience);
  }
}

async function refuseOther(folder: string, audience: Audience): Promise<void> {
  const mark = await markOf(folder);
  if (mark === undefined || mark === audience) return;
  throw new TargetError(
    `${folder} 是${AUDIENCE_NAMES[mark]}，不能把${AUDIENCE_NAMES[audience]}发布到这里。请用另一个文件夹。`,
  );
}

const isEmpty = async (folder: string) => (await readdir(folder)).length === 0;

/** Takes a finished site, which moves, as a new version and shows it. */
export async function addVersion(folder: LiveFolder, site: string, now: Date): Promise<string> {
  const id = newVersionId(now);
  await mkdir(folder.versions, { recursive: true });
  await rename(site, path.join(folder.versions, id));
  await show(folder, id);
  return id;
}

/** Shows the version before the live one; undefined where there is none. */
export async function rollBack(folder: LiveFolder): Promise<string | undefined> {
  await recover(folder);
  const live = await liveVersion(folder);
  const before = (await versionsOf(folder)).filter((id) => live === undefined || id < live).at(-1);
  if (before !== undefined) await show(folder, before);
  return before;
}

/** Removes the oldest versions. Never the live one. */
export async function removeOldVersions(folder: LiveFolder): Promise<void> {
  const versions = await versionsOf(folder);
  const kept = new Set([await liveVersion(folder), ...versions.slice(-KEPT)]);
  for (const id of versions) {
    if (!kept.has(id)) await rm(path.join(folder.versions, id), { recursive: true, force: true });
  }
}

const UNFINISHED = 'incoming-';

/** A place for a site that is not finished yet, on the same file system. What killed runs left there is removed. */
export async function unfinishedFolder({ versions }: LiveFolder, now: Date): Promise<string> {
  const names = await readdir(versions).catch(() => [] as string[]);
  for (const name of names.filter((each) => each.startsWith(UNFINISHED))) {
    await rm(path.join(versions, name), { recursive: true, force: true });
  }
  const folder = path.join(versions, `${UNFINISHED}${newVersionId(now)}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function show(folder: LiveFolder, id: string): Promise<void> {
  const parent = path.dirname(folder.path);
  const fresh = `${folder.path}.link-${randomBytes(6).toString('hex')}`;
  const version = path.join(folder.versions, id);
  // A junction needs no rights of an administrator, but a full path.
  if (process.platform === 'win32') await symlink(version, fresh, 'junction');
  else await symlink(path.relative(parent, version), fresh);
  const stats = await lstat(folder.path).catch(() => undefined);
  if (stats?.isDirectory()) await rmdir(folder.path);
  if (process.platform === 'win32' && stats?.isSymbolicLink()) await replaceOnWindows(fresh, folder.path);
  else await rename(fresh, folder.path);
}

async function replaceOnWindows(fresh: string, live: string): Promise<void> {
  const former = `${live}.former-${randomBytes(6).toString('hex')}`;
  await rename(live, former);
  try {
    await rename(fresh, live);
  } catch (error) {
    await rename(former, live);
    throw error;
  }
  await rm(former, { force: true });
}

/** Puts back a link that a killed run had moved away, and removes those it had not put in place. */
async function recover(folder: LiveFolder): Promise<void> {
  const parent = path.dirname(folder.path);
  const names = await readdir(parent).catch(() => [] as string[]);
  const left = names.filter(
    (name) => name.startsWith(`${path.basename(folder.path)}.`) && LEFTOVER.test(name),
  );
  for (const name of left.sort()) {
    const link = path.join(parent, name);
    const missing = (await lstat(folder.path).catch(() => undefined)) === undefined;
    if (missing && name.includes('.former-')) await rename(link, folder.path);
    else await rm(link, { force: true });
  }
}
