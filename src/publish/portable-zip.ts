/**
 * The portal as one file for a stick: the site, and small start files that use what a machine has. Opened without a
 * server the pages could not find each other (their links end in folders) nor search (a browser gives scripts no files).
 */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { AUDIENCE_NAMES } from '../build/report.ts';
import type { Audience } from '../domain/audience.ts';

const START_FILES = fileURLToPath(new URL('../deploy/folder/', import.meta.url));

/** Attributes of a file under Unix, in the upper half: read by all, run by all. */
const attributes = (mode: number) => ((0o100000 | mode) << 16) >>> 0;
const UNIX = 3;
/** Packing these again gains nothing. */
const PACKED = /\.(?:png|jpe?g|webp|avif|woff2|zip|docx|xlsx|gz|br|pf_\w+)$/i;

export async function writePortableZip(site: string, file: string, audience: Audience): Promise<void> {
  const zippable: Zippable = { '说明.txt': [new TextEncoder().encode(noteFor(audience)), { os: UNIX }] };
  for (const name of await readdir(START_FILES)) {
    const bytes = await readFile(path.join(START_FILES, name));
    const mode = name.endsWith('.sh') ? 0o755 : 0o644;
    zippable[name] = [forItsSystem(name, bytes), { os: UNIX, attrs: attributes(mode) }];
  }
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const from = path.join(entry.parentPath, entry.name);
    const name = path.relative(site, from).split(path.sep).join('/');
    zippable[`portal/${name}`] = [
      await readFile(from),
      { os: UNIX, attrs: attributes(0o644), level: PACKED.test(name) ? 0 : 9 },
    ];
  }
  const fresh = `${file}.new`;
  try {
    await writeFile(fresh, zipSync(zippable));
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Windows reads lines that end its way, and Chinese in scripts only with a mark at the beginning. */
function forItsSystem(name: string, bytes: Uint8Array): Uint8Array {
  if (!/\.(?:cmd|ps1)$/.test(name)) return bytes;
  const text = new TextDecoder().decode(bytes).replace(/\r?\n/g, '\r\n');
  return new TextEncoder().encode(name.endsWith('.ps1') ? `\ufeff${text}` : text);
}

const noteFor = (audience: Audience) =>
  [
    `\ufeff清单门户（${AUDIENCE_NAMES[audience]}）`,
    '',
    'Windows：先把压缩包全部解压，再双击 start-windows.cmd。',
    'Linux：解压后在终端里运行 ./start-linux.sh。',
    '浏览器会打开门户，只有这台电脑看得到。用完关掉窗口。',
    '',
    'portal 文件夹也可以原样放到任何网站服务器上，放在哪一级目录都行。',
    '直接双击 portal 里的网页看不到别的页面，也不能查找：浏览器不让本机文件互相读。',
    ...(audience === 'internal' ? ['', '这是内部版，不要放到公开的网站上，也不要转发。'] : []),
    '',
  ].join('\r\n');
