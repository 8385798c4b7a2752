/** What the portal's look-up is compared with, on the same pages: Pagefind as it comes, and MiniSearch with bigrams. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { normalise, runsOf } from '../../src/search/normalise.ts';
import { openIndex } from '../../src/search/portal-index.ts';
import type { NamesFile, RecordsFile } from '../../src/search/search-files.ts';
import { serveSite } from '../support/serve.ts';

export interface BenchPage {
  /** `<type>:<id>` */
  key: string;
  url: string;
  title: string;
  html: string;
}

export interface Peer {
  name: string;
  search(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** The pages of everything that the portal's own index holds. */
export function pagesIn(site: string): BenchPage[] {
  const read = <T>(file: string) => JSON.parse(readFileSync(path.join(site, 'search', file), 'utf8')) as T;
  const { records } = openIndex(read<NamesFile>('names.json'), read<RecordsFile>('records.json'));
  return records.map(({ key, url, title }) => ({
    key,
    url,
    title,
    html: readFileSync(path.join(site, url, 'index.html'), 'utf8'),
  }));
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ');

/** Pagefind's own index and its own search of the main part of each page. */
export async function stockPagefind(
  pages: readonly BenchPage[],
  browser: Browser,
  folder: string,
): Promise<Peer> {
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind does not start');
  for (const { url, title, html } of pages) {
    const content = `<html lang="zh-CN"><title>${title}</title><body>${mainOf(html)}</body></html>`;
    await index.addHTMLFile({ url: `/${url}`, content });
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await close();
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><script type="module">globalThis.stock = await import("./pagefind/pagefind.js"); await stock.init();</script>',
  );
  const server = await serveSite(folder);
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'stock' in globalThis);
  const keys = new Map(pages.map(({ key, url }) => [`/${url}`, key]));
  return {
    name: 'Pagefind as it comes',
    async search(query) {
      const urls = await page.evaluate(async (asked) => {
        const { results } = await (
          Reflect.get(globalThis, 'stock') as {
            search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
          }
        ).search(asked);
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
      }, query);
      return urls.flatMap((url) => keys.get(url) ?? []);
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}

export function miniSearch(pages: readonly BenchPage[]): Peer {
  const bigrams = (text: string) =>
    runsOf(normalise(text)).flatMap((run) =>
      run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    );
  const engine = new MiniSearch({ idField: 'key', fields: ['title', 'text'], tokenize: bigrams });
  engine.addAll(pages.map(({ key, title, html }) => ({ key, title, text: textOf(html) })));
  return {
    name: 'MiniSearch, bigrams, OR',
    search: async (query) =>
      engine
        .search(query, { combineWith: 'OR', boost: { title: 5 } })
        .slice(0, 10)
        .map(({ id }) => id as string),
    close: async () => {},
  };
}
