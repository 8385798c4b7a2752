/**
 * A query as segments that a record should match: single tokens, and stretches that can be said in several ways
 * (an alias, a name, pinyin, a word typed wrong), of which the best matching way counts.
 */
import { cutAtNames } from './names-in-text.ts';
import type { Named, PortalIndex } from './portal-index.ts';
import type { ReadAs } from './search-answer.ts';
import { isWeak, type Token, tokensOf } from './tokens.ts';

export interface Wording {
  text: string;
  tokens: readonly Token[];
  /** Below 1 for words that were not typed. */
  factor: number;
  named?: Named;
  why?: ReadAs['why'];
}

export interface Segment {
  /** As it was typed. */
  text: string;
  /** The typed one first. */
  wordings: readonly Wording[];
  /** Nothing is missed where nobody says it. */
  weak: boolean;
}

/** What else a stretch of the query may mean. */
export interface Rewording {
  say: string;
  wordings: readonly Wording[];
  /** The first or last character belongs to the text before or after as well. */
  overlaps: boolean;
}

const ALIAS_FACTOR = 0.9;

export function segmentsOf(
  normalised: string,
  index: PortalIndex,
  rewordings: readonly Rewording[] = [],
): Segment[] {
  return cutAtNames(normalised, index).flatMap(({ text, named }) =>
    named === undefined ? textSegments(text, index, rewordings) : [nameSegment(text, named)],
  );
}

function nameSegment(text: string, named: Named): Segment {
  return { text, weak: false, wordings: [{ text, tokens: tokensOf(text), factor: 1, named }] };
}

function textSegments(text: string, index: PortalIndex, rewordings: readonly Rewording[]): Segment[] {
  const found = longestReworded(text, index, rewordings);
  if (found === undefined) return tokensOf(text).map(tokenSegment);
  const { at, say, wordings, overlaps } = found;
  const shared = overlaps ? 1 : 0;
  const before = text.slice(0, at + shared);
  const after = text.slice(at + say.length - shared);
  const typed: Wording = { text: say, tokens: tokensOf(say), factor: 1 };
  return [
    ...(before.length > shared ? textSegments(before, index, rewordings) : []),
    { text: say, weak: false, wordings: [typed, ...wordings] },
    ...(after.length > shared ? textSegments(after, index, rewordings) : []),
  ];
}

function longestReworded(text: string, index: PortalIndex, rewordings: readonly Rewording[]) {
  let best: (Rewording & { at: number }) | undefined;
  const consider = (rewording: Rewording) => {
    const at = rewording.say === '' ? -1 : text.indexOf(rewording.say);
    if (at >= 0 && (best === undefined || rewording.say.length > best.say.length))
      best = { ...rewording, at };
  };
  for (const rewording of rewordings) consider(rewording);
  if (best !== undefined) return best;
  for (const { say, means } of index.aliases) {
    consider({ say, overlaps: false, wordings: means.map((text) => aliasWording(text, index)) });
  }
  return best;
}

function aliasWording(text: string, index: PortalIndex): Wording {
  const named = index.byName.get(text.replaceAll(' ', ''))?.[0];
  return {
    text,
    tokens: tokensOf(text),
    factor: ALIAS_FACTOR,
    why: 'alias',
    ...(named === undefined ? {} : { named }),
  };
}

const tokenSegment = (token: Token): Segment => ({
  text: token,
  weak: isWeak(token),
  wordings: [{ text: token, tokens: [token], factor: 1 }],
});
