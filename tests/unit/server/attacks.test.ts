/** What could be tried against the editing server, from another page, another program, or inside the content. */
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EditingServer, startEditing } from '../../support/editing-server.ts';

const TASK = 'content/tasks/2024-reading/1.mdx';

let editing: EditingServer;
let folder: string;
let content: string;
let call: EditingServer['call'];

beforeAll(async () => {
  editing = await startEditing();
  ({ folder, content, call } = editing);
});
afterEach(async () => {
  await editing.reset();
  await rm(path.join(folder, 'outside'), { recursive: true, force: true });
});
afterAll(() => editing.close());

const nothingChanged = async () => {
  expect(await editing.git('status', '--porcelain')).toBe('');
  expect(await editing.git('rev-list', '--count', 'HEAD')).toBe('1');
};

interface Raw {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Exactly this request line and these headers, as no browser would send them. */
const send = (method: string, url: string, headers: Record<string, string> = {}, body = '') =>
  new Promise<Raw>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: editing.port, method, path: url, headers };
    const asked = request(options, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part.toString('utf8');
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });

describe('from elsewhere', () => {
  test.each([
    'attacker.example',
    'localhost.attacker.example',
    '127.0.0.1.attacker.example',
    '127.0.0.1@attacker.example',
    '127.1',
    '2130706433',
    '0.0.0.0',
  ])('a name that was made to point here (%s) gets neither the token nor a page', async (name) => {
    for (const url of ['/admin/', '/admin/config.json', '/admin/names.json', '/registry/units.yml']) {
      const answer = await send('GET', url, { Host: `${name}:${editing.port}` });
      expect([url, answer.status]).toEqual([url, 421]);
      expect(answer.text).not.toMatch(/token|tushuguan/);
    }
  });

  test.each([
    ['https instead of http', { Origin: 'https://127.0.0.1:PORT' }],
    ['another name of this machine', { Origin: 'http://localhost:PORT' }],
    ['a name that begins alike', { Origin: 'http://127.0.0.1:PORT.attacker.example' }],
    ['two origins', { Origin: 'http://127.0.0.1:PORT http://attacker.example' }],
    ['the same site under another port', { 'Sec-Fetch-Site': 'same-site' }],
    ['an address that somebody typed', { 'Sec-Fetch-Site': 'none' }],
  ] as [string, Record<string, string>][])('%s is another origin', async (_, headers) => {
    const here = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('PORT', String(editing.port)),
    ]);
    const answer = await call('deleteFiles', { paths: [TASK] }, Object.fromEntries(here));
    expect(answer.status).toBe(403);
    await nothingChanged();
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'what a form can send (%s) is no call',
    async (type) => {
      const answer = await call('deleteFiles', { paths: [TASK] }, { 'Content-Type': type });
      expect(answer.status).toBe(415);
      await nothingChanged();
    },
  );

  test('no answer may be read by another origin, and no question before a call is answered', async () => {
    const headers = { Origin: 'http://attacker.example', 'Access-Control-Request-Method': 'POST' };
    for (const [method, url] of [
      ['OPTIONS', '/admin/api'],
      ['GET', '/admin/config.json'],
      ['GET', '/'],
    ] as const) {
      const answer = await send(method, url, headers);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    }
  });
});

describe('paths', () => {
  const PATHS = [
    'content/%2e%2e/notes.txt',
    'content/..%2fnotes.txt',
    'content/tasks/%2e%2e%2f%2e%2e%2fnotes.txt',
    'content/..\\notes.txt',
    'content/tasks\\..\\..\\notes.txt',
    'content/tasks/..%5c..%5cnotes.txt',
    'content2/tasks/2024-reading/1.mdx',
    'contents',
    '../repository/content/tasks/2024-reading/1.mdx',
    'content/./../notes.txt',
    'content/tasks/．．/1.mdx',
    'content/.GIT/config',
    'content/tasks/2024-reading/1.mdx\n.txt',
    'content/tasks/2024-reading/\u202e1.mdx',
    'content/tasks/2024-reading/1.mdx:stream',
    'content/tasks/2024-reading/ 1.mdx',
    'content/tasks/2024-reading/1.mdx\u0000',
    'content/tasks/2024-reading/1\u001b[31m.mdx',
    '~/notes.txt',
    'file:///etc/passwd',
    'C:\\Windows\\win.ini',
  ];

  test.each(PATHS.map((given) => [JSON.stringify(given), given]))(
    '%s leads nowhere, in any call',
    async (_, given) => {
      const calls: [string, Record<string, unknown>][] = [
        ['getEntry', { path: given }],
        ['entriesByFiles', { files: [{ path: given }] }],
        ['entriesByFolder', { folder: given, extension: 'txt' }],
        ['getMediaFile', { path: given }],
        ['history', { path: given }],
        ['persistEntry', { dataFiles: [{ path: given, raw: 'x' }] }],
        ['persistMedia', { asset: { path: given, content: 'AAAA' } }],
        ['deleteFiles', { paths: [given] }],
        ['deleteFile', { path: given }],
      ];
      for (const [action, params] of calls)
        expect([action, (await call(action, params)).status]).toEqual([action, 422]);
      await nothingChanged();
    },
  );

  test('one wrong path among right ones, and nothing of the save is done', async () => {
    const raw = (await readFile(path.join(editing.folder, 'repository', TASK), 'utf8')).replace(
      /^title: .*/m,
      'title: 夹带',
    );
    const dataFiles = [
      { path: TASK, raw },
      { path: 'content/../notes.txt', raw: '夹带' },
    ];
    expect((await call('persistEntry', { dataFiles })).status).toBe(422);
    expect((await call('deleteFiles', { paths: [TASK, 'content/../notes.txt'] })).status).toBe(422);
    await nothingChanged();
  });

  test.each([
    '/admin/../.git/config',
    '/admin/..%2f.git%2fconfig',
    '/admin/%2e%2e/%2e%2e/notes.txt',
    '/admin/..%5c..%5cnotes.txt',
    '//etc/passwd',
    '/.git/config',
    '/%2egit/config',
    '/../notes.txt',
    '/%00',
    '/registry/..%2f..%2fnotes.txt',
  ])('the address %s shows nothing', async (url) => {
    const answer = await send('GET', url);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toMatch(/与内容无关|\[core\]|root:/);
  });
});

