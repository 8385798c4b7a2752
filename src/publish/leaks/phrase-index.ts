/**
 * Finds any of very many phrases in a text, in time that depends on the text alone: a rolling hash of the first
 * codes leads to the phrases that begin so, which are then compared in full.
 */
import { BREAK, type FoldedText } from './folded-text.ts';

const BASE = 0x01000193;

export interface PhraseIndexOptions {
  /** How many codes are hashed; shorter phrases are not taken. */
  keyLength: number;
  /** A phrase is a whole text, or each run of `keyLength` codes in one. */
  phrases: 'texts' | 'runs';
}

/** Told of each phrase found: its number, where it begins in the folded text, how long it is. */
export type OnHit = (phrase: number, at: number, length: number) => void;

export class PhraseIndex {
  readonly #key: number;
  readonly #runs: boolean;
  /** What the oldest code of a window counts in its hash. */
  readonly #oldest: number;
  readonly #texts: { codes: Uint16Array; owner: number }[] = [];
  #heads = new Int32Array(1 << 10).fill(-1);
  #size = 0;
  /** By phrase: the next of the same slot, its hash, its text, where it begins there. */
  #next = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  #textOf = new Int32Array(1 << 10);
  #from = new Int32Array(1 << 10);
  #dropped = 0;

  constructor({ keyLength, phrases }: PhraseIndexOptions) {
    this.#key = keyLength;
    this.#runs = phrases === 'runs';
    let power = 1;
    for (let times = 1; times < keyLength; times += 1) power = Math.imul(power, BASE);
    this.#oldest = power;
  }

  get size(): number {
    return this.#size - this.#dropped;
  }

  /** A phrase that is there already keeps its first owner. `wanted` may pass over runs of the text. */
  add(codes: Uint16Array, owner: number, wanted: (from: number, to: number) => boolean = () => true): void {
    const last = this.#runs ? codes.length - this.#key : Math.min(0, codes.length - this.#key);
    if (last < 0) return;
    const text = this.#texts.push({ codes, owner }) - 1;
    for (let from = 0; from <= last; from += 1) {
      if (wanted(from, from + this.#key)) this.#addPhrase(text, from);
    }
  }

  scan({ codes, length }: FoldedText, onHit: OnHit): void {
    const key = this.#key;
    if (this.#size === 0 || length < key) return;
    let hash = 0;
    let run = 0;
    for (let at = 0; at < length; at += 1) {
      const code = codes[at] ?? 0;
      if (code === BREAK) {
        run = 0;
        hash = 0;
        continue;
      }
      if (run >= key) hash = (hash - Math.imul(codes[at - key] ?? 0, this.#oldest)) | 0;
      else run += 1;
      hash = (Math.imul(hash, BASE) + code) | 0;
      if (run >= key) this.#lookUp(hash, codes, at - key + 1, length, onHit);
    }
  }

  ownerOf(phrase: number): number {
    return this.#texts[this.#textOf[phrase] ?? -1]?.owner ?? -1;
  }

  /** Are found no more. To be called when every phrase has been added. */
  drop(phrases: Iterable<number>): void {
    for (const phrase of phrases) {
      const slot = this.#slot(this.#hashes[phrase] ?? 0);
      let before = -1;
      let each = this.#heads[slot] ?? -1;
      while (each !== -1 && each !== phrase) {
        before = each;
        each = this.#next[each] ?? -1;
      }
      // It stands in a text twice, and is gone already.
      if (each === -1) continue;
      if (before === -1) this.#heads[slot] = this.#next[each] ?? -1;
      else this.#next[before] = this.#next[each] ?? -1;
      this.#dropped += 1;
    }
  }

  #lookUp(hash: number, codes: Uint16Array, at: number, end: number, onHit: OnHit): void {
    for (let each = this.#first(hash); each !== -1; each = this.#next[each] ?? -1) {
      if (this.#hashes[each] !== hash) continue;
      const length = this.#lengthOf(each);
      if (at + length > end || !this.#standsAt(each, codes, at, length)) continue;
      onHit(each, at, length);
    }
  }

  #addPhrase(text: number, from: number): void {
    const codes = this.#texts[text]?.codes ?? new Uint16Array();
    const length = this.#runs ? this.#key : codes.length;
    let hash = 0;
    for (let at = from; at < from + this.#key; at += 1) hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
    for (let each = this.#first(hash); each !== -1; each = this.#next[each] ?? -1) {
      if (this.#hashes[each] !== hash || this.#lengthOf(each) !== length) continue;
      if (this.#standsAt(each, codes, from, length)) return;
    }
    const phrase = this.#size;
    if (phrase === this.#next.length) this.#grow();
    const slot = this.#slot(hash);
    this.#next[phrase] = this.#heads[slot] ?? -1;
    this.#heads[slot] = phrase;
    this.#hashes[phrase] = hash;
    this.#textOf[phrase] = text;
    this.#from[phrase] = from;
    this.#size += 1;
  }

  #lengthOf(phrase: number): number {
    return this.#runs ? this.#key : (this.#texts[this.#textOf[phrase] ?? -1]?.codes.length ?? 0);
  }

  #standsAt(phrase: number, codes: Uint16Array, at: number, length: number): boolean {
    const own = this.#texts[this.#textOf[phrase] ?? -1]?.codes;
    const from = this.#from[phrase] ?? 0;
    if (own === undefined) return false;
    for (let step = 0; step < length; step += 1) if (own[from + step] !== codes[at + step]) return false;
    return true;
  }

  #first(hash: number): number {
    return this.#heads[this.#slot(hash)] ?? -1;
  }

  #slot(hash: number): number {
    return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 7) & (this.#heads.length - 1);
  }

  #grow(): void {
    const longer = (column: Int32Array<ArrayBuffer>) => {
      const grown = new Int32Array(column.length * 2);
      grown.set(column);
      return grown;
    };
    this.#next = longer(this.#next);
    this.#hashes = longer(this.#hashes);
    this.#textOf = longer(this.#textOf);
    this.#from = longer(this.#from);
    this.#heads = new Int32Array(this.#next.length).fill(-1);
    for (let phrase = 0; phrase < this.#size; phrase += 1) {
      const slot = this.#slot(this.#hashes[phrase] ?? 0);
      this.#next[phrase] = this.#heads[slot] ?? -1;
      this.#heads[slot] = phrase;
    }
  }
}
