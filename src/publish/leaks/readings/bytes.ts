/** The texts of any file, whatever its kind: its name is only a hint. */
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readHtml } from './html.ts';
import { readJsonText } from './json.ts';
import { type Context, DEEPEST, type OnPiece, unpacked, within } from './reading.ts';
import { asText, readCalendar, readText } from './text.ts';

/** Gives every text of a file, and of the files within it, to `onPiece`. */
export function readFile(bytes: Uint8Array, name: string, onPiece: OnPiece): void {
  readBytes(bytes, name, {
    where: '',
    depth: 0,
    plain: true,
    onPiece,
    inner: { file: (inner, context) => readBytes(inner, '', context), markup: readHtml },
  });
}

function readBytes(bytes: Uint8Array, name: string, context: Context): void {
  if (context.depth > DEEPEST) return;
  const extension = path.extname(name).toLowerCase();
  const packed = PACKED.find(({ matches }) => matches(bytes, extension));
  if (packed !== undefined) {
    try {
      const files = packed.open(bytes, name);
      for (const file of files) readBytes(file.bytes, file.name, unpacked(context, file.where));
      if (packed.whole) return;
    } catch {
      // Not what it seemed to be, or damaged: its bytes are read all the same.
    }
  }
  const text = asText(bytes);
  if (text === undefined) readGuessed(bytes, context);
  else readByKind(text, extension, context);
}

function readByKind(text: string, extension: string, context: Context): void {
  if (extension === '.json' || extension === '.map' || extension === '.webmanifest')
    readJsonText(text, context);
  else if (extension === '.html' || extension === '.htm') readHtml(text, context);
  else if (XML.has(extension)) readHtml(text, context, { xml: true });
  else if (extension === '.ics' || extension === '.vcf') readCalendar(text, context);
  else if (PROGRAMS.has(extension)) readText(text, context, { offset: 0, code: true });
  else if (/^\s*[{[]/.test(text)) readJsonText(text, context);
  else readText(text, context, { offset: 0 });
}

const XML = new Set(['.xml', '.svg', '.rss', '.atom', '.rels']);
const PROGRAMS = new Set(['.js', '.mjs', '.css']);

interface Inner {
  bytes: Uint8Array;
  name: string;
  where: string;
}

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/** Files that hold others; `whole`: nothing else is in them. */
const PACKED: {
  matches: (bytes: Uint8Array, extension: string) => boolean;
  open: (bytes: Uint8Array, name: string) => Inner[];
  whole: boolean;
}[] = [
  {
    matches: (bytes) => startsWith(bytes, 0x1f, 0x8b),
    open: (bytes, name) => [{ bytes: gunzipSync(bytes), name: name.replace(/\.gz$/i, ''), where: '解压' }],
    whole: true,
  },
  {
    matches: (_, extension) => extension === '.br',
    open: (bytes, name) => [
      { bytes: brotliDecompressSync(bytes), name: name.replace(/\.br$/i, ''), where: '解压' },
    ],
    whole: true,
  },
  {
    matches: (bytes) => startsWith(bytes, 0x50, 0x4b, 3, 4),
    open: (bytes) =>
      Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => [
        { bytes: inner, name, where: name },
        { bytes: new TextEncoder().encode(name), name: '', where: '文件名' },
      ]),
    whole: false,
  },
  { matches: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47), open: pngTexts, whole: false },
  { matches: (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46), open: pdfStreams, whole: false },
];

/** Texts of a PNG stand in chunks of their own, some compressed. */
function pngTexts(bytes: Uint8Array): Inner[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Inner[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:tEXt|zTXt|iTXt|eXIf)$/.test(type)) {
      found.push({ bytes: data, name: '', where: `图片信息 ${type}` });
      if (type !== 'tEXt') found.push(...inflatedTail(data, `图片信息 ${type}`));
    }
    at += length + 12;
  }
  return found;
}

/** A compressed text stands behind a keyword and flags that end in zero bytes. */
function inflatedTail(data: Uint8Array, where: string): Inner[] {
  for (let at = 0; at + 2 < data.length; at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      return [{ bytes: inflateSync(data.subarray(at)), name: '', where }];
    } catch {
      // The compressed part begins later.
    }
  }
  return [];
}

/** Streams of a PDF that can be inflated: its metadata, and text where fonts keep it readable. */
function pdfStreams(bytes: Uint8Array): Inner[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found: Inner[] = [];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = text.indexOf('endstream', from);
    try {
      found.push({ bytes: inflateSync(bytes.subarray(from, to)), name: '', where: 'PDF 内部' });
    } catch {
      // Another filter, such as a picture's.
    }
  }
  return found;
}

/** Texts within bytes of another kind, in any encoding that programs write. */
function readGuessed(bytes: Uint8Array, context: Context): void {
  const piece = (label: string, from: number, guessed: boolean) =>
    context.onPiece({
      text: new TextDecoder(label).decode(bytes.subarray(from)),
      where: within(context, '文件里的字').where,
      guessed,
    });
  // Three bytes a sign leave nothing to chance.
  piece('utf-8', 0, false);
  for (const label of ['utf-16le', 'utf-16be', 'gb18030']) {
    piece(label, 0, true);
    piece(label, 1, true);
  }
}
