/** Reads a text file: UTF-8 (with or without a byte order mark) or GB18030, any line ends. */
import { type SourceDocument, sourceDocument } from '../source-document.ts';

export function readText(name: string, bytes: Uint8Array): SourceDocument {
  return sourceDocument(name, decode(bytes));
}

/** Chinese offices write both; a file that is valid UTF-8 is taken for it, since GB18030 hardly ever is. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
