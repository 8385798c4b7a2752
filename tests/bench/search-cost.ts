/** What an answer costs on the search page: bytes and requests of a first visit, milliseconds of a further key. */
import type { Browser, Page } from 'playwright-core';
import type { OpenedEngine } from '../support/search-engine.ts';

export interface ColdCost {
  /** As transferred, compressed. */
  suggestion: number;
  answer: number;
  requests: number;
}

/** First visits: a first key on the home page, then in another browser the address of the whole query. */
export async function coldCost(browser: Browser, site: string, query: string): Promise<ColdCost> {
  const suggestion = await visit(browser, site, async (page) => {
    await page.goto(site, { waitUntil: 'networkidle' });
    await page.locator('#q').focus();
    await page.keyboard.insertText([...query][0] ?? '');
    await page
      .locator('[role=option]')
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => {});
  });
  const answer = await visit(browser, site, async (page) => {
    await page.goto(new URL(`search/?q=${encodeURIComponent(query)}`, site).href);
    await page.waitForFunction(
      (asked) => document.querySelector(`[data-state="done"][data-query="${CSS.escape(asked)}"]`) !== null,
      query,
    );
  });
  return { suggestion: suggestion.bytes, answer: answer.bytes, requests: answer.requests };
}

/** Bodies as transferred, beside the page itself and the scripts and styles that it names. */
async function visit(
  browser: Browser,
  site: string,
  act: (page: Page) => Promise<void>,
): Promise<{ bytes: number; requests: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const addresses = new Map<string, string>();
    const sizes: { url: string; bytes: number }[] = [];
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      addresses.set(requestId, request.url),
    );
    const heads = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, response }) =>
      heads.set(requestId, response.encodedDataLength),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const bytes = encodedDataLength - (heads.get(requestId) ?? 0);
      sizes.push({ url: addresses.get(requestId) ?? '', bytes });
    });
    await act(page);
    await page.waitForLoadState('networkidle');
    const named = new Set(
      await page.evaluate(() => [
        location.href,
        ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
        ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href),
      ]),
    );
    const counted = sizes.filter(({ url }) => url.startsWith(site) && !named.has(url));
    return { bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), requests: counted.length };
  } finally {
    await context.close();
  }
}

/** Milliseconds for each further key of the queries, everything being loaded. */
export async function keyTimes(engine: OpenedEngine, queries: readonly string[]): Promise<number[]> {
  return engine.page.evaluate(async (typed) => {
    const times: number[] = [];
    for (const query of typed) {
      for (let length = 1; length <= query.length; length++) {
        const started = performance.now();
        await globalThis.lookUp.search(query.slice(0, length), { limit: 10 });
        times.push(performance.now() - started);
      }
    }
    return times;
  }, queries as string[]);
}
