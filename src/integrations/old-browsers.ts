/**
 * Scripts and styles for the telephones that are in use: browsers of early 2019, such as the ones inside WeChat on
 * old Android devices. Syntax is lowered; an interface that such a browser lacks costs a convenience, never the page.
 */
import type { Plugin } from 'vite';

/** Each the first that knows grids with gaps, custom properties, `import()` and what our scripts call. */
const OLDEST = ['chrome73', 'edge79', 'firefox67', 'safari12.1', 'ios12.2'];

export const oldBrowsers = (): Plugin => ({
  name: 'old-browsers',
  configEnvironment: (name) => ({
    build: { cssTarget: OLDEST, ...(name === 'client' ? { target: OLDEST } : {}) },
  }),
});
