/**
 * Drawn pictures, kept from build to build by a digest of all that decides them: drawing one takes longer than
 * rendering a hundred pages. Nothing is published from here that a build has not asked for.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

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

async function wasUsedNow(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}
