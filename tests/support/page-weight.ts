/** What a page of a built portal weighs before anybody touches it: itself, its stylesheet and its scripts, gzipped. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageWeight {
  file: string;
  bytes: number;
}

/** Heaviest first; `kinds` says which files count, by their path from the portal's root. */
export function weighPages(folder: string, kinds: RegExp): PageWeight[] {
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll(path.sep, '/'))
    .filter((file) => kinds.test(file) && file.endsWith('.html'))
    .map((file) => ({ file, bytes: weightOf(folder, file) }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Pages about projects, of which the public sees most. */
export const PROJECT_PAGES =
  /^(?:index|(?:projects|project-classes|project-townships|calendar|places|stories|service-menu)\/)/;

function weightOf(folder: string, file: string): number {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address = '']) =>
    path.join(path.dirname(file), address),
  );
  const files = new Set([file, ...named.flatMap((one) => withImports(folder, one))]);
  return [...files].reduce((sum, one) => sum + gzipSync(readFileSync(path.join(folder, one))).length, 0);
}

function withImports(folder: string, script: string): string[] {
  if (!script.endsWith('.js')) return [script];
  const text = readFileSync(path.join(folder, script), 'utf8');
  const imported = text.matchAll(/(?:import|from)\s*["'`](\.[^"'`]+\.js)["'`]/g);
  return [
    script,
    ...[...imported].flatMap(([, name = '']) => withImports(folder, path.join(path.dirname(script), name))),
  ];
}
