/**
 * Remembers rendered bodies by a digest of their text, in one file of a folder. Only results are kept, with
 * lines counted from the body's head, so that a body that moved in its file is still known. The salt must
 * change with the renderer: `loaderDigest`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BodyPlace, BodyResult } from './body-result.ts';
import { placeResult } from './place-result.ts';
import { renderBody } from './render-body.ts';

export interface RenderCache {
  render(source: string, place: BodyPlace): BodyResult;
  /** Writes what this run has used and drops the rest. A cache that cannot be written costs time, not the build. */
  save(): void;
}

const HEAD = { file: '', firstLine: 1 };
/** What the renderer takes from outside its own folder. */
const BESIDE_LOADER = ['package-lock.json', 'src/schema/common.ts'];

export function openRenderCache(folder: string, salt: string): RenderCache {
  const file = path.join(folder, 'bodies.json');
  const known = readEntries(file);
  const used = new Map<string, BodyResult>();

  return {
    render(source, place) {
      const key = createHash('sha256').update(salt).update('\0').update(source).digest('hex');
      const result = used.get(key) ?? known.get(key) ?? renderBody(source, HEAD);
      used.set(key, result);
      return placeResult(result, place);
    },
    save() {
      if (used.size === known.size && [...used.keys()].every((key) => known.has(key))) return;
      write(file, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

/** A digest of everything that decides how a body is rendered. */
export function loaderDigest(root: string): string {
  const folder = path.join(root, 'src/mdx');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join('src/mdx', name.replaceAll('\\', '/')));
  const digest = createHash('sha256');
  for (const name of [...own, ...BESIDE_LOADER].sort()) {
    const file = path.join(root, name);
    const bytes = existsSync(file) ? readFileSync(file) : '';
    digest.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}

/** Whole or not at all: whoever reads meanwhile finds the old file. */
function write(file: string, text: string): void {
  const part = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true });
  }
}

/** A damaged file holds nothing, and so does a damaged entry. */
function readEntries(file: string): Map<string, BodyResult> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return new Map();
    return new Map(Object.entries(parsed).filter(([, entry]) => isResult(entry)));
  } catch {
    return new Map();
  }
}

function isResult(entry: unknown): entry is BodyResult {
  if (typeof entry !== 'object' || entry === null) return false;
  const { value, messages } = entry as Partial<BodyResult>;
  return (
    Array.isArray(messages) &&
    typeof value === 'object' &&
    value !== null &&
    typeof value.html === 'string' &&
    typeof value.plainText === 'string' &&
    Array.isArray(value.headings) &&
    Array.isArray(value.references)
  );
}
