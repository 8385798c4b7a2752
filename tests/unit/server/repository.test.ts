/** Which repository a content folder belongs to, and what happens where it belongs to none. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { ACTIONS, type CmsContext } from '../../../src/server/cms/actions.ts';
import { openRepository } from '../../../src/server/cms/repository.ts';

const run = promisify(execFile);
const NAMED = ['-c', 'user.name=开始', '-c', 'user.email=a@b.invalid'];

let folder: string;
let content: string;

const git = async (where: string, ...args: string[]) =>
  (await run('git', ['-c', 'core.quotepath=false', ...NAMED, ...args], { cwd: where })).stdout.trim();
async function startRepository(where: string): Promise<void> {
  await git(where, 'init', '--quiet', '--initial-branch=main');
  await git(where, 'add', '.');
  await git(where, 'commit', '--quiet', '--allow-empty', '-m', '开始');
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-repository-'));
  content = path.join(folder, 'office', 'content');
  await mkdir(content, { recursive: true });
  await writeFile(path.join(content, '一.txt'), '一\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a repository inside another one keeps its own content', async () => {
  await startRepository(content);
  await startRepository(path.join(folder, 'office'));
  await writeFile(path.join(content, '一.txt'), '二\n');
  const repository = await openRepository(content);
  await repository?.commit({ paths: ['一.txt'], editor: '其其格', message: '改' });
  expect(await git(content, 'log', '-1', '--format=%an %s')).toBe('其其格 改');
  expect(await git(path.join(folder, 'office'), 'rev-list', '--count', 'HEAD')).toBe('1');
});

test('what a surrounding git command says of its own repository is not believed', async () => {
  await startRepository(content);
  const other = path.join(folder, 'other');
  await mkdir(other);
  await startRepository(other);
  process.env['GIT_DIR'] = path.join(other, '.git');
  try {
    const repository = await openRepository(content);
    await writeFile(path.join(content, '一.txt'), '二\n');
    await repository?.commit({ paths: ['一.txt'], editor: '其其格', message: '改' });
  } finally {
    delete process.env['GIT_DIR'];
  }
  expect(await git(content, 'rev-list', '--count', 'HEAD')).toBe('2');
  expect(await git(other, 'rev-list', '--count', 'HEAD')).toBe('1');
});

test('a folder that a repository leaves out is in none', async () => {
  await writeFile(path.join(folder, 'office', '.gitignore'), 'content/\n');
  await startRepository(path.join(folder, 'office'));
  expect(await openRepository(content)).toBeUndefined();
});

test('what stands in no commit is known, by its names', async () => {
  await startRepository(path.join(folder, 'office'));
  await writeFile(path.join(content, '一.txt'), '改了\n');
  await writeFile(path.join(content, '新的.txt'), '新\n');
  await writeFile(path.join(folder, 'office', '别处.txt'), '别处\n');
  const repository = await openRepository(content);
  expect((await repository?.uncommitted())?.sort()).toEqual(['一.txt', '新的.txt']);
});

test('without a repository nothing is changed, and it is said what to do', async () => {
  const bare = path.join(folder, 'bare');
  await cp(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), bare, { recursive: true });
  const repository = await openRepository(bare);
  expect(repository).toBeUndefined();
  const context = { content: bare, repository } as CmsContext;
  const file = 'tasks/2024-reading/1.mdx';
  const before = await readFile(path.join(bare, file), 'utf8');
  const raw = before.replace(/^title: .*/m, 'title: 不该写下去');
  const calls: [string, Record<string, unknown>][] = [
    ['persistEntry', { dataFiles: [{ path: `content/${file}`, raw }], assets: [] }],
    ['deleteFiles', { paths: [`content/${file}`] }],
    ['persistMedia', { asset: { path: 'content/uploads/a.png', content: 'AAAA' } }],
  ];
  for (const [action, params] of calls)
    await expect(ACTIONS[action]?.(context, { editor: '其其格', ...params })).rejects.toThrow(/git init/);
  expect(await readFile(path.join(bare, file), 'utf8')).toBe(before);
});
