/** The workflow for a forge's runner: its commands, run as a runner runs them, check and publish both portals. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../../src/build/settings.ts';

const run = promisify(execFile);

interface Workflow {
  env: Record<string, string>;
  jobs: Record<string, { steps: { name: string; run: string; if?: string }[] }>;
}

let folder: string;
let source: string;
let steps: Workflow['jobs'][string]['steps'];

const git = async (...args: string[]) =>
  (
    await run('git', ['-c', 'user.name=其其格', '-c', 'user.email=a@b.invalid', ...args], { cwd: source })
  ).stdout.trim();

/** Step after step, until one fails; says how far it came. */
async function runWorkflow(event: 'push' | 'pull_request'): Promise<string[]> {
  const place = await mkdtemp(path.join(folder, 'runner-'));
  const env = {
    ...process.env,
    PROGRAM: PROJECT_ROOT,
    SITES: path.join(folder, 'sites'),
    TOKEN: 'unused-here',
    ADDRESS: source,
    REF: 'refs/heads/main',
    WANTED: await git('rev-parse', 'HEAD'),
  };
  const done: string[] = [];
  for (const step of steps) {
    if (step.if !== undefined && event !== 'push') continue;
    const isGood = await run('bash', ['-e', '-c', step.run], { cwd: place, env }).then(
      () => true,
      () => false,
    );
    if (!isGood) return done;
    done.push(step.name);
  }
  return done;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-workflow-'));
  source = path.join(folder, 'source');
  await mkdir(source);
  await mkdir(path.join(folder, 'sites'));
  await cp(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), path.join(source, 'content'), {
    recursive: true,
  });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '-m', '开始');
  const text = await readFile(path.join(PROJECT_ROOT, 'src/deploy/editing/publish.yml'), 'utf8');
  const { jobs } = parse(text) as Workflow;
  steps = Object.values(jobs).flatMap((job) => job.steps);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a push is checked and both portals are published', async () => {
  expect(await runWorkflow('push')).toHaveLength(3);
  const shown = (site: string) => readFile(path.join(folder, 'sites', site, 'index.html'), 'utf8');
  expect(await shown('internal')).toContain('内部');
  expect(await shown('public')).toContain('公开版');
});

test('a mistake stops at the check, and a proposal is not published', async () => {
  const before = await readFile(path.join(folder, 'sites/public/index.html'), 'utf8');
  expect(await runWorkflow('pull_request')).toHaveLength(2);
  const task = path.join(source, 'content/tasks/2024-reading/1.mdx');
  await writeFile(task, (await readFile(task, 'utf8')).replace(/^title: .*\n/m, ''));
  await git('commit', '--quiet', '-am', '忘了标题');
  expect(await runWorkflow('push')).toHaveLength(1);
  expect(await readFile(path.join(folder, 'sites/public/index.html'), 'utf8')).toBe(before);
});
