/** Writes an import all at once or not at all: beside their places first, then renamed, undone on failure. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlannedFile } from '../plan/plan-files.ts';

export async function writeFiles(root: string, files: readonly PlannedFile[]): Promise<void> {
  const run = randomUUID();
  const staged: { target: string; temporary: string; before: Buffer | undefined }[] = [];
  try {
    for (const file of files) {
      const target = path.join(root, file.path);
      const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${run}`);
      await mkdir(path.dirname(target), { recursive: true });
      staged.push({ target, temporary, before: await readFile(target).catch(() => undefined) });
      await writeFile(temporary, file.text);
    }
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
  const done: typeof staged = [];
  try {
    for (const step of staged) {
      await rename(step.temporary, step.target);
      done.push(step);
    }
  } catch (error) {
    for (const { target, before } of done) {
      if (before === undefined) await rm(target, { force: true });
      else await writeFile(target, before);
    }
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}
