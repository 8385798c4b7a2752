/**
 * One build works under any path: every page opens under its strict policy, every download is whole, nothing is asked
 * of another host.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { AUDIENCES } from '../../src/domain/audience.ts';
import { browseSite, NO_PROBLEMS } from '../support/browse-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';

/** Folders of pages that the county has no use for: its few projects fit one page. */
const UNUSED = ['project-pages'];
/** Folders that hold no pages, and those that are not for the public. */
const NO_PAGES = ['data', 'feeds'];
const INSIDE = ['coverage', 'editing', 'gallery', 'self-inspection'];

const kindsOfPages = readdirSync(path.join(PROJECT_ROOT, 'src/pages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => ![...UNUSED, ...NO_PAGES].includes(name));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(AUDIENCES)('the fixture county, %s, under /a/b/', (audience) => {
  test('every page opens, every download is whole, search answers, and no request leaves', async () => {
    const folder = path.join(inject('countySite'), audience);
    const site = await serveSite(folder, '/a/b/');
    const { kinds, downloads, problems } = await browseSite(browser, folder, site.url, '读书');
    await site.close();
    expect(problems).toEqual(NO_PROBLEMS);
    const expected = kindsOfPages.filter((name) => audience === 'internal' || !INSIDE.includes(name));
    expect(expected.filter((name) => !kinds.has(name))).toEqual([]);
    const endings = new Set([...downloads].map((name) => path.extname(name)));
    expect([...endings].sort()).toEqual(['.csv', '.ics', '.json', '.xml']);
  });
});
