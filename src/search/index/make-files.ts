/** The files beside the Pagefind bundle, made from one audience's source. */
import { Converter } from 'opencc-js/t2cn';
import { isHan, normalise } from '../normalise.ts';
import { usualUrl } from '../portal-index.ts';
import { packReadings } from '../readings.ts';
import type {
  AliasesFile,
  NamesFile,
  RecordRow,
  RecordsFile,
  SearchFile,
  VocabularyFile,
} from '../search-files.ts';
import type { SearchRecord, SearchSource } from '../search-source.ts';
import { readingsIn } from './corpus-readings.ts';

export interface IndexedPages {
  /** What Pagefind calls each record, in the order of the source. */
  pages: readonly string[];
  averageWords: number;
  common?: Record<string, number>;
}

export function makeSearchFiles(source: SearchSource, indexed: IndexedPages): Record<SearchFile, object> {
  return {
    'names.json': namesFile(source),
    'records.json': recordsFile(source, indexed),
    'aliases.json': aliasesFile(source),
    'vocabulary.json': vocabularyFile(source),
  };
}

/** Everything that is written anywhere, for the vocabulary. */
export function* textsOf(source: SearchSource): Iterable<string> {
  for (const { title, text, alsoSays } of source.records) {
    yield title;
    yield text;
    yield* alsoSays;
  }
  yield* namesIn(source);
  for (const { say } of source.aliases) yield say;
}

function* namesIn({ units, groups, people, designations, lists }: SearchSource): Iterable<string> {
  for (const { names, formerNames } of units) yield* [...names, ...formerNames];
  for (const { names } of [...groups, ...people, ...designations, ...lists]) yield* names;
}

function namesFile(source: SearchSource): NamesFile {
  const designations = new Map(source.designations.map(({ id }, place) => [id, place]));
  const units = new Map(source.units.map(({ id }, place) => [id, place]));
  const places = (ids: readonly string[]) =>
    ids.map((id) => designations.get(id)).filter((place) => place !== undefined);
  const titles = source.records.map(({ title }) => title);
  return {
    units: source.units.map(({ id, names, formerNames, kind, member, perhaps }) => ({
      id,
      names,
      ...unlessEmpty('former', formerNames),
      kind,
      ...unlessEmpty('member', places(member)),
      ...unlessEmpty('perhaps', places(perhaps)),
    })),
    groups: source.groups.map(({ id, names, unit }) => {
      const place = unit === undefined ? undefined : units.get(unit);
      return { id, names, ...(place === undefined ? {} : { unit: place }) };
    }),
    people: source.people,
    designations: source.designations,
    lists: source.lists.map(({ id, names, year, documentNumber }) => ({
      id,
      names,
      year,
      ...(documentNumber === undefined ? {} : { documentNumber }),
    })),
    readings: packReadings(readingsIn([...namesIn(source), ...titles])),
  };
}

function aliasesFile(source: SearchSource): AliasesFile {
  return {
    aliases: source.aliases.map(({ say, means }) => [say, ...means]),
    variants: variantsIn(source),
  };
}

function recordsFile(source: SearchSource, { pages, averageWords, common }: IndexedPages): RecordsFile {
  const assignments: RecordsFile['assignments'] = [];
  const places = new Map<string, number>();
  const placeOf = ({ role, kind, id, label, text }: SearchRecord['assignments'][number]) => {
    const row: RecordsFile['assignments'][number] = [role, kind, id ?? null, label, text];
    const key = row.join('\n');
    const place = places.get(key) ?? assignments.push(row) - 1;
    places.set(key, place);
    return place;
  };
  const lists = new Map(source.lists.map(({ id }, place) => [id, place]));
  let before: number | undefined;
  const records = source.records.map((record, at): RecordRow => {
    const list = record.list === undefined ? undefined : lists.get(record.list);
    const sameList = list === before;
    before = list;
    const id = record.type === 'task' ? record.id.slice(record.id.indexOf('/') + 1) : record.id;
    return {
      ...(record.type === 'task' ? {} : { type: record.type }),
      id,
      title: record.title,
      ...(list === undefined || sameList ? {} : { list }),
      ...(record.number === undefined || record.number === id ? {} : { number: record.number }),
      ...unlessEmpty('by', record.assignments.map(placeOf)),
      ...unlessEmpty('classes', record.classes),
      ...(record.note === undefined ? {} : { note: record.note }),
      ...(record.sample ? { sample: true } : {}),
      ...(record.url === usualUrl(record.type, record.id) ? {} : { url: record.url }),
      page: pages[at] ?? '',
    };
  });
  return { averageWords, assignments, records, ...(common === undefined ? {} : { common }) };
}

function vocabularyFile(source: SearchSource): VocabularyFile {
  const followers = new Map<string, Set<string>>();
  for (const text of textsOf(source)) {
    for (const run of normalise(text).match(/\p{Script=Han}+/gu) ?? []) {
      const characters = [...run];
      for (const [at, character] of characters.entries()) {
        const known = followers.get(character) ?? new Set();
        followers.set(character, known);
        const next = characters[at + 1];
        if (next !== undefined) known.add(next);
      }
    }
  }
  const pairs = [...followers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([character, next]) => character + [...next].sort().join(''))
    .join(' ');
  return { readings: packReadings(readingsIn([...textsOf(source), COMMON_CHARACTERS])), pairs };
}

/** The 3,755 characters of GB 2312's first level: what may be typed in place of the right one. */
const COMMON_CHARACTERS = (() => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell, 0x20);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
})();

/** Characters as Taiwan and Hong Kong write them, whose mainland form these texts hold. */
function variantsIn(source: SearchSource): string {
  const known = new Set<string>();
  for (const text of textsOf(source))
    for (const character of text) if (isHan(character)) known.add(character);
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = FIRST; code <= LAST; code++) {
    const traditional = String.fromCharCode(code);
    const simplified = simplify(traditional);
    if (simplified !== traditional && known.has(simplified) && !known.has(traditional)) {
      pairs += traditional + simplified;
    }
  }
  return pairs;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

const unlessEmpty = <K extends string, T>(key: K, values: readonly T[]) =>
  (values.length === 0 ? {} : { [key]: [...values] }) as Partial<Record<K, T[]>>;
