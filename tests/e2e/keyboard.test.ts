/** The portal with the keyboard alone, with a unit remembered, and without scripts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { words } from '../../src/text/zh-cn.ts';
import { launchBrowser } from '../support/browser.ts';
import { kindsFor } from '../support/page-kinds.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

let browser: Browser;
let site: ServedSite;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(`${inject('shippedSite')}/internal`);
});
beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
  return () => context.close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** More presses than this nobody has the patience for. */
const PATIENCE = 150;

/** Goes on with Tab until the focus is on the element of that name; there must be a visible sign of it. */
async function tabTo(name: string, tag = ''): Promise<void> {
  for (let pressed = 0; pressed < PATIENCE; pressed++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(
      (wanted) => {
        const element = document.activeElement;
        if (element === null || (wanted.tag !== '' && element.localName !== wanted.tag)) return undefined;
        const labelled = element.closest('label')?.firstChild ?? element;
        const text = element.getAttribute('aria-label') ?? labelled.textContent ?? '';
        if (text.trim() !== wanted.name) return undefined;
        return element.matches(':focus-visible') && getComputedStyle(element).outlineStyle === 'solid';
      },
      { name, tag },
    );
    if (found === undefined) continue;
    expect(found, `the focus on “${name}” is seen`).toBe(true);
    return;
  }
  throw new Error(`“${name}” was not reached with ${PATIENCE} times Tab on ${page.url()}`);
}

async function openByKeyboard(name: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
  await page.waitForLoadState('load');
}

/** With the arrow: letters typed into a list of choices do not reach Chinese names. */
async function choose(label: string, option: string): Promise<void> {
  await tabTo(label, 'select');
  for (let pressed = 0; pressed < PATIENCE; pressed++) {
    await page.keyboard.press('ArrowDown');
    const chosen = await page.evaluate(
      () => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text,
    );
    if (chosen === option) return;
  }
  throw new Error(`“${option}” is not among the choices of “${label}”`);
}

const heading = () => page.locator('h1').textContent();
const path = () => decodeURIComponent(page.url().slice(site.url.length));

test('from home to a unit, its task, the members of a designation, and back', async () => {
  await page.goto(site.url);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.skip);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await openByKeyboard(words.home.doors.units.join(''));
  await page.waitForURL('**/units/');
  await openByKeyboard('治安镇');
  await page.waitForURL('**/units/zhian-zhen/');
  await openByKeyboard('新闻报送与刊播任务');
  await page.waitForURL('**/lists/2020-publicity/38/');
  expect(await heading()).toContain('新闻报送与刊播任务');

  const member = page.getByRole('link', { name: '八仙筒镇', exact: true });
  expect(await member.isVisible()).toBe(false);
  await openByKeyboard(words.task.members(49));
  expect(await member.isVisible()).toBe(true);
  await openByKeyboard('八仙筒镇');
  await page.waitForURL('**/units/baxiantong-zhen/');
  expect(await heading()).toBe('八仙筒镇');

  await page.goBack();
  expect(path()).toBe('lists/2020-publicity/38/');
  expect(await heading()).toContain('新闻报送与刊播任务');
});

test('filters of a list stand in the address; reload and back bring them again', async () => {
  await page.goto(`${site.url}lists/2020-publicity/`);
  const shown = () => page.locator('[data-task]:visible').count();
  const all = await shown();
  await choose(words.list.filter.unit, '治安镇');
  await expect.poll(path).toBe('lists/2020-publicity/?unit=zhian-zhen');
  expect(await page.locator('#filter-status').textContent()).toBe('57 项，另有 6 项待核实');
  expect(await shown()).toBe(63);

  await choose(words.list.filter.group, '新闻组');
  await expect.poll(path).toBe('lists/2020-publicity/?unit=zhian-zhen&group=xinwen-zu');
  const left = await shown();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(63);

  await page.reload();
  expect(await shown()).toBe(left);
  await openByKeyboard('新闻报送与刊播任务');
  await page.waitForURL('**/38/');
  await page.goBack();
  await expect.poll(path).toBe('lists/2020-publicity/?unit=zhian-zhen&group=xinwen-zu');
  await expect.poll(shown).toBe(left);

  await openByKeyboard(words.list.filter.reset);
  await expect.poll(path).toBe('lists/2020-publicity/');
  expect(await shown()).toBe(all);
});

describe('“我的单位”', () => {
  beforeEach(async () => {
    await page.goto(`${site.url}units/zhian-zhen/`);
    await tabTo(words.myUnit.set);
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('button[data-unit]').getAttribute('aria-pressed')).toBe('true');
  });

  test('brings its sentence and cells to the home page', async () => {
    await page.goto(site.url);
    const mine = page.locator('#my-unit');
    await mine.waitFor();
    expect(await mine.locator('.lead').textContent()).toContain('项与治安镇有关');
    expect(await mine.locator('a.cell').count()).toBeGreaterThan(0);
    await mine.locator('a.cell').first().click();
    await page.waitForURL('**/lists/**');
    expect(await page.locator('#my-unit-link').textContent()).toBe('治安镇');
  });

  test('is marked in the table of quotas', async () => {
    await page.goto(`${site.url}lists/2020-publicity/38/`);
    expect(await page.locator('tr.mine th').allTextContents()).toEqual(['苏木乡镇']);
  });

  test('is forgotten on request', async () => {
    await page.keyboard.press('Space');
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#my-unit').isVisible()).toBe(false);
    expect(await page.locator('#my-unit-link').isVisible()).toBe(false);
  });
});

test('without scripts every kind of page is there, and no control that would do nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await context.newPage();
  const dead: string[] = [];
  for (const kind of kindsFor('internal')) {
    await quiet.goto(site.url + kind.path);
    expect((await quiet.locator('main').textContent())?.length, kind.name).toBeGreaterThan(40);
    expect(await quiet.locator('h1').isVisible(), kind.name).toBe(true);
    for (const control of await quiet
      .locator('button:visible, select:visible, .needs-script:visible')
      .all()) {
      // A form that the server answers by itself: the address of the search page with the question.
      const works = await control.evaluate((element) => element.closest('form[action]') !== null);
      const shown = kind.name === 'gallery';
      if (!works && !shown)
        dead.push(`${kind.name}: ${await control.evaluate((element) => element.outerHTML)}`);
    }
  }
  expect(dead).toEqual([]);
  await context.close();
});
