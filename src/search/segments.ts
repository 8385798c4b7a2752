/**
 * A query as segments that a record should match: single tokens, and stretches that can be said in several ways
 * (an alias, a name, pinyin, a word typed wrong), of which the best matching way counts.
 */
import { cutAtAliases } from './aliases.ts';
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
  const found = longestReworded(text, rewordings);
  if (found === undefined) return aliasedSegments(text, index);
  const { at, say, wordings, overlaps } = found;
  const shared = overlaps ? 1 : 0;
  const before = text.slice(0, at + shared);
  const after = text.slice(at + say.length - shared);
  return [
    ...(before.length > shared ? textSegments(before, index, rewordings) : []),
    choiceSegment(say, wordings),
    ...(after.length > shared ? textSegments(after, index, rewordings) : []),
  ];
}

function longestReworded(text: string, rewordings: readonly Rewording[]) {
  const found = rewordings
    .map((rewording) => ({ ...rewording, at: rewording.say === '' ? -1 : text.indexOf(rewording.say) }))
    .filter(({ at }) => at >= 0);
  return found.sort((a, b) => b.say.length - a.say.length)[0];
}

const aliasedSegments = (text: string, index: PortalIndex): Segment[] =>
  cutAtAliases(text, index).flatMap((stretch) =>
    stretch.alias === undefined
      ? plainSegments(stretch.text, index)
      : [
          choiceSegment(
            stretch.text,
            stretch.alias.means.map((means) => aliasWording(means, index)),
          ),
        ],
  );

/** Token by token; in large portals phrases with common words stay whole, see evidence.ts. */
function plainSegments(text: string, index: PortalIndex): Segment[] {
  return text.split(' ').flatMap((run) => {
    const tokens = tokensOf(run);
    if (!tokens.some((token) => index.common.has(token))) return tokens.map(tokenSegment);
    return [{ text: run, weak: false, wordings: [{ text: run, tokens, factor: 1 }] }];
  });
}

const choiceSegment = (say: string, wordings: readonly Wording[]): Segment => ({
  text: say,
  weak: false,
  wordings: [{ text: say, tokens: tokensOf(say), factor: 1 }, ...wordings],
});

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
