/** What a government site must state stops `check` and `build` when it is missing: nothing is built of such a site. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPortal } from '../../../src/build/build-portal.ts';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { AUDIENCES } from '../../../src/domain/audience.ts';
import { FIXTURES } from '../../support/content.ts';

let folder: string;
const content = () => path.join(folder, 'content');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-government-'));
  await cp(path.join(FIXTURES, 'content/county'), content(), { recursive: true });
  const settings = path.join(content(), 'site.yml');
  const complete = await readFile(settings, 'utf8');
  await writeFile(settings, complete.replace(/^(?:icp|organiser): .*\n/gm, ''));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const MISSING = ['主办单位（organiser）', 'ICP 备案号（icp）'].map((field) => ({
  severity: 'error',
  kind: 'field-missing',
  file: 'site.yml',
  field,
  what: expect.stringMatching(/政府网站必须写明/),
  why: expect.stringMatching(/缺一样就不能发布/),
  fix: expect.stringMatching(/不要编/),
}));

test('the build', async () => {
  const out = path.join(folder, 'out');
  const settings = { content: content(), out, work: path.join(folder, 'work') };
  const { messages, built } = await buildPortal({ settings, audiences: AUDIENCES });
  expect(messages).toMatchObject(MISSING);
  expect([built, existsSync(out)]).toEqual([[], false]);
});

test('the check', async () => {
  const { code, said } = await new Promise<{ code: unknown; said: string }>((resolve) =>
    execFile(
      process.execPath,
      ['src/check-content.ts', '--json', '--content', content()],
      { cwd: PROJECT_ROOT },
      (error, stdout) => resolve({ code: error?.code ?? 0, said: stdout }),
    ),
  );
  expect(code).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ messages: MISSING });
});
