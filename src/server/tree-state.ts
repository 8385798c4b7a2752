/** A digest of what stands in a folder, from names, sizes and times: the same as long as nobody has written there. */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export async function treeState(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const states = await Promise.all(
    files.sort().map(async (file) => {
      const found = await stat(file, { bigint: true }).catch(() => undefined);
      return `${file} ${found?.size} ${found?.mtimeNs} ${found?.ino}`;
    }),
  );
  return createHash('sha256').update(states.join('\n')).digest('hex');
}
