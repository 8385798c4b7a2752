/**
 * A font of boxes: every character a bar, as wide as the character is (half an em, or one em for Chinese). Pages set
 * in it look the same on every machine, with or without Chinese fonts, and still show lines, columns and weight of
 * text. 1 KB of TrueType, its heights those of Noto Sans CJK.
 */

const EM = 1000;
const ASCENT = 1160;
const DESCENT = -288;
const SPACE = 1;
const HALF = 2;
const WIDE_SPACE = 3;
const WIDE = 4;

interface Glyph {
  advance: number;
  /** Left, bottom, right, top. */
  box?: readonly [number, number, number, number];
}

const GLYPHS: readonly Glyph[] = [
  { advance: EM, box: [80, 180, 920, 520] },
  { advance: EM / 2 },
  { advance: EM / 2, box: [60, 150, 440, 520] },
  { advance: EM },
  { advance: EM, box: [80, 180, 920, 520] },
];

/** Ranges of characters that share a glyph. */
const RANGES: readonly [from: number, to: number, glyph: number][] = [
  [0x20, 0x20, SPACE],
  [0x21, 0x9f, HALF],
  [0xa0, 0xa0, SPACE],
  [0xa1, 0x2000, HALF],
  [0x2001, 0x2fff, WIDE],
  [0x3000, 0x3000, WIDE_SPACE],
  [0x3001, 0x10ffff, WIDE],
];

const u16 = (...values: number[]): Buffer =>
  Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, index * 4);
  return bytes;
};
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function outline(box: NonNullable<Glyph['box']>): Buffer {
  const [left, bottom, right, top] = box;
  const flags = Buffer.from([1, 1, 1, 1]);
  return padded(
    Buffer.concat([
      u16(1, left, bottom, right, top),
      u16(3, 0),
      flags,
      u16(left, 0, right - left, 0),
      u16(bottom, top - bottom, 0, bottom - top),
    ]),
  );
}

function tables(): Record<string, Buffer> {
  const outlines = GLYPHS.map(({ box }) => (box === undefined ? Buffer.alloc(0) : outline(box)));
  let at = 0;
  const places = outlines.map(({ length }) => {
    const start = at;
    at += length;
    return start;
  });
  const family = Buffer.from('Box', 'utf16le').swap16();
  const groups = RANGES.map((range) => u32(...range));
  return {
    'OS/2': Buffer.concat([
      u16(4, EM, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0),
      Buffer.alloc(10),
      u32(0, 0, 0, 0),
      Buffer.from('NONE'),
      u16(0x40, 0x20, 0xffff, 880, -120, 0, ASCENT, -DESCENT),
      u32(0, 0),
      u16(540, 730, 0, 0x20, 1),
    ]),
    // Format 13: one glyph for a whole range.
    cmap: Buffer.concat([
      u16(0, 1, 3, 10),
      u32(12),
      u16(13, 0),
      u32(16 + groups.length * 12, 0, groups.length),
      ...groups,
    ]),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(0, EM),
      Buffer.alloc(16),
      u16(0, 0, EM, 880, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      u32(0x10000),
      u16(ASCENT, DESCENT, 0, EM, 0, 0, 920, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length),
    ]),
    hmtx: Buffer.concat(GLYPHS.map(({ advance, box }) => u16(advance, box?.[0] ?? 0))),
    loca: u32(...places, at),
    maxp: Buffer.concat([u32(0x10000), u16(GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: Buffer.concat([u16(0, 1, 18, 3, 1, 0x409, 1, family.length, 0), family]),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
}

function checksum(bytes: Buffer): number {
  const whole = padded(bytes);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

export function boxFont(): Buffer {
  const entries = Object.entries(tables()).sort(([a], [b]) => (a < b ? -1 : 1));
  const count = entries.length;
  const power = Math.floor(Math.log2(count));
  let offset = 12 + count * 16;
  const directory = entries.map(([tag, bytes]) => {
    const record = Buffer.concat([Buffer.from(tag), u32(checksum(bytes), offset, bytes.length)]);
    offset += padded(bytes).length;
    return record;
  });
  return Buffer.concat([
    u32(0x10000),
    u16(count, 16 * 2 ** power, power, 16 * (count - 2 ** power)),
    ...directory,
    ...entries.map(([, bytes]) => padded(bytes)),
  ]);
}
