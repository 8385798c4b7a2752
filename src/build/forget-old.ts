import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const KEPT_MS = 7 * 24 * 3_600_000;

/** Of what builds keep for each other on a shelf, drops what nobody has used for a week before `now`. */
export async function forgetOld(shelf: string, now: number): Promise<void> {
  for (const name of await readdir(shelf).catch(() => [])) {
    const kept = path.join(shelf, name);
    const { mtimeMs } = await stat(kept);
    if (now - mtimeMs > KEPT_MS) await rm(kept, { recursive: true, force: true });
  }
}
