/** Pages fit narrow screens and large text, are easy to press, light to load, and sound in their markup. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/domain/audience.ts';
import { useBothPortals } from '../support/both-portals.ts';
import { kindsFor, openKind } from '../support/page-kinds.ts';
import { contextInMode, type Mode } from '../support/reading-modes.ts';

const portals = useBothPortals();

/** Opens every kind of page of both portals and collects what `look` says about them. */
async function onEveryKind(
  { mode, width }: { mode: Mode; width: number },
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const found = await Promise.all(
    AUDIENCES.map(async (audience) => {
      const context = await contextInMode(portals().browser, mode);
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      const problems: string[] = [];
      for (const kind of kindsFor(audience)) {
        await openKind(page, portals().urlOf(audience), kind);
        problems.push(...(await look(page)).map((problem) => `${audience} ${kind.name}: ${problem}`));
      }
      await context.close();
      return problems;
    }),
  );
  return found.flat();
}

/** What sticks out of the window at the right, outside of boxes that scroll by themselves. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const culprits = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > room + 0.5 && element.closest('.scroll') === null,
    );
    return [
      `${document.documentElement.scrollWidth} px wide: ${culprits
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 100))
        .join(' · ')}`,
    ];
  });

describe('no page scrolls sideways', () => {
  test('on a screen 320 px wide', async () => {
    expect(await onEveryKind({ mode: 'light', width: 320 }, sticksOut)).toEqual([]);
  });

  test('with the text twice as large, 1280 px wide', async () => {
    const enlarged = async (page: Page) => {
      await page.evaluate(() => {
        const { style } = document.documentElement;
        style.fontSize = `${Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`;
      });
      return sticksOut(page);
    };
    expect(await onEveryKind({ mode: 'light', width: 1280 }, enlarged)).toEqual([]);
  });

  test('in 长辈版, 320 px wide', async () => {
    expect(await onEveryKind({ mode: 'large', width: 320 }, sticksOut)).toEqual([]);
  });
});

/**
 * What can be pressed and is too small. WCAG 2.5.8 asks for 24 px, 2.5.5 for 44 px, both sides. Exempt, as there:
 * a link in running text, whose height is that of the line (its nearest block holds words that are no link);
 * a control whose work another one on the page does (the links in the picture of a list, hidden from
 * assistive technology; the list beside it has them all); and what is not on the screen until it has the focus.
 * A link that is stretched over its card is as large as the card.
 */
const tooSmall = (least: { width: number; height: number }) => (page: Page) =>
  page.evaluate((smallest) => {
    const isRunningText = (element: Element): boolean => {
      if (element.tagName !== 'A') return false;
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      if (block === null || getComputedStyle(element).display !== 'inline') return false;
      const text = (node: Element) => (node.textContent ?? '').replace(/\s/g, '').length;
      const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + text(link), 0);
      return text(block) > linked;
    };
    return [...document.querySelectorAll('a[href], button, select, summary, input')].flatMap((element) => {
      if (element.closest('[aria-hidden=true]') !== null || element.matches('.skip')) return [];
      if (!element.checkVisibility({ visibilityProperty: true }) || isRunningText(element)) return [];
      const { width, height } = (element.closest('.card') ?? element).getBoundingClientRect();
      if (width >= smallest.width && height >= smallest.height) return [];
      return [`${width.toFixed(0)}×${height.toFixed(0)} ${element.outerHTML.slice(0, 110)}`];
    });
  }, least);

describe('what stands alone can be pressed', () => {
  test('44 px in 长辈版', async () => {
    const found = await onEveryKind({ mode: 'large', width: 390 }, tooSmall({ width: 44, height: 44 }));
    expect(found).toEqual([]);
  });

  test('24 px otherwise', async () => {
    const found = await onEveryKind({ mode: 'light', width: 390 }, tooSmall({ width: 24, height: 24 }));
    expect(found).toEqual([]);
  });
});

/** Every page of a built portal as it stands on disk, but the ones that only lead to another address. */
function pagesOf(audience: Audience): { file: string; html: string }[] {
  const folder = path.join(inject('shippedSite'), audience);
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

const KIB = 1024;

describe.each(AUDIENCES)('every page of the %s portal', (audience) => {
  const pages = pagesOf(audience);
  const folder = path.join(inject('shippedSite'), audience);
  const faults = (fault: (html: string, file: string) => string | false): string[] =>
    pages.flatMap(({ file, html }) => {
      const found = fault(html, file);
      return found === false ? [] : [`${file}: ${found}`];
    });

  test('weighs less than 30 KB, gzipped', () => {
    expect(pages.length).toBeGreaterThan(80);
    expect(
      faults((html) => {
        const bytes = gzipSync(html).length;
        return bytes >= 30 * KIB && `${(bytes / KIB).toFixed(1)} KB`;
      }),
    ).toEqual([]);
  });

  test('has one stylesheet, and no style of its own', () => {
    expect(
      faults((html) => {
        const sheets = html.match(/<link[^>]+rel="stylesheet"/g)?.length ?? 0;
        if (sheets !== 1) return `${sheets} stylesheets`;
        return /<style|\sstyle="/.test(html) && 'an inline style';
      }),
    ).toEqual([]);
  });

  test('has less than 6 KB of script, not gzipped; search has its own budget', () => {
    expect(
      faults((html, file) => {
        if (file.startsWith('search/')) return false;
        const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source ?? '');
        const files = new Set(sources.flatMap((source) => withImports(folder, file, source)));
        const bytes = [...files].reduce((sum, script) => sum + statSync(path.join(folder, script)).size, 0);
        return bytes >= 6 * KIB && `${bytes} bytes of script`;
      }),
    ).toEqual([]);
  });

  test('says its language, has one first heading, and skips no level', () => {
    expect(
      faults((html) => {
        if (!html.includes('<html lang="zh-CN"')) return 'no language';
        const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
        if (levels.filter((level) => level === 1).length !== 1) return 'not exactly one h1';
        const skipped = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1);
        return skipped >= 0 && `h${levels[skipped - 1]} is followed by h${levels[skipped]}`;
      }),
    ).toEqual([]);
  });

  test('has a title that no other page has', () => {
    const titles = Map.groupBy(pages, ({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
    const doubled = [...titles].filter(([title, same]) => title === '' || same.length > 1);
    expect(doubled.map(([title, same]) => `${title}: ${same.map(({ file }) => file).join(', ')}`)).toEqual(
      [],
    );
  });
});

/** A script file, as seen from the portal's root, and the modules it imports. */
function withImports(folder: string, from: string, source: string): string[] {
  const file = source.startsWith('/')
    ? source.slice(1)
    : path.posix.join(path.posix.dirname(from.replaceAll(path.sep, '/')), source);
  const text = readFileSync(path.join(folder, file), 'utf8');
  const imports = [...text.matchAll(/(?:import|from)\s*["'](\.[^"']+\.js)["']/g)].map(
    ([, name]) => name ?? '',
  );
  return [file, ...imports.flatMap((name) => withImports(folder, file, name))];
}
