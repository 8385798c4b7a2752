/** Opens the look-up engine of a served portal in a blank page of it, for tests and measurements. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import type {
  SearchAnswer,
  SearchEngine,
  SearchOptions,
  Suggestion,
} from '../../src/search/search-answer.ts';

declare global {
  var lookUp: SearchEngine;
}

export interface OpenedEngine {
  page: Page;
  context: BrowserContext;
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  suggest(query: string, limit?: number): Promise<readonly Suggestion[]>;
  close(): Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<script type="module">
  import { openSearchEngine } from './test-engine.js';
  globalThis.lookUp = openSearchEngine('./');
</script>`;

let bundled: Promise<string> | undefined;

/** The engine as one module, made from the same source as the pages' scripts. */
async function bundleEngine(): Promise<string> {
  const result = await build({
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/browser/search/engine.ts', formats: ['es'], fileName: 'engine' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('the engine was not bundled');
  return output.output[0].code;
}

/** `prepare` runs in the page before anything else, such as to take away what old browsers lack. */
export async function openEngine(browser: Browser, site: string, prepare?: string): Promise<OpenedEngine> {
  bundled ??= bundleEngine();
  const code = await bundled;
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  if (prepare !== undefined) await page.addInitScript(prepare);
  await page.route('**/test-engine.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.route('**/test-engine.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.goto(new URL('test-engine.html', site).href);
  await page.waitForFunction(() => 'lookUp' in globalThis);
  return {
    page,
    context,
    search: (query, options = {}) =>
      page.evaluate(([asked, chosen]) => globalThis.lookUp.search(asked, chosen), [query, options] as const),
    suggest: (query, limit = 8) =>
      page.evaluate(([asked, most]) => globalThis.lookUp.suggest(asked, { limit: most }), [
        query,
        limit,
      ] as const),
    close: () => context.close(),
  };
}
