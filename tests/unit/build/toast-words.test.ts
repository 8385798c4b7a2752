import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { translateToasts } from '../../../src/build/toast-words.ts';

test('the notices of the installed version say their parts in Chinese', async () => {
  const module = path.join(PROJECT_ROOT, 'node_modules/react-toastify/dist/react-toastify.esm.mjs');
  const code = translateToasts(await readFile(module, 'utf8'));
  expect(code).toContain('"关闭"');
  expect(code).not.toMatch(/"notification timer"|="close"/);
});

test('another version is noticed', () => {
  expect(() => translateToasts('ariaLabel:t="dismiss"')).toThrow('no longer fits');
});
