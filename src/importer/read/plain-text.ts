/** Guards the reader of text files: what cannot be decoded to the last byte is refused, not guessed. */
import type { SourceDocument } from '../source-document.ts';
import { Refused } from './refusal.ts';
import { readText } from './text.ts';

export function readPlainText(name: string, bytes: Uint8Array): SourceDocument {
  if (!ENCODINGS.some((encoding) => decodes(bytes, encoding))) throw new Refused('encoding');
  const document = readText(name, bytes);
  if (!document.lines.some((line) => line.text.trim() !== '')) throw new Refused('no-text');
  return document;
}

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

function decodes(bytes: Uint8Array, encoding: (typeof ENCODINGS)[number]): boolean {
  const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : encoding === 'utf-16be' ? [0xfe, 0xff] : [];
  if (!mark.every((byte, index) => bytes[index] === byte)) return false;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
