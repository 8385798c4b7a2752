/** Reads a text file: UTF-8, UTF-16 as Windows saves “Unicode”, or GB18030; any line ends. */
import { type SourceDocument, sourceDocument } from '../source-document.ts';

export function readText(name: string, bytes: Uint8Array): SourceDocument {
  return sourceDocument(name, decode(bytes));
}

const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Chinese offices write all of them; a file that is valid UTF-8 is taken for it, since GB18030 hardly ever is. */
function decode(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
