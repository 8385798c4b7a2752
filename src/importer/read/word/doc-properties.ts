/** Properties of paragraphs and characters of a .doc: little programs of changes, kept on pages of 512 bytes. */

import type { ByteReader } from '../container/byte-reader.ts';
import { Refused } from '../refusal.ts';
import type { DocFile } from './doc-file.ts';

/** One change: what, and to which value. */
export interface Change {
  code: number;
  value: ByteReader;
}

/** Codes of changes ([MS-DOC] 2.6): only what concerns the text. */
export const CHANGE = {
  inTable: 0x2416,
  endsRow: 0x2417,
  tableDepth: 0x6649,
  list: 0x460b,
  level: 0x260a,
  moreInData: 0x6646,
  tableInData: 0x646b,
  cellsOfRow: 0xd608,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  font: 0x4a4f,
} as const;

const TABS = 0xc615;

export function changesIn(program: ByteReader): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + 2 < program.length; ) {
    const code = program.u16(at);
    const [skip, size] = operand(program, at + 2, code);
    if (at + 2 + skip + size > program.length) break;
    changes.push({ code, value: program.slice(at + 2 + skip, size) });
    at += 2 + skip + size;
  }
  return changes;
}

/** The size of a value is told by its code, or by its first bytes. */
function operand(program: ByteReader, at: number, code: number): [skip: number, size: number] {
  switch (code >> 13) {
    case 0:
    case 1:
      return [0, 1];
    case 2:
    case 4:
    case 5:
      return [0, 2];
    case 3:
      return [0, 4];
    case 7:
      return [0, 3];
  }
  if (code === CHANGE.cellsOfRow) return [2, program.u16(at) - 1];
  const size = program.u8(at);
  return [1, code === TABS && size === 255 ? program.length - at - 1 : size];
}

/** What holds from one offset of the main stream to another. */
export interface Run<T> {
  from: number;
  to: number;
  value: T;
}

export interface ParagraphProperties {
  style: number;
  changes: Change[];
}

const PAGE = 512;

export function readParagraphRuns(doc: DocFile): Run<ParagraphProperties>[] {
  return readPages(doc, 'paragraphs', 13, (page, place): ParagraphProperties => {
    if (place === 0) return { style: 0, changes: [] };
    const words = page.u8(place);
    const from = words === 0 ? place + 2 : place + 1;
    const size = words === 0 ? page.u8(place + 1) * 2 : words * 2 - 1;
    const own = page.slice(from, size);
    return { style: own.u16(0), changes: withData(doc, changesIn(own.slice(2, size - 2))) };
  });
}

/** Paragraphs of many properties, and rows, may keep them elsewhere. */
function withData(doc: DocFile, changes: Change[]): Change[] {
  return changes.flatMap((change) => {
    if (change.code !== CHANGE.moreInData && change.code !== CHANGE.tableInData) return [change];
    const at = change.value.u32(0);
    return changesIn(doc.data.slice(at + 2, doc.data.u16(at)));
  });
}

export const readCharacterRuns = (doc: DocFile): Run<Change[]>[] =>
  readPages(doc, 'characters', 1, (page, place) =>
    place === 0 ? [] : changesIn(page.slice(place + 1, page.u8(place))),
  );

function readPages<T>(
  doc: DocFile,
  name: 'paragraphs' | 'characters',
  entryBytes: number,
  read: (page: ByteReader, place: number) => T,
): Run<T>[] {
  const index = doc.structure(name);
  const count = Math.floor((index.length - 4) / 8);
  if (count > doc.main.length / PAGE) throw new Refused('archive-broken');
  const runs: Run<T>[] = [];
  for (let number = 0; number < count; number++) {
    const page = doc.main.slice((index.u32((count + 1) * 4 + number * 4) & 0x3fffff) * PAGE, PAGE);
    const entries = page.u8(PAGE - 1);
    for (let entry = 0; entry < entries; entry++) {
      const place = page.u8((entries + 1) * 4 + entry * entryBytes) * 2;
      runs.push({ from: page.u32(entry * 4), to: page.u32((entry + 1) * 4), value: read(page, place) });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

export function runAt<T>(runs: readonly Run<T>[], offset: number): T | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run !== undefined && offset >= run.from && offset < run.to ? run.value : undefined;
}

/** The last change to it counts. */
export const changed = (changes: readonly Change[], code: number): ByteReader | undefined =>
  changes.findLast((change) => change.code === code)?.value;

export const isSwitchedOn = (changes: readonly Change[], code: number): boolean =>
  ((changed(changes, code)?.u8(0) ?? 0) & 1) === 1;
