/** The inverted index, whoever keeps it: Pagefind in the browser, a map in unit tests. */
import type { Token } from './tokens.ts';

/** Places of the records that hold a token, and how much each is about it (1 for a mention in passing). */
export type Postings = ReadonlyMap<number, number>;

export interface TokenIndex {
  lookUp(token: Token): Promise<Postings>;
  /**
   * Records that hold all of these tokens, each with the sum of what `lookUp` would say times the token's rarity.
   * Tokens that no record holds are left out of account.
   */
  lookUpAll(tokens: readonly Token[]): Promise<Postings>;
  /** What a reader sees of a record, for excerpts. */
  textOf(place: number): Promise<string>;
}

/** How much it says to hold a token that so many of all records hold. */
export const rarityOf = (found: number, total: number): number =>
  Math.log(1 + (total - found + 0.5) / (found + 0.5));
