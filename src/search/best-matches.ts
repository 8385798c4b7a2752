/** The answer to a query about some matter: the records that match it best, with excerpts. */
import { excerptOf } from './excerpt.ts';
import { facetsOf, filterBy } from './facets.ts';
import type { Match } from './fuse.ts';
import { normalise } from './normalise.ts';
import type { QueryPlan } from './plan-query.ts';
import type { IndexedRecord, PortalIndex } from './portal-index.ts';
import type { ReadAs, SearchAnswer, SearchOptions } from './search-answer.ts';
import { hitOf, subjectOf } from './search-hit.ts';
import type { SearchPorts, Understood } from './understand.ts';

const HITS = 20;
/** Below this share of the query nothing is a direct match. */
const DIRECT = 0.5;
/** Hits that cover less than this, or less than half of the best, are noise. */
const LEAST = 0.34;
const LIST_BOOST = 1.6;
const NUMBER_BOOST = 4;
/**
 * Texts that are read, to see whether they say the words of a query next to each other and to cut excerpts from;
 * each is a file of its own, and few people look beyond the first ten hits.
 */
const READ = 10;
const PHRASE_BOOST = 0.5;
/** Shorter ones stand in too many texts by chance. */
const PHRASE = 4;

type Found = Match & { record: IndexedRecord };

export async function bestMatches(
  plan: QueryPlan,
  understood: Understood,
  { filters = {}, limit = HITS }: SearchOptions,
  ports: SearchPorts,
): Promise<Omit<SearchAnswer, 'query'> | undefined> {
  const { index, tokens } = ports;
  const found = boosted(understood.fusion.matches, plan, index);
  const best = firstOf(found, READ);
  const top = Math.max(0, ...best.slice(0, 5).map(({ coverage }) => coverage));
  const relevant = found.filter(({ coverage }) => coverage >= Math.min(LEAST, top / 2));
  const passes = filterBy(index, filters);
  const chosen = relevant.filter(({ record }) => passes(record));
  const [first] = best;
  if (first === undefined || relevant.length === 0) return undefined;
  const ranked = await byPhrase(firstOf(chosen, Math.max(limit, READ)), understood, ports);
  const words = wordsFor(understood, first.place);
  const readAs = readAsFor(understood, first.place);
  const named = understood.segments.flatMap(({ wordings }) =>
    wordings.flatMap((wording) => wording.named ?? []),
  )[0];
  return {
    kind: top < DIRECT ? 'no-direct-match' : 'hits',
    ...(named === undefined ? {} : { subject: subjectOf(named, named.name) }),
    ...(readAs === undefined ? {} : { readAs }),
    total: chosen.length,
    hits: await Promise.all(
      ranked.slice(0, limit).map(async ({ record }, at) => ({
        ...hitOf(record, index, words),
        excerpt: at < READ ? excerptOf(await tokens.textOf(record.place), words) : [],
      })),
    ),
    facets: facetsOf(
      relevant.map(({ record }) => record),
      index,
      filters,
    ),
    terms: words,
  };
}

function boosted(matches: readonly Match[], { lists, number }: QueryPlan, index: PortalIndex): Found[] {
  return matches.flatMap((match): Found[] => {
    const record = index.records[match.place];
    if (record === undefined) return [];
    const inList = lists.some((list) => list === record.list) ? LIST_BOOST : 1;
    const byNumber = number !== undefined && record.number === number ? NUMBER_BOOST : 1;
    return [{ ...match, record, score: match.score * inList * byNumber }];
  });
}

const betterFirst = (a: Match, b: Match) => b.score - a.score || a.place - b.place;

/** The best of very many without sorting them all. */
function firstOf<T extends Match>(matches: readonly T[], count: number): T[] {
  const scores = Float64Array.from(matches, ({ score }) => score).sort();
  const least = scores[scores.length - count] ?? Number.NEGATIVE_INFINITY;
  return matches
    .filter(({ score }) => score >= least)
    .sort(betterFirst)
    .slice(0, count);
}

/** Among the first matches, those that say a whole phrase stand before those that say its pairs somewhere. */
async function byPhrase(
  matches: readonly Found[],
  understood: Understood,
  { tokens }: SearchPorts,
): Promise<Found[]> {
  const read = await Promise.all(
    matches.slice(0, READ).map(async (match) => {
      const phrases = wordsFor(understood, match.place).filter((word) => word.length >= PHRASE);
      if (phrases.length === 0) return match;
      const said = normalise(`${match.record.title} ${await tokens.textOf(match.place)}`);
      const longest = phrases.find((phrase) => said.includes(phrase))?.length ?? 0;
      const share = longest / (phrases[0]?.length ?? 1);
      return { ...match, score: match.score * (1 + PHRASE_BOOST * share) };
    }),
  );
  return [...read.sort(betterFirst), ...matches.slice(READ)];
}

/** What to mark: the wordings by which a record was found, neighbouring pairs joined to phrases; longest first. */
function wordsFor({ segments, fusion }: Understood, place: number): string[] {
  const words = new Set<string>();
  let phrase = '';
  for (const [at, segment] of segments.entries()) {
    const wording = fusion.wordingFor(place, at);
    const text = wording?.text ?? (segment.wordings.length === 1 ? segment.text : '');
    const joins = phrase !== '' && text.length === 2 && phrase.endsWith(text[0] ?? ' ');
    phrase = joins && wording !== undefined ? phrase + text.slice(1) : (wording?.text ?? '');
    for (const word of [text, phrase]) if (word.length > 1) words.add(word);
  }
  return [...words].sort((a, b) => b.length - a.length);
}

function readAsFor({ segments, fusion }: Understood, place: number): ReadAs | undefined {
  const others = segments
    .map((_, at) => fusion.wordingFor(place, at))
    .filter((wording) => wording?.why !== undefined);
  const why = others[0]?.why;
  return why === undefined ? undefined : { why, text: others.map((wording) => wording?.text).join(' ') };
}
