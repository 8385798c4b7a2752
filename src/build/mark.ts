/** Every finished site says what it is, so that no build ever replaces a folder that is not one of ours. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Audience } from '../domain/audience.ts';

const MARK = 'build.json';

export async function markSite(folder: string, audience: Audience): Promise<void> {
  await writeFile(path.join(folder, MARK), `${JSON.stringify({ portal: 'qingdan', audience })}\n`);
}

/** Which portal stands in a folder; undefined when it is none of ours. */
export async function markOf(folder: string): Promise<Audience | undefined> {
  try {
    const mark = JSON.parse(await readFile(path.join(folder, MARK), 'utf8')) as {
      portal?: string;
      audience?: Audience;
    };
    return mark.portal === 'qingdan' ? mark.audience : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder may be replaced: missing, empty, or a site of ours. */
export async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length === 0 || (await markOf(folder)) !== undefined;
}
