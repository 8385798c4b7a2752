/**
 * The search index of one built site: Pagefind keeps the inverted index and the texts, our own files the names and
 * what records are. The catalog's source is consumed: nothing of it stays in the output.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeSearchFiles } from '../search/index/make-files.ts';
import { makeBundle } from '../search/index/pagefind-bundle.ts';
import type { SearchSource } from '../search/search-source.ts';

/** Where the pages' build leaves the catalog's source. */
const SOURCE = 'search/source.json';

export async function buildSearchIndex(site: string): Promise<void> {
  const file = path.join(site, SOURCE);
  const source = JSON.parse(await readFile(file, 'utf8')) as SearchSource;
  await rm(file);
  for (const { name, bytes } of await makeSearchIndex(source)) {
    const target = path.join(site, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

export interface IndexFile {
  /** From the site's root. */
  name: string;
  bytes: Uint8Array;
}

export async function makeSearchIndex(source: SearchSource): Promise<IndexFile[]> {
  const bundle = await makeBundle(source.records);
  const files = Object.entries(makeSearchFiles(source, bundle));
  return [
    ...bundle.files.map(({ name, bytes }) => ({ name: `pagefind/${name}`, bytes })),
    ...files.map(([name, value]) => ({
      name: `search/${name}`,
      bytes: new TextEncoder().encode(JSON.stringify(value)),
    })),
  ];
}
