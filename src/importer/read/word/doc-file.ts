/** The streams of a .doc (Word 97 to 2003, [MS-DOC]) and the head that says where in them everything is. */
import { ByteReader } from '../container/byte-reader.ts';
import type { CompoundFile } from '../container/compound-file.ts';
import { Refused } from '../refusal.ts';

export interface DocFile {
  /** The stream of text and properties, beginning with the head. */
  main: ByteReader;
  /** A structure of the table stream; empty when the document has none. */
  structure(name: keyof typeof STRUCTURES): ByteReader;
  /** The table stream from the end of a structure on. */
  after(name: keyof typeof STRUCTURES): ByteReader;
  /** Properties that were too many for their page. */
  data: ByteReader;
  /** Characters of each part of the text, in this order. */
  lengths: Record<(typeof PARTS)[number], number>;
}

const PARTS = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const;
const FIRST_LENGTH = 0x4c;

/** Places in the head of pairs (offset, size). */
const STRUCTURES = {
  styles: 0xa2,
  sections: 0xca,
  characters: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const;

const WORD = 0xa5ec;
const WORD_95 = 0xa5dc;
const WORD_97_FORMAT = 193;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

export function openDoc(file: CompoundFile): DocFile {
  const stream = file.read('WordDocument');
  if (stream === undefined) throw new Refused('no-main-part');
  const main = new ByteReader(stream);
  const mark = main.u16(0);
  if (mark === WORD_95 || (mark === WORD && main.u16(2) < WORD_97_FORMAT)) throw new Refused('old-word');
  if (mark !== WORD) throw new Refused('archive-broken');
  const flags = main.u16(0x0a);
  if (flags & ENCRYPTED) throw new Refused('encrypted');
  const tableStream = file.read(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (tableStream === undefined) throw new Refused('no-main-part');
  const table = new ByteReader(tableStream);
  return {
    main,
    structure: (name) => {
      const size = main.u32(STRUCTURES[name] + 4);
      return size === 0 ? new ByteReader(new Uint8Array()) : table.slice(main.u32(STRUCTURES[name]), size);
    },
    after: (name) => {
      const end = main.u32(STRUCTURES[name]) + main.u32(STRUCTURES[name] + 4);
      return table.slice(end, table.length - end);
    },
    data: new ByteReader(file.read('Data') ?? new Uint8Array()),
    lengths: Object.fromEntries(
      PARTS.map((part, index) => [part, main.u32(FIRST_LENGTH + index * 4)]),
    ) as DocFile['lengths'],
  };
}
