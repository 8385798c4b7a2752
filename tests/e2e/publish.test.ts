/** What leaves the office: pages under their strict policy, and a public build that refuses what is internal. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { recordViolations } from '../support/browse-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';
import { readSite } from '../support/site-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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

  test('the server sends a policy beside that of each page', async () => {
    const answer = await fetch(site.url);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
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

test('where the office wants it, a link to another site asks first', async () => {
  const site = await serveSite(path.join(inject('countySite'), 'public'));
  const page = await browser.newPage();
  const outside = site.recordRequests(page);
  await page.goto(site.url);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://elsewhere.example/page';
    link.textContent = '别的网站';
    document.querySelector('main')?.append(link);
  });
  const dialog = page.locator('#leave-notice');
  await page.getByText('别的网站').click();
  expect(await dialog.isVisible()).toBe(true);
  expect(await dialog.textContent()).toContain('https://elsewhere.example/page');
  await page.getByRole('button', { name: '留在这里' }).click();
  expect(await dialog.isVisible()).toBe(false);
  expect(page.url()).toBe(site.url);
  expect(outside).toEqual([]);
  await page.getByText('别的网站').click();
  expect(await page.getByText('继续打开').getAttribute('href')).toBe('https://elsewhere.example/page');
  await page.keyboard.press('Escape');
  await page.locator('.main-nav a').first().click();
  await page.waitForURL(`${site.url}lists/`);
  await page.close();
  await site.close();
});
