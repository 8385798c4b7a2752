import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContentTree } from '../../../src/compile/content-tree.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'content-tree-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), bytes);
}

/** “道路” in the encodings that Windows programs choose by themselves. */
const GB18030 = new Uint8Array([0xb5, 0xc0, 0xc2, 0xb7]);
const UTF_16LE = new Uint8Array([0xff, 0xfe, 0x53, 0x90, 0xef, 0x8d]);
const UTF_16BE = new Uint8Array([0xfe, 0xff, 0x90, 0x53, 0x8d, 0xef]);
const NOTHING = new Uint8Array([0x00, 0xff, 0x81, 0x00]);

test('every file with its path from the root, in a stable order', async () => {
  write('tasks/2024-roads/2.mdx', '二');
  write('tasks/2024-roads/10.mdx', '十');
  write('site.yml', 'name: 清单');
  write('lists/道路.mdx', '路');
  const { files, messages } = await readContentTree(root);
  expect(messages).toEqual([]);
  expect(files.map((file) => file.path)).toEqual([
    'lists/道路.mdx',
    'site.yml',
    'tasks/2024-roads/10.mdx',
    'tasks/2024-roads/2.mdx',
  ]);
  expect(files[1]?.text).toBe('name: 清单');
});

test('what editors and systems leave about is passed over', async () => {
  for (const file of [
    '.DS_Store',
    '.git/config',
    'a/.b/c.mdx',
    '~$a.mdx',
    'a.mdx~',
    '.a.mdx.swp',
    'a.mdx.swo',
  ]) {
    write(file, 'x');
  }
  write('a.mdx', 'x');
  expect((await readContentTree(root)).files.map((file) => file.path)).toEqual(['a.mdx']);
});

test.for([
  ['GB18030', GB18030, '文件不是 UTF-8 编码，像是 GB18030（记事本里叫 ANSI）', '道路'],
  ['UTF-16', UTF_16LE, '文件不是 UTF-8 编码，像是 UTF-16', '\uFEFF道路'],
  ['UTF-16, the other way round', UTF_16BE, '文件不是 UTF-8 编码，像是 UTF-16', '\uFEFF道路'],
  ['no text at all', NOTHING, '文件不是 UTF-8 编码', undefined],
] as const)('a file in %s is an error, and read if it can be guessed', async ([, bytes, what, text]) => {
  write('a.mdx', bytes);
  const { files, messages } = await readContentTree(root);
  expect(messages).toMatchObject([{ kind: 'unreadable-file', severity: 'error', file: 'a.mdx', what }]);
  expect(files.map((file) => file.text)).toEqual(text === undefined ? [] : [text]);
});

test('a byte order mark stays for the reader of entries to take off', async () => {
  write('a.mdx', '\uFEFF---\n');
  expect((await readContentTree(root)).files[0]?.text).toBe('\uFEFF---\n');
});

test('many files at once', async () => {
  for (let number = 1; number <= 300; number++) write(`tasks/a/${number}.mdx`, `${number}`);
  const { files } = await readContentTree(root);
  expect(files).toHaveLength(300);
  expect(files.every((file) => file.path === `tasks/a/${file.text}.mdx`)).toBe(true);
});
