/** Searches the files of a finished portal for secrets; every finding says where it is and where it comes from. */
import type { Finding, LeakDetector } from './leak-detector.ts';
import { readFile } from './readings/bytes.ts';
import type { Piece } from './readings/reading.ts';
import type { Origin } from './secrets.ts';

export interface OutputFile {
  /** From the portal's root, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

export interface Leak {
  origin: Origin;
  /** The output file. */
  file: string;
  /** Where in it, in Chinese. */
  where: string;
  /** Counted from 1, where the file has lines. */
  line?: number;
  column?: number;
  /** What was found, and a little around it. */
  text: string;
  around: string;
}

/** Remembers texts of many pages, such as the names of columns, that proved harmless. */
export class Harmless {
  readonly #texts = new Set<string>();

  knows = ({ text, guessed, code }: Piece) => !guessed && !code && this.#texts.has(text);

  note({ text, guessed, code }: Piece): void {
    if (!guessed && !code && text.length <= 200 && this.#texts.size < 100_000) this.#texts.add(text);
  }
}

/** One leak for each source and each place of a file: a whole paragraph is one finding, not a hundred. */
export function findLeaks(detector: LeakDetector, file: OutputFile, harmless = new Harmless()): Leak[] {
  const leaks = new Map<string, Leak>();
  const look = (piece: Piece) => {
    if (harmless.knows(piece)) return;
    let clean = true;
    detector.look(piece.text, { guessed: piece.guessed ?? false, code: piece.code ?? false }, (found) => {
      clean = false;
      const key = `${found.origin.place.file}\n${found.origin.path?.join('.') ?? ''}\n${piece.where}`;
      if (!leaks.has(key)) leaks.set(key, leakFrom(file, piece, found));
    });
    if (clean) harmless.note(piece);
  };
  look({ text: file.path, where: '文件名' });
  readFile(file.bytes, file.path, look);
  return [...leaks.values()];
}

function leakFrom(file: OutputFile, piece: Piece, found: Finding): Leak {
  const around = piece.text.slice(Math.max(0, found.at - 12), found.at + found.text.length + 12);
  return {
    origin: found.origin,
    file: file.path,
    where: piece.where === '' ? '正文' : piece.where,
    text: found.text,
    around: around.replace(/\s+/g, ' ').trim(),
    ...(piece.offset === undefined ? {} : placeIn(file.bytes, piece.offset + (piece.code ? found.at : 0))),
  };
}

function placeIn(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder().decode(bytes).slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
