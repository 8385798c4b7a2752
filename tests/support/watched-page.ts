/** A page in whose journey nothing may leave this machine, break a policy, or be said in another language. */
import type { Browser, Page } from 'playwright-core';

export interface WatchedPage {
  page: Page;
  /** Requests beyond this machine, scripts that threw, what a policy stopped. */
  problems: string[];
}

/** What Decap leaves behind of a save that was refused. */
const REFUSED = 'Object';

export async function openWatchedPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1')
      problems.push(`outside: ${url}`);
  });
  page.on('pageerror', ({ message }) => {
    if (message !== REFUSED) problems.push(`thrown: ${message}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  return { page, problems };
}

/** Latin words of the interface: no names, file names, ids, addresses or units of measure. */
export async function latinWordsIn(page: Page, allowed: readonly RegExp[] = []): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const shown = (element: Element | null) =>
      element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('textarea, style, script') === null && shown(parent))
        found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
      if (!shown(element)) continue;
      for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  const rest = texts.map((text) => allowed.reduce((left, pattern) => left.replaceAll(pattern, ''), text));
  return [...new Set(rest.filter((text) => /[A-Za-z]{2,}/.test(text)).map((text) => text.trim()))];
}
