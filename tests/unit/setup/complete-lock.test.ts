import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { addressesIn, completeLock, gapsIn, type Lock } from '../../../src/setup/complete-lock.mjs';

const projectLock = () => JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

/** A lock in which `tool` mentions builds for other platforms. */
const lockWith = (optionalDependencies: Record<string, string>, others: Lock['packages'] = {}): Lock => ({
  packages: {
    '': {},
    'node_modules/tool': { version: '1.0.0', integrity: 'x', optionalDependencies },
    ...others,
  },
});

describe("the project's lock", () => {
  test('passes the check that npm run lock repairs for', async () => {
    const { stderr } = await promisify(execFile)(process.execPath, [
      'src/setup/complete-lock.mjs',
      '--check',
    ]).catch((error: { stderr: string }) => error);
    expect(stderr).toBe('');
  });

  test('has a checksum for everything but builds for a platform', () => {
    const bare = Object.entries(projectLock().packages).filter(
      ([place, { integrity, optional, cpu }]) =>
        place !== '' && integrity === undefined && !(optional === true && cpu?.length === 1),
    );
    expect(bare).toEqual([]);
  });
});

describe('an entry is made from the name', () => {
  test.each([
    ['@tool/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@tool/windows-x64', { cpu: ['x64'], os: ['win32'] }],
    ['@tool/cli-win32-arm64', { cpu: ['arm64'], os: ['win32'] }],
    ['@tool/binding-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@tool/freebsd-x64', { cpu: ['x64'], os: ['freebsd'] }],
    ['@tool/binding-linux-arm64-gnu', { cpu: ['arm64'], libc: ['glibc'], os: ['linux'] }],
    ['@tool/binding-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@tool/linuxmusl-x64', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@tool/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['tool-android-arm64', { cpu: ['arm64'], os: ['android'] }],
  ])('%s', (name, platform) => {
    const lock = lockWith({ [name]: '1.2.3' });
    expect(gapsIn(lock)).toHaveLength(1);
    completeLock(lock);
    expect(lock.packages[`node_modules/${name}`]).toEqual({ version: '1.2.3', optional: true, ...platform });
    expect(gapsIn(lock)).toEqual([]);
  });

  test.each([
    ['no platform in the name', { 'tool-extra': '1.2.3' }],
    ['a range instead of a version', { '@tool/darwin-x64': '^1.2.3' }],
  ])('not from %s', (_, wanted) => {
    const { added, unknown } = completeLock(lockWith(wanted));
    expect([added.length, unknown.length]).toEqual([0, 1]);
  });
});

test('builds of development tools are for development', () => {
  const lock = lockWith({ '@tool/darwin-x64': '1.2.3' });
  Object.assign(lock.packages['node_modules/tool'] ?? {}, { dev: true });
  completeLock(lock);
  expect(lock.packages['node_modules/@tool/darwin-x64']).toMatchObject({ dev: true, optional: true });
});

test('what stands in a folder above is found, another version there is not enough', () => {
  const found = lockWith(
    { '@tool/darwin-x64': '1.2.3' },
    { 'node_modules/@tool/darwin-x64': { version: '1.2.3' } },
  );
  expect(gapsIn(found)).toEqual([]);

  const earlier = lockWith(
    { '@tool/darwin-x64': '1.2.4' },
    { 'node_modules/@tool/darwin-x64': { version: '1.2.3' } },
  );
  completeLock(earlier);
  expect(earlier.packages['node_modules/@tool/darwin-x64']?.version).toBe('1.2.4');

  const needed = { version: '1.2.3', integrity: 'x' };
  const both = lockWith({ '@tool/darwin-x64': '1.2.4' }, { 'node_modules/@tool/darwin-x64': needed });
  completeLock(both);
  expect(both.packages['node_modules/@tool/darwin-x64']).toEqual(needed);
  expect(both.packages['node_modules/tool/node_modules/@tool/darwin-x64']?.version).toBe('1.2.4');
  expect(gapsIn(both)).toEqual([]);
});

test('download addresses are dropped, folders of the project are not', () => {
  const lock = lockWith(
    {},
    {
      'node_modules/a': {
        version: '1.0.0',
        resolved: 'https://registry.example/a-1.0.0.tgz',
        integrity: 'x',
      },
      'node_modules/b': { version: '1.0.0', resolved: 'file:tools/b' },
    },
  );
  expect(addressesIn(lock)).toEqual(['node_modules/a']);
  expect(completeLock(lock).dropped).toEqual(['node_modules/a']);
  expect(lock.packages['node_modules/a']).toEqual({ version: '1.0.0', integrity: 'x' });
  expect(lock.packages['node_modules/b']?.resolved).toBe('file:tools/b');
});

test('the order is npm’s, and repairing twice changes nothing', () => {
  const lock = lockWith({
    '@tool/darwin-x64': '1.2.3',
    'Tool-win32-x64': '1.2.3',
    'tool-linux-arm64': '1.2.3',
  });
  completeLock(lock);
  const once = JSON.stringify(lock);
  expect(Object.keys(lock.packages)).toEqual([
    '',
    'node_modules/@tool/darwin-x64',
    'node_modules/tool',
    'node_modules/tool-linux-arm64',
    'node_modules/Tool-win32-x64',
  ]);
  completeLock(lock);
  expect(JSON.stringify(lock)).toBe(once);
});
