/** The files of the index as the planner uses them: records, names, and who is bound by what. */
import type { AssigneeKind, Role } from '../schema/assignment.ts';
import { normalise } from './normalise.ts';
import { parseReadings, type Readings } from './readings.ts';
import type { ResultType, SubjectType } from './search-answer.ts';
import type { AliasesFile, ListRow, NamesFile, RecordRow, RecordsFile } from './search-files.ts';

export interface IndexedRecord {
  /** Its place in the index. */
  place: number;
  type: ResultType;
  id: string;
  key: string;
  url: string;
  title: string;
  list?: ListRow;
  number?: string;
  /** Places in `assignments`. */
  by: readonly number[];
  classes: readonly string[];
  note?: string;
  sample?: true;
}

export interface AssignmentRow {
  role: Role;
  kind: AssigneeKind;
  id: string | null;
  label: string;
  text: string;
}

/** A unit, group, person or designation, with every name it is known by. */
export interface Named {
  type: SubjectType;
  id: string;
  key: string;
  name: string;
  /** As printed: the present name, short ones, former ones. */
  names: readonly string[];
  formerNames: readonly string[];
  url?: string;
  note?: string;
  /** Of a unit: ids of designations that bind it, certainly and perhaps. */
  member: ReadonlySet<string>;
  perhaps: ReadonlySet<string>;
  /** Of a group that is a unit too. */
  unit?: string;
}

/** Everyday words and what lists say instead, normalised. */
export interface PortalAlias {
  say: string;
  means: readonly string[];
}

export interface PortalIndex {
  records: readonly IndexedRecord[];
  /** By what Pagefind calls the record. */
  placeOf: ReadonlyMap<string, number>;
  averageWords: number;
  /** Tokens too common to be asked for alone, with the number of records that hold them. */
  common: ReadonlyMap<string, number>;
  assignments: readonly AssignmentRow[];
  named: readonly Named[];
  /** By key. */
  subject(key: string): Named | undefined;
  /** Everybody who is called so, by normalised name. */
  byName: ReadonlyMap<string, readonly Named[]>;
  longestName: number;
  lists: readonly ListRow[];
  /** None until they are fetched. */
  aliases: readonly PortalAlias[];
  readings: Readings;
  /** Text with mainland characters, as the portal writes them; unchanged until aliases are fetched. */
  simplify(text: string): string;
}

export function openIndex(names: NamesFile, records: RecordsFile): PortalIndex {
  const named = namedIn(names);
  const byName = new Map<string, Named[]>();
  for (const one of named) {
    for (const name of one.names) {
      const key = compact(name);
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [one]);
      else if (!known.includes(one)) known.push(one);
    }
  }
  const byKey = new Map(named.map((one) => [one.key, one]));
  return {
    records: recordsIn(records.records, names.lists),
    placeOf: new Map(records.records.map(({ page }, place) => [page, place])),
    averageWords: records.averageWords,
    common: new Map(Object.entries(records.common ?? {})),
    assignments: records.assignments.map(([role, kind, id, label, text]) => ({
      role,
      kind,
      id,
      label,
      text,
    })),
    named,
    subject: (key) => byKey.get(key),
    byName,
    longestName: Math.max(0, ...[...byName.keys()].map((name) => name.length)),
    lists: names.lists,
    aliases: [],
    readings: parseReadings(names.readings),
    simplify: (text) => text,
  };
}

export const withAliases = (index: PortalIndex, file: AliasesFile): PortalIndex => ({
  ...index,
  simplify: simplifier(file.variants),
  aliases: file.aliases.map(([say = '', ...means]) => ({ say: normalise(say), means: means.map(normalise) })),
});

function simplifier(pairs: string): (text: string) => string {
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return (text) => [...text].map((character) => simplified.get(character) ?? character).join('');
}

/** A name as it is looked up: without anything between its characters. */
export const compact = (name: string): string => normalise(name).replaceAll(' ', '');

function recordsIn(rows: readonly RecordRow[], lists: readonly ListRow[]): IndexedRecord[] {
  let list: ListRow | undefined;
  return rows.map((row, place) => {
    const type = row.type ?? 'task';
    if (row.list !== undefined) list = lists[row.list];
    const hasList = type === 'task' || type === 'list';
    const id = type === 'task' ? `${list?.id}/${row.id}` : row.id;
    return {
      place,
      type,
      id,
      key: `${type}:${id}`,
      url: row.url ?? usualUrl(type, id),
      title: row.title,
      ...(hasList && list !== undefined ? { list } : {}),
      ...(type === 'task' ? { number: row.number ?? row.id } : {}),
      by: row.by ?? [],
      classes: row.classes ?? [],
      ...(row.note === undefined ? {} : { note: row.note }),
      ...(row.sample ? { sample: true as const } : {}),
    };
  });
}

/** Where an entry stands unless its row says otherwise. */
export function usualUrl(type: ResultType, id: string): string {
  if (type === 'page') return `${id}/`;
  return `${type === 'task' ? 'lists' : FOLDERS[type]}/${id}/`;
}

const FOLDERS: Record<Exclude<ResultType, 'task' | 'page'>, string> = {
  unit: 'units',
  group: 'groups',
  person: 'people',
  designation: 'designations',
  project: 'projects',
  place: 'places',
  story: 'stories',
  policy: 'policies',
  list: 'lists',
};

function namedIn(names: NamesFile): Named[] {
  const nobody: ReadonlySet<string> = new Set();
  const base = (type: SubjectType, row: { id: string; names: string[] }): Named => ({
    type,
    id: row.id,
    key: `${type}:${row.id}`,
    name: row.names[0] ?? row.id,
    names: row.names,
    formerNames: [],
    ...(type === 'person' ? {} : { url: usualUrl(type, row.id) }),
    member: nobody,
    perhaps: nobody,
  });
  const designations = (places: readonly number[] = []) =>
    new Set(places.map((place) => names.designations[place]?.id ?? ''));
  return [
    ...names.units.map((row) => ({
      ...base('unit', row),
      names: [...row.names, ...(row.former ?? [])],
      formerNames: row.former ?? [],
      note: row.kind,
      member: designations(row.member),
      perhaps: designations(row.perhaps),
    })),
    ...names.groups.map((row) => {
      const unit = row.unit === undefined ? undefined : names.units[row.unit]?.id;
      return { ...base('group', row), ...(unit === undefined ? {} : { unit }) };
    }),
    ...names.people.map((row) => base('person', row)),
    ...names.designations.map((row) => base('designation', row)),
  ];
}

/** Orders tasks by their list, the newest first, and within it as printed. */
export function newestListFirst({ lists }: PortalIndex): (a: IndexedRecord, b: IndexedRecord) => number {
  const order = ({ list }: IndexedRecord) => (list === undefined ? -1 : lists.indexOf(list));
  return (a, b) => order(a) - order(b) || a.place - b.place;
}
