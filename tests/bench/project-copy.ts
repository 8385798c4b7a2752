/** A copy of the project to measure in: edits and builds beside it disturb nothing, and its caches are its own. */
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const LEFT_OUT = new Set(['node_modules', '.git', '.qingdan', '.astro', 'dist', 'content', 'tests']);

export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(PROJECT)) {
    if (!LEFT_OUT.has(name)) cpSync(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
}
