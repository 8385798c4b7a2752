/** Opens every page of a served portal as a reader would, and notes whatever is wrong with it. */
import { readdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Browsing {
  pages: number;
  /** What a page's or the server's policy stopped. */
  violations: string[];
  /** Requests to anybody else. */
  outside: string[];
  /** Answers that failed, scripts that threw. */
  failures: string[];
}

/** Whatever a policy stops, in the words of the page itself. */
export async function recordViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (what: string) => violations.push(`${page.url()} ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (what: string) => void };
      noteViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
  });
  return violations;
}

/** `folder` is what is served at `url`; the query is looked up at the end. */
export async function browseSite(
  browser: Browser,
  folder: string,
  url: string,
  query: string,
  options: BrowserContextOptions = {},
): Promise<Browsing> {
  const page = await browser.newPage(options);
  const result: Browsing = { pages: 0, violations: await recordViolations(page), outside: [], failures: [] };
  const { host } = new URL(url);
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(target.protocol) && target.host !== host) result.outside.push(target.href);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) result.failures.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => result.failures.push(`${page.url()} ${error.message}`));
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    // The editors' desk has a policy and tests of its own.
    if (!file.endsWith('index.html') || file.startsWith('admin')) continue;
    await page.goto(url + file.slice(0, -'index.html'.length));
    await page.waitForSelector('h1');
    result.pages += 1;
  }
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#search-results[data-state=done]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  if ((await page.locator('#search-results a').count()) === 0)
    result.failures.push(`nothing found for ${query}`);
  await page.close();
  return result;
}
