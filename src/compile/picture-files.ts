/** The pictures of a content folder (uploads/): their sizes, and whether one tells where it was taken. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { PictureFile } from '../domain/content.ts';
import { hasLocation } from './picture-location.ts';

export const PICTURE_FOLDER = 'uploads';
const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;

export const isPictureFile = (relative: string): boolean =>
  relative.startsWith(`${PICTURE_FOLDER}/`) && PICTURE.test(relative);

/** By path from the content root, with forward slashes. */
export async function readPictureFiles(root: string): Promise<Map<string, PictureFile>> {
  const folder = path.join(root, PICTURE_FOLDER);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = new Map<string, PictureFile>();
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(root, file).split(path.sep).join('/');
    if (entry.isFile() && isPictureFile(relative)) found.set(relative, await describePicture(file));
  }
  return found;
}

/** From a file, or from its bytes. */
export async function describePicture(file: string | Uint8Array): Promise<PictureFile> {
  try {
    const { autoOrient, exif, xmp } = await sharp(file).metadata();
    return { ...autoOrient, readable: true, located: hasLocation({ exif, xmp }) };
  } catch {
    return { width: 0, height: 0, readable: false, located: false };
  }
}
