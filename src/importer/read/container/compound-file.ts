/**
 * The container of old Office files (.doc, .xls) and of encrypted new ones: a little file system of sectors
 * ([MS-CFB]). Every chain is followed with a limit, so that a file that bites its tail ends in a refusal.
 */
import { Refused } from '../refusal.ts';

export interface CompoundFile {
  /** What stands at the root: `WordDocument`, `1Table`, `Macros`. */
  names: readonly string[];
  /** Undefined when there is no stream of that name at the root. */
  read(name: string): Uint8Array | undefined;
}

interface DirectoryEntry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  first: number;
  size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const SECTORS_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  try {
    return open(bytes);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('archive-broken');
  }
}

function open(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  const shortBytes = 2 ** view.getUint16(32, true);
  if (!isCompoundFile(bytes) || (sectorBytes !== 512 && sectorBytes !== 4096) || shortBytes !== 64) {
    throw new Refused('archive-broken');
  }
  const shortBelow = view.getUint32(56, true);
  const sectors = Math.ceil((bytes.length - HEADER_BYTES) / sectorBytes);

  /** The last sector of a file may be cut where its content ends. */
  const sector = (index: number): Uint8Array => {
    const from = (index + 1) * sectorBytes;
    if (index >= sectors || from >= bytes.length) throw new Refused('archive-broken');
    return bytes.subarray(from, from + sectorBytes);
  };
  const chain = (first: number, next: (sector: number) => number, limit: number): number[] => {
    const found: number[] = [];
    for (let at = first; at < LAST_SECTOR; at = next(at)) {
      if (found.length > limit) throw new Refused('archive-broken');
      found.push(at);
    }
    return found;
  };
  const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    if (whole.length < size) throw new Refused('archive-broken');
    return whole.subarray(0, size);
  };

  const table = numbersIn(tableSectors(view, sector, sectors).map(sector));
  const nextSector = (index: number) => table[index] ?? LAST_SECTOR;
  const readChain = (first: number) => chain(first, nextSector, sectors).map(sector);

  const entries = directoryIn(readChain(view.getUint32(48, true)));
  const root = entries.find((entry) => entry.type === ROOT);
  if (root === undefined) throw new Refused('archive-broken');
  const shortTable = numbersIn(readChain(view.getUint32(60, true)));
  const shortContainer = joined(root.size === 0 ? [] : readChain(root.first), root.size);

  const readShort = (first: number) =>
    chain(first, (index) => shortTable[index] ?? LAST_SECTOR, shortTable.length).map((index) =>
      shortContainer.subarray(index * shortBytes, (index + 1) * shortBytes),
    );
  const inRoot = entriesBelow(entries, root);

  return {
    names: inRoot.map((entry) => entry.name),
    read: (name) => {
      const entry = inRoot.find((candidate) => candidate.type === STREAM && candidate.name === name);
      if (entry === undefined) return undefined;
      return joined(entry.size < shortBelow ? readShort(entry.first) : readChain(entry.first), entry.size);
    },
  };
}

/** Where the sector table itself stands: in the header, and beyond it in a chain of its own. */
function tableSectors(view: DataView, sector: (index: number) => Uint8Array, sectors: number): number[] {
  const count = view.getUint32(44, true);
  if (count > sectors) throw new Refused('archive-broken');
  const found = Array.from({ length: Math.min(count, SECTORS_IN_HEADER) }, (_, index) =>
    view.getUint32(76 + index * 4, true),
  );
  let next = view.getUint32(68, true);
  while (found.length < count && next < LAST_SECTOR) {
    const numbers = numbersIn([sector(next)]);
    found.push(...numbers.slice(0, -1).slice(0, count - found.length));
    next = numbers.at(-1) ?? LAST_SECTOR;
  }
  return found;
}

function numbersIn(parts: readonly Uint8Array[]): number[] {
  return parts.flatMap((part) => {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: Math.floor(part.length / 4) }, (_, index) => view.getUint32(index * 4, true));
  });
}

const utf16 = new TextDecoder('utf-16le');

function directoryIn(parts: readonly Uint8Array[]): DirectoryEntry[] {
  return parts.flatMap((part) => {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: Math.floor(part.length / ENTRY_BYTES) }, (_, index): DirectoryEntry => {
      const at = index * ENTRY_BYTES;
      const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
      return {
        name: utf16.decode(part.subarray(at, at + nameBytes)),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        first: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
  });
}

/** Entries of a folder hang in a tree beside each other. */
function entriesBelow(entries: readonly DirectoryEntry[], folder: DirectoryEntry): DirectoryEntry[] {
  const found = new Set<DirectoryEntry>();
  const waiting = [folder.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = index === NO_ENTRY ? undefined : entries[index];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}
