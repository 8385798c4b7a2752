/**
 * Text as the leak check compares it: without white space, invisible signs and quotation marks, full-width signs as
 * plain ones, small letters. So a name is found however it is spaced, and a sentence however its lines break.
 */

/** Ends a stretch of text: nothing is found across it. */
export const BREAK = 0;

export interface FoldedText {
  codes: Uint16Array;
  length: number;
  /** Where each code stood in the text. */
  origins: Uint32Array;
}

/** Signs that a reader does not see, and those that enclose a title or a quotation. */
const IGNORED_RANGES = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2018, 0x201f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x3008, 0x300f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
const ignored = new Uint8Array(0x10000);
for (let code = 1; code < 0x10000; code += 1) if (/[\s"']/.test(String.fromCharCode(code))) ignored[code] = 1;
for (const [from, to] of IGNORED_RANGES) ignored.fill(1, from, to + 1);

/** Radicals and compatibility signs that look like the usual character; each stands for one code. */
const LOOK_ALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

export const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

export function countHan(codes: Uint16Array, from = 0, to = codes.length): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isHan(codes[at] ?? 0)) count += 1;
  return count;
}

/** Folds one text after another into the same memory: what comes back holds until the next call. */
export class Folder {
  #codes = new Uint16Array(4096);
  #origins = new Uint32Array(4096);

  fold(source: string): FoldedText {
    const text = source.replace(LOOK_ALIKE, (sign) => sign.normalize('NFKC').charAt(0));
    if (text.length > this.#codes.length) {
      this.#codes = new Uint16Array(text.length * 2);
      this.#origins = new Uint32Array(text.length * 2);
    }
    const codes = this.#codes;
    const origins = this.#origins;
    let length = 0;
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (ignored[code] === 1) continue;
      if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
      if (code >= 0x41 && code <= 0x5a) code += 0x20;
      codes[length] = code;
      origins[length] = at;
      length += 1;
    }
    return { codes, length, origins };
  }
}

const shared = new Folder();

/** A text with memory of its own. */
export function foldedCodes(text: string): Uint16Array {
  const { codes, length } = shared.fold(text);
  return codes.slice(0, length);
}

export const unfold = (codes: Uint16Array, from = 0, to = codes.length) =>
  String.fromCharCode(...codes.subarray(from, to));
