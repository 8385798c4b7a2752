/**
 * Hands one audience's content to Astro. The public build's process reads a file that never held anything
 * internal: a page cannot show what it cannot get.
 */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AudienceView } from '../domain/audience-view.ts';

export async function writeSnapshot(file: string, view: AudienceView): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(view));
}

export const readSnapshot = (file: string): AudienceView =>
  JSON.parse(readFileSync(file, 'utf8')) as AudienceView;
