/** Answers a query from the index: a complete list where it names one subject, else the best matches. */
import { type Binding, tasksOf } from './binding.ts';
import { excerptOf, markedPieces } from './excerpt.ts';
import { facetsOf, filterBy } from './facets.ts';
import { type Fusion, fuse, type Match } from './fuse.ts';
import { preferred } from './names-in-text.ts';
import { normalise } from './normalise.ts';
import { planQuery, type QueryPlan } from './plan-query.ts';
import { compact, type IndexedRecord, type Named, type PortalIndex } from './portal-index.ts';
import { matchReading } from './reading-match.ts';
import { joinPinyin, mayBePinyin, readLetters, repairUnseen } from './reword.ts';
import type { ReadAs, SearchAnswer, SearchHit, SearchOptions, Subject } from './search-answer.ts';
import { type Rewording, type Segment, segmentsOf } from './segments.ts';
import type { TokenIndex } from './token-index.ts';
import type { Vocabulary } from './vocabulary.ts';

const HITS = 20;
/** Complete lists come whole up to here. */
const WHOLE_LIST = 300;
/** Below this share of the query nothing is a direct match. */
const DIRECT = 0.5;
/** Hits that cover less than this, or less than half of the best, are noise. */
const LEAST = 0.34;
const LIST_BOOST = 1.6;
const NUMBER_BOOST = 4;

export interface SearchPorts {
  index: PortalIndex;
  tokens: TokenIndex;
  /** Fetched only for pinyin and for words that stand nowhere. */
  vocabulary(): Promise<Vocabulary>;
}

export async function answerQuery(
  query: string,
  options: SearchOptions,
  ports: SearchPorts,
): Promise<SearchAnswer> {
  const asked = query.trim();
  const typed = normalise(query);
  const normalised = joinPinyin(ports.index.simplify(typed));
  if (normalised === '') return nothing(asked);
  const plan = planQuery(normalised, ports.index);
  if (plan.subject !== undefined) return completeList(asked, plan.subject, plan, options, ports.index);
  if (plan.text === '' && (plan.number !== undefined || plan.lists.length > 0)) {
    return numberedTasks(asked, plan, options, ports.index);
  }
  const named = subjectByReading(plan.text, ports.index);
  if (named !== undefined) {
    return completeList(asked, { named, typed: named.name, why: 'pinyin' }, plan, options, ports.index);
  }
  const { segments, fusion } = await understand(plan.text, ports);
  const answer = await bestMatches(asked, { plan, segments, fusion }, options, ports);
  if (answer.readAs !== undefined || normalised === typed || !HAN.test(typed)) return answer;
  return { ...answer, readAs: { why: 'traditional', text: normalised } };
}

const HAN = /\p{Script=Han}/u;

/** Whoever alone is called so when the letters are read as pinyin or initials. */
function subjectByReading(text: string, index: PortalIndex): Named | undefined {
  if (!/^[a-z]{2,}$/.test(text)) return undefined;
  const called = index.named.filter(({ names }) =>
    names.some((name) => {
      const characters = [...compact(name)];
      const match = matchReading(characters, text, index.readings);
      return match !== undefined && match.to - match.from === characters.length;
    }),
  );
  const subject = preferred(called);
  return called.every((one) => one.unit === subject?.id || one === subject) ? subject : undefined;
}

/** A repair is believed when one record says all of it. */
async function keepSupported(repairs: readonly Rewording[], tokens: TokenIndex): Promise<Rewording[]> {
  const kept = await Promise.all(
    repairs.map(async (repair) => {
      const said = await Promise.all(repair.wordings.map((wording) => isSaid(wording.tokens, tokens)));
      return { ...repair, wordings: repair.wordings.filter((_, at) => said[at]) };
    }),
  );
  return kept.filter(({ wordings }) => wordings.length > 0);
}

async function isSaid(words: readonly string[], tokens: TokenIndex): Promise<boolean> {
  const [first, ...others] = await Promise.all(words.map((word) => tokens.lookUp(word)));
  return [...(first?.keys() ?? [])].some((place) => others.every((postings) => postings.has(place)));
}

const isPlain = ({ wordings }: Segment) => wordings.length === 1 && wordings[0]?.named === undefined;

interface Understood {
  segments: readonly Segment[];
  fusion: Fusion;
}

/** Looks the words up as they are; where letters or words nobody wrote remain, also as what they may mean. */
async function understand(text: string, { index, tokens, vocabulary }: SearchPorts): Promise<Understood> {
  const rewordings: Rewording[] = [];
  if (mayBePinyin(text)) {
    const words = text.match(/[a-z0-9]+/g) ?? [];
    const found = await Promise.all(words.map((word) => tokens.lookUp(word)));
    const printed = new Set(words.filter((_, at) => (found[at]?.size ?? 0) > 0));
    rewordings.push(
      ...readLetters(text, await vocabulary(), { index, printed: (word) => printed.has(word) }),
    );
  }
  const segments = segmentsOf(text, index, rewordings);
  const fusion = await fuse(segments, index, tokens);
  const doubtful = new Set(
    [...fusion.unseen].filter((token) => segments.some((one) => isPlain(one) && one.text === token)),
  );
  if (doubtful.size === 0 || !HAN.test(text)) return { segments, fusion };
  const repairs = repairUnseen(text, doubtful, await vocabulary(), index);
  if (repairs.length === 0) return { segments, fusion };
  const supported = await keepSupported(repairs, tokens);
  const repaired = segmentsOf(text, index, [...rewordings, ...supported]);
  return { segments: repaired, fusion: await fuse(repaired, index, tokens) };
}

