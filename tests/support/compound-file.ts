/** Builds the container of old Office files (.doc, .xls, encrypted .docx), with whatever streams a test wants. */

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/** Every stream stands in full sectors (the limit for short ones is 0), the folders beside the root. */
export function compoundFile(
  streams: Readonly<Record<string, Uint8Array>>,
  storages: readonly string[] = [],
): Uint8Array {
  const contents = Object.entries(streams).map(([name, bytes]) => ({
    name,
    bytes,
    sectors: Math.ceil(bytes.length / SECTOR),
  }));
  const entries = 1 + contents.length + storages.length;
  const directorySectors = Math.ceil(entries / 4);
  const first = 1 + directorySectors;
  const total = first + contents.reduce((sum, { sectors }) => sum + sectors, 0);
  const file = new Uint8Array((total + 1) * SECTOR);
  const view = new DataView(file.buffer);
  const at = (sector: number) => (sector + 1) * SECTOR;
  const chain = (from: number, count: number) => {
    for (let index = 0; index < count; index++) {
      view.setUint32(at(0) + (from + index) * 4, index === count - 1 ? END : from + index + 1, true);
    }
  };

  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(offset, value, true);
  for (const [offset, value] of [
    [44, 1],
    [48, 1],
    [56, 0],
    [60, END],
    [68, END],
    [76, 0],
  ] as const)
    view.setUint32(offset, value, true);
  for (let offset = 80; offset < SECTOR; offset += 4) view.setUint32(offset, FREE, true);

  for (let index = 0; index < SECTOR / 4; index++) view.setUint32(at(0) + index * 4, FREE, true);
  view.setUint32(at(0), TABLE, true);
  chain(1, directorySectors);

  const entry = (
    index: number,
    name: string,
    type: number,
    start: number,
    size: number,
    child: number,
    right: number,
  ) => {
    const place = at(1) + index * 128;
    for (const [letter, character] of [...name].entries())
      view.setUint16(place + letter * 2, character.charCodeAt(0), true);
    view.setUint16(place + 64, (name.length + 1) * 2, true);
    view.setUint8(place + 66, type);
    for (const [offset, value] of [
      [68, FREE],
      [72, right],
      [76, child],
      [116, start],
      [120, size],
    ] as const) {
      view.setUint32(place + offset, value, true);
    }
  };
  entry(0, 'Root Entry', 5, END, 0, entries > 1 ? 1 : FREE, FREE);
  let sector = first;
  for (const [index, { name, bytes, sectors }] of contents.entries()) {
    entry(
      index + 1,
      name,
      2,
      sectors === 0 ? END : sector,
      bytes.length,
      FREE,
      index + 2 < entries ? index + 2 : FREE,
    );
    chain(sector, sectors);
    file.set(bytes, at(sector));
    sector += sectors;
  }
  for (const [index, name] of storages.entries()) {
    const place = 1 + contents.length + index;
    entry(place, name, 1, 0, 0, FREE, place + 1 < entries ? place + 1 : FREE);
  }
  return file;
}
