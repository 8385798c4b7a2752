/**
 * Takes the positions of words out of Pagefind's index chunks: a third of their bytes. Excerpts are cut from the
 * text and phrases are checked in it, so nobody asks where a word stands. A chunk is CBOR:
 * `[[word, [[page, places, …], …], …], …]`, where places are the position alone, or a negative weight before it.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

const SIGNATURE = 'pagefind_dcd';

type Places = [position: number] | [weight: number, position: number];
type Page = [page: number, places: Places, ...rest: unknown[]];
type Word = [word: string, pages: Page[], ...rest: unknown[]];

export function withoutPositions(chunk: Uint8Array): Uint8Array {
  const bytes = gunzipSync(chunk);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('not a chunk of Pagefind');
  const [words] = decode(bytes.subarray(SIGNATURE.length)) as [Word[]];
  for (const [word, pages] of words) {
    for (const page of pages) page[1] = withoutPosition(word, page[1]);
  }
  const lean = encode([words]);
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), lean]), { level: 9 });
}

/** Every token stands once in a record, so there is one place; its weight is kept. */
function withoutPosition(word: string, places: Places): Places {
  const [first, second] = places;
  if (places.length === 1 && first >= 0) return [0];
  if (places.length === 2 && first < 0 && second !== undefined && second >= 0) return [first, 0];
  throw new Error(`Pagefind keeps places in another way than expected: ${word} ${JSON.stringify(places)}`);
}
