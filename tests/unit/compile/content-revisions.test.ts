/** Who changed what is read from git in plain Chinese, and stays inside. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { readContentRevisions } from '../../../src/compile/content-revisions.ts';
import { readContentTree } from '../../../src/compile/content-tree.ts';
import { parseContent } from '../../../src/compile/parse-content.ts';
import { viewFor } from '../../../src/domain/audience-view.ts';
import { renderBody } from '../../../src/mdx/render-body.ts';

const run = promisify(execFile);
const TASK = 'tasks/2024-reading/1.mdx';

test('each file has its changes, the newest first, by the words that were written for people', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-revisions-'));
  const content = path.join(folder, 'content');
  const git = (...args: string[]) => run('git', args, { cwd: folder });
  const commit = async (who: string, text: string, message: string) => {
    await writeFile(path.join(content, TASK), text);
    await git('add', '.');
    await git('-c', `user.name=${who}`, '-c', 'user.email=a@b.invalid', 'commit', '--quiet', '-m', message);
  };
  await mkdir(path.dirname(path.join(content, TASK)), { recursive: true });
  await git('init', '--quiet');
  await commit('甲', '一', 'Add a task');
  await commit('乙', '二', '修改任务：阅读清单第1项 读书角\n\n改了：标题、正文');
  await commit('丙', '三', '导入：阅读清单（6 项）');
  const revisions = await readContentRevisions(content, 'tasks');
  expect(revisions.get(TASK)).toEqual([
    { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), who: '丙', what: '导入' },
    { on: expect.any(String), who: '乙', what: '标题、正文' },
    { on: expect.any(String), who: '甲', what: '修改' },
  ]);
  await rm(folder, { recursive: true, force: true });
});

test('where there is no history, nothing is known', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-no-revisions-'));
  expect(await readContentRevisions(folder)).toEqual(new Map());
  await rm(folder, { recursive: true, force: true });
});

test('the public view holds nobody’s name', async () => {
  const { files } = await readContentTree(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'));
  const { content } = parseContent(files, renderBody);
  const revisions = new Map([[TASK, [{ on: '2026-11-22', who: '其其格', what: '标题' }]]]);
  expect(viewFor('internal', content, new Map(), '', revisions).revisions).toEqual({
    '2024-reading/1': revisions.get(TASK),
  });
  expect(JSON.stringify(viewFor('public', content, new Map(), '', revisions))).not.toContain('其其格');
});
