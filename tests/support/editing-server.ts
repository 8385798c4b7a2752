/** The editing server over HTTP, with content in a real repository that every test can begin with anew. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import { openEditing } from '../../src/server/cms/editing.ts';
import { publishLoop } from '../../src/server/publish-loop.ts';
import { serveFolder } from '../../src/server/static-server.ts';

const run = promisify(execFile);

export interface Answer {
  status: number;
  body: {
    error?: string;
    messages?: { file: string; field?: string; what: string }[];
    commit?: string;
  };
}

export interface EditingServer {
  url: string;
  port: number;
  /** Holds the repository, and room beside it. */
  folder: string;
  content: string;
  git(...args: string[]): Promise<string>;
  /** As a page of the CMS calls, but for what is given. */
  call(
    action: string,
    params?: Record<string, unknown>,
    headers?: Record<string, string | undefined>,
    more?: { method?: string; body?: string },
  ): Promise<Answer>;
  /** As the first commit was. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface EditingOptions {
  /** Copied; the county's, where nothing else is said. */
  from?: string;
  /** Serve the pages of the CMS too, for a browser. */
  withForms?: boolean;
}

/** The content stands in a folder of a repository that holds other things too; nothing is ever built from it. */
export async function startEditing({
  from = path.join(PROJECT_ROOT, 'tests/fixtures/content/county'),
  withForms = false,
}: EditingOptions = {}): Promise<EditingServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-editing-'));
  const content = path.join(folder, 'repository', 'content');
  const git = async (...args: string[]) =>
    (await run('git', ['-c', 'core.quotepath=false', ...args], { cwd: content })).stdout.trim();
  await cp(from, content, { recursive: true });
  await writeFile(path.join(folder, 'repository', 'notes.txt'), '与内容无关\n');
  await git('init', '--quiet', '--initial-branch=main', '..');
  await git('add', '..');
  await git('-c', 'user.name=开始', '-c', 'user.email=a@b.invalid', 'commit', '--quiet', '-m', '开始');
  const start = await git('rev-parse', 'HEAD');
  const { work, ...settings } = readSettings({});
  // The bundle is found where it was made once.
  const own = { ...settings, content, work: withForms ? work : path.join(folder, 'work') };
  const { before, prepare } = await openEditing(
    own,
    publishLoop(async () => undefined),
  );
  if (withForms && !(await prepare())) throw new Error('The pages of the CMS could not be made.');
  const server = await serveFolder({ root: content, port: 0, before });
  const { token } = (await (await fetch(`${server.url}admin/config.json`)).json()) as { token: string };
  return {
    url: server.url,
    port: server.port,
    folder,
    content,
    git,
    call: (action, params = {}, headers = {}, more = {}) => {
      const own = {
        Host: `127.0.0.1:${server.port}`,
        Origin: `http://127.0.0.1:${server.port}`,
        'Content-Type': 'application/json',
        'X-Qingdan-Token': token,
      };
      const body = JSON.stringify({ action, params: { editor: '其其格', ...params } });
      return post(server.port, { ...own, ...headers }, { method: 'POST', body, ...more });
    },
    async reset() {
      await git('reset', '--quiet', '--hard', start);
      await git('clean', '--quiet', '-fd', '..');
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** With headers that a browser would not let a page set. */
function post(
  port: number,
  headers: Record<string, string | undefined>,
  { method, body }: { method: string; body: string },
): Promise<Answer> {
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/admin/api', method, headers: sent };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: /^[{[]/.test(text) ? JSON.parse(text) : {} });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
