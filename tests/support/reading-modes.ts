/** The reader's choices as src/browser/reading-modes.js keeps them: a browser context that has chosen already. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

export const MODES = {
  light: {},
  dark: { 'qingdan-theme': 'dark' },
  large: { 'qingdan-size': 'large' },
  contrast: { 'qingdan-contrast': 'more' },
  'dark-contrast': { 'qingdan-theme': 'dark', 'qingdan-contrast': 'more' },
} as const satisfies Record<string, Record<string, string>>;
export type Mode = keyof typeof MODES;

export async function contextInMode(
  browser: Browser,
  mode: Mode,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', ...options });
  await context.addInitScript((chosen) => {
    for (const [key, value] of Object.entries(chosen)) localStorage.setItem(key, value);
  }, MODES[mode]);
  return context;
}
