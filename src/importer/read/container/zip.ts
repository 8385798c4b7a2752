/**
 * Opens the zip archive that a .docx or .xlsx is. Only the parts that somebody asks for are unpacked, each no
 * further than it claims to be and with its checksum compared; what the archive claims is limited before.
 */
import { Inflate } from 'fflate';
import { LIMITS } from '../limits.ts';
import { Refused } from '../refusal.ts';
import { crc32 } from './crc32.ts';

export interface Archive {
  names: readonly string[];
  /** Names of parts are compared without regard to case, as Office does. */
  has(name: string): boolean;
  /** Undefined when there is no such part. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const utf8 = new TextDecoder();

export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(bytes, view);
    return {
      names: [...entries.values()].map((entry) => entry.name),
      has: (name) => entries.has(name.toLowerCase()),
      read: (name) => {
        const entry = entries.get(name.toLowerCase());
        return entry === undefined ? undefined : guarded(() => unpack(bytes, view, entry));
      },
    };
  } catch (error) {
    throw asRefusal(error);
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error);
  }
}

/** A place outside the file, bits that unpack to nothing: damaged. */
const asRefusal = (error: unknown) => (error instanceof Refused ? error : new Refused('archive-broken'));

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.archiveEntries) throw new Refused('archive-bomb');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Refused('archive-broken');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Refused('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    total += entry.size;
    checkClaims(entry, total);
    if (entries.has(entry.name.toLowerCase())) throw new Refused('archive-names');
    entries.set(entry.name.toLowerCase(), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const from = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= from; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Refused('archive-broken');
}

function checkClaims(entry: Entry, total: number): void {
  const isBomb = entry.size > LIMITS.packingFrom && entry.size > entry.packed * LIMITS.packing;
  if (isBomb || total > LIMITS.archiveBytes) throw new Refused('archive-bomb');
  if (/^[/\\]|\\|\0|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(entry.name)) throw new Refused('archive-names');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.size > LIMITS.partBytes) throw new Refused('xml-too-big');
  if (view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw new Refused('archive-broken');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new Refused('archive-broken');
  const whole = entry.method === STORED ? packed : inflate(packed, entry);
  if (whole.length !== entry.size || crc32(whole) !== entry.crc) throw new Refused('archive-broken');
  return whole;
}

const PIECE = 64 * 1024;

/** In pieces, so that one that claims little and unpacks to much is stopped on the way. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== DEFLATED) throw new Refused('archive-broken');
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > entry.size) throw new Refused('archive-broken');
    whole.set(piece, filled);
    filled += piece.length;
  });
  for (let from = 0; from < packed.length; from += PIECE) {
    stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  }
  return whole.subarray(0, filled);
}
