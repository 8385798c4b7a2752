/**
 * A query as segments that a record should match: single tokens, and stretches that can be said in several ways
 * (an alias, a name, a word typed wrong), of which the best matching way counts.
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

const ALIAS_FACTOR = 0.9;

export function segmentsOf(normalised: string, index: PortalIndex): Segment[] {
  return cutAtNames(normalised, index).flatMap(({ text, named }) =>
    named === undefined ? textSegments(text, index) : [nameSegment(text, named)],
  );
}

function nameSegment(text: string, named: Named): Segment {
  return { text, weak: false, wordings: [{ text, tokens: tokensOf(text), factor: 1, named }] };
}

function textSegments(text: string, index: PortalIndex): Segment[] {
  const found = firstAlias(text, index);
  if (found === undefined) return tokensOf(text).map(tokenSegment);
  const { at, alias } = found;
  return [
    ...textSegments(text.slice(0, at), index),
    aliasSegment(alias, index),
    ...textSegments(text.slice(at + alias.say.length), index),
  ];
}

function firstAlias(text: string, index: PortalIndex) {
  let best: { at: number; alias: PortalIndex['aliases'][number] } | undefined;
  for (const alias of index.aliases) {
    const at = alias.say === '' ? -1 : text.indexOf(alias.say);
    if (at < 0) continue;
    if (best === undefined || alias.say.length > best.alias.say.length) best = { at, alias };
  }
  return best;
}

function aliasSegment({ say, means }: PortalIndex['aliases'][number], index: PortalIndex): Segment {
  const typed: Wording = { text: say, tokens: tokensOf(say), factor: 1 };
  const others = means.map((text): Wording => {
    const named = index.byName.get(text.replaceAll(' ', ''))?.[0];
    return {
      text,
      tokens: tokensOf(text),
      factor: ALIAS_FACTOR,
      why: 'alias',
      ...(named === undefined ? {} : { named }),
    };
  });
  return { text: say, weak: false, wordings: [typed, ...others] };
}

const tokenSegment = (token: Token): Segment => ({
  text: token,
  weak: isWeak(token),
  wordings: [{ text: token, tokens: [token], factor: 1 }],
});
