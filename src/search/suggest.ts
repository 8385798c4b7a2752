/** Offers names and titles while a query is being typed. Needs no full-text index. */
import { normalise } from './normalise.ts';
import type { PortalIndex } from './portal-index.ts';
import { matchReading, type ReadingMatch } from './reading-match.ts';
import type { ResultType, SubjectType, Suggestion, TextPiece } from './search-answer.ts';

const MOST = 8;
/** Of large portals only the newest tasks are offered; full text finds the others. */
const MOST_TASKS = 2000;

const TYPE_ORDER: readonly ResultType[] = [
  'unit',
  'group',
  'person',
  'task',
  'project',
  'place',
  'designation',
  'list',
  'policy',
  'story',
  'page',
];

/** Better kinds of match stand first. */
const QUALITY = { exact: 0, beginning: 1, initials: 2, inside: 3, insideInitials: 4, scattered: 5, alias: 6 };
type Quality = (typeof QUALITY)[keyof typeof QUALITY];

interface Candidate {
  type: ResultType;
  id: string;
  key: string;
  url?: string | undefined;
  /** What is shown. */
  title: string;
  names: readonly string[];
  /** Formerly so called; shown as a note. */
  formerNames: readonly string[];
  note?: string | undefined;
  sample?: true | undefined;
}

interface Found {
  candidate: Candidate;
  quality: Quality;
  name: string;
  marked: { from: number; to: number } | undefined;
}

/** Prepares everything that can be offered; asking it then costs a look at each name. */
export function suggestionsFrom(index: PortalIndex): (query: string, limit?: number) => Suggestion[] {
  const candidates = candidatesIn(index);
  return (query, limit = MOST) => {
    const typed = index.simplify(normalise(query)).replaceAll(' ', '');
    if (typed === '') return [];
    const found = candidates.flatMap((candidate) => bestName(candidate, typed, index) ?? []);
    const reached = new Set(found.map(({ candidate }) => candidate));
    for (const one of byAlias(typed, candidates, index)) if (!reached.has(one.candidate)) found.push(one);
    return choose(found, limit).map(suggestionOf);
  };
}

function candidatesIn(index: PortalIndex): Candidate[] {
  const newest = new Map(index.lists.map((list, place) => [list, place]));
  const tasks = index.records
    .filter(({ type }) => type === 'task')
    .sort((a, b) => order(newest, a.list) - order(newest, b.list) || a.place - b.place)
    .slice(0, MOST_TASKS);
  const others = index.records.filter(({ type }) => type !== 'task');
  return [
    ...index.named.map(
      (named): Candidate => ({
        ...named,
        title: named.name,
        names: named.names,
        formerNames: named.formerNames,
      }),
    ),
    ...[...tasks, ...others].map(
      (record): Candidate => ({
        ...record,
        names:
          record.type === 'list'
            ? [...new Set([record.title, ...(record.list?.names ?? [])])]
            : [record.title],
        formerNames: [],
        note: record.type === 'task' ? `${record.list?.names[0] ?? ''} 第${record.number}项` : record.note,
      }),
    ),
  ];
}

const order = <K>(places: ReadonlyMap<K, number>, key: K | undefined) =>
  (key === undefined ? undefined : places.get(key)) ?? places.size;

function bestName(candidate: Candidate, typed: string, index: PortalIndex): Found | undefined {
  let best: Found | undefined;
  for (const name of candidate.names) {
    const found = matchName(candidate, name, typed, index);
    if (found !== undefined && (best === undefined || found.quality < best.quality)) best = found;
  }
  return best;
}

function matchName(candidate: Candidate, name: string, typed: string, index: PortalIndex): Found | undefined {
  const { characters, places } = lettersOf(name);
  const match = matchReading(characters, typed, index.readings);
  if (match !== undefined) {
    const marked = { from: places[match.from] ?? 0, to: (places[match.to - 1] ?? 0) + 1 };
    return { candidate, name, marked, quality: qualityOf(match, characters.length) };
  }
  if (!isSubject(candidate.type) || typed.length < 3 || !isScattered(characters, typed)) return undefined;
  return { candidate, name, marked: undefined, quality: QUALITY.scattered };
}

