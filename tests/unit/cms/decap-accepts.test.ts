/** Decap's own description of a configuration accepts ours: otherwise editors meet an English error page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { FORGES, forgeBackend, localBackend } from '../../../src/cms/backends.ts';
import { type CmsConfig, cmsConfig } from '../../../src/cms/cms-config.ts';

const WITH_SCHEMA = ['image', 'list', 'number', 'object', 'select'];
let folder: string;
let validateConfig: (config: unknown) => void;

/** Decap's modules are written for bundlers, so one of them makes the check ready for Node. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'decap-schema-'));
  const core = path.join(PROJECT_ROOT, 'node_modules/decap-cms-core/dist/esm');
  const schemas = WITH_SCHEMA.map(
    (name) => `import ${name} from '${PROJECT_ROOT}node_modules/decap-cms-widget-${name}/dist/esm/schema.js';
registerWidget({ name: '${name}', controlComponent: () => null, schema: ${name} });`,
  );
  const entry = path.join(folder, 'entry.js');
  await writeFile(
    entry,
    `import { registerWidget } from '${core}/lib/registry.js';
${schemas.join('\n')}
export { validateConfig } from '${core}/constants/configSchema.js';`,
  );
  await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    plugins: [withoutTranslatedContent],
    build: {
      ssr: entry,
      outDir: path.join(folder, 'out'),
      rollupOptions: { output: { entryFileNames: 'schema.mjs' } },
    },
  });
  ({ validateConfig } = await import(pathToFileURL(path.join(folder, 'out/schema.mjs')).href));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Of content in several languages, which ours is not, the description needs two names; their module needs a page. */
const withoutTranslatedContent: Plugin = {
  name: 'without-translated-content',
  load: {
    filter: { id: /decap-cms-core\/dist\/esm\/lib\/i18n\.js$/ },
    handler: () =>
      'export const I18N_STRUCTURE = { none: "none" }; export const I18N_FIELD = I18N_STRUCTURE;',
  },
};

/** As it reaches the browser. */
const served = (config: CmsConfig): unknown => JSON.parse(JSON.stringify(config));

test('for this machine', () => {
  const config = cmsConfig({ backend: localBackend('api') });
  expect(() => validateConfig(served(config))).not.toThrow();
});

test.each(FORGES)('for %s', (forge) => {
  const url = 'https://git.example.cn';
  const backend = forgeBackend({ forge, url, repo: 'a/b', branch: 'main', appId: 'id' });
  expect(() => validateConfig(served(cmsConfig({ backend })))).not.toThrow();
});

test('a mistake in it is noticed', () => {
  const config = cmsConfig({ backend: localBackend('api') });
  expect(() => validateConfig({ ...config, collections: [{ name: 'tasks' }] })).toThrow(/label/);
});