const nothing = (query: string): SearchAnswer => ({
  query,
  kind: 'empty',
  total: 0,
  hits: [],
  facets: [],
  terms: [],
});

function subjectOf(named: Named, typed: string): Subject {
  const former = named.formerNames.find((name) => normalise(name).replaceAll(' ', '') === typed);
  return {
    type: named.type,
    id: named.id,
    name: named.name,
    ...(named.url === undefined ? {} : { url: named.url }),
    ...(former === undefined ? {} : { formerName: former }),
  };
}

function completeList(
  query: string,
  { named, typed, why }: NonNullable<QueryPlan['subject']>,
  plan: Pick<QueryPlan, 'lists' | 'number'>,
  { filters = {}, limit = WHOLE_LIST }: SearchOptions,
  index: PortalIndex,
): SearchAnswer {
  const subject = subjectOf(named, typed);
  const all = tasksOf(named, index).filter(({ record }) => isAskedFor(record, plan));
  const passes = filterBy(index, filters);
  const chosen = all.filter(({ record }) => passes(record));
  const reason = why ?? (subject.formerName === undefined ? undefined : 'former-name');
  return {
    query,
    kind: 'complete-list',
    subject,
    ...(reason === undefined ? {} : { readAs: { why: reason, text: named.name } }),
    total: chosen.length,
    hits: chosen.slice(0, limit).map(({ record, binding }) => ({
      ...hitOf(record, index, []),
      ...(named.type === 'unit' ? { reason: reasonOf(binding) } : {}),
    })),
    facets: facetsOf(
      all.map(({ record }) => record),
      index,
      filters,
    ),
    terms: [...new Set([typed, named.name])],
  };
}

function isAskedFor(record: IndexedRecord, { lists, number }: Pick<QueryPlan, 'lists' | 'number'>): boolean {
  if (lists.length > 0 && !lists.some((list) => list === record.list)) return false;
  return number === undefined || record.number === number;
}

const reasonOf = ({ via, assignment }: Binding): NonNullable<SearchHit['reason']> => ({
  via,
  role: assignment.role,
  label: assignment.label,
  text: assignment.text,
  ...(via === 'named' || assignment.id === null ? {} : { designation: assignment.id }),
});

/** Items by their number, or a list by its own: the list itself stands before its tasks. */
function numberedTasks(
  query: string,
  plan: QueryPlan,
  { filters = {}, limit = HITS }: SearchOptions,
  index: PortalIndex,
): SearchAnswer {
  const ofType = (type: string) =>
    index.records.filter((record) => record.type === type && isAskedFor(record, { lists: plan.lists }));
  const tasks = ofType('task').filter((record) => isAskedFor(record, plan));
  const all = plan.number === undefined ? [...ofType('list'), ...tasks] : newestListFirst(tasks, index);
  const chosen = all.filter(filterBy(index, filters));
  return {
    query,
    kind: all.length === 0 ? 'empty' : 'hits',
    total: chosen.length,
    hits: chosen.slice(0, limit).map((record) => hitOf(record, index, [])),
    facets: facetsOf(all, index, filters),
    terms: [],
  };
}

function newestListFirst(records: readonly IndexedRecord[], index: PortalIndex): IndexedRecord[] {
  const order = ({ list }: IndexedRecord) => (list === undefined ? -1 : index.lists.indexOf(list));
  return [...records].sort((a, b) => order(a) - order(b) || a.place - b.place);
}

async function bestMatches(
  query: string,
  { plan, segments, fusion }: Understood & { plan: QueryPlan },
  { filters = {}, limit = HITS }: SearchOptions,
  { index, tokens }: SearchPorts,
): Promise<SearchAnswer> {
  const boosted = boost(fusion.matches, plan, index);
  const top = Math.max(0, ...boosted.slice(0, 5).map(({ coverage }) => coverage));
  const least = Math.min(LEAST, top / 2);
  const relevant = boosted.filter(({ coverage }) => coverage >= least);
  const passes = filterBy(index, filters);
  const recordOf = ({ place }: Match) => index.records[place];
  const chosen = relevant.filter((match) => {
    const record = recordOf(match);
    return record !== undefined && passes(record);
  });
  const [first] = relevant;
  if (first === undefined) return nothing(query);
  const words = wordsOf(segments, fusion, first.place);
  const readAs = readAsOf(segments, fusion, first.place);
  const names = segments.flatMap(({ wordings }) => wordings.flatMap(({ named }) => named ?? []));
  const ranked = await byPhrase(chosen, segments, fusion, { index, tokens });
  const hits = ranked.slice(0, limit).flatMap((match) => recordOf(match) ?? []);
  return {
    query,
    kind: top < DIRECT ? 'no-direct-match' : 'hits',
    ...(names[0] === undefined ? {} : { subject: subjectOf(names[0], names[0].name) }),
    ...(readAs === undefined ? {} : { readAs }),
    total: chosen.length,
    hits: await Promise.all(
      hits.map(async (record) => ({
        ...hitOf(record, index, words),
        excerpt: excerptOf(await tokens.textOf(record.place), words),
      })),
    ),
    facets: facetsOf(
      relevant.flatMap((match) => recordOf(match) ?? []),
      index,
      filters,
    ),
    terms: words,
  };
}

