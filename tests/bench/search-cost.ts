/** What an answer costs on the search page: bytes and requests of a first visit, milliseconds of a further key. */
import type { Browser, Page } from 'playwright-core';
import type { OpenedEngine } from '../support/search-engine.ts';

export interface ColdCost {
  /** As transferred, compressed. */
  suggestion: number;
  answer: number;
  requests: number;
}

/** Opens the search page anew, types the query and waits for the answer; the page itself is not counted. */
export async function coldCost(browser: Browser, site: string, query: string): Promise<ColdCost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(new URL('search/', site).href, { waitUntil: 'networkidle' });
    const counted = await countTransfers(page);
    await page.locator('#q').focus();
    await page.keyboard.insertText([...query][0] ?? '');
    await page
      .locator('[role=option]')
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => {});
    await page.waitForLoadState('networkidle');
    const suggestion = counted.bytes;
    await page.locator('#q').fill(query);
    await page.locator('#q').press('Enter');
    await page.waitForFunction(
      (asked) => document.querySelector(`[data-state="done"][data-query="${CSS.escape(asked)}"]`) !== null,
      query,
    );
    await page.waitForLoadState('networkidle');
    return { suggestion, answer: counted.bytes, requests: counted.requests };
  } finally {
    await context.close();
  }
}

async function countTransfers(page: Page): Promise<{ bytes: number; requests: number }> {
  const counted = { bytes: 0, requests: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength;
    counted.requests += 1;
  });
  return counted;
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
