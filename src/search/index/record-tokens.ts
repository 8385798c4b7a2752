/** The tokens of a record, each once, with how much the record is about it. */
import { normalise } from '../normalise.ts';
import type { SearchRecord } from '../search-source.ts';
import { isGrammar, type Token, tokensOf } from '../tokens.ts';

const TITLE = 3;
const OFTEN = 1.5;
/** A word that comes back this often is a matter of the record. */
const OFTEN_FROM = 3;

export function recordTokens({ title, text, alsoSays }: SearchRecord): Map<Token, number> {
  const counts = new Map<Token, number>();
  for (const token of [text, ...alsoSays].flatMap(matterOf)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const weights = new Map<Token, number>();
  for (const [token, count] of counts) weights.set(token, count >= OFTEN_FROM ? OFTEN : 1);
  for (const token of matterOf(title)) weights.set(token, TITLE);
  return weights;
}

/**
 * Leaves out pairs with a word of grammar (建设和服务 has no 设和): a sixth of the index, which no query misses, since
 * the planner expects nothing of such pairs. Where the character belongs to a word (和谐), the pair stays.
 */
function matterOf(text: string): Token[] {
  const words = [...SEGMENTER.segment(normalise(text))].map(({ segment }) => segment);
  return tokensOf(words.map((word) => (isGrammar(word) ? ' ' : word)).join('')).filter(
    (token) => !isGrammar(token),
  );
}

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });
