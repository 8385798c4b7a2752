/** An object store holds exactly the site, with the right headers, and never the other portal. */

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markSite } from '../../../src/build/mark.ts';
import { type Bucket, bucketFrom, headersFor, syncBucket } from '../../../src/publish/bucket.ts';

let home: string;
let server: S3rver;
let origin: string;
let site: string;

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'bucket-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(home, 'store'),
    configureBuckets: [{ name: 'portal', configs: [] }],
  });
  const { port } = await server.run();
  origin = `http://127.0.0.1:${port}`;
  site = path.join(home, 'site');
  write('index.html', '<h1>清单</h1>');
  write('assets/site.abc123.css', 'a{}');
  write('data/tasks.json', '[]');
  write('uploads/图 1.png', 'png');
  await markSite(site, 'public');
});
afterEach(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  writeFileSync(path.join(site, name), text);
}

/** The server's own well-known key. */
const bucket = (folder = ''): Bucket =>
  bucketFrom(`${origin}/portal/${folder}`, { QINGDAN_S3_KEY: 'S3RVER', QINGDAN_S3_SECRET: 'S3RVER' });
const sync = (folder = '') => syncBucket(site, bucket(folder), 'public');

async function get(name: string): Promise<Response> {
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    service: 's3',
    region: 'us-east-1',
  });
  return client.fetch(`${origin}/portal/${name}`);
}

test('every file stands there with its type and how long it may be kept', async () => {
  expect(await sync()).toEqual({ uploaded: 5, unchanged: 0, removed: 0 });
  const page = await get('index.html');
  expect(await page.text()).toBe('<h1>清单</h1>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('public, no-cache');
  const style = await get('assets/site.abc123.css');
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get(encodeURI('uploads/图 1.png'))).headers.get('content-type')).toBe('image/png');
});

test('the next time only what changed goes up, and what is gone goes', async () => {
  await sync();
  write('index.html', '<h1>新</h1>');
  rmSync(path.join(site, 'data'), { recursive: true });
  expect(await sync()).toEqual({ uploaded: 1, unchanged: 3, removed: 1 });
  expect((await get('data/tasks.json')).status).toBe(404);
  expect(await (await get('index.html')).text()).toBe('<h1>新</h1>');
});

test('a folder of the bucket is enough', async () => {
  await sync('a/b/');
  expect((await get('a/b/index.html')).status).toBe(200);
  expect((await get('index.html')).status).toBe(404);
});

/** The store of the other tests cannot continue a list; this one answers in parts and takes removals. */
test('more files than one answer lists', async () => {
  const removed: string[] = [];
  const object = (key: string) => `<Contents><Key>${key}</Key><ETag>&quot;0&quot;</ETag></Contents>`;
  const parts: Record<string, string> = {
    '': `${object('a&amp;b.html')}${object('build.json')}<NextContinuationToken>x+/=</NextContinuationToken>`,
    'x+/=': object('c.html'),
  };
  const store = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://store');
    if (request.method === 'DELETE') removed.push(decodeURIComponent(url.pathname));
    const list = url.searchParams.has('list-type')
      ? `<ListBucketResult>${parts[url.searchParams.get('continuation-token') ?? '']}</ListBucketResult>`
      : '{"portal":"qingdan","audience":"public"}';
    request.resume().on('end', () => response.end(list));
  });
  await once(store.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(store.address() as AddressInfo).port}/portal/`;
  expect(await syncBucket(site, { ...bucket(), address }, 'public')).toMatchObject({
    uploaded: 5,
    removed: 2,
  });
  expect(removed.sort()).toEqual(['/portal/a&b.html', '/portal/c.html']);
  store.closeAllConnections();
  store.close();
});

test('the other portal is refused, and so is what is not ours', async () => {
  await sync();
  await expect(syncBucket(site, bucket(), 'internal')).rejects.toThrow(
    '桶里是公开版，不能把内部版发布到这里',
  );
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    service: 's3',
    region: 'us-east-1',
  });
  await client.fetch(`${origin}/portal/other/letter.txt`, { method: 'PUT', body: 'mine' });
  await expect(sync('other/')).rejects.toThrow('已经有别的文件，没有动它');
});

test('a wrong key is said', async () => {
  const wrong = { ...bucket(), secretAccessKey: 'no' };
  await expect(syncBucket(site, wrong, 'public')).rejects.toThrow('403');
});

test('pages of the internal portal are kept by no proxy', () => {
  expect(headersFor('index.html', 'internal')['Cache-Control']).toBe('private, no-cache');
});
