/** The inverted index, whoever keeps it: Pagefind in the browser, a map in unit tests. */
import type { Token } from './tokens.ts';

/** Places of the records that hold a token, and how much each is about it (1 for a mention in passing). */
export type Postings = ReadonlyMap<number, number>;

export interface TokenIndex {
  lookUp(token: Token): Promise<Postings>;
  /** What a reader sees of a record, for excerpts. */
  textOf(place: number): Promise<string>;
}
