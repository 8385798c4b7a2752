/** Both portals of the shipped content, served for all tests of a file, and a browser to look at them with. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/domain/audience.ts';
import { launchBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './serve.ts';

export interface BothPortals {
  browser: Browser;
  urlOf: (audience: Audience) => string;
}

/** To be called while a file's tests are declared; what it gives can be used when they run. */
export function useBothPortals(): () => BothPortals {
  let opened: BothPortals;
  const sites = new Map<Audience, ServedSite>();
  beforeAll(async () => {
    const browser = await launchBrowser();
    for (const audience of AUDIENCES)
      sites.set(audience, await serveSite(`${inject('shippedSite')}/${audience}`));
    opened = { browser, urlOf: (audience) => sites.get(audience)?.url ?? '' };
  });
  afterAll(async () => {
    await opened.browser.close();
    for (const site of sites.values()) await site.close();
  });
  return () => opened;
}
