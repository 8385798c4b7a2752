/** Opens every page of a served portal as a reader would, takes every download, and notes whatever is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Browsing {
  pages: number;
  /** Kinds of pages opened, by the folder at the portal's root. */
  kinds: Set<string>;
  /** Files that pages offer; each was taken once and is what stands in the folder. */
  downloads: Set<string>;
  problems: {
    /** What a page's or the server's policy stopped. */
    violations: string[];
    /** Requests to anybody else. */
    outside: string[];
    /** Answers that failed, scripts that threw, downloads that are not what they should be. */
    failures: string[];
  };
}

export const NO_PROBLEMS: Browsing['problems'] = { violations: [], outside: [], failures: [] };

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

interface Offer {
  href: string;
  /** Saved by a press; else a program or the browser itself opens it. */
  saved: boolean;
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
  const problems = {
    violations: await recordViolations(page),
    outside: [] as string[],
    failures: [] as string[],
  };
  const result: Browsing = { pages: 0, kinds: new Set(), downloads: new Set(), problems };
  noteRequests(page, new URL(url).host, problems);
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    // The editors' desk has a policy and tests of its own.
    if (!file.endsWith('index.html') || file.startsWith('admin')) continue;
    await page.goto(url + file.slice(0, -'index.html'.length));
    await page.waitForSelector('h1');
    result.pages += 1;
    result.kinds.add(file.split(path.sep)[0] ?? '');
    for (const offer of await offersOn(page, url)) {
      const name = decodeURI(offer.href.slice(url.length));
      if (result.downloads.has(name)) continue;
      result.downloads.add(name);
      const fault = await take(page, offer, path.join(folder, name));
      if (fault !== undefined) problems.failures.push(`${page.url()} ${name}: ${fault}`);
    }
  }
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#search-results[data-state=done]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  if ((await page.locator('#search-results a').count()) === 0)
    problems.failures.push(`nothing found for ${query}`);
  await page.close();
  return result;
}

function noteRequests(page: Page, host: string, { outside, failures }: Browsing['problems']): void {
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(target.protocol) && target.host !== host) outside.push(target.href);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== host) outside.push(socket.url());
  });
  page.on('popup', (popup) => popup.on('request', (request) => outside.push(request.url())));
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => failures.push(`${page.url()} ${error.message}`));
}

/** Links of the page to files of the portal that are no pages. */
const offersOn = (page: Page, url: string): Promise<Offer[]> =>
  page.evaluate(
    (root) =>
      Array.from(document.links, (link) => ({
        href: link.href.replace(/[?#].*$/, ''),
        saved: link.hasAttribute('download'),
      })).filter(({ href }) => href.startsWith(root) && /\.\w+$/.test(href) && !href.endsWith('.html')),
    url,
  );

/** What is wrong with it, or nothing. */
async function take(page: Page, { href, saved }: Offer, file: string): Promise<string | undefined> {
  const expected = readFileSync(file);
  const taken = saved ? await save(page, href) : await read(page, href);
  return expected.equals(taken) ? undefined : `${taken.length} of ${expected.length} bytes, or others`;
}

async function save(page: Page, href: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate((address) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[download]')];
      links.find((link) => link.href === address)?.click();
    }, href),
  ]);
  return readFileSync(await download.path());
}

const read = async (page: Page, href: string): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(async (address) => {
      const answer = await fetch(address);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }, href),
    'hex',
  );
