/**
 * The examples under Debian's nginx (`apt-get install nginx libnginx-mod-http-brotli-static`): below another site's
 * path and behind a login, every page and download, packed copies, and 1,000 readers at a time.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import type { Audience } from '../../src/domain/audience.ts';
import { publish, rollBackTo } from '../../src/publish/publish.ts';
import { nginxExample } from '../../src/publish/web-servers.ts';
import { SECURITY_HEADERS } from '../../src/server/security-headers.ts';
import { browseSite, NO_PROBLEMS } from '../support/browse-site.ts';
import { launchBrowser } from '../support/browser.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const READERS = 1000;
const SECONDS = 30;

const home = mkdtempSync(path.join(tmpdir(), 'nginx-'));
const folderOf = (audience: Audience) => path.join(home, 'www', audience);
let nginx: ChildProcess;
let browser: Browser;
let publicUrl: string;
let internalUrl: string;

beforeAll(async () => {
  if (NGINX === undefined) throw new Error('apt-get install nginx libnginx-mod-http-brotli-static');
  chmodSync(home, 0o755);
  const settings = {
    ...readSettings({}),
    content: path.join(PROJECT_ROOT, 'tests/fixtures/content/county'),
  };
  for (const audience of ['public', 'public', 'internal'] as const) {
    await publish({ settings, audience, to: folderOf(audience) });
  }
  await publish({ settings, audience: 'public', zip: path.join(home, 'portal.zip') });
  const [publicPort, internalPort] = [await freePort(), await freePort()];
  publicUrl = `http://127.0.0.1:${publicPort}/a/b/`;
  internalUrl = `http://127.0.0.1:${internalPort}/`;
  const passwords = path.join(home, 'htpasswd');
  const hash = execFileSync('openssl', ['passwd', '-apr1', '-salt', 'salt', 'secret'], { encoding: 'utf8' });
  writeFileSync(passwords, `editor:${hash}`);
  const example = (audience: Audience, port: number, at: string) =>
    nginxExample({
      audience,
      folder: folderOf(audience),
      path: at,
      listen: `127.0.0.1:${port}`,
      hostName: '_',
      brotli: existsSync(BROTLI),
      ...(audience === 'internal' ? { passwords } : {}),
    });
  mkdirSync(path.join(home, 'tmp'));
  writeFileSync(
    path.join(home, 'nginx.conf'),
    [
      ...(existsSync(BROTLI) ? [`load_module ${BROTLI};`] : []),
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${home}/nginx.pid; error_log ${home}/error.log warn; daemon off;`,
      'worker_processes 2; worker_rlimit_nofile 16384; events { worker_connections 8192; }',
      'http {',
      'include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${home}/tmp/${kind};`,
      ),
      example('public', publicPort, '/a/b/'),
      example('internal', internalPort, '/'),
      '}',
    ].join('\n'),
  );
  nginx = spawn(NGINX, ['-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'inherit' });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await fetch(publicUrl).catch(() => undefined)) break;
    await pause(100);
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  nginx?.kill('SIGQUIT');
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => ending.test(file));

test('every page and search work below another path', async () => {
  const { pages, downloads, problems } = await browseSite(browser, folderOf('public'), publicUrl, '读书');
  expect(pages).toBeGreaterThan(10);
  expect(downloads.size).toBeGreaterThan(10);
  expect(problems).toEqual(NO_PROBLEMS);
});

test('every file comes with its type, the headers and how long it may be kept', async () => {
  const types: Record<string, RegExp> = {
    '.html': /^text\/html; charset=utf-8$/,
    '.css': /^text\/css/,
    '.js': /javascript/,
    '.json': /^application\/json/,
    '.csv': /^text\/csv; charset=utf-8$/,
    '.ics': /^text\/calendar; charset=utf-8$/,
    '.svg': /^image\/svg\+xml/,
    '.xml': /xml/,
  };
  const files = filesOf(folderOf('public'), /\.(?:html|css|js|json|csv|ics|svg|xml)$/);
  for (const file of files) {
    const answer = await fetch(publicUrl + file.split('/').map(encodeURIComponent).join('/'));
    expect(answer.status, file).toBe(200);
    expect(answer.headers.get('content-type'), file).toMatch(types[path.extname(file)] ?? /never/);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers.get(name), file).toBe(value);
    expect(answer.headers.get('content-security-policy'), file).toContain("default-src 'none'");
    const kept = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, no-cache';
    expect(answer.headers.get('cache-control'), file).toBe(kept);
  }
  expect(files.length).toBeGreaterThan(30);
});

test('packed copies are sent as they are', async () => {
  const encodingOf = async (accept: string) => {
    const answer = await fetch(publicUrl, { headers: { 'Accept-Encoding': accept } });
    expect(await answer.text()).toContain('<h1');
    return answer.headers.get('content-encoding');
  };
  expect(await encodingOf('gzip')).toBe('gzip');
  if (existsSync(BROTLI)) expect(await encodingOf('br, gzip')).toBe('br');
  expect(await encodingOf('identity')).toBeNull();
});

test('what is missing gets the page for it, what is hidden nothing', async () => {
  const missing = await fetch(`${publicUrl}units/nobody/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('没有这一页');
  expect((await fetch(`${publicUrl}.git/config`)).status).toBe(404);
  expect((await fetch(new URL('/', publicUrl))).status).toBe(404);
});

test('the internal portal asks who is there', async () => {
  expect((await fetch(internalUrl)).status).toBe(401);
  const file = await fetch(`${internalUrl}data/tasks.json`);
  expect(file.status).toBe(401);
  expect(await file.text()).not.toContain('2024-reading');
  const { pages, downloads, problems } = await browseSite(
    browser,
    folderOf('internal'),
    internalUrl,
    '读书',
    {
      httpCredentials: { username: 'editor', password: 'secret' },
    },
  );
  expect(pages).toBeGreaterThan(10);
  expect(downloads).toContain('self-inspection/findings.csv');
  expect(problems.violations).toEqual([]);
  expect(problems.outside).toEqual([]);
  // The first request of all is the question for the password.
  expect(problems.failures.filter((failure) => !failure.startsWith('401'))).toEqual([]);
  const headers = { Authorization: `Basic ${Buffer.from('editor:secret').toString('base64')}` };
  const answer = await fetch(internalUrl, { headers });
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
});

test('the unzipped folder, started as its note says', async () => {
  const stick = path.join(home, 'stick');
  execFileSync('python3', ['-m', 'zipfile', '-e', path.join(home, 'portal.zip'), stick]);
  const port = await freePort();
  const child = spawn('sh', [path.join(stick, 'start-linux.sh'), String(port)], {
    env: { ...process.env, QINGDAN_NO_BROWSER: '1' },
    stdio: 'ignore',
  });
  try {
    const url = `http://127.0.0.1:${port}/`;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await fetch(url).catch(() => undefined)) break;
      await pause(100);
    }
    const { pages, downloads, problems } = await browseSite(browser, path.join(stick, 'portal'), url, '读书');
    expect(pages).toBeGreaterThan(10);
    expect(downloads.size).toBeGreaterThan(10);
    expect(problems).toEqual(NO_PROBLEMS);
  } finally {
    child.kill();
  }
});

/** Asks again and again over its own connection; whatever is not whole counts as an error. */
async function read(
  agent: Agent,
  addresses: readonly string[],
  until: number,
  errors: string[],
): Promise<number> {
  let answers = 0;
  for (let at = Math.floor(Math.random() * addresses.length); Date.now() < until; at += 1) {
    const address = addresses[at % addresses.length] ?? publicUrl;
    await new Promise<void>((resolve) => {
      const asked = request(address, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
        let bytes = 0;
        response.on('data', (data: Buffer) => {
          bytes += data.length;
        });
        response.on('end', () => {
          answers += 1;
          const expected = Number(response.headers['content-length']);
          if (response.statusCode !== 200 || bytes !== expected) {
            errors.push(`${response.statusCode} ${address}: ${bytes} of ${expected} bytes`);
          }
          resolve();
        });
        response.on('error', (error) => {
          errors.push(`${address}: ${error.message}`);
          resolve();
        });
      });
      asked.on('error', (error) => {
        errors.push(`${address}: ${error.message}`);
        resolve();
      });
      asked.end();
    });
  }
  return answers;
}

test(`${READERS} readers for ${SECONDS} s, while versions change under them`, async () => {
  const addresses = filesOf(folderOf('public'), /index\.html$|\.css$|\.json$/).map(
    (file) => publicUrl + file,
  );
  const agent = new Agent({ keepAlive: true, maxSockets: READERS, maxFreeSockets: READERS });
  const errors: string[] = [];
  const until = Date.now() + SECONDS * 1000;
  const readers = Array.from({ length: READERS }, () => read(agent, addresses, until, errors));
  // One switch under load: back to the version before.
  await pause((SECONDS * 1000) / 2);
  await rollBackTo(folderOf('public'), 'public');
  const answers = (await Promise.all(readers)).reduce((sum, each) => sum + each, 0);
  agent.destroy();
  console.log(`${answers} answers in ${SECONDS} s, ${errors.length} errors`);
  expect(errors.slice(0, 10)).toEqual([]);
  expect(answers).toBeGreaterThan(READERS);
});
