/**
 * The portal on an old telephone: with the stylesheet as a browser of early 2019 understands it, without the
 * interfaces that came later, and with scripts that never arrive.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { readAsOldBrowser } from '../support/old-stylesheet.ts';
import { kindsFor } from '../support/page-kinds.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

const SHIPPED = path.join(inject('shippedSite'), 'public');
const ASSETS = path.join(SHIPPED, 'assets');
const assets = (ending: string) => readdirSync(ASSETS).filter((file) => file.endsWith(ending));
const [stylesheet = ''] = assets('.css');
const old = readAsOldBrowser(readFileSync(path.join(ASSETS, stylesheet), 'utf8'));

let browser: Browser;
let site: ServedSite;
let county: ServedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(SHIPPED);
  county = await serveSite(path.join(inject('countySite'), 'public'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await county.close();
});

describe('what is sent', () => {
  test('styles use nothing that nobody has looked at in an old browser', () => {
    expect(old.unknown).toEqual([]);
    expect(old.css.length).toBeGreaterThan(20_000);
  });

  test('scripts are written in the language of 2019', () => {
    const files = ['../reading-modes.js', ...assets('.js')].map((file) => ({
      file,
      text: readFileSync(path.join(ASSETS, file), 'utf8'),
    }));
    expect(files.length).toBeGreaterThan(8);
    expect(files.flatMap(({ file, text }) => newerSyntax(text).map((what) => `${file}: ${what}`))).toEqual(
      [],
    );
  });

  test('and the check knows newer language when it sees it', () => {
    const newer = 'a?.b; a ?? b; a ??= b; 10n; class A { #p = 1; static { f(); } } await f();';
    expect(new Set(newerSyntax(newer)).size).toBe(8);
  });
});

const NEWER_SYNTAX = new Set([
  ts.SyntaxKind.QuestionDotToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.PropertyDeclaration,
]);

function newerSyntax(text: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node, insideFunction: boolean): void => {
    const waitsOutside = ts.isAwaitExpression(node) && !insideFunction;
    if (NEWER_SYNTAX.has(node.kind) || waitsOutside) found.push(ts.SyntaxKind[node.kind] ?? '');
    for (const child of node.getChildren(source)) look(child, insideFunction || ts.isFunctionLike(node));
  };
  const source = ts.createSourceFile('a.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  look(source, false);
  return found;
}

/** Runs in the page before everything else. */
function forgetWhatCameLater(): void {
  const forget = (owner: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name);
  };
  forget(globalThis, 'IntersectionObserver', 'ResizeObserver', 'Worker', 'structuredClone', 'URLPattern');
  forget(globalThis, 'WeakRef', 'FinalizationRegistry', 'requestIdleCallback', 'Iterator', 'scheduler');
  forget(globalThis, 'speechSynthesis', 'SpeechSynthesisUtterance', 'CSSStyleSheet', 'navigation');
  forget(Window.prototype, 'speechSynthesis', 'requestIdleCallback', 'structuredClone');
  forget(Intl, 'Segmenter', 'ListFormat', 'RelativeTimeFormat', 'DisplayNames');
  forget(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
  forget(String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed');
  forget(Object, 'hasOwn', 'groupBy');
  forget(Map, 'groupBy');
  forget(Array, 'fromAsync');
  forget(Promise, 'allSettled', 'any', 'withResolvers', 'try');
  forget(URL, 'canParse', 'parse');
  forget(URLSearchParams.prototype, 'size');
  forget(Element.prototype, 'replaceChildren', 'checkVisibility');
  forget(Document.prototype, 'startViewTransition', 'replaceChildren');
  forget(HTMLElement.prototype, 'inert', 'popover');
  forget(HTMLDialogElement.prototype, 'showModal', 'show', 'close');
  forget(CSS, 'supports');
  forget(AbortSignal, 'timeout', 'any');
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('kept closed', 'SecurityError');
    },
  });
}

interface OldPage {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

async function openOldBrowser(width: number): Promise<OldPage> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript(forgetWhatCameLater);
  await context.route('**/assets/*.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: old.css }),
  );
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return { context, page, errors };
}

