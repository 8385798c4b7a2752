/** Look-up as people use it: suggestions, input methods, results, choices, the way back, marks on the page. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { foundWords } from '../../src/text/found-words.ts';
import { searchWords } from '../../src/text/search-words.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

let browser: Browser;
let internal: ServedSite;
let publicSite: ServedSite;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  internal = await serveSite(`${inject('shippedSite')}/internal`);
  publicSite = await serveSite(`${inject('shippedSite')}/public`, '/a/b/');
});
beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return async () => {
    await context.close();
    expect(problems).toEqual([]);
  };
});
afterAll(async () => {
  await browser.close();
  await internal.close();
  await publicSite.close();
});

const box = () => page.getByRole('combobox');
const listbox = () => page.getByRole('listbox');
const options = () => page.getByRole('option');
const active = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id === null || id === undefined ? undefined : document.getElementById(id)?.textContent;
  });
const focused = () => page.evaluate(() => document.activeElement?.id);
const path = (site = internal) => decodeURIComponent(page.url().slice(site.url.length));
const heading = () => page.locator('#search-heading').textContent();
const rows = () => page.locator('#search-results [data-result]');
const keys = () =>
  rows().evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset['result'] ?? ''));

async function answered(query: string): Promise<void> {
  await page.waitForSelector(`#search-results[data-state=done][data-query="${query}"]`, {
    state: 'attached',
  });
}
async function ask(query: string): Promise<void> {
  await page.goto(`${internal.url}search/?q=${encodeURIComponent(query)}`);
  await answered(query);
}

describe('suggestions', () => {
  test('come with the first key, in groups, and lead to a page', async () => {
    await page.goto(internal.url);
    await box().pressSequentially('治');
    await options().first().waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await listbox().getByRole('group', { name: searchWords.types.unit }).count()).toBe(1);
    await listbox().getByRole('option', { name: '治安镇' }).first().click();
    await page.waitForURL('**/units/zhian-zhen/');
    expect(await page.locator('h1').textContent()).toBe('治安镇');
  });

  test('are reached with the arrows, taken with Enter, and leave the focus in the box', async () => {
    await page.goto(internal.url);
    await box().pressSequentially('治安镇');
    await options().first().waitFor();
    const count = await options().count();
    await page.keyboard.press('ArrowUp');
    expect(await active()).toContain(searchWords.suggestions.fullTextFor('治安镇'));
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toContain('治安镇');
    expect(await focused()).toBe('q');
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
    expect(await options().count()).toBe(count);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/units/zhian-zhen/');
  });

  test('close with Escape and keep what was typed; a second Escape clears it', async () => {
    await page.goto(`${internal.url}units/`);
    await box().pressSequentially('文旅');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    expect(await listbox().count()).toBe(0);
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await box().inputValue()).toBe('文旅');
    await page.keyboard.press('ArrowDown');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
  });

  test('say how many there are', async () => {
    await page.goto(internal.url);
    await box().pressSequentially('宣传');
    await options().first().waitFor();
    const groups = await options().count();
    // The last option is the way to the full text.
    await expect
      .poll(() => page.locator('#q-status').textContent())
      .toBe(searchWords.suggestions.count(groups - 1));
  });

  test('a finger takes one', async () => {
    const telephone = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
    const small = await telephone.newPage();
    await small.goto(internal.url);
    await small.getByRole('combobox').tap();
    await small.keyboard.insertText('治安');
    await small.getByRole('option', { name: '治安镇' }).first().tap();
    await small.waitForURL('**/units/zhian-zhen/');
    await telephone.close();
  });

  test('the line for the full text, and Enter, lead to the results with the focus on their heading', async () => {
    await page.goto(`${internal.url}units/zhian-zhen/`);
    await box().pressSequentially('农村电影');
    await options().last().click();
    await page.waitForURL('**/search/?q=**');
    await answered('农村电影');
    expect(await heading()).toContain('农村电影');
    await expect.poll(focused).toBe('search-heading');

    await page.goto(internal.url);
    await box().pressSequentially('农村电影');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=**');
    await answered('农村电影');
    await expect.poll(focused).toBe('search-heading');
  });
});

test('an input method composes in peace: no search before the word stands, no sending with its Enter', async () => {
  await page.goto(internal.url);
  await box().focus();
  const devtools = await context.newCDPSession(page);
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.waitForLoadState('networkidle');
  for (const letters of ['z', 'zh', "zhi'an"]) await compose(letters);
  await page.evaluate(() => {
    // What a browser sends when Enter takes the composed letters over.
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    document.querySelector('#q')?.dispatchEvent(enter);
    document.querySelector('form')?.requestSubmit();
  });
  await page.waitForTimeout(400);
  expect(await listbox().count()).toBe(0);
  expect(path()).toBe('');
  await devtools.send('Input.insertText', { text: '治安' });
  await options().first().waitFor();
  expect(await box().inputValue()).toBe('治安');
  expect(await listbox().textContent()).toContain('治安镇');
});

