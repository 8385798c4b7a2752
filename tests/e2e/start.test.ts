/** `npm start` as an editor meets it: the portals open, a saved change appears, a mistake changes nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';

const TASK = 'tasks/2024-reading/1.mdx';
let folder: string;
let child: ChildProcess;
let said = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-start-'));
  await cp(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), path.join(folder, 'content'), {
    recursive: true,
  });
  const args = ['src/server/start.ts', '--port', '0', '--content', path.join(folder, 'content')];
  child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, QINGDAN_OUT: path.join(folder, 'out') },
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
});
afterAll(async () => {
  child.kill();
  await rm(folder, { recursive: true, force: true });
});

const WITHIN = { timeout: 60_000, interval: 200 };
const address = (pattern: RegExp) => pattern.exec(said)?.[1];

test('prints its address when it answers, and the public one', async () => {
  await expect.poll(() => address(/^ready (http:\/\/127\.0\.0\.1:\d+\/)$/m), WITHIN).toBeDefined();
  const internal = await fetch(address(/^ready (\S+)$/m) ?? '');
  expect(internal.status).toBe(200);
  expect(await internal.text()).toContain('内部');
  await expect.poll(() => address(/公开版 (http:\/\/127\.0\.0\.1:\d+\/)/), WITHIN).toBeDefined();
  const publicPortal = await fetch(address(/公开版 (http\S+)/) ?? '');
  expect(await publicPortal.text()).toContain('公开版');
});

test('a saved change appears in the portal', async () => {
  const file = path.join(folder, 'content', TASK);
  await expect.poll(() => said, WITHIN).toContain('改动内容文件后会自动更新');
  await writeFile(file, `${await readFile(file, 'utf8')}\n新添的一句话。\n`);
  const url = `${address(/^ready (\S+)$/m)}lists/2024-reading/1/`;
  await expect.poll(async () => (await fetch(url)).text(), WITHIN).toContain('新添的一句话');
});

test('a change with an error is explained, and the portal stays as it was', async () => {
  const file = path.join(folder, 'content', TASK);
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace(/^title: .*$/m, 'titel: 写错了'));
  await expect.poll(() => said, WITHIN).toContain(TASK);
  expect(said).toContain('titel');
  expect(said).toContain('怎么改');
  const page = await fetch(`${address(/^ready (\S+)$/m)}lists/2024-reading/1/`);
  expect(await page.text()).toContain('新添的一句话');
});