/** What is wrong with a page as a reader sees it. */
function unreadable(): string[] {
  const faults: string[] = [];
  const { documentElement, body } = document;
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden';
  };
  const wordsOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const isFlex = (element: Element) => /^(?:inline-)?flex$/.test(getComputedStyle(element).display);
  // The old browser leaves no gap between flexible boxes.
  for (const element of body.querySelectorAll<HTMLElement>('*')) if (isFlex(element)) element.style.gap = '0';
  if (documentElement.scrollWidth > documentElement.clientWidth)
    faults.push(`${documentElement.scrollWidth} px wide`);
  for (const element of body.querySelectorAll('*')) {
    if (!isFlex(element)) continue;
    const parts = [...element.children].filter((part) => shown(part) && part.textContent !== '');
    parts.forEach((part, index) => {
      const next = parts[index + 1];
      if (next === undefined) return;
      const [one, other] = [wordsOf(part), wordsOf(next)];
      const sameLine = other.top < one.bottom - 4 && other.bottom > one.top + 4;
      if (sameLine && other.left - one.right < 3 && other.left > one.left)
        faults.push(`“${part.textContent}” touches “${next.textContent}”`);
    });
  }
  const heading = document.querySelector('h1');
  const main = document.querySelector('main');
  if (heading === null || main === null) return ['no heading'];
  const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
  if (!shown(heading) || size(heading) < 1.2 * size(main)) faults.push('the heading is lost');
  if (wordsOf(heading).left < 8) faults.push('text at the very edge');
  if ((main.textContent ?? '').length < 40) faults.push('an empty page');
  const { color, backgroundColor } = getComputedStyle(documentElement);
  if (color === backgroundColor) faults.push('text has the colour of the paper');
  return faults;
}

describe.each([390, 1280])('an old browser, %i px wide', (width) => {
  test('every kind of page can be read, and no script fails', async () => {
    const { context, page, errors } = await openOldBrowser(width);
    const faults: string[] = [];
    for (const kind of kindsFor('public')) {
      if (kind.path.startsWith('search/')) continue;
      await page.goto(site.url + kind.path, { waitUntil: 'load' });
      faults.push(...(await page.evaluate(unreadable)).map((fault) => `${kind.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('projects in an old browser', () => {
  test('can be filtered, and the choice comes back with the back key', async () => {
    const { context, page, errors } = await openOldBrowser(390);
    await page.goto(`${county.url}projects/`);
    const names = () => page.locator('#project-cards h2').allTextContents();
    await page.locator('[name=class]').selectOption('environment');
    await expect.poll(names).toEqual(['西岭巡山哨']);
    await page.locator('[name=class]').selectOption('children');
    await expect.poll(names).toEqual(['河岸读书角']);
    await page.goBack();
    await expect.poll(names).toEqual(['西岭巡山哨']);
    await page.locator('.card a').first().click();
    await page.getByRole('link', { name: '怎么参加' }).click();
    expect(new URL(page.url()).hash).toBe('#join');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('large text can be chosen where nothing is kept', async () => {
    const { context, page } = await openOldBrowser(390);
    await page.goto(`${county.url}projects/`);
    const size = () =>
      page
        .locator('.card p')
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize);
    const before = Number.parseFloat(await size());
    await page.getByRole('button', { name: '长辈版' }).click();
    expect(Number.parseFloat(await size())).toBeGreaterThan(1.2 * before);
    await context.close();
  });
});

describe('scripts that do not run', () => {
  const broken: [why: string, body: string | undefined][] = [
    ['never arrive', undefined],
    ['are in a language that the browser does not know', 'let a = ;'],
  ];
  test.each(broken)('when they %s, no control is left that does nothing', async (_why, body) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    await context.route('**/assets/*.js', (route) =>
      body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
    const page = await context.newPage();
    const dead: string[] = [];
    for (const kind of kindsFor('public')) {
      await page.goto(site.url + kind.path, { waitUntil: 'load' });
      for (const control of await page.locator('main :is(button, select, .needs-script):visible').all())
        if (!(await control.evaluate((one) => one.closest('form[action]') !== null)))
          dead.push(`${kind.name}: ${await control.evaluate((one) => one.outerHTML)}`);
    }
    expect(dead).toEqual([]);
    await page.goto(`${site.url}projects/`);
    await page.getByRole('button', { name: '长辈版' }).click();
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
    await context.close();
  });

  test('when only the filter is missing, the page says where else to look', async () => {
    const page = await browser.newPage();
    await page.route('**/project-choice*.js', (route) => route.abort());
    await page.goto(`${county.url}projects/`);
    await page.locator('[name=class]').selectOption('children');
    await expect.poll(() => page.locator('#project-status').textContent()).toContain('按下面的类别看');
    await page.close();
  });
});