describe('results', () => {
  test('a topic: counted, with what matched marked in title and text, and the list and who is responsible', async () => {
    await ask('农村电影');
    expect(await heading()).toMatch(/^“农村电影”：\d+ 条$/);
    expect(await page.title()).toContain('农村电影');
    const first = rows().first();
    expect(await first.getAttribute('data-result')).toBe('task:2020-publicity/70');
    expect(await first.locator('.name mark').count()).toBeGreaterThan(0);
    expect(await first.locator('p mark').count()).toBeGreaterThan(0);
    expect(await first.locator('.no').textContent()).toBe('70');
    expect(await first.textContent()).toContain('2020 年宣传思想文化清单');
    expect(await first.textContent()).toContain('电影管理站');
  });

  test('a unit: its complete list, counted by reason, each task with its reason', async () => {
    await ask('治安镇');
    await page.goto(`${internal.url}units/zhian-zhen/`);
    const onItsPage = await page.locator('.tasks > li').count();
    await ask('治安镇');
    expect(await rows().count()).toBe(onItsPage);
    expect(await heading()).toMatch(/^治安镇：按集体称谓 \d+ 项，可能有关 \d+ 项$/);
    expect(
      await rows()
        .filter({ hasNot: page.locator('.why b') })
        .count(),
    ).toBe(0);
    await page.getByRole('link', { name: searchWords.results.openSubject('治安镇') }).click();
    await page.waitForURL('**/units/zhian-zhen/');
  });

  test('a part of a name: the way to who bears it', async () => {
    await ask('治安');
    await page.locator('#search-notes').getByRole('link', { name: '治安镇' }).click();
    await page.waitForURL('**/units/zhian-zhen/');
  });

  test('what is typed is answered without taking the focus, and can be heard', async () => {
    await page.goto(`${internal.url}search/`);
    await box().pressSequentially('党风廉政', { delay: 20 });
    await answered('党风廉政');
    expect(await focused()).toBe('q');
    expect(path()).toBe('search/?q=党风廉政');
    await expect.poll(() => page.locator('#search-said').textContent()).toContain((await heading()) ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('search-heading');
    expect(await listbox().count()).toBe(0);
  });

  test('one after the other: “back” leads to the one before, not to letters on the way', async () => {
    await ask('农村电影');
    await box().fill('');
    await box().pressSequentially('党风廉政', { delay: 100 });
    await page.keyboard.press('Enter');
    await answered('党风廉政');
    await page.goBack();
    await answered('农村电影');
    expect(await box().inputValue()).toBe('农村电影');
    await page.goForward();
    await answered('党风廉政');
  });

  test('nothing of the kind is there: it says so, and shows where else to look', async () => {
    await ask('公积金提取');
    const said = (await heading()) ?? '';
    expect([searchWords.results.near('公积金提取'), searchWords.results.none('公积金提取')]).toContain(said);
    await ask('ёжик');
    expect(await heading()).toBe(searchWords.results.none('ёжик'));
    expect(await rows().count()).toBe(0);
    expect(await page.getByRole('link', { name: '2020 年宣传思想文化清单' }).isVisible()).toBe(true);
  });

  test('letters are read as words, and it says as which', async () => {
    await ask('zhiyuanfuwu');
    expect(await page.locator('#search-notes').textContent()).toContain(
      searchWords.results.readAs('志愿服务'),
    );
    expect(await rows().first().locator('mark').first().textContent()).toContain('志愿');
  });

  test('more of them on request, with the focus on the first new one; back from a result brings them again', async () => {
    await ask('宣传');
    expect(await rows().count()).toBe(20);
    const more = page.locator('#search-more button');
    await more.click();
    await expect.poll(() => rows().count()).toBeGreaterThan(20);
    const many = await keys();
    const isOnNew = () =>
      page.evaluate(() => document.activeElement?.closest('[data-result]')?.getAttribute('data-result'));
    await expect.poll(isOnNew).toBe(many[20]);

    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await answered('宣传');
    expect(await keys()).toEqual(many);
    await expect.poll(isOnNew).toBe(many[20]);
  });
});

test('files that do not come: it says so, leaves nothing half done, and works again', async () => {
  const broken = await context.newPage();
  await broken.route('**/search/*.json', (route) => route.abort());
  await broken.goto(`${internal.url}search/?q=${encodeURIComponent('电影')}`);
  await expect.poll(() => broken.locator('#search-heading').textContent()).toBe(searchWords.failed);
  expect(await broken.locator('[data-result]').count()).toBe(0);
  await broken.goto(internal.url);
  await broken.getByRole('combobox').pressSequentially('电影');
  await broken.unroute('**/search/*.json');
  await broken.keyboard.press('Enter');
  await broken.waitForSelector('#search-results[data-state=done] [data-result]');
  await broken.close();
});

describe('choices', () => {
  const choice = (name: string, value: string) =>
    page.locator(`#search-facets input[name="${name}"][value="${value}"]`);

  test('narrow the answer, several at once, stand in the address, and go with “back”', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await ask('宣传');
    const before = await heading();
    const count = Number(await choice('list', '2023-civilisation').locator('~ small').textContent());
    await choice('list', '2023-civilisation').press('Space');
    await expect.poll(heading).toBe(searchWords.results.filtered('宣传', count));
    expect(path()).toBe('search/?q=宣传&list=2023-civilisation');
    expect(await choice('list', '2023-civilisation').isChecked()).toBe(true);
    expect(
      await choice('list', '2023-civilisation').evaluate((input) => input === document.activeElement),
    ).toBe(true);
    for (const key of await keys()) expect(key).toMatch(/2023-civilisation/);

    await choice('list', '2020-publicity').check();
    await expect.poll(() => path()).toBe('search/?q=宣传&list=2023-civilisation&list=2020-publicity');
    await page.reload();
    await answered('宣传');
    expect(await page.locator('#search-facets input:checked').count()).toBe(2);

    await page.goBack();
    await expect.poll(() => path()).toBe('search/?q=宣传&list=2023-civilisation');
    await expect.poll(heading).toBe(searchWords.results.filtered('宣传', count));
    await page.getByRole('button', { name: searchWords.facets.clear }).click();
    await expect.poll(heading).toBe(before);
    expect(path()).toBe('search/?q=宣传');
  });

  test('are folded on a small screen', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await ask('宣传');
    expect(await choice('list', '2023-civilisation').isVisible()).toBe(false);
    await page.locator('#search-facets summary').first().click();
    await choice('list', '2023-civilisation').check();
    await expect.poll(heading).toContain('筛选后');
    expect(await page.locator('#search-facets > summary').textContent()).toBe(searchWords.facets.chosen(1));
  });
});

