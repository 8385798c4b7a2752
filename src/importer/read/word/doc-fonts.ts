/** The names of a .doc's fonts: its symbols are places in one of them. */
import type { DocFile } from './doc-file.ts';

const NAME_AT = 39;
const utf16 = new TextDecoder('utf-16le');

export function readFonts(doc: DocFile): string[] {
  const table = doc.structure('fonts');
  if (table.length === 0) return [];
  const fonts: string[] = [];
  let at = 4;
  for (let index = 0; index < table.u16(0); index++) {
    const font = table.slice(at + 1, table.u8(at));
    const name = utf16.decode(font.bytes.subarray(NAME_AT));
    fonts.push(name.slice(0, name.indexOf('\0')));
    at += 1 + font.length;
  }
  return fonts;
}