function qualityOf({ from, to, initials }: ReadingMatch, length: number): Quality {
  if (from === 0 && to === length && initials === 0) return QUALITY.exact;
  if (from === 0) return initials === 0 ? QUALITY.beginning : QUALITY.initials;
  return initials === 0 ? QUALITY.inside : QUALITY.insideInitials;
}

const SUBJECTS: readonly string[] = ['unit', 'group', 'designation'] satisfies SubjectType[];
const isSubject = (type: ResultType) => SUBJECTS.includes(type);

/** 退役军人局 for 退役军人事务局: all characters in order, the first one first. */
function isScattered(characters: readonly string[], typed: string): boolean {
  if (characters[0] !== typed[0] && characters[1] !== typed[0]) return false;
  let at = 0;
  for (const character of characters) if (character === typed[at]) at++;
  return at === typed.length;
}

/** The characters of a name that are compared, and where each stands in it. */
function lettersOf(name: string): { characters: string[]; places: number[] } {
  const known = LETTERS.get(name);
  if (known !== undefined) return known;
  const characters: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < name.length; place++) {
    for (const character of normalise(name[place] ?? '')) {
      characters.push(character);
      places.push(place);
    }
  }
  const letters = { characters, places };
  LETTERS.set(name, letters);
  return letters;
}

const LETTERS = new Map<string, { characters: string[]; places: number[] }>();

/** What people call something else: 刷分 offers what says 学习积分. */
function byAlias(typed: string, candidates: readonly Candidate[], index: PortalIndex): Found[] {
  if (typed.length < 2) return [];
  const means = index.aliases
    .filter(({ say }) => say.startsWith(typed) || typed.includes(say))
    .flatMap((alias) => alias.means);
  return means.flatMap((word) =>
    candidates.flatMap((candidate): Found[] => {
      const name = candidate.names.find((one) => one.includes(word));
      if (name === undefined) return [];
      const from = name.indexOf(word);
      return [{ candidate, name, quality: QUALITY.alias, marked: { from, to: from + word.length } }];
    }),
  );
}

/** The best of each type, then the best of all. */
function choose(found: readonly Found[], limit: number): Found[] {
  const sorted = [...found].sort(better);
  const first = TYPE_ORDER.flatMap((type) => sorted.find(({ candidate }) => candidate.type === type) ?? []);
  const kept = new Set([...first.sort(better).slice(0, limit)]);
  for (const one of sorted) {
    if (kept.size >= limit) break;
    kept.add(one);
  }
  return [...kept].sort(better);
}

const better = (a: Found, b: Found) =>
  a.quality - b.quality ||
  TYPE_ORDER.indexOf(a.candidate.type) - TYPE_ORDER.indexOf(b.candidate.type) ||
  a.name.length - b.name.length;

function suggestionOf({ candidate, name, marked }: Found): Suggestion {
  const shown = name === candidate.title ? marked : undefined;
  const note = name === candidate.title ? candidate.note : noteFor(candidate, name);
  return {
    type: candidate.type,
    id: candidate.id,
    key: candidate.key,
    ...(candidate.url === undefined ? {} : { url: candidate.url }),
    text: candidate.title,
    title: pieces(candidate.title, shown),
    ...(note === undefined ? {} : { note }),
    ...(candidate.sample ? { sample: true } : {}),
  };
}

/** The name by which it was found, where that is not the one shown. */
const noteFor = ({ formerNames, note }: Candidate, name: string) =>
  formerNames.includes(name)
    ? `曾用名 ${name}`
    : [name, note].filter((part) => part !== undefined).join(' · ');

function pieces(title: string, marked: { from: number; to: number } | undefined): TextPiece[] {
  if (marked === undefined) return [{ text: title, marked: false }];
  return [
    { text: title.slice(0, marked.from), marked: false },
    { text: title.slice(marked.from, marked.to), marked: true },
    { text: title.slice(marked.to), marked: false },
  ].filter(({ text }) => text !== '');
}