test('what was looked for is kept on this device, offered again, and cleared', async () => {
  await ask('治安镇');
  await page.getByRole('button', { name: searchWords.button }).click();
  await box().fill('农村电影');
  await page.keyboard.press('Enter');
  await answered('农村电影');
  await page.goto(`${internal.url}search/`);
  const recent = page.locator('#search-recent');
  await recent.waitFor();
  expect(await recent.getByRole('link').allTextContents()).toEqual(['农村电影', '治安镇']);
  await recent.getByRole('link', { name: '治安镇' }).click();
  await answered('治安镇');
  await page.goto(internal.url);
  await box().pressSequentially('文旅');
  await options().filter({ hasText: '旗文旅局' }).first().click();
  await page.waitForURL('**/units/wenlv-ju/');
  await page.goto(`${internal.url}search/`);
  await recent.waitFor();
  expect(await recent.getByRole('link').allTextContents()).toEqual(['旗文旅局', '治安镇', '农村电影']);
  await recent.getByRole('button', { name: searchWords.recent.clear }).click();
  expect(await recent.isVisible()).toBe(false);
  await page.reload();
  await answered('');
  expect(await recent.isVisible()).toBe(false);
});

describe('the page of a result', () => {
  const marks = () => page.locator('mark.found');

  test('marks the words one came for, its address stays plain, and they go on request', async () => {
    await ask('农村电影');
    await rows().first().getByRole('link').first().click();
    await marks().first().waitFor();
    expect(await marks().first().textContent()).toContain('电影');
    expect(path()).toBe('lists/2020-publicity/70/');
    await page.reload();
    await marks().first().waitFor();
    await page.getByRole('button', { name: foundWords.unmark }).click();
    expect(await marks().count()).toBe(0);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await marks().count()).toBe(0);
  });

  test('shows the first mark when it would be out of sight', async () => {
    await page.setViewportSize({ width: 390, height: 600 });
    const address = `${internal.url}lists/2020-publicity/38/`;
    await page.goto(`${address}?hl=${encodeURIComponent('旗直系统')}`);
    await marks().first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.goto(`${address}?hl=${encodeURIComponent('新闻')}`);
    await marks().first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test.each(['', '宣', '<b>', '没有这个词', '%'])('bears “%s” in its address', async (words) => {
    await page.goto(`${internal.url}lists/2020-publicity/38/?hl=${encodeURIComponent(words)}`);
    await page.waitForLoadState('networkidle');
    expect(path()).toBe('lists/2020-publicity/38/');
    expect(await marks().count()).toBe(0);
  });
});

test('the public portal answers under any path, and asks nobody else', async () => {
  const outside = publicSite.recordRequests(page);
  await page.goto(publicSite.url);
  await box().pressSequentially('治安');
  await listbox().getByRole('option', { name: '治安镇' }).first().waitFor();
  await page.keyboard.press('Enter');
  await answered('治安');
  await page.goto(`${publicSite.url}search/?q=${encodeURIComponent('志愿服务')}`);
  await answered('志愿服务');
  await rows().first().getByRole('link').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  expect(page.url().startsWith(publicSite.url)).toBe(true);
  expect(outside).toEqual([]);
});

test('without scripts the search page leads to lists, units, groups and projects', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${internal.url}search/?q=${encodeURIComponent('电影')}`);
  for (const name of ['2020 年宣传思想文化清单', '苏木乡镇', '新闻组', '爱理发']) {
    expect(await quiet.getByRole('link', { name, exact: true }).isVisible(), name).toBe(true);
  }
  await quiet.getByRole('link', { name: '新闻组', exact: true }).click();
  expect(await quiet.locator('h1').textContent()).toContain('新闻组');
  await plain.close();
});
