/**
 * Takes the positions of words out of Pagefind's index chunks: a third of their bytes. Excerpts are cut from the
 * text and phrases are checked in it, so nobody asks where a word stands. A chunk is CBOR:
 * `[[word, [[page, places, …], …], …], …]`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

const SIGNATURE = 'pagefind_dcd';

/** Positions; a negative number is the weight of those after it. */
type Places = number[];
type Page = [page: number, places: Places, ...rest: unknown[]];
type Word = [word: string, pages: Page[], ...rest: unknown[]];

export function withoutPositions(chunk: Uint8Array): Uint8Array {
  const bytes = gunzipSync(chunk);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('not a chunk of Pagefind');
  const [words] = decode(bytes.subarray(SIGNATURE.length)) as [Word[]];
  for (const [, pages] of words) {
    for (const page of pages) page[1] = withoutPosition(page[1]);
  }
  const lean = encode([words]);
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), lean]), { level: 9 });
}

/** The heaviest weight of the word on the page, and one position. */
const withoutPosition = (places: Places): Places => {
  const weight = Math.min(0, ...places);
  return weight < 0 ? [weight, 0] : [0];
};
