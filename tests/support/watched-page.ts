/** A page in whose journey nothing may leave this machine, break a policy, or be said in another language. */
import type { Browser, Frame, Page } from 'playwright-core';

export interface WatchedPage {
  page: Page;
  /** Requests beyond this machine, scripts that threw, what a policy stopped. */
  problems: string[];
}

/** What Decap leaves behind of a save that was refused, by us or by itself. */
const REFUSED: ReadonlySet<string> = new Set(['Object', 'undefined']);

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
    if (!REFUSED.has(message)) problems.push(`thrown: ${message} at ${page.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  return { page, problems };
}

/** Ids of the county's content, digests and file names. */
export const IDS: readonly RegExp[] = [
  /\btushuguan\b|\b[\da-f]{64}\b/g,
  /\b[a-z]+(?:-[a-z\d]+)+\b|\b\d{4}-[a-z]+\b/g,
  /[\w-]+\.(?:mdx|yml|txt|docx?|xlsx|md|webp|jpe?g|png)\b|\.(?:docx?|xlsx|txt)\b/g,
];

/** Latin words of the interface: no names, file names, ids, addresses or units of measure. */
export async function latinWordsIn(page: Page, allowed: readonly RegExp[] = []): Promise<string[]> {
  const texts = (await Promise.all(page.frames().map(shownTexts))).flat();
  const rest = texts.map((text) => allowed.reduce((left, pattern) => left.replaceAll(pattern, ''), text));
  return [...new Set(rest.filter((text) => /[A-Za-z]{2,}/.test(text)).map((text) => text.trim()))];
}

const shownTexts = (frame: Frame) =>
  frame.evaluate(() => {
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
