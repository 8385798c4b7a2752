/** What leaves the office: pages under their strict policy, and a public build that refuses what is internal. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';
import { readSite } from '../support/site-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Whatever a page's policy stops, in the page's own words. */
async function recordViolations(page: Page): Promise<string[]> {
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

describe.each(['public', 'internal'])('the fixture county, %s', (audience) => {
  const folder = path.join(inject('countySite'), audience);
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(folder);
  });
  afterAll(() => site.close());

  test('no page says anything inline that could run or paint', () => {
    const inline =
      /<style[\s>]|\sstyle="|\son[a-z]+="|href="javascript:|<script(?![^>]*\ssrc=)(?![^>]*type="(?:speculationrules|application\/(?:ld\+)?json)")/i;
    const pages = readSite(folder).filter(
      ({ path: name }) => name.endsWith('.html') && !name.startsWith('admin/'),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ text }) => inline.test(text)).map(({ path: name }) => name)).toEqual([]);
  });

  test('every page works under the policy of its head and of the server', async () => {
    const page = await browser.newPage();
    const violations = await recordViolations(page);
    let pages = 0;
    for (const file of readdirSync(folder, { recursive: true }).map(String)) {
      if (!file.endsWith('index.html') || file.startsWith('admin')) continue;
      const response = await page.goto(site.url + file.slice(0, -'index.html'.length));
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
      pages += 1;
    }
    await page.goto(`${site.url}search/?q=${encodeURIComponent('读书')}`);
    await page.waitForSelector('#search-results[data-state=done]', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(pages).toBeGreaterThan(10);
    expect(violations).toEqual([]);
    await page.close();
  });

  test('the policy stops what it should', async () => {
    const page = await browser.newPage();
    const violations = await recordViolations(page);
    await page.goto(site.url);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      document.body.setAttribute('style', 'color: red');
      const picture = document.createElement('img');
      picture.src = 'http://elsewhere.invalid/x.png';
      document.body.append(picture);
    });
    await page.waitForTimeout(200);
    expect(await page.title()).not.toBe('ran');
    for (const directive of ['script-src', 'style-src', 'img-src']) {
      expect(
        violations.some((violation) => violation.includes(directive)),
        directive,
      ).toBe(true);
    }
    await page.close();
  });
});
