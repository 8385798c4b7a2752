/** The tokens of a record, each once, with how much the record is about it. */
import type { SearchRecord } from '../search-source.ts';
import { type Token, tokensOf } from '../tokens.ts';

const TITLE = 3;
const OFTEN = 1.5;
/** A word that comes back this often is a matter of the record. */
const OFTEN_FROM = 3;

export function recordTokens({ title, text, alsoSays }: SearchRecord): Map<Token, number> {
  const counts = new Map<Token, number>();
  for (const token of [text, ...alsoSays].flatMap(tokensOf)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const weights = new Map<Token, number>();
  for (const [token, count] of counts) weights.set(token, count >= OFTEN_FROM ? OFTEN : 1);
  for (const token of tokensOf(title)) weights.set(token, TITLE);
  return weights;
}
