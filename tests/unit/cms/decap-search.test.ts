/** Search in the CMS finds Chinese: stock Decap finds none of 83 titles that contain 改革. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { entriesContaining, patchDecapSearch } from '../../../src/build/decap-search.ts';

const core = path.dirname(createRequire(import.meta.url).resolve('decap-cms-core/package.json'));
const module = await readFile(path.join(core, 'dist/esm/backend.js'), 'utf8');

test('the change still fits Decap’s own search', () => {
  const patched = patchDecapSearch(module);
  expect(patched).toContain('return entriesContaining(searchTerm, collectionEntries);');
  expect(patched).toContain('function entriesContaining(');
  expect(patched).toContain('score > 0');
});

test('where it does not fit, the bundle is not made', () => {
  expect(() => patchDecapSearch(module.replace('score > 5', 'score > 6'))).toThrow(/no longer fits/);
  expect(() => patchDecapSearch(module.replace('fuzzy.filter(searchTerm, coll', 'filter(coll'))).toThrow();
});

const entry = (slug: string, title: string, body = '') => ({
  slug,
  raw: `title: ${title}\n${body}`,
  data: { title },
});
const ENTRIES = [
  entry('a/1', '营商环境'),
  entry('a/2', '理论学习', '改革落实到单位：治安镇'),
  entry('a/3', '深化改革任务'),
];
const found = (term: string) => entriesContaining(term, ENTRIES).map(({ original }) => original.slug);

test.each([
  ['改革', ['a/2', 'a/3']],
  ['营商', ['a/1']],
  ['治安镇', ['a/2']],
  ['改革 理论', ['a/2']],
  ['没有的', []],
  ['  ', []],
])('“%s”', (term, slugs) => {
  expect(found(term)).toEqual(slugs);
});

test('titles come first', () => {
  const hits = entriesContaining('改革', ENTRIES);
  expect(hits.find(({ original }) => original.slug === 'a/3')?.score).toBeGreaterThan(
    hits.find(({ original }) => original.slug === 'a/2')?.score ?? 9,
  );
});
