/**
 * Writes the pictures of a portal: those that its entries show, and none else. Each is encoded anew, which leaves its
 * metadata behind: where it was taken, when, and with which camera.
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { drawnPictures } from '../catalog/picture-address.ts';
import type { AudienceView } from '../domain/audience-view.ts';
import { forgetOld } from './forget-old.ts';
import { keptPicture } from './picture-shelf.ts';

const QUALITY = 78;

const DRAWN_BY = JSON.stringify(sharp.versions);

/** `shelf` keeps what has been drawn for the next build. */
export async function writePictures(
  content: string,
  { pictures }: Pick<AudienceView, 'pictures'>,
  out: string,
  shelf: string,
): Promise<void> {
  for (const [file, size] of Object.entries(pictures)) {
    const bytes = await readFile(path.join(content, file));
    for (const { width, format, address } of drawnPictures(file, size)) {
      const target = path.join(out, address);
      await mkdir(path.dirname(target), { recursive: true });
      const decidedBy = [bytes, DRAWN_BY, format, String(width), String(QUALITY)];
      await copyFile(await keptPicture(shelf, decidedBy, () => draw(bytes, width, format)), target);
    }
  }
  // Consents end: what no build asks for is not kept.
  await forgetOld(shelf, Date.now());
}

function draw(bytes: Buffer, width: number, format: 'jpeg' | 'webp'): Promise<Buffer> {
  const drawn = sharp(bytes).autoOrient().resize({ width });
  // JPEG knows no transparency: what shows through is paper.
  return format === 'jpeg'
    ? drawn.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
    : drawn.webp({ quality: QUALITY }).toBuffer();
}
