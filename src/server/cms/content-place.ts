/** Which files the CMS may read and write: content, by the names that the collections give it, and pictures. */
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_PREFIX } from '../../cms/cms-config.ts';
import { roleOfFile } from '../../compile/collections.ts';

/** Thrown for a path that is none of the CMS's business. */
export class PathRefused extends Error {
  override name = 'PathRefused';
}

const NAME = /^(?!\.)[\p{L}\p{N}_.-]+$/u;
const PICTURE = /^uploads\/.+\.(?:jpe?g|png|webp|avif)$/i;

/** From `content/tasks/a/1.mdx`, as the CMS writes it, to `tasks/a/1.mdx`, from the content root. */
export function contentPath(given: unknown): string {
  const [first, ...names] = typeof given === 'string' ? given.split('/') : [];
  if (first !== CONTENT_PREFIX || names.length === 0 || !names.every((name) => NAME.test(name))) {
    throw new PathRefused(String(given));
  }
  return names.join('/');
}

/** The same for a file that is written. */
export function writablePath(given: unknown): string {
  const inside = contentPath(given);
  const { kind } = roleOfFile(inside);
  if (!['entry', 'registry', 'site'].includes(kind) && !PICTURE.test(inside))
    throw new PathRefused(String(given));
  return inside;
}

export const isPicture = (inside: string): boolean => PICTURE.test(inside);

/** No link may lead a file out of the content folder, wherever on its way the link stands. */
export async function refuseLinks(content: string, inside: string): Promise<void> {
  const root = await realpath(content);
  let place = root;
  for (const name of inside.split('/')) {
    place = path.join(place, name);
    const found = await lstat(place).catch(() => undefined);
    if (found === undefined) return;
    if (found.isSymbolicLink()) throw new PathRefused(inside);
  }
}
