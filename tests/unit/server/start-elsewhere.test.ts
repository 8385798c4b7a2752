/** `npm start -- --host …`: not without a password. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';

const run = promisify(execFile);
const start = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, ['src/server/start.ts', '--port', '0', ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, QINGDAN_PASSWORD: '', QINGDAN_PASSWORD_FILE: '', ...environment },
  }).then(
    () => ({ code: 0, said: '' }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );

test.each(['0.0.0.0', '192.168.1.5'])('%s is refused without a password', async (host) => {
  const { code, said } = await start(['--host', host]);
  expect(code).toBe(2);
  expect(said).toContain('先设一个口令');
  expect(said).toContain('QINGDAN_PASSWORD_FILE');
});

test('a short password is refused', async () => {
  const { code, said } = await start(['--host', '0.0.0.0'], { QINGDAN_PASSWORD: 'admin' });
  expect([code, said]).toEqual([2, expect.stringContaining('口令太短')]);
});
