/**
 * What the index says of each wording of a query: which records match it, and how well. A token that very many
 * records of a large portal hold is never asked for alone, only together with the rest of its wording: that is what
 * keeps ten thousand tasks quick.
 */
import { bindingsOf } from './binding.ts';
import type { Named, PortalIndex } from './portal-index.ts';
import type { Segment, Wording } from './segments.ts';
import { type Postings, rarityOf, type TokenIndex } from './token-index.ts';
import type { Token } from './tokens.ts';

export interface WordingEvidence {
  /** Rarities of its tokens together. */
  weight: number;
  /** Records that match any of it. */
  matched: readonly number[];
  /** How well a record matches, and which share of the wording. */
  about(place: number): { score: number; share: number } | undefined;
}

export interface Evidence {
  /** For each segment, for each of its wordings. */
  segments: readonly (readonly WordingEvidence[])[];
  unseen: ReadonlySet<Token>;
  /** The weight of a token that no record holds. */
  rarest: number;
}

const BINDING_STRENGTH = { named: 1, designation: 0.5, unknown: 0.2 } as const;
/** A unit that is only mentioned in the text. */
const MENTION_STRENGTH = 0.8;
/** Who names somebody means it, however much that one has to do: as a share of the rarest word's weight. */
const LEAST_NAME_WEIGHT = 0.5;
/** Numbers and words of letters are chosen with care. */
const PLAIN_WORD = 1.5;

export async function gatherEvidence(
  segments: readonly Segment[],
  index: PortalIndex,
  tokens: TokenIndex,
): Promise<Evidence> {
  const wanted = new Set(segments.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.tokens)));
  const postings = new Map<Token, Postings>();
  await Promise.all(
    [...wanted].map(async (token) => {
      if (!index.common.has(token)) postings.set(token, await tokens.lookUp(token));
    }),
  );
  const total = index.records.length;
  const known: Known = {
    index,
    tokens,
    postings,
    rarest: rarityOf(0, total),
    rarity: (token) => {
      const found = index.common.get(token) ?? postings.get(token)?.size ?? 0;
      return rarityOf(found, total) * (/^[a-z0-9]{2}/.test(token) ? PLAIN_WORD : 1);
    },
  };
  return {
    segments: await Promise.all(
      segments.map(({ wordings }) => Promise.all(wordings.map((wording) => evidenceFor(wording, known)))),
    ),
    unseen: new Set([...wanted].filter((token) => postings.get(token)?.size === 0)),
    rarest: known.rarest,
  };
}

interface Known {
  index: PortalIndex;
  tokens: TokenIndex;
  postings: ReadonlyMap<Token, Postings>;
  rarest: number;
  rarity: (token: Token) => number;
}

const evidenceFor = (wording: Wording, known: Known): Promise<WordingEvidence> =>
  wording.named === undefined
    ? evidenceOfWords(wording, known)
    : evidenceOfName(wording, wording.named, known);

async function evidenceOfWords({ tokens, factor }: Wording, known: Known): Promise<WordingEvidence> {
  const weight = tokens.reduce((sum, token) => sum + known.rarity(token), 0);
  const parts = (await Promise.all([...oneByOne(tokens, known), ...(await together(tokens, known))])).filter(
    ({ places }) => places.size > 0,
  );
  const [first, ...others] = parts;
  return {
    weight,
    matched: first === undefined ? [] : others.length === 0 ? [...first.places.keys()] : union(parts),
    about(place) {
      let score = 0;
      let share = 0;
      for (const part of parts) {
        const about = part.places.get(place);
        if (about === undefined) continue;
        score += part.scale * about;
        share += part.share;
      }
      return share === 0 ? undefined : { score: score * factor, share: (share * factor) / weight };
    },
  };
}

/** Some tokens of a wording, and the records that hold all of them. */
interface Part {
  places: Postings;
  /** What a posting is worth. */
  scale: number;
  /** The weight of the tokens. */
  share: number;
}

function oneByOne(tokens: readonly Token[], { postings, rarity }: Known): Part[] {
  return tokens.flatMap((token) => {
    const places = postings.get(token);
    return places === undefined ? [] : [{ places, scale: rarity(token), share: rarity(token) }];
  });
}

/** Common tokens, as many at a time as some record holds. */
async function together(tokens: readonly Token[], known: Known): Promise<Part[]> {
  const common = tokens.filter((token) => known.index.common.has(token));
  if (common.length === 0) return [];
  const places = await known.tokens.lookUpAll(common);
  if (places.size > 0) {
    return [{ places, scale: 1, share: common.reduce((sum, token) => sum + known.rarity(token), 0) }];
  }
  const middle = Math.ceil(common.length / 2);
  const halves = [common.slice(0, middle), common.slice(middle)];
  return (await Promise.all(halves.map((half) => together(half, known)))).flat();
}

function union(parts: readonly Part[]): number[] {
  const places = new Set<number>();
  for (const part of parts) for (const place of part.places.keys()) places.add(place);
  return [...places];
}

async function evidenceOfName(
  { tokens, factor }: Wording,
  named: Named,
  known: Known,
): Promise<WordingEvidence> {
  const { index } = known;
  const bindings = bindingsOf(named, index);
  const mentioned = await mentions(tokens, known);
  let carriers = 0;
  const strengths = new Map<number, number>();
  for (const record of index.records) {
    const via = bindings(record)?.via;
    const strength = Math.max(
      via === undefined ? 0 : BINDING_STRENGTH[via],
      mentioned.has(record.place) ? MENTION_STRENGTH : 0,
    );
    if (strength === 0) continue;
    strengths.set(record.place, strength);
    if (strength >= MENTION_STRENGTH) carriers++;
  }
  const weight = Math.max(
    rarityOf(Math.max(1, carriers), index.records.length),
    LEAST_NAME_WEIGHT * known.rarest,
  );
  return {
    weight,
    matched: [...strengths.keys()],
    about(place) {
      const strength = strengths.get(place);
      return strength === undefined
        ? undefined
        : { score: weight * strength * factor, share: strength * factor };
    },
  };
}

/** Records whose text holds every token of a name. */
async function mentions(tokens: readonly Token[], { postings, tokens: index }: Known): Promise<Postings> {
  if (tokens.some((token) => postings.get(token)?.size === 0)) return new Map();
  return index.lookUpAll(tokens);
}
