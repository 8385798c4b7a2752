/** The CMS wears the portal's colours: those of its stylesheet, in Decap's own palette. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PALETTE, patchDecapLooks } from '../../../src/build/decap-looks.ts';

const package_ = createRequire(import.meta.url).resolve('decap-cms-ui-default/package.json');
const module = await readFile(path.join(path.dirname(package_), 'dist/esm/styles.js'), 'utf8');
const site = await readFile(new URL('../../../src/styles/site.css', import.meta.url), 'utf8');
const admin = await readFile(new URL('../../../admin/admin.css', import.meta.url), 'utf8');
const tokens = new Set(
  [...site.matchAll(/^ {2}--[\w-]+: (?:light-dark\()?(#[\da-f]{6})/gm)].map(([, colour]) => colour),
);

test('the change still fits Decap’s own styles', () => {
  const patched = patchDecapLooks(module);
  for (const [name, colour] of Object.entries(PALETTE)) expect(patched).toContain(`  ${name}: '${colour}'`);
  expect(patched).not.toContain('#3a69c7');
});

test('where it does not fit, the bundle is not made', () => {
  expect(() => patchDecapLooks(module.replace("blue: '#3a69c7'", "blue: 'rebeccapurple'"))).toThrow(
    /no longer fits/,
  );
});

test.each([
  ['Decap', Object.values(PALETTE)],
  ['our own fields', [...(/:root \{[^}]*\}/.exec(admin)?.[0] ?? '').matchAll(/#[\da-f]{6}/g)].map(String)],
])('the colours of %s are tokens of the stylesheet', (_, colours) => {
  expect(colours.length).toBeGreaterThan(3);
  expect(colours.filter((colour) => !tokens.has(colour))).toEqual([]);
});