/** Texts that are read to see whether they say the words of a query next to each other. */
const READ = 10;
const PHRASE_BOOST = 0.5;
/** Shorter ones stand in too many texts by chance. */
const PHRASE = 4;

/** Among the first matches, those that say a whole phrase stand before those that say its pairs somewhere. */
async function byPhrase(
  matches: readonly Match[],
  segments: readonly Segment[],
  fusion: Fusion,
  { index, tokens }: Pick<SearchPorts, 'index' | 'tokens'>,
): Promise<Match[]> {
  const read = await Promise.all(
    matches.slice(0, READ).map(async (match) => {
      const phrases = wordsOf(segments, fusion, match.place).filter((word) => word.length >= PHRASE);
      const text = `${index.records[match.place]?.title} ${await tokens.textOf(match.place)}`;
      const said = normalise(text);
      const longest = phrases.find((phrase) => said.includes(phrase))?.length ?? 0;
      const share = longest / Math.max(1, phrases[0]?.length ?? 0);
      return { ...match, score: match.score * (1 + PHRASE_BOOST * share) };
    }),
  );
  return [...read.sort((a, b) => b.score - a.score || a.place - b.place), ...matches.slice(READ)];
}

function boost(matches: readonly Match[], { lists, number }: QueryPlan, index: PortalIndex): Match[] {
  if (lists.length === 0 && number === undefined) return [...matches];
  return matches
    .map((match) => {
      const record = index.records[match.place];
      const inList = lists.some((list) => list === record?.list) ? LIST_BOOST : 1;
      const byNumber = number !== undefined && record?.number === number ? NUMBER_BOOST : 1;
      return { ...match, score: match.score * inList * byNumber };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

/** What to mark: the wordings by which a record was found, neighbouring pairs joined to phrases. */
function wordsOf(segments: readonly Segment[], fusion: Fusion, place: number): string[] {
  const words = new Set<string>();
  let phrase = '';
  for (const [at, segment] of segments.entries()) {
    const wording = fusion.wordingFor(place, at);
    const text = wording?.text ?? (segment.wordings.length === 1 ? segment.text : '');
    const joins = phrase !== '' && text.length === 2 && phrase.at(-1) === text[0];
    phrase = joins && wording !== undefined ? phrase + text.slice(1) : (wording?.text ?? '');
    for (const word of [text, phrase]) if (word.length > 1) words.add(word);
  }
  return [...words].sort((a, b) => b.length - a.length);
}

function readAsOf(segments: readonly Segment[], fusion: Fusion, place: number): ReadAs | undefined {
  const used = segments.map((_, at) => fusion.wordingFor(place, at));
  const other = used.filter((wording) => wording?.why !== undefined);
  const why = other[0]?.why;
  if (why === undefined) return undefined;
  return { why, text: other.map((wording) => wording?.text).join(' ') };
}

function hitOf(record: IndexedRecord, index: PortalIndex, words: readonly string[]): SearchHit {
  const responsibility = responsibilityLine(record, index);
  return {
    type: record.type,
    id: record.id,
    key: record.key,
    url: record.url,
    title: markedPieces(record.title, words),
    excerpt: [],
    ...(record.type === 'task' && record.list !== undefined
      ? { list: record.list.names[0] ?? record.list.id, year: record.list.year }
      : {}),
    ...(record.number === undefined ? {} : { number: record.number }),
    ...(responsibility === '' ? {} : { responsibility }),
    ...(record.note === undefined ? {} : { note: record.note }),
    ...(record.sample ? { sample: true } : {}),
  };
}

/** Who answers, then who carries it out, in the words of the list. */
function responsibilityLine(record: IndexedRecord, index: PortalIndex): string {
  if (record.type !== 'task') return '';
  const assignments = record.by.flatMap((place) => index.assignments[place] ?? []);
  return (['group', 'implement', 'support'] as const)
    .map((role) => assignments.filter((assignment) => assignment.role === role))
    .filter((same) => same.length > 0)
    .map((same) => `${same[0]?.label}：${same.map(({ text }) => text).join('、')}`)
    .join(' · ');
}
