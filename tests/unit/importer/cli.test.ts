/** The command as people and programs meet it. */
import { spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../support/content.ts';
import { IMPORTS, ImportFolder } from './import-folder.ts';

let folder: ImportFolder;
beforeAll(async () => {
  folder = await ImportFolder.create();
});
afterAll(() => folder.remove());

const DOCUMENT = path.join(IMPORTS, 'first-import/source.txt');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/importer/cli.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, QINGDAN_CONTENT: folder.content },
  });
  return { status, stdout, stderr };
}

test.each([
  ['no file', []],
  ['two files', ['a.txt', 'b.txt']],
  ['an unknown option', ['a.txt', '--wirte']],
  ['an option without its value', ['a.txt', '--id']],
  ['an id in Chinese', ['a.txt', '--id', '清单']],
  ['a year in words', ['a.txt', '--year', '今年']],
  ['--accept without --write', ['a.txt', '--accept']],
])('%s: how it is used, in Chinese', (_, args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。\n\n用法：npm run import -- 文件/);
});

test('a file that is not there', () => {
  const { status, stdout, stderr } = run('没有.docx');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('找不到这个文件');
});

test('a file of more than 50 MB is not even read', () => {
  const huge = path.join(folder.root, '大.docx');
  writeFileSync(huge, '');
  truncateSync(huge, 51 * 1024 * 1024);
  const { status, stderr } = run(huge);
  expect(status).toBe(1);
  expect(stderr).toMatch(/50 MB/);
});

test('a plan, and nothing else on standard error where nobody watches', () => {
  const { status, stdout, stderr } = run(DOCUMENT);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('新增 4 项');
});

test('--json is alone on standard output and has its documented shape', () => {
  const { status, stdout } = run(DOCUMENT, '--json');
  expect(status).toBe(0);
  const plan = JSON.parse(stdout);
  expect(plan.document).toEqual({
    title: '2031年渡口管理任务清单',
    documentNumber: '示渡办字〔2031〕4号',
    issuers: ['示例县渡口管理办公室'],
    issuedOn: '2031-03-05',
    year: 2031,
    recipients: ['各乡镇', '县直有关部门'],
  });
  expect(Object.keys(plan)).toEqual(['document', 'items', 'messages', 'notUnderstood']);
  expect(plan.items[3]).toEqual({
    number: '4',
    section: '二、讲好渡口故事',
    subsection: '（二）宣传展示',
    title: '办一次渡口故事会',
    text: '办一次渡口故事会。故事目录详见附件2。',
    lead: [{ text: '林一禾', label: '牵头人', kind: 'person', id: 'lin-yihe' }],
    group: [{ text: '渡口组', label: '责任组室', kind: 'group', id: 'dukou-zu' }],
    implement: [
      { text: '县文旅局', label: '落实单位', kind: 'unit', id: 'wenlv-ju' },
      { text: '县渡口博物馆', label: '落实单位', kind: 'unknown', id: null },
    ],
    support: [],
    withheld: ['详见附件1', '详见附件2'],
    obligations: [
      {
        quote: '办一次渡口故事会',
        what: '办渡口故事会',
        who: null,
        op: '=',
        times: 1,
        period: null,
        quota: null,
        leadDays: null,
        window: null,
        to: null,
      },
    ],
    messages: [expect.objectContaining({ kind: 'assignee-unknown', line: 20 })],
  });
});

test('writing, and the proof of it', async () => {
  expect(run(DOCUMENT, '--id', 'dukou', '--write')).toMatchObject({ status: 0, stderr: '' });
  expect([...(await folder.files()).keys()]).toContain('tasks/dukou/4.mdx');
  expect(run(DOCUMENT, '--verify')).toMatchObject({ status: 0, stdout: expect.stringContaining('equal') });
});
