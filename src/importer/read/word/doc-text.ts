/** The text of a .doc, which stands in pieces all over its main stream. */
import type { ByteReader } from '../container/byte-reader.ts';
import { Refused } from '../refusal.ts';
import type { DocFile } from './doc-file.ts';

export interface DocText {
  /** All parts of the document one behind the other. */
  text: string;
  /** Where in the main stream a character stands: properties are kept by that. */
  offsetOf(position: number): number;
}

interface Piece {
  from: number;
  to: number;
  offset: number;
  characterBytes: 1 | 2;
}

const PROPERTIES = 1;
const TABLE = 2;
const NARROW = 0x40000000;

const utf16 = new TextDecoder('utf-16le');
const western = new TextDecoder('windows-1252');

export function readDocText(doc: DocFile): DocText {
  const pieces = readPieces(doc.structure('pieces'));
  const size = pieces.reduce((sum, { from, to, characterBytes }) => sum + (to - from) * characterBytes, 0);
  if (size > doc.main.length) throw new Refused('archive-broken');
  const text = pieces.map((piece) => {
    const size = (piece.to - piece.from) * piece.characterBytes;
    const { bytes } = doc.main.slice(piece.offset, size);
    return piece.characterBytes === 2 ? utf16.decode(bytes) : western.decode(bytes);
  });
  return {
    text: text.join(''),
    offsetOf: (position) => {
      const piece = pieceAt(pieces, position);
      return piece.offset + (position - piece.from) * piece.characterBytes;
    },
  };
}

function readPieces(structure: ByteReader): Piece[] {
  let at = 0;
  while (structure.u8(at) === PROPERTIES) at += 3 + structure.u16(at + 1);
  if (structure.u8(at) !== TABLE) throw new Refused('archive-broken');
  const table = structure.slice(at + 5, structure.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  return Array.from({ length: count }, (_, index): Piece => {
    const place = table.u32((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & NARROW) !== 0;
    const from = table.u32(index * 4);
    const to = table.u32((index + 1) * 4);
    if (to < from) throw new Refused('archive-broken');
    return {
      from,
      to,
      offset: isNarrow ? (place & ~NARROW) / 2 : place,
      characterBytes: isNarrow ? 1 : 2,
    };
  });
}

function pieceAt(pieces: readonly Piece[], position: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) throw new Refused('no-text');
  return piece;
}
