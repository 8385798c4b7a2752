/**
 * Writes the pictures of a portal: those that its entries show, and none else. Each is encoded anew, which leaves its
 * metadata behind: where it was taken, when, and with which camera.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { PICTURE_WIDTH, pictureAddress } from '../catalog/picture-address.ts';
import type { AudienceView } from '../domain/audience-view.ts';
import { picturesInBody } from '../domain/body-pictures.ts';

const QUALITY = 78;

export async function writePictures(content: string, view: AudienceView, out: string): Promise<void> {
  for (const file of Object.keys(view.pictures)) {
    const target = path.join(out, pictureAddress(file));
    await mkdir(path.dirname(target), { recursive: true });
    await sharp(path.join(content, file))
      .autoOrient()
      .resize({ width: PICTURE_WIDTH, withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toFile(target);
  }
  for (const file of picturesInBodies(view)) {
    const target = path.join(out, file);
    await mkdir(path.dirname(target), { recursive: true });
    await sharp(path.join(content, file)).autoOrient().toFile(target);
  }
}

/** Pictures that bodies show keep their names; the checker has seen to it that they are pictures. */
function picturesInBodies(view: AudienceView): Set<string> {
  const entries = [view.lists, view.tasks, view.policies, view.projects, view.stories, view.pages].flat();
  return new Set(entries.flatMap(({ body }) => picturesInBody(body)));
}
