/**
 * Ranks records by how much of a query they match. Any segment may be missing; what counts is the share of the
 * query's weight that a record covers, rare words weighing more than common ones.
 */
import { type Evidence, gatherEvidence, type WordingEvidence } from './evidence.ts';
import type { PortalIndex } from './portal-index.ts';
import type { Segment, Wording } from './segments.ts';
import type { TokenIndex } from './token-index.ts';
import type { Token } from './tokens.ts';

export interface Match {
  place: number;
  score: number;
  /** Share of the query's weight that the record covers, 0 to 1. */
  coverage: number;
}

export interface Fusion {
  /** In no order. */
  matches: Match[];
  /** Tokens that no record holds. */
  unseen: ReadonlySet<Token>;
  /** Which wording of a segment a record matches best. */
  wordingFor(place: number, segment: number): Wording | undefined;
}

const COVERAGE_POWER = 4;
/** A record that holds every word stands before one that merely says some of them often. */
const WHOLE = 2;
const TYPE_FACTOR: Partial<Record<string, number>> = { page: 0.6, list: 0.6, policy: 0.6 };

export async function fuse(
  segments: readonly Segment[],
  index: PortalIndex,
  tokens: TokenIndex,
): Promise<Fusion> {
  const evidence = await gatherEvidence(segments, index, tokens);
  const scores = new Float64Array(index.records.length);
  const covered = new Float64Array(index.records.length);
  let mass = 0;
  for (const [at, segment] of segments.entries()) {
    const wordings = evidence.segments[at] ?? [];
    const weight = isBorder(segments, evidence, at) ? 0 : weightOf(segment, wordings, evidence);
    mass += weight;
    addSegment(wordings, weight, { scores, covered });
  }
  return {
    matches: mass === 0 ? [] : matchesIn({ scores, covered }, mass, index),
    unseen: evidence.unseen,
    wordingFor(place, at) {
      const best = bestWording(evidence.segments[at] ?? [], place);
      return best === undefined ? undefined : segments[at]?.wordings[best.wording];
    },
  };
}

/** A pair that nobody wrote between two that somebody did: two words of the query meet there. */
function isBorder(segments: readonly Segment[], { segments: evidence }: Evidence, at: number): boolean {
  const says = (place: number) => evidence[place]?.some(({ matched }) => matched.length > 0) ?? false;
  const joins = (first: number) => {
    const [, end] = segments[first]?.text ?? '';
    return end !== undefined && segments[first + 1]?.text.startsWith(end) === true;
  };
  return !says(at) && says(at - 1) && says(at + 1) && joins(at - 1) && joins(at);
}

interface Sums {
  scores: Float64Array;
  covered: Float64Array;
}

/** How much of the query a segment is: as much as the ways of saying it that anybody uses weigh on average. */
function weightOf(
  { weak, wordings: said }: Segment,
  wordings: readonly WordingEvidence[],
  { rarest }: Evidence,
): number {
  const used = wordings.filter(({ matched }) => matched.length > 0);
  if (used.length > 0) return used.reduce((sum, { weight }) => sum + weight, 0) / used.length;
  if (weak) return 0;
  return said.length === 1 ? (wordings[0]?.weight ?? rarest) : rarest;
}

function addSegment(wordings: readonly WordingEvidence[], weight: number, { scores, covered }: Sums): void {
  const [only, ...others] = wordings;
  if (only === undefined) return;
  const seen = others.length === 0 ? undefined : new Set<number>();
  for (const { matched } of wordings) {
    for (const place of matched) {
      if (seen?.has(place)) continue;
      seen?.add(place);
      const best = seen === undefined ? only.about(place) : bestWording(wordings, place);
      if (best === undefined) continue;
      scores[place] = (scores[place] ?? 0) + best.score;
      covered[place] = (covered[place] ?? 0) + best.share * weight;
    }
  }
}

/** The wording of which a record says most. */
function bestWording(wordings: readonly WordingEvidence[], place: number) {
  let best: { wording: number; score: number; share: number } | undefined;
  for (const [wording, { about }] of wordings.entries()) {
    const one = about(place);
    if (one === undefined) continue;
    if (
      best === undefined ||
      one.share > best.share ||
      (one.share === best.share && one.score > best.score)
    ) {
      best = { wording, ...one };
    }
  }
  return best;
}

function matchesIn({ scores, covered }: Sums, mass: number, index: PortalIndex): Match[] {
  const matches: Match[] = [];
  for (const [place, sum] of scores.entries()) {
    if (sum === 0) continue;
    const coverage = Math.min(1, (covered[place] ?? 0) / mass);
    const whole = coverage > 0.999 ? WHOLE : 1;
    const type = TYPE_FACTOR[index.records[place]?.type ?? ''] ?? 1;
    matches.push({ place, coverage, score: sum * coverage ** COVERAGE_POWER * whole * type });
  }
  return matches;
}
