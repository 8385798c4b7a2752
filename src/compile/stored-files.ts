/** Every file that would be kept or published with the content, hidden ones too, by the digest of its bytes. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { StoredFile } from '../domain/integrity/offline-material.ts';

export interface StoredFileOptions {
  content: string;
  /** The folder that is served as it is. */
  served: string;
  /** Without a list of digests the names are enough. */
  digests: boolean;
}

export async function readStoredFiles({
  content,
  served,
  digests,
}: StoredFileOptions): Promise<StoredFile[]> {
  const files = [
    ...(await listFiles(content)).map((file) => ({ file, shown: path.relative(content, file) })),
    ...(await listFiles(served)).map((file) => ({
      file,
      shown: path.join('public', path.relative(served, file)),
    })),
  ];
  const stored: StoredFile[] = [];
  for (const { file, shown } of files) {
    const known = shown.split(path.sep).join('/');
    stored.push({ path: known, digests: digests ? await digestsOf(file) : [] });
  }
  return stored;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => entry.isFile() && !file.split(path.sep).includes('.git'))
    .map(({ file }) => file)
    .sort();
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Of the file, and of every file that a package (zip, docx) holds. */
export async function digestsOf(file: string): Promise<string[]> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return [];
  const own = sha256(bytes);
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return [own];
  try {
    return [
      own,
      ...Object.values(unzipSync(bytes))
        .filter(({ length }) => length > 0)
        .map(sha256),
    ];
  } catch {
    return [own];
  }
}
