import { expect, test } from 'vitest';
import { isFree, licencesIn } from '../../../src/setup/audit.ts';

test.each([
  ['MIT', true],
  ['(WTFPL OR MIT)', true],
  ['(MIT AND Zlib)', true],
  ['MIT OR GPL-3.0', true],
  ['MIT AND GPL-3.0', false],
  ['LGPL-3.0-or-later', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('%s is free: %s', (licence, free) => {
  expect(isFree(licence)).toBe(free);
});

test('a package says itself what the lock does not', () => {
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', license: 'ISC', dev: true },
    'node_modules/b/node_modules/@x/a': { version: '1.0.0' },
  };
  expect(licencesIn(lock, (folder) => (folder.endsWith('@x/a') ? 'MIT' : undefined))).toEqual([
    { name: '@x/a', version: '1.0.0', licence: 'MIT', dev: false },
    { name: 'b', version: '2.0.0', licence: 'ISC', dev: true },
  ]);
});
