/**
 * Lets scripts import each other as they are written: relatively. Vite would preload what an `import()` needs, from
 * the server's root, which is not where the portal begins on every server; and would bring 2 KB for it to each page.
 */
import type { Plugin } from 'vite';

const PRELOAD_HELPER = '\0vite/preload-helper.js';

export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
});
