/** A small public portal of 示例县 in memory, one file of every kind that a portal holds, and ways to pack a text. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { OutputFile } from '../../../src/publish/leaks/find-leaks.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);

const PAGE = `<!doctype html>
<html lang="zh-CN" data-root="../../">
<head><meta charset="utf-8"><title>流动书车下乡 - 示例县清单</title><meta name="description" content="东河镇"></head>
<body><nav><ul><li><a href="../../lists/">任务清单</a></li><li><a href="../../units/">单位</a></li></ul></nav>
<main><h1>流动书车下乡</h1><p>流动书车沿河下乡，逢雨改期。</p>
<table><tr><th>落实单位</th><td>东河镇（渡口小广场）</td></tr><tr><th>责任组室</th><td>阅读推广组</td></tr></table>
<img src="car.png" alt="书车"><!-- 页尾 --></main></body></html>
`;

const TASKS = JSON.stringify([
  { id: '2024-reading/1', title: '村村有读书角', text: '每个村设一处读书角，有桌椅、灯和借书本。' },
  { id: '2024-reading/2', title: '流动书车下乡', text: '流动书车沿河下乡，逢雨改期。' },
]);

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>示例县清单</title><item><title>流动书车下乡</title><description>&lt;p&gt;逢雨改期。&lt;/p&gt;</description></item></channel></rss>
`;

const CALENDAR = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:全县读书周\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

export const CLEAN = {
  'lists/2024-reading/2/index.html': bytes(PAGE),
  'data/tasks.json': bytes(TASKS),
  'feed.xml': bytes(FEED),
  'tasks.ics': bytes(CALENDAR),
  'units/donghe-zhen/tasks.csv': bytes('\ufeff清单,任务\r\n全民阅读,流动书车下乡\r\n'),
  'assets/portal.js': bytes('const root=document.documentElement;export const name="示例";'),
  'assets/portal.css': bytes('.brand::before{content:"清单"}'),
  'icon.svg': bytes('<svg xmlns="http://www.w3.org/2000/svg"><title>清单</title><path d="M0 0h8v8z"/></svg>'),
  'search/index.gz': gzipSync(bytes(TASKS)),
  'car.png': png([]),
} satisfies Record<string, Uint8Array>;

export type CleanFile = keyof typeof CLEAN;

export const filesOf = (portal: Record<string, Uint8Array>): OutputFile[] =>
  Object.entries(portal).map(([path, content]) => ({ path, bytes: content }));

/** A file with a text put in the place of another that stands there. */
export function planted(file: CleanFile, before: string, after: string): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(CLEAN[file]);
  if (!text.includes(before)) throw new Error(`${file} does not say “${before}”`);
  return bytes(text.replace(before, after));
}

export function png(chunks: readonly { type: string; data: Uint8Array }[]): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.alloc(13)),
    ...chunks.map(({ type, data }) => chunk(type, data)),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG with an application segment, as cameras write EXIF and XMP. */
export function jpeg(segment: Uint8Array): Uint8Array {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(segment.length + 2);
  const noise = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 37 + 11) & 0xff));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
    length,
    segment,
    noise,
    Buffer.from([0xff, 0xd9]),
  ]);
}

export const utf16 = (text: string, bigEndian = false) => {
  const encoded = Buffer.from(text, 'utf16le');
  return bigEndian ? encoded.swap16() : encoded;
};

export const gzip = (text: string) => gzipSync(bytes(text));
export const brotli = (text: string) => brotliCompressSync(bytes(text));
export const deflate = (text: string) => deflateSync(bytes(text));
export const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])));

export const pdf = (text: string) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj<</Type/Metadata/Filter/FlateDecode>>stream\n'),
    deflateSync(bytes(text)),
    Buffer.from('\nendstream endobj\n'),
  ]);

export const entities = (text: string) =>
  [...text].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join('');
export const escapes = (text: string) =>
  [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
export const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

/** CBOR, in which search bundles are written: a text of at most 255 bytes. */
export const cbor = (text: string) =>
  Buffer.concat([Buffer.from([0x82, 0x78, bytes(text).length]), bytes(text), Buffer.from([0xff, 0xfe])]);
