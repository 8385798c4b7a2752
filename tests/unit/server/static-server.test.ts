import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as openRequest } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { hostname, networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOfServer } from '../../../src/server/login/host-names.ts';
import { PortBusyError, type StaticServer, serveFolder } from '../../../src/server/static-server.ts';

const home = mkdtempSync(path.join(tmpdir(), 'static-server-'));
const root = path.join(home, 'site');
const long = '<p>治安</p>'.repeat(500);

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  writeFileSync(path.join(home, file), text);
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends the path as it is: `fetch` would tidy it up. */
async function ask(
  server: StaticServer,
  pathname: string,
  { method = 'GET', headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  const request = openRequest({ host: '127.0.0.1', port: server.port, path: pathname, method, headers });
  request.end();
  const [response] = await once(request, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

let server: StaticServer;
let based: StaticServer;

beforeAll(async () => {
  write('secret.txt', 'secret');
  write('site-other/index.html', 'a neighbour');
  write('site/index.html', 'home');
  write('site/404.html', 'no such page');
  write('site/long.html', long);
  write('site/tasks/index.html', 'tasks');
  write('site/tasks/1.html', 'task 1');
  write('site/任务/index.html', '中文');
  write('site/.env', 'secret');
  write('site/.git/config', 'secret');
  write('site/a:b/index.html', 'colon');
  write('site/empty/x.txt', 'x');
  for (const file of FILES.keys()) write(`site/files/${file}`, 'x');
  symlinkSync(path.join(home, 'secret.txt'), path.join(root, 'leaving.txt'));
  symlinkSync(home, path.join(root, 'up'));
  symlinkSync(path.join(root, '.env'), path.join(root, 'hidden.txt'));
  symlinkSync(path.join(root, 'tasks'), path.join(root, 'staying'));
  server = await serveFolder({ root, host: '127.0.0.1', port: 0 });
  based = await serveFolder({ root, port: 0, basePath: '/county/portal' });
});

afterAll(async () => {
  await Promise.all([server.close(), based.close()]);
  rmSync(home, { recursive: true });
});

const FILES = new Map([
  ['a.html', 'text/html; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.mjs', 'text/javascript; charset=utf-8'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.xml', 'application/xml; charset=utf-8'],
  ['a.ics', 'text/calendar; charset=utf-8'],
  ['a.csv', 'text/csv; charset=utf-8'],
  ['a.txt', 'text/plain; charset=utf-8'],
  ['a.png', 'image/png'],
  ['A.JPG', 'image/jpeg'],
  ['a.webp', 'image/webp'],
  ['a.avif', 'image/avif'],
  ['a.ico', 'image/x-icon'],
  ['a.wasm', 'application/wasm'],
  ['zh_1a2b.pf_fragment', 'application/octet-stream'],
  ['zh_1a2b.pf_index', 'application/octet-stream'],
  ['wasm.zh.pagefind', 'application/octet-stream'],
  ['unknown', 'application/octet-stream'],
]);

describe('what a path gives', () => {
  test.each([
    ['/', 200, 'home'],
    ['/index.html', 200, 'home'],
    ['/?q=1', 200, 'home'],
    ['/tasks/', 200, 'tasks'],
    ['/tasks/1.html', 200, 'task 1'],
    ['/%E4%BB%BB%E5%8A%A1/', 200, '中文'],
    ['/staying/1.html', 200, 'task 1'],
    ['/missing', 404, 'no such page'],
    ['/missing/', 404, 'no such page'],
    ['/empty/', 404, 'no such page'],
    ['/tasks/1.html/', 404, 'no such page'],
    [`/${'long'.repeat(300)}`, 404, 'no such page'],
  ])('%s → %i', async (pathname, status, body) => {
    const answer = await ask(server, pathname);
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  test.each([
    ['parent', '/../secret.txt'],
    ['parent below', '/tasks/../../secret.txt'],
    ['parent that stays', '/tasks/../index.html'],
    ['neighbour with the same beginning', '/../site-other/index.html'],
    ['encoded dots', '/%2e%2e/secret.txt'],
    ['encoded slash', '/..%2fsecret.txt'],
    ['encoded twice', '/%252e%252e/secret.txt'],
    ['backslash', '/..\\secret.txt'],
    ['encoded backslash', '/tasks%5c..%5c..%5csecret.txt'],
    ['NUL', '/index.html%00.txt'],
    ['not UTF-8', '/%ff'],
    ['broken escape', '/%E4%'],
    ['here', '/./index.html'],
    ['empty names', '//index.html'],
    ['empty name within', '/tasks//1.html'],
    ['another host as path', '//example.org/'],
    ['whole address', 'http://127.0.0.1/index.html'],
    ['dot file', '/.env'],
    ['dot folder', '/.git/config'],
    ['encoded dot file', '/%2eenv'],
    ['link to a file outside', '/leaving.txt'],
    ['link to a folder outside', '/up/secret.txt'],
    ['link to a dot file', '/hidden.txt'],
  ])('%s is not found: %s', async (_, pathname) => {
    const answer = await ask(server, pathname);
    expect([answer.status, answer.body.toString()]).toEqual([404, 'no such page']);
  });

  test.each([
    ['/tasks', './tasks/'],
    ['/tasks?q=%20', './tasks/?q=%20'],
    ['/%E4%BB%BB%E5%8A%A1', './%E4%BB%BB%E5%8A%A1/'],
    ['/a:b', './a%3Ab/'],
  ])('%s is sent on to %s', async (pathname, location) => {
    const answer = await ask(server, pathname);
    expect([answer.status, answer.headers.location]).toEqual([302, location]);
  });

  test.each([...FILES])('%s is %s', async (file, type) => {
    const answer = await ask(server, `/files/${file}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });
});

describe('under a base path', () => {
  test.each([
    ['/county/portal/', 200],
    ['/county/portal/tasks/', 200],
    ['/county/portal', 302],
    ['/county/portal/tasks', 302],
    ['/county/portalx/', 404],
    ['/county/', 404],
    ['/', 404],
    ['/county/portal/../secret.txt', 404],
  ])('%s → %i', async (pathname, status) => {
    expect((await ask(based, pathname)).status).toBe(status);
  });

  test('folders lead on within it', async () => {
    for (const [from, to] of [
      ['/county/portal', '/county/portal/'],
      ['/county/portal/tasks', '/county/portal/tasks/'],
    ] as const) {
      const { location = '' } = (await ask(based, from)).headers;
      expect(new URL(location, new URL(from, based.url)).pathname).toBe(to);
    }
    expect(based.url).toBe(`http://127.0.0.1:${based.port}/county/portal/`);
  });
});

describe('headers', () => {
  test('every answer is checked again, and may not be sniffed or framed elsewhere', async () => {
    for (const pathname of ['/', '/missing', '/tasks', '/a:b/']) {
      expect((await ask(server, pathname)).headers).toMatchObject({
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'SAMEORIGIN',
      });
    }
  });

  test('what has not changed is not sent again', async () => {
    const { headers } = await ask(server, '/long.html');
    const { etag = '', 'last-modified': modified = '' } = headers;
    const status = async (sent: Record<string, string>, pathname = '/long.html') =>
      (await ask(server, pathname, { headers: sent })).status;
    expect(await status({ 'If-None-Match': etag })).toBe(304);
    expect(await status({ 'If-None-Match': `"other", ${etag}` })).toBe(304);
    expect(await status({ 'If-None-Match': '"other"', 'If-Modified-Since': modified })).toBe(200);
    expect(await status({ 'If-Modified-Since': modified })).toBe(304);
    expect(await status({ 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
    expect(await status({ 'If-None-Match': '*' }, '/missing')).toBe(404);
    const { body, headers: bare } = await ask(server, '/long.html', { headers: { 'If-None-Match': etag } });
    expect([body.length, bare.etag]).toEqual([0, etag]);
  });

  test('a changed file has another tag, of the same size too', async () => {
    write('site/changing.txt', 'one');
    const before = (await ask(server, '/changing.txt')).headers.etag;
    rmSync(path.join(root, 'changing.txt'));
    write('site/changing.txt', 'two');
    expect((await ask(server, '/changing.txt')).headers.etag).not.toBe(before);
  });

  test.each([
    ['gzip, br', '/long.html', 'gzip'],
    ['br;q=1, GZIP;q=0.5', '/long.html', 'gzip'],
    ['gzip;q=0', '/long.html', undefined],
    ['identity', '/long.html', undefined],
    ['gzip', '/index.html', undefined],
    ['gzip', '/files/a.png', undefined],
  ])('Accept-Encoding %s, %s → %s', async (accepted, pathname, encoding) => {
    const { headers, body } = await ask(server, pathname, { headers: { 'Accept-Encoding': accepted } });
    expect(headers['content-encoding']).toBe(encoding);
    if (encoding !== undefined) expect(gunzipSync(body).toString()).toBe(long);
    else expect(headers['content-length']).toBe(String(body.length));
  });

  test('HEAD has the headers alone', async () => {
    const answer = await ask(server, '/long.html', { method: 'HEAD' });
    expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([
      200,
      String(Buffer.byteLength(long)),
      0,
    ]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await ask(server, '/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('whom it answers', () => {
  test.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['LOCALHOST', true],
    ['[::1]', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['localhost.evil.example', false],
    ['0.0.0.0', false],
    ['192.168.1.2', false],
  ])('Host %s with the port: %s', async (name, own) => {
    const { status } = await ask(server, '/', { headers: { Host: `${name}:${server.port}` } });
    expect(status).toBe(own ? 200 : 421);
  });

  test('the port counts, and is left out for 80 alone', async () => {
    expect((await ask(server, '/', { headers: { Host: '127.0.0.1' } })).status).toBe(421);
    expect((await ask(server, '/', { headers: { Host: `127.0.0.1:${server.port + 1}` } })).status).toBe(421);
    expect(namesOfServer('127.0.0.1', 80)).toContain('localhost');
    expect(namesOfServer('127.0.0.1', 8080)).not.toContain('localhost');
  });

  test('bound to all addresses it answers to the names of this machine, and to no other', async () => {
    const open = await serveFolder({ root, host: '0.0.0.0', port: 0 });
    const statusUnder = async (name: string) =>
      (await ask(open, '/', { headers: { Host: `${name}:${open.port}` } })).status;
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, family } of addresses)
      expect(await statusUnder(family === 'IPv6' ? `[${address}]` : address)).toBe(200);
    expect(await statusUnder(hostname())).toBe(200);
    expect(await statusUnder('portal.example')).toBe(421);
    await open.close();
    expect(open.url).toBe(`http://127.0.0.1:${open.port}/`);
  });

  test('a port in use is an error of its own kind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(serveFolder({ root, port })).rejects.toThrow(new PortBusyError(port));
    other.close();
  });
});

describe('a folder that is replaced', () => {
  test('every request during many replacements finds its page', async () => {
    write('turn/index.html', 'turn');
    const turning = path.join(home, 'turn');
    const turned = await serveFolder({ root: turning, port: 0 });
    let replacing = true;
    const asked = (async () => {
      const statuses = new Set<number>();
      while (replacing) statuses.add((await ask(turned, '/')).status);
      return [...statuses];
    })();
    for (let round = 0; round < 30; round += 1) {
      write(`next-${round}/index.html`, 'turn');
      renameSync(turning, path.join(home, `past-${round}`));
      await new Promise((resolve) => setTimeout(resolve, 3));
      renameSync(path.join(home, `next-${round}`), turning);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    replacing = false;
    expect(await asked).toEqual([200]);
    await turned.close();
  });

  test('the current folder is asked for with each request', async () => {
    write('first/index.html', 'first');
    write('second/index.html', 'second');
    let current = 'first';
    const switching = await serveFolder({ root: () => path.join(home, current), port: 0 });
    const seen = [(await ask(switching, '/')).body.toString()];
    current = 'second';
    seen.push((await ask(switching, '/')).body.toString());
    current = 'absent';
    expect((await ask(switching, '/')).status).toBe(503);
    expect(seen).toEqual(['first', 'second']);
    await switching.close();
  });

  test('without a page for it, what is missing is said in words', async () => {
    write('bare/index.html', 'bare');
    const bare = await serveFolder({ root: path.join(home, 'bare'), port: 0 });
    const answer = await ask(bare, '/missing');
    expect([answer.status, answer.body.toString()]).toEqual([404, 'Not found.\n']);
    await bare.close();
  });
});
