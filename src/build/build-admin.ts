/**
 * The CMS as the browser loads it: Vite bundles admin/ with the parts of Decap that it uses. It is built once for a
 * lock file and the sources that went into it, and found again by their digest.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { inTheHouseStyle } from './decap-looks.ts';
import { findChineseInSearch } from './decap-search.ts';
import { forgetOld } from './forget-old.ts';
import { PROJECT_ROOT } from './settings.ts';
import { toastWords } from './toast-words.ts';

const SOURCES = [
  'admin',
  'src/cms',
  'src/schema',
  'src/text',
  'src/mdx',
  'src/compile',
  'src/catalog',
  'src/diagnostics',
  'src/styles',
];

/** The folder that holds the finished bundle. */
export async function buildAdmin(work: string, onProgress: () => void = () => {}): Promise<string> {
  const shelf = path.join(work, 'admin');
  const folder = path.join(shelf, await digestOfSources());
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  onProgress();
  const fresh = `${folder}.${process.pid}`;
  await mkdir(shelf, { recursive: true });
  await bundle(fresh);
  await rename(fresh, folder).catch(async (error: unknown) => {
    // Another process was as fast with the same.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'index.html'))) throw error;
  });
  // A server that runs may still show a bundle that is not the newest.
  await forgetOld(shelf, Date.now());
  return folder;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(path.join(PROJECT_ROOT, 'package-lock.json')));
  for (const own of [
    './build-admin.ts',
    './decap-search.ts',
    './decap-looks.ts',
    './toast-words.ts',
    './patch-module.ts',
  ])
    hash.update(await readFile(new URL(own, import.meta.url)));
  for (const source of SOURCES) {
    const folder = path.join(PROJECT_ROOT, source);
    const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) hash.update(path.relative(PROJECT_ROOT, name)).update(await readFile(name));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    root: path.join(PROJECT_ROOT, 'admin'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    resolve: { alias: { path: 'path-browserify' }, dedupe: ['react', 'react-dom', 'immutable'] },
    plugins: [findChineseInSearch(), inTheHouseStyle(), toastWords(), withoutSourceMapComments()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 8000,
      rollupOptions: {
        input: ['index.html', 'import/index.html'].map((page) => path.join(PROJECT_ROOT, 'admin', page)),
      },
    },
  });
}

/** Decap's styles carry their own source maps as text, for developers of Decap. */
const withoutSourceMapComments = (): Plugin => ({
  name: 'without-source-map-comments',
  transform: {
    filter: { id: /decap-cms-.*\.js$/ },
    handler: (code) => ({
      code: code.replaceAll(/\/\*# sourceMappingURL=data:[^*]*\*\//g, ''),
      map: null,
    }),
  },
});
