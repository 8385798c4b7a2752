import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock, LockHeldError } from '../../../src/build/lock.ts';

let folder: string;
const module = pathToFileURL(path.resolve('src/build/lock.ts')).href;
const quiet = { onWait: () => {} };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that takes the lock and keeps it until it is killed. */
async function holdElsewhere() {
  const script = `
    const { acquireLock } = await import(${JSON.stringify(module)});
    await acquireLock(${JSON.stringify(folder)}, 'build');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('names the process, and leaves nothing behind', async () => {
  const release = await acquireLock(folder, 'build');
  expect(readdirSync(folder)).toEqual([expect.stringMatching(`^build\\.${process.pid}-`)]);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('makes its folder, and keeps names apart', async () => {
  const inner = path.join(folder, 'a', 'b');
  const release = await acquireLock(inner, 'build');
  const another = await acquireLock(inner, 'build.public', { waitSeconds: 0 });
  another();
  release();
});

test('waits for its turn and says so once', async () => {
  const said: string[] = [];
  const release = await acquireLock(folder, 'build');
  const second = acquireLock(folder, 'build', { onWait: (message) => said.push(message) });
  setTimeout(release, 400);
  (await second)();
  expect(said).toEqual([`另一个命令（进程 ${process.pid}）正占着“build”，等它结束……`]);
});

test('gives up after the time allowed', async () => {
  const child = await holdElsewhere();
  const attempt = acquireLock(folder, 'build', { waitSeconds: 0.3, ...quiet });
  await expect(attempt).rejects.toThrow(LockHeldError);
  await expect(attempt).rejects.toMatchObject({ holder: child.pid });
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('takes over from a killed process', async () => {
  const child = await holdElsewhere();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(folder)).toHaveLength(1);
  const release = await acquireLock(folder, 'build', { waitSeconds: 0 });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'a later process with the same number is not the holder',
  async () => {
    writeFileSync(path.join(folder, `build.${process.pid}-1-abcdef01.lock`), '');
    const release = await acquireLock(folder, 'build', { waitSeconds: 0 });
    release();
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('goes when the process ends by itself', async () => {
  const script = `
    const { acquireLock } = await import(${JSON.stringify(module)});
    await acquireLock(${JSON.stringify(folder)}, 'build');
    process.exit(3);`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]).catch(() => {});
  expect(readdirSync(folder)).toEqual([]);
});

test('holds among processes that all come at once, after one that was killed', async () => {
  const child = await holdElsewhere();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const file = path.join(folder, 'count');
  writeFileSync(file, '0');
  const script = `
    import { readFileSync, writeFileSync } from 'node:fs';
    const { acquireLock } = await import(${JSON.stringify(module)});
    for (let turn = 0; turn < 5; turn += 1) {
      const release = await acquireLock(${JSON.stringify(folder)}, 'build', { onWait() {} });
      const count = Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
      await new Promise((resolve) => setTimeout(resolve, 10));
      writeFileSync(${JSON.stringify(file)}, String(count + 1));
      release();
    }`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  await Promise.all(Array.from({ length: 6 }, run));
  expect(readFileSync(file, 'utf8')).toBe('30');
}, 60_000);
