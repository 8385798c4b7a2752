/** The office finds what it has still to settle, and takes the list along; outside there is no such page. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

const SHIPPED = inject('shippedSite');
let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(path.join(SHIPPED, 'internal'));
});
afterAll(async () => {
  await site.close();
  await browser.close();
});

test('from the foot of any page: what, which entry, which file, who can settle it', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}units/`);
  await page.getByRole('contentinfo').getByRole('link', { name: '自查' }).click();
  await page.getByRole('heading', { level: 1, name: '自查' }).waitFor();
  const row = page.getByRole('row', { name: /党对宣传思想工作的领导/ });
  expect(await row.textContent()).toMatch(/没有责任组室.*tasks\/2020-publicity\/77\.mdx/s);
  const counts = await page.locator('.partkey b').allInnerTexts();
  const csv = readFileSync(path.join(SHIPPED, 'internal/self-inspection/findings.csv'), 'utf8');
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(csv.trimEnd().split('\r\n').length - 1);
  // No editors' web page stands beside a portal that was only built.
  expect(await page.getByRole('link', { name: /^修改/ }).count()).toBe(0);
  await row.getByRole('link', { name: /党对宣传思想工作的领导/ }).click();
  expect(new URL(page.url()).pathname).toBe('/lists/2020-publicity/77/');
  await page.close();
});

test('is not there for the public', () => {
  expect(existsSync(path.join(SHIPPED, 'internal/self-inspection/index.html'))).toBe(true);
  expect(existsSync(path.join(SHIPPED, 'public/self-inspection'))).toBe(false);
  expect(readFileSync(path.join(SHIPPED, 'public/index.html'), 'utf8')).not.toContain('自查');
});
