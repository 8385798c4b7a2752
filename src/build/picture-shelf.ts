/**
 * Drawn pictures, kept from build to build by a digest of all that decides them: drawing one takes longer than
 * rendering a hundred pages. Nothing is published from here that a build has not asked for.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Consents end: what no build has asked for in a week is not kept. */
const KEPT = 7 * 24 * 3600 * 1000;

/** The file that holds what `draw` gives for these; only the first time it is drawn. */
export async function keptPicture(
  shelf: string,
  decidedBy: readonly (string | Uint8Array)[],
  draw: () => Promise<Uint8Array>,
): Promise<string> {
  const digest = createHash('sha256');
  for (const part of decidedBy) digest.update(`${part.length}\0`).update(part);
  const file = path.join(shelf, digest.digest('hex'));
  if (await wasUsedNow(file)) return file;
  await mkdir(shelf, { recursive: true });
  const whole = `${file}.${randomUUID()}`;
  await writeFile(whole, await draw());
  await rename(whole, file);
  return file;
}

/** Drops what has not been used for a week before `now`, in milliseconds. */
export async function clearShelf(shelf: string, now: number): Promise<void> {
  for (const name of await readdir(shelf).catch(() => [])) {
    const file = path.join(shelf, name);
    const { mtimeMs } = await stat(file);
    if (now - mtimeMs > KEPT) await rm(file, { force: true });
  }
}

async function wasUsedNow(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}
