/**
 * Puts a finished folder where people look at it: all of it or nothing.
 *
 * It is copied beside the target, on whatever file system that is, and takes its place by renaming. Only one process
 * at a time may place at a target: the caller holds a lock.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** On Windows a folder cannot be renamed while somebody reads a file in it; readers are quick. */
async function renameSoon(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !busy || attempt === 20) throw error;
      await pause(100);
    }
  }
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A link to a folder stays a link: what it points to is replaced. */
const resolveTarget = (to: string) => realpath(to).catch(() => path.resolve(to));

const removeQuietly = (folder: string) => rm(folder, { recursive: true, force: true }).catch(() => {});

/** Names begin with the time, so that the last of several is the newest. */
const newId = () => `${Date.now().toString(36).padStart(9, '0')}-${randomBytes(3).toString('hex')}`;

/** Puts back what a killed run had moved away, and removes what it left. */
export async function recoverFolder(to: string): Promise<void> {
  const target = await resolveTarget(to);
  const parent = path.dirname(target);
  const names = await readdir(parent).catch(() => [] as string[]);
  const left = (kind: 'new' | 'old') => {
    const prefix = `${path.basename(target)}.${kind}-`;
    return names
      .filter((name) => name.startsWith(prefix) && /^\w{9}-\w{6}$/.test(name.slice(prefix.length)))
      .sort()
      .map((name) => path.join(parent, name));
  };
  const newest = left('old').at(-1);
  if (newest !== undefined && !(await exists(target))) await renameSoon(newest, target);
  for (const folder of [...left('new'), ...left('old')]) await removeQuietly(folder);
}

async function refuseUnfit(from: string, target: string): Promise<void> {
  const source = await realpath(from);
  if (!(await stat(source)).isDirectory()) throw new Error(`Not a folder: ${from}`);
  if ((await exists(target)) && !(await stat(target)).isDirectory())
    throw new Error(`Not a folder: ${target}`);
  const nested = (inner: string, outer: string) => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`);
  if (nested(source, target) || nested(target, source)) {
    throw new Error(`One folder is within the other: ${from}, ${target}`);
  }
}

/** False where the target is on another file system. */
async function hasMoved(from: string, to: string): Promise<boolean> {
  try {
    await renameSoon(await realpath(from), to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

export interface PlaceOptions {
  /** The source is of no further use: on the same file system it moves, which costs nothing however large it is. */
  move?: boolean;
}

/** Makes `to` a copy of the folder `from`. On any failure the folder that was at `to` is still there. */
export async function placeFolder(
  from: string,
  to: string,
  { move = false }: PlaceOptions = {},
): Promise<void> {
  await mkdir(path.dirname(path.resolve(to)), { recursive: true });
  await recoverFolder(to);
  const target = await resolveTarget(to);
  await refuseUnfit(from, target);
  const id = newId();
  const fresh = `${target}.new-${id}`;
  const former = `${target}.old-${id}`;
  try {
    if (!(move && (await hasMoved(from, fresh)))) {
      await cp(from, fresh, { recursive: true, errorOnExist: true, force: false });
    }
    const replaces = await exists(target);
    if (replaces) await renameSoon(target, former);
    try {
      await renameSoon(fresh, target);
    } catch (error) {
      if (replaces) await renameSoon(former, target);
      throw error;
    }
  } catch (error) {
    await removeQuietly(fresh);
    throw error;
  }
  await removeQuietly(former);
}
