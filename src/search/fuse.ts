/**
 * Ranks records by how much of a query they match. Any segment may be missing; what counts is the share of the
 * query's weight that a record covers, rare words weighing more than common ones.
 */
import { type Bindings, bindingsOf } from './binding.ts';
import type { PortalIndex } from './portal-index.ts';
import type { Segment, Wording } from './segments.ts';
import type { Postings, TokenIndex } from './token-index.ts';
import type { Token } from './tokens.ts';

export interface Match {
  place: number;
  score: number;
  /** Share of the query's weight that the record covers, 0 to 1. */
  coverage: number;
}

export interface Fusion {
  matches: Match[];
  /** Tokens that no record holds. */
  unseen: ReadonlySet<Token>;
  /** For each segment, which wording a record matched best. */
  wordingFor(place: number, segment: number): Wording | undefined;
}

const COVERAGE_POWER = 4;
/** A record that holds every word stands before one that merely says some of them often. */
const WHOLE = 2;
const TYPE_FACTOR: Partial<Record<string, number>> = { page: 0.6, list: 0.6, policy: 0.6 };

const BINDING_STRENGTH = { named: 1, designation: 0.5, unknown: 0.2 } as const;
/** A unit that is only mentioned in the text. */
const MENTION_STRENGTH = 0.8;

export async function fuse(
  segments: readonly Segment[],
  index: PortalIndex,
  tokens: TokenIndex,
): Promise<Fusion> {
  const wanted = new Set(segments.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.tokens)));
  const postings = new Map<Token, Postings>();
  await Promise.all([...wanted].map(async (token) => postings.set(token, await tokens.lookUp(token))));
  const total = index.records.length;
  const idf = (found: number) => Math.log(1 + (total - found + 0.5) / (found + 0.5));
  const scored = segments.map((segment) => scoreSegment(segment, { index, postings, idf }));
  const sum = new Map<number, { score: number; mass: number }>();
  let mass = 0;
  for (const { found, weight } of scored) {
    mass += weight;
    for (const [place, { score, share }] of found) {
      const known = sum.get(place) ?? { score: 0, mass: 0 };
      known.score += score;
      known.mass += share * weight;
      sum.set(place, known);
    }
  }
  const matches = [...sum].map(([place, { score, mass: covered }]): Match => {
    const coverage = mass === 0 ? 0 : Math.min(1, covered / mass);
    const whole = coverage > 0.999 ? WHOLE : 1;
    const type = TYPE_FACTOR[index.records[place]?.type ?? ''] ?? 1;
    return { place, coverage, score: score * coverage ** COVERAGE_POWER * whole * type };
  });
  return {
    matches: matches.sort((a, b) => b.score - a.score || a.place - b.place),
    unseen: new Set([...wanted].filter((token) => postings.get(token)?.size === 0)),
    wordingFor: (place, segment) => scored[segment]?.found.get(place)?.wording,
  };
}

/** Who names somebody means it, however much that one has to do: as a share of the rarest word's weight. */
const LEAST_NAME_WEIGHT = 0.5;
/** Numbers and words of letters are chosen with care. */
const PLAIN_WORD = 1.5;

interface Evidence {
  index: PortalIndex;
  postings: ReadonlyMap<Token, Postings>;
  idf: (found: number) => number;
}

interface Scored {
  /** How much of the query the segment is. */
  weight: number;
  found: Map<number, { score: number; share: number; wording: Wording }>;
}

function scoreSegment(segment: Segment, evidence: Evidence): Scored {
  const found: Scored['found'] = new Map();
  let weight = Number.POSITIVE_INFINITY;
  for (const wording of segment.wordings) {
    const scored = wording.named === undefined ? scoreWords(wording, evidence) : scoreName(wording, evidence);
    if (scored.found.size > 0 || segment.wordings.length === 1) weight = Math.min(weight, scored.weight);
    for (const [place, one] of scored.found) {
      const known = found.get(place);
      if (known === undefined || isBetter(one, known)) found.set(place, { ...one, wording });
    }
  }
  if (weight === Number.POSITIVE_INFINITY) weight = evidence.idf(0);
  return { weight: segment.weak && found.size === 0 ? 0 : weight, found };
}

/** The wording of which a record says most. */
const isBetter = (one: { score: number; share: number }, other: { score: number; share: number }) =>
  one.share === other.share ? one.score > other.score : one.share > other.share;

type Scores = { weight: number; found: Map<number, { score: number; share: number }> };

function scoreWords({ tokens, factor }: Wording, { postings, idf }: Evidence): Scores {
  const found: Scores['found'] = new Map();
  let weight = 0;
  for (const token of tokens) {
    const places = postings.get(token);
    const rarity = idf(places?.size ?? 0) * (/^[a-z0-9]/.test(token) && token.length > 1 ? PLAIN_WORD : 1);
    weight += rarity;
    for (const [place, about] of places ?? []) {
      const known = found.get(place) ?? { score: 0, share: 0 };
      known.score += rarity * about * factor;
      known.share += rarity;
      found.set(place, known);
    }
  }
  for (const one of found.values()) one.share *= factor / weight;
  return { weight, found };
}

function scoreName({ tokens, factor, named }: Wording, { index, postings, idf }: Evidence): Scores {
  const found: Scores['found'] = new Map();
  if (named === undefined) return { weight: 0, found };
  const bindings: Bindings = bindingsOf(named, index);
  let carriers = 0;
  const strengths = new Map<number, number>();
  for (const record of index.records) {
    const binding = bindings(record);
    if (binding === undefined) continue;
    if (binding.via === 'named') carriers++;
    strengths.set(record.place, BINDING_STRENGTH[binding.via]);
  }
  for (const place of mentions(tokens, postings)) {
    strengths.set(place, Math.max(MENTION_STRENGTH, strengths.get(place) ?? 0));
    carriers++;
  }
  const weight = Math.max(idf(Math.max(1, carriers)), LEAST_NAME_WEIGHT * idf(0));
  for (const [place, strength] of strengths) {
    found.set(place, { score: weight * strength * factor, share: strength * factor });
  }
  return { weight, found };
}

/** Records whose text holds every token of a name. */
function mentions(tokens: readonly Token[], postings: ReadonlyMap<Token, Postings>): number[] {
  const [first, ...others] = tokens.map((token) => postings.get(token));
  if (first === undefined) return [];
  return [...first.keys()].filter((place) => others.every((one) => one?.has(place)));
}
