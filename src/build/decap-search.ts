/**
 * Decap's search scores letters that follow each other and drops what scores low: two Chinese characters always do,
 * and it reads titles only. Here a hit is an entry whose file contains the words.
 */
import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

const FUZZY =
  /fuzzy\.filter\(searchTerm, collectionEntries, \{\s*extract: extractSearchFields\(uniq\(filteredSearchFields\)\)\s*\}\)/;
const THRESHOLD = /score > 5\b/;

/** Replaces the scoring in Decap's own module. Throws where the module no longer reads as it did. */
export function patchDecapSearch(code: string): string {
  const changes = [
    [FUZZY, 'entriesContaining(searchTerm, collectionEntries)'],
    [THRESHOLD, 'score > 0'],
  ] as const;
  const patched = patchModule(code, changes, 'src/build/decap-search.ts');
  return `${patched}\n${entriesContaining.toString()}\n`;
}

interface SearchedEntry {
  raw: string;
  slug: string;
  data: { title?: unknown };
}

/** Stands in Decap's module as it is written here, so it uses nothing from outside. */
export function entriesContaining<Entry extends SearchedEntry>(
  term: string,
  entries: readonly Entry[],
): { original: Entry; score: number }[] {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries.flatMap((original) => {
    const title = String(original.data?.title ?? '').toLowerCase();
    const text = `${original.slug} ${original.raw}`.toLowerCase();
    if (words.some((word) => !text.includes(word))) return [];
    return [{ original, score: words.every((word) => title.includes(word)) ? 2 : 1 }];
  });
}

export const findChineseInSearch = (): Plugin => ({
  name: 'find-chinese-in-search',
  transform: {
    filter: { id: /decap-cms-core\/dist\/esm\/backend\.js$/ },
    handler: (code) => ({ code: patchDecapSearch(code), map: null }),
  },
});
