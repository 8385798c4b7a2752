/**
 * How far what is being read jumps while a page arrives (cumulative layout shift), with pictures that come a second
 * after the text and the page scrolled to its end. Measured by the browser itself; anything but 0 is a fault.
 */
import type { Browser } from 'playwright-core';

const WIDTHS = [390, 1280];
const PICTURE_DELAY = 1000;

export interface LayoutShift {
  page: string;
  width: number;
  shift: number;
  /** Of how many pictures the page waited. */
  pictures: number;
}

export async function measureShifts(
  browser: Browser,
  site: string,
  pages: readonly { name: string; path: string }[],
): Promise<LayoutShift[]> {
  const measured: LayoutShift[] = [];
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addInitScript(sumShifts);
    let pictures = 0;
    await context.route('**/pictures/**', async (route) => {
      pictures++;
      await new Promise((resolve) => setTimeout(resolve, PICTURE_DELAY));
      await route.continue();
    });
    const page = await context.newPage();
    for (const { name, path } of pages) {
      pictures = 0;
      await page.goto(site + path, { waitUntil: 'load' });
      await page.evaluate(scrollThrough);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const shift = await page.evaluate(() => (window as unknown as { shiftSum: number }).shiftSum);
      measured.push({ page: name, width, shift, pictures });
    }
    await context.close();
  }
  return measured;
}

/** Runs in the page before everything else. */
function sumShifts(): void {
  const counter = window as unknown as { shiftSum: number };
  counter.shiftSum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      counter.shiftSum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: pictures that wait until they are near are asked for. */
async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
