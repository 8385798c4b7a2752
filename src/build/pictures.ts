/**
 * Writes the pictures of a portal: those that its entries show, and none else. Each is encoded anew, which leaves its
 * metadata behind: where it was taken, when, and with which camera.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { drawnPictures } from '../catalog/picture-address.ts';
import type { AudienceView } from '../domain/audience-view.ts';

const QUALITY = 78;

export async function writePictures(
  content: string,
  { pictures }: Pick<AudienceView, 'pictures'>,
  out: string,
): Promise<void> {
  for (const [file, size] of Object.entries(pictures)) {
    const upright = sharp(path.join(content, file)).autoOrient();
    for (const { width, format, address } of drawnPictures(file, size)) {
      const target = path.join(out, address);
      await mkdir(path.dirname(target), { recursive: true });
      const drawn = upright.clone().resize({ width });
      // JPEG knows no transparency: what shows through is paper.
      await (format === 'jpeg'
        ? drawn.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true })
        : drawn.webp({ quality: QUALITY })
      ).toFile(target);
    }
  }
}
