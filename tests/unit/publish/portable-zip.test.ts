/** The portal on a stick: whole, with start files that their systems can run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../../src/publish/compress.ts';
import { writePortableZip } from '../../../src/publish/portable-zip.ts';

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

test.runIf(process.platform === 'linux')('the start file for Linux shows it on this machine', async () => {
  await writePortableZip(at('site'), at('portal.zip'), 'public');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(at('portal.zip'))))) {
    mkdirSync(path.dirname(at('stick', name)), { recursive: true });
    writeFileSync(at('stick', name), bytes);
  }
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn('sh', [at('stick/start-linux.sh'), String(port)], {
    env: { ...process.env, QINGDAN_NO_BROWSER: '1' },
    stdio: 'ignore',
  });
  try {
    let answer: Response | undefined;
    for (let attempt = 0; attempt < 50 && answer === undefined; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await fetch(`http://127.0.0.1:${port}/units/a/`).catch(() => undefined);
    }
    expect(await answer?.text()).toContain('单位');
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});

test('packed copies say the same as their files', async () => {
  expect(await compressSite(at('site'))).toBe(1);
  const page = readFileSync(at('site/units/a/index.html'));
  expect(gunzipSync(readFileSync(at('site/units/a/index.html.gz')))).toEqual(page);
  expect(brotliDecompressSync(readFileSync(at('site/units/a/index.html.br')))).toEqual(page);
});
