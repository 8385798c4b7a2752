/** The portal on a stick: whole, with start files that their systems can run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressSite } from '../../../src/publish/compress.ts';
import { writePortableZip } from '../../../src/publish/portable-zip.ts';
import { typeOfFile } from '../../../src/server/content-types.ts';

let home: string;
const at = (...names: string[]) => path.join(home, ...names);
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'stick-'));
  for (const [name, text] of Object.entries({
    'site/index.html': '<h1>清单</h1>',
    'site/units/a/index.html': `<h1>单位</h1>${'。'.repeat(2000)}`,
    'site/a.png': 'x'.repeat(5000),
  })) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
});
afterEach(() => rmSync(home, { recursive: true }));

test('holds the site, the start files and a note', async () => {
  await writePortableZip(at('site'), at('portal.zip'), 'internal');
  const files = unzipSync(readFileSync(at('portal.zip')));
  expect(Object.keys(files).sort()).toEqual([
    'portal/a.png',
    'portal/index.html',
    'portal/units/a/index.html',
    'serve.ps1',
    'start-linux.sh',
    'start-windows.cmd',
    '说明.txt',
  ]);
  expect(strFromU8(files['portal/index.html'] ?? new Uint8Array())).toBe('<h1>清单</h1>');
  expect(strFromU8(files['start-windows.cmd'] ?? new Uint8Array())).toMatch(/^@echo off\r\n/);
  expect(strFromU8(files['start-linux.sh'] ?? new Uint8Array())).toMatch(/^#!\/bin\/sh\n/);
  expect(strFromU8(files['说明.txt'] ?? new Uint8Array())).toContain('这是内部版，不要放到公开的网站上');
  // Where the directory of the zip keeps Unix modes: 0100755.
  const bytes = readFileSync(at('portal.zip'));
  const entry = bytes.lastIndexOf('start-linux.sh') - 46;
  expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
  expect((bytes.readUInt32LE(entry + 38) >>> 16).toString(8)).toBe('100755');
});

/** There is no Windows here: what can be said of its start files without running them. */
describe('the start files for Windows', () => {
  let command: string;
  let script: string;
  let mark: Uint8Array;
  beforeEach(async () => {
    await writePortableZip(at('site'), at('portal.zip'), 'public');
    const files = unzipSync(readFileSync(at('portal.zip')));
    // As bytes: what a console in any code page reads.
    command = strFromU8(files['start-windows.cmd'] ?? new Uint8Array(), true);
    script = strFromU8(files['serve.ps1'] ?? new Uint8Array());
    mark = (files['serve.ps1'] ?? new Uint8Array()).slice(0, 3);
  });

  test('have lines that end the way of Windows', () => {
    for (const text of [command, script]) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('are read rightly in every code page', () => {
    expect([...command].filter((sign) => sign.charCodeAt(0) > 126)).toEqual([]);
    expect([...mark]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('say in Chinese what to do when the zip was not unpacked', () => {
    const [, numbers = ''] = /\[char\[\]\]\(([\d,]+)\)/.exec(command) ?? [];
    expect(String.fromCharCode(...numbers.split(',').map(Number))).toBe(
      '请先把压缩包全部解压，再双击这个文件。',
    );
    expect(command).toContain('if not exist "%~dp0serve.ps1" goto packed');
  });

  test('send every kind of file as our own server does', () => {
    const types = Array.from(script.matchAll(/'(\.\w+)' = '([^']+)'/g), ([, ending = '', type]) => ({
      ending,
      type,
    }));
    expect(types).toEqual(types.map(({ ending }) => ({ ending, type: typeOfFile(`a${ending}`).type })));
    expect(types.map(({ ending }) => ending)).toEqual(
      expect.arrayContaining([
        '.html',
        '.css',
        '.js',
        '.json',
        '.svg',
        '.webp',
        '.csv',
        '.ics',
        '.xml',
        '.wasm',
      ]),
    );
  });
});

describe.runIf(process.platform === 'linux')('the start file for Linux', () => {
  test.each([
    ['shows it on this machine', false],
    ['takes the next port where one is taken', true],
  ])('%s', async (_, taken) => {
    await writePortableZip(at('site'), at('portal.zip'), 'public');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(at('portal.zip'))))) {
      mkdirSync(path.dirname(at('stick', name)), { recursive: true });
      writeFileSync(at('stick', name), bytes);
    }
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    if (!taken) other.close();
    const child = spawn('sh', [at('stick/start-linux.sh'), String(port)], {
      env: { ...process.env, QINGDAN_NO_BROWSER: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      const address = /http:\S+\//.exec(String(said))?.[0] ?? '';
      expect(address === `http://127.0.0.1:${port}/`).toBe(!taken);
      let answer: Response | undefined;
      for (let attempt = 0; attempt < 50 && answer === undefined; attempt += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        answer = await fetch(`${address}units/a/`).catch(() => undefined);
      }
      expect(await answer?.text()).toContain('单位');
    } finally {
      child.kill();
      other.close();
      await once(child, 'exit');
    }
  });
});

test('packed copies say the same as their files', async () => {
  expect(await compressSite(at('site'))).toBe(1);
  const page = readFileSync(at('site/units/a/index.html'));
  expect(gunzipSync(readFileSync(at('site/units/a/index.html.gz')))).toEqual(page);
  expect(brotliDecompressSync(readFileSync(at('site/units/a/index.html.br')))).toEqual(page);
});
