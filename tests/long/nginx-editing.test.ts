/** The example for the CMS of a forge under Debian's nginx: a login before it, the forge's own behind, one save. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAdminSite } from '../../src/build/admin-site.ts';
import { buildAdmin } from '../../src/build/build-admin.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import { compileContent } from '../../src/compile/compile-content.ts';
import { editingExample } from '../../src/publish/web-servers.ts';
import { collectNames } from '../../src/server/cms/collect-names.ts';
import { recordViolations } from '../support/browse-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { GiteaDouble, REPOSITORY } from '../support/gitea/gitea-double.ts';

const run = promisify(execFile);
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file));
const COUNTY = path.join(PROJECT_ROOT, 'tests/fixtures/content/county');
const QIQIGE = { login: 'qiqige', name: '其其格', email: 'qiqige@example.invalid', push: true };

let home: string;
let nginx: ChildProcess;
let double: GiteaDouble;
let browser: Browser;
let url: string;

beforeAll(async () => {
  if (NGINX === undefined) throw new Error('apt-get install nginx');
  home = await mkdtemp(path.join(os.tmpdir(), 'nginx-editing-'));
  await chmod(home, 0o755);
  const source = path.join(home, 'source');
  await mkdir(source);
  await cp(COUNTY, path.join(source, 'content'), { recursive: true });
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=开始', '-c', 'user.email=a@b.invalid', ...args], { cwd: source });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '-m', '开始');
  double = await GiteaDouble.start({ source, accounts: [QIQIGE] });
  const port = await freePort();
  url = `http://127.0.0.1:${port}/admin/`;
  double.application.redirect = url;
  const settings = { ...readSettings({}), content: COUNTY };
  const { content } = await compileContent({ ...settings, project: PROJECT_ROOT });
  const out = path.join(home, 'admin');
  const forge = {
    forge: 'gitea',
    url: double.url,
    repo: REPOSITORY,
    branch: 'main',
    appId: 'qingdan',
  } as const;
  const bundle = await buildAdmin(settings.work);
  await writeAdminSite({ bundle, forge, names: collectNames(content), out });
  const passwords = path.join(home, 'htpasswd');
  const hash = execFileSync('openssl', ['passwd', '-apr1', '-salt', 'salt', 'secret'], { encoding: 'utf8' });
  await writeFile(passwords, `editor:${hash}`);
  const listen = `127.0.0.1:${port}`;
  const example = editingExample({ folder: out, forge: double.url, listen, hostName: '_', passwords });
  await mkdir(path.join(home, 'tmp'));
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${home}/nginx.pid; error_log ${home}/error.log warn; daemon off;`,
    'events { }',
    'http {',
    'include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;',
    ...folders.map((kind) => `${kind}_temp_path ${home}/tmp/${kind};`),
    example,
    '}',
  ];
  await writeFile(path.join(home, 'nginx.conf'), lines.join('\n'));
  nginx = spawn(NGINX, ['-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'inherit' });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await fetch(url).catch(() => undefined)) break;
    await pause(100);
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  nginx?.kill('SIGQUIT');
  await browser?.close();
  await double?.close();
  await rm(home, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

test('nobody gets the names that forms offer without a login', async () => {
  for (const name of ['', 'index.html', 'names.json', 'config.json']) {
    const answer = await fetch(url + name);
    expect([name, answer.status]).toEqual([name, 401]);
    expect(await answer.text()).not.toContain('tushuguan');
  }
});

test('behind both logins she saves, and no policy is broken', async () => {
  const page = await browser.newPage({
    locale: 'zh-CN',
    httpCredentials: { username: 'editor', password: 'secret' },
  });
  const violations = await recordViolations(page);
  await page.goto(url);
  await page.getByRole('button', { name: /用 Gitea ?登录/ }).click();
  await page.getByRole('link', { name: 'qiqige' }).click();
  await page.getByRole('link', { name: /2024-reading · 1 ·/ }).click();
  const title = page.getByLabel('标题', { exact: false }).first();
  await title.fill('经过网关保存的标题');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('menuitem', { name: '保存并上线' }).click();
  await page.getByRole('button', { name: '已保存' }).waitFor();
  expect(await double.repository.git('log', '-1', '--format=%an %s', 'main')).toContain('经过网关保存的标题');
  expect(violations).toEqual([]);
});
