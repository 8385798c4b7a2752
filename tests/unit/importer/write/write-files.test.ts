import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../../../src/importer/write/write-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'qingdan-write-'));
  mkdirSync(path.join(root, 'tasks'));
  writeFileSync(path.join(root, 'tasks/1.mdx'), '原来的');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = () =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const at = path.join(entry.parentPath, entry.name);
      return [path.relative(root, at), readFileSync(at, 'utf8')];
    })
    .sort();

test('writes new files and over old ones', async () => {
  await writeFiles(root, [
    { path: 'tasks/1.mdx', text: '新的' },
    { path: 'lists/a/b.mdx', text: '清单' },
  ]);
  expect(files()).toEqual([
    ['lists/a/b.mdx', '清单'],
    ['tasks/1.mdx', '新的'],
  ]);
});

describe('all or nothing', () => {
  test('where a folder cannot be made', async () => {
    await expect(
      writeFiles(root, [
        { path: 'tasks/1.mdx', text: '新的' },
        { path: 'tasks/2.mdx', text: '新的' },
        { path: 'tasks/1.mdx/3.mdx', text: '新的' },
      ]),
    ).rejects.toThrow();
    expect(files()).toEqual([['tasks/1.mdx', '原来的']]);
  });

  test('where a folder stands in the place of a file', async () => {
    mkdirSync(path.join(root, 'tasks/3.mdx'));
    await expect(
      writeFiles(root, [
        { path: 'tasks/1.mdx', text: '新的' },
        { path: 'tasks/2.mdx', text: '新的' },
        { path: 'tasks/3.mdx', text: '新的' },
      ]),
    ).rejects.toThrow();
    expect(files()).toEqual([['tasks/1.mdx', '原来的']]);
  });
});
