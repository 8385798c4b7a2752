/** Where the server listens to others: nobody gets anything before the password, and guessing is slow. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loginGate } from '../../../src/server/login/login-gate.ts';
import { PasswordRefused, readPassword } from '../../../src/server/login/password.ts';

const PASSWORD = '草原上的十二个字的口令吧';

let server: Server;
let url: string;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  const gate = loginGate({ password: PASSWORD, now: () => clock, slownessMs: 0 });
  server = createServer((request, response) => {
    if (!gate(request, response)) response.end('里面');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const logIn = (password: string, headers: Record<string, string> = {}, next = '/units/') =>
  fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, ...headers },
    body: new URLSearchParams({ password, next }),
  });
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const ask = (where: string, headers: Record<string, string> = {}) => fetch(url + where, { headers });

test.each([
  '/',
  '/units/',
  '/data/tasks.json',
  '/admin/',
  '/admin/api',
  '/admin/config.json',
  '/pagefind/x.js',
])('%s is closed', async (where) => {
  const answer = await ask(where, { Accept: 'text/html' });
  expect(answer.status).toBe(401);
  expect(await answer.text()).not.toContain('里面');
  expect((await fetch(url + where, { method: 'POST', body: '{}' })).status).toBe(401);
});

test('a page asks in Chinese, data say so in words', async () => {
  const page = await ask('/units/?q=治安', { Accept: 'text/html' });
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toMatch(/<label>口令<input type="password"/);
  const data = await ask('/data/tasks.json', { Accept: 'application/json' });
  expect(data.headers.get('content-type')).toMatch(/^text\/plain/);
});

test('the password opens everything, for this browser and half a day', async () => {
  const answer = await logIn(PASSWORD);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/units/');
  expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/; Max-Age=43200$/);
  const Cookie = cookieOf(answer);
  expect(await (await ask('/data/tasks.json', { Cookie })).text()).toBe('里面');
  clock += 12 * 3_600_000 + 1;
  expect((await ask('/', { Cookie })).status).toBe(401);
});

test('a cookie that somebody made, changed or kept from another run opens nothing', async () => {
  const good = cookieOf(await logIn(PASSWORD));
  const later = good.replace(/=\d+/, `=${clock + 1e12}`);
  const forged = `qingdan-login=${clock + 1e6}.${'A'.repeat(43)}`;
  for (const Cookie of [later, forged, 'qingdan-login=', 'qingdan-login=NaN.x', `${good}x`])
    expect((await ask('/', { Cookie })).status).toBe(401);
});

test('after five wrong passwords the right one has to wait, longer each time', async () => {
  for (let n = 0; n < 5; n += 1) expect((await logIn(`错的口令${n}`)).status).toBe(401);
  const waiting = await logIn(PASSWORD);
  expect(waiting.status).toBe(429);
  expect(Number(waiting.headers.get('retry-after'))).toBe(60);
  clock += 60_001;
  expect((await logIn('又错')).status).toBe(401);
  expect(Number((await logIn(PASSWORD)).headers.get('retry-after'))).toBe(120);
  clock += 120_001;
  expect((await logIn(PASSWORD)).status).toBe(303);
});

test('a wrong password takes its time', async () => {
  const gate = loginGate({ password: PASSWORD, slownessMs: 300 });
  server.removeAllListeners('request').on('request', gate);
  const started = performance.now();
  await logIn('错的');
  expect(performance.now() - started).toBeGreaterThan(290);
});

test('a form elsewhere logs nobody in', async () => {
  expect((await logIn(PASSWORD, { Origin: 'http://attacker.example' })).status).toBe(403);
});

test.each([
  '//attacker.example/',
  '/\\attacker.example',
  'https://attacker.example',
  'javascript:alert(1)',
  '/a\nb',
])('after the login nobody is sent to “%s”', async (next) => {
  expect((await logIn(PASSWORD, {}, next)).headers.get('location')).toBe('/');
});

test('a place to go to cannot break out of the page', async () => {
  const page = await ask('/"><script>alert(1)</script>', { Accept: 'text/html' });
  expect(await page.text()).not.toContain('<script>');
});

describe('the password', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qingdan-password-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('comes from the environment or from a file, and from nowhere else', async () => {
    const file = path.join(folder, 'password');
    writeFileSync(file, `${PASSWORD}\n第二行\n`);
    expect(await readPassword({ QINGDAN_PASSWORD: PASSWORD })).toBe(PASSWORD);
    expect(await readPassword({ QINGDAN_PASSWORD_FILE: file })).toBe(PASSWORD);
    expect(await readPassword({})).toBeUndefined();
    expect(await readPassword({ QINGDAN_PASSWORD: '' })).toBeUndefined();
  });

  test('is not short, and a file that is not there is said', async () => {
    await expect(readPassword({ QINGDAN_PASSWORD: '短' })).rejects.toThrow(PasswordRefused);
    await expect(readPassword({ QINGDAN_PASSWORD_FILE: '/nowhere' })).rejects.toThrow('/nowhere');
  });
});