describe('links', () => {
  test.each([
    ['a file', 'tasks/2024-reading/linked.mdx', 'content/tasks/2024-reading/linked.mdx'],
    ['a folder', 'stories/linked', 'content/stories/linked/secret.mdx'],
    ['a registry', 'registry/groups.yml', 'content/registry/groups.yml'],
    ['the folder of pictures', 'uploads', 'content/uploads/secret.png'],
  ])('%s that is a link is neither read nor written through', async (_, link, given) => {
    const outside = path.join(folder, 'outside');
    await mkdir(outside);
    for (const name of ['secret.mdx', 'secret.png']) await writeFile(path.join(outside, name), '外面的');
    const place = path.join(content, link);
    await rm(place, { recursive: true, force: true });
    await symlink(/\.\w+$/.test(link) ? path.join(outside, 'secret.mdx') : outside, place);
    expect((await call('getEntry', { path: given })).status).toBe(422);
    expect((await call('getMediaFile', { path: given })).status).toBe(422);
    const dataFiles = [{ path: given, raw: '改了' }];
    expect((await call('persistEntry', { dataFiles })).status).toBe(422);
    expect((await call('deleteFiles', { paths: [given] })).status).toBe(422);
    const listed = await call('entriesByFolder', { folder: path.posix.dirname(given), extension: 'mdx' });
    expect(JSON.stringify(listed.body)).not.toContain('外面的');
    expect(JSON.stringify((await call('getMedia')).body)).not.toContain(
      Buffer.from('外面的').toString('base64'),
    );
    for (const name of await readdir(outside))
      expect(await readFile(path.join(outside, name), 'utf8')).toBe('外面的');
  });
});

describe('pictures', () => {
  const upload = (file: string, bytes: Uint8Array) =>
    call('persistMedia', {
      asset: { path: `content/uploads/${file}`, content: Buffer.from(bytes).toString('base64') },
    });
  const script = Buffer.from('<html><script>alert(1)</script></html>');
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

  test.each([
    ['a page', 'x.html', script],
    ['a drawing that can run', 'x.svg', drawing],
    ['a page that calls itself a picture', 'x.png', script],
    ['a drawing that calls itself a picture', 'x.jpg', drawing],
    ['a script', 'x.js', script],
    ['a file for the server', '.htaccess', script],
    ['nothing', 'x.webp', Buffer.alloc(0)],
    ['two names', 'x.png.html', script],
    ['a control character', 'x\u0007.png', script],
  ])('%s is not taken', async (_, file, bytes) => {
    expect((await upload(file, bytes)).status).toBe(422);
    await nothingChanged();
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'a real picture (%s) is, under its own kind of name only',
    async (format) => {
      const canvas = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b5321f' } });
      const bytes = await canvas.toFormat(format).toBuffer();
      const other = format === 'png' ? 'jpeg' : 'png';
      expect((await upload(`own/pic.${other}`, bytes)).status).toBe(422);
      expect((await upload(`own/pic.${format}`, bytes)).status).toBe(200);
    },
  );
});

describe('calls that make no sense', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'exec', ''])(
    'there is no action “%s”',
    async (action) => {
      expect((await call(action)).status).toBe(404);
    },
  );

  test.each([
    ['[]', 404],
    ['null', 404],
    ['"persistEntry"', 404],
    ['{"action":{"toString":1}}', 404],
    ['{', 404],
    ['', 404],
  ])('the body %s is answered with %d', async (body, status) => {
    expect((await call('', {}, {}, { body })).status).toBe(status);
  });

  test.each([
    ['persistEntry', { dataFiles: 'x', assets: 7 }],
    ['persistEntry', { dataFiles: [null], assets: [] }],
    ['persistEntry', { dataFiles: [{ path: { a: 1 }, raw: 'x' }] }],
    ['persistMedia', { asset: null }],
    ['deleteFiles', { paths: [{}] }],
    ['undo', { commit: '--output=/tmp/x' }],
    ['undo', { commit: 'HEAD~1' }],
    ['viewImport', { name: 7, bytes: {} }],
  ])('%s with %o changes nothing and breaks nothing', async (action, params) => {
    const { status } = await call(action, params);
    expect([200, 404, 422]).toContain(status);
    await nothingChanged();
  });
});
