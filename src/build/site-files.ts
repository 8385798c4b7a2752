/** The files of a finished portal, for whatever must have seen every one of them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** How many are read at the same time. */
const AT_ONCE = 32;

/** By path from the portal's root, with forward slashes, in order. */
export async function siteFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export async function* readSiteFiles(
  site: string,
  names: readonly string[],
): AsyncGenerator<{ path: string; bytes: Buffer }> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const batch = names.slice(from, from + AT_ONCE);
    yield* await Promise.all(
      batch.map(async (name) => ({ path: name, bytes: await readFile(path.join(site, name)) })),
    );
  }
}
