/** Pictures that come with a save: bytes, never replaced, and gone again where the save is not done. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describePicture } from '../../compile/picture-files.ts';
import type { Message } from '../../diagnostics/message.ts';
import type { PictureFile } from '../../domain/content.ts';
import { faultOfPicture } from '../../domain/integrity/pictures.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { refuseLinks } from './content-place.ts';

export interface NewPicture {
  /** From the content root. */
  path: string;
  bytes: Uint8Array;
}

/** Those that are not there yet: a form sends what it uploaded with every save. */
export async function notStored(content: string, pictures: readonly NewPicture[]): Promise<NewPicture[]> {
  const fresh: NewPicture[] = [];
  for (const picture of pictures) {
    await refuseLinks(content, picture.path);
    const stored = await readFile(path.join(content, picture.path)).catch(() => undefined);
    if (stored === undefined || !stored.equals(picture.bytes)) fresh.push(picture);
  }
  return fresh;
}

export async function describeNew(pictures: readonly NewPicture[]): Promise<Map<string, PictureFile>> {
  const found = pictures.map(async ({ path: file, bytes }) => [file, await describePicture(bytes)] as const);
  return new Map(await Promise.all(found));
}

/** Of a picture that no entry shows, too. */
export function faultsIn(described: ReadonlyMap<string, PictureFile>): Message[] {
  return [...described].flatMap(([file, picture]) => {
    const fault = faultOfPicture(file, picture);
    return fault === undefined
      ? []
      : [{ severity: 'error' as const, file, field: cmsWords.history.picture, ...fault }];
  });
}

export async function writePictures(content: string, pictures: readonly NewPicture[]): Promise<void> {
  for (const { path: file, bytes } of pictures) {
    const target = path.join(content, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
}

export async function removePictures(content: string, pictures: readonly NewPicture[]): Promise<void> {
  for (const { path: file } of pictures) await rm(path.join(content, file), { force: true });
}
