/** What a file is, judged by its bytes; names lie. */
import { isCompoundFile, openCompoundFile } from './container/compound-file.ts';
import { type Archive, openArchive } from './container/zip.ts';
import type { RefusalKind } from './refusal.ts';

export type ReadableKind = 'docx' | 'xlsx' | 'doc' | 'text';
/** Either it can be read, or there is a sentence that says why not. */
export type FileKind = ReadableKind | RefusalKind;

export const isReadable = (kind: FileKind): kind is ReadableKind =>
  kind === 'docx' || kind === 'xlsx' || kind === 'doc' || kind === 'text';

/** Throws a refusal when the file begins as an archive and is a broken one. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (isCompoundFile(bytes)) return kindOfCompoundFile(openCompoundFile(bytes).names);
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06'))
    return kindOfArchive(openArchive(bytes));
  return looksLikeText(bytes) ? kindOfText(bytes) : kindOfBinary(bytes);
}

const startsWith = (bytes: Uint8Array, signature: string) =>
  [...signature].every((character, index) => bytes[index] === character.charCodeAt(0));

function kindOfCompoundFile(names: readonly string[]): FileKind {
  const has = (name: string) => names.includes(name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  if (has('WordDocument')) return has('Macros') || has('_VBA_PROJECT') ? 'macros' : 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  return has('PowerPoint Document') ? 'presentation' : 'other-office';
}

function kindOfArchive(archive: Archive): FileKind {
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  if (has(/(?:^|\/)vbaProject\.bin$/i) || declaresMacros(archive)) return 'macros';
  if (archive.has('xl/workbook.bin')) return 'xlsb';
  if (has(/^word\//i)) return 'docx';
  if (has(/^xl\//i)) return 'xlsx';
  if (has(/^ppt\//i)) return 'presentation';
  if (archive.has('OFD.xml')) return 'ofd';
  if (archive.has('mimetype')) return 'opendocument';
  return archive.has('[Content_Types].xml') ? 'no-main-part' : 'archive';
}

function declaresMacros(archive: Archive): boolean {
  const types = archive.read('[Content_Types].xml');
  return types !== undefined && /macroEnabled/i.test(new TextDecoder().decode(types));
}

const BYTE_ORDER_MARKS = ['\xff\xfe', '\xfe\xff'];
const STRAY_CONTROLS = 0.01;

/** Text has no zero bytes, unless it is UTF-16 and says so, and hardly any other bytes below the blank. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (BYTE_ORDER_MARKS.some((mark) => startsWith(bytes, mark))) return true;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return controls <= bytes.length * STRAY_CONTROLS;
}

const TEXT_FORMATS: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /%PDF-\d/],
  ['rtf', /^\s*\{\\rtf/],
  [
    'word-xml',
    /<\?mso-application|<w:wordDocument|<pkg:package|urn:schemas-microsoft-com:office:spreadsheet/,
  ],
  ['html', /^\s*(?:<!--[\s\S]*?-->|<\?xml[^>]*>)?\s*<(?:!doctype html|html|head|body|table|div|meta|p)\b/i],
  ['html', /^\s*MIME-Version:/i],
];
const LOOKED_AT = 4096;

function kindOfText(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)).replace(/^ï»¿/, '');
  return TEXT_FORMATS.find(([, pattern]) => pattern.test(start))?.[0] ?? 'text';
}

const BINARY_FORMATS: readonly (readonly [FileKind, readonly string[]])[] = [
  ['pdf', ['%PDF-', '\xef\xbb\xbf%PDF-']],
  ['image', ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'RIFF']],
  ['archive', ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ']],
  ['old-word', ['\xdb\xa5', '1\xbe', '\x9b\xa5']],
];

function kindOfBinary(bytes: Uint8Array): FileKind {
  const isHeic = startsWith(bytes.subarray(4), 'ftyp');
  const found = BINARY_FORMATS.find(([, signatures]) =>
    signatures.some((signature) => startsWith(bytes, signature)),
  );
  return isHeic ? 'image' : (found?.[0] ?? 'binary');
}
