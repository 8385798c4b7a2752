// Wiring only. `npm run build` sets the environment; see src/build/build-site.ts.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devSearch } from './src/integrations/dev-search.ts';
import { oldBrowsers } from './src/integrations/old-browsers.ts';
import { plainImports } from './src/integrations/plain-imports.ts';

const { QINGDAN_OUT_DIR, QINGDAN_CACHE_DIR, QINGDAN_AUDIENCE = 'internal' } = process.env;

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  outDir: QINGDAN_OUT_DIR ?? '.qingdan/dev-out',
  cacheDir: QINGDAN_CACHE_DIR ?? `.qingdan/dev-cache-${QINGDAN_AUDIENCE}`,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8, assets: 'assets' },
  devToolbar: { enabled: false },
  integrations: [mdx(), devSearch()],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports(), oldBrowsers()],
    define: { 'import.meta.env.QINGDAN_AUDIENCE': JSON.stringify(QINGDAN_AUDIENCE) },
  },
});
