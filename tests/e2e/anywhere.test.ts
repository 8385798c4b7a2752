/** One build works under any path: every link stays inside, nothing is asked of another host. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';
import { readSite } from '../support/site-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['public', 'internal'])('the fixture county, %s, under /a/b/', (audience) => {
  const folder = path.join(inject('countySite'), audience);
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(folder, '/a/b/');
  });
  afterAll(() => site.close());

  test('every link of every page leads to a file of the portal', () => {
    const files = new Set(readdirSync(folder, { recursive: true }).map(String));
    const broken: string[] = [];
    for (const file of readSite(folder).filter(
      ({ path: name }) => name.endsWith('.html') && name !== '404.html',
    )) {
      for (const [, target = ''] of file.text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(?:#|mailto:|tel:|data:)/.test(target)) continue;
        const clean = target.split(/[?#]/)[0] ?? '';
        const resolved = path.posix.join(
          path.posix.dirname(file.path),
          clean.endsWith('/') || clean === '' ? `${clean}index.html` : clean,
        );
        if (/^[a-z]+:|^\//.test(target) || !files.has(resolved)) broken.push(`${file.path}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('pages open, search answers, and no request leaves', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    const outside = site.recordRequests(page);
    for (const file of readdirSync(folder, { recursive: true }).map(String)) {
      if (!file.endsWith('index.html')) continue;
      await page.goto(site.url + file.slice(0, -'index.html'.length));
      // A moved page only leads on.
      await page.waitForSelector('h1');
      expect(await page.locator('h1').count(), file).toBe(1);
    }
    await page.goto(`${site.url}search/?q=${encodeURIComponent('清扫')}`);
    await page.waitForSelector('#search-results[data-state=done]', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(outside).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});
