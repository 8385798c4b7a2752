import type { Collection } from '../../schema/meta.ts';
import type { Content } from '../content.ts';
import type { Inspected } from './finding.ts';

/** A part of the content that is kept up as a whole. */
export interface KeptPart {
  collection: Inspected;
  /** A list, whose tasks are meant. */
  list?: string;
  name?: string;
  entries: number;
  /** Where history is known. */
  changedOn?: string;
}

/** When each part was last touched: each list with its tasks, each collection, each file of the registry. */
export function lastChanges(content: Content, history: ReadonlyMap<string, string>): KeptPart[] {
  const newest = newestOf(history);
  const tasksOf = Map.groupBy(content.tasks, ({ data }) => data.list);
  const lists = content.lists.map(({ id, data, place }): KeptPart => {
    const entries = tasksOf.get(id)?.length ?? 0;
    return {
      collection: 'tasks',
      list: id,
      name: data.shortTitle,
      entries,
      ...newest(place.file, `tasks/${id}/`),
    };
  });
  const folders = FOLDERS.map(
    (collection): KeptPart => ({
      collection,
      entries: content[collection].length,
      ...newest(`${collection}/`),
    }),
  );
  const registry = REGISTRY.map((collection): KeptPart => {
    const file = content[collection][0]?.place.file ?? '';
    return { collection, entries: content[collection].length, ...newest(file) };
  });
  const { site } = content;
  const settings = { entries: site === undefined ? 0 : 1, ...newest(site?.place.file ?? '') };
  return [...lists, ...folders, ...registry, { collection: 'site', ...settings }];
}

/** The latest day of some files and folders; a folder's is that of the latest file anywhere in it. */
function newestOf(history: ReadonlyMap<string, string>) {
  const days = new Map<string, string>();
  for (const [file, on] of history) {
    const folders = Array.from(file.matchAll(/\//g), ({ index }) => file.slice(0, index + 1));
    for (const name of [file, ...folders]) if ((days.get(name) ?? '') < on) days.set(name, on);
  }
  return (...names: string[]): { changedOn?: string } => {
    const changedOn = names
      .flatMap((name) => days.get(name) ?? [])
      .sort()
      .at(-1);
    return changedOn === undefined ? {} : { changedOn };
  };
}

const FOLDERS = ['policies', 'projects', 'stories', 'pages'] as const satisfies Collection[];
const REGISTRY = [
  'units',
  'designations',
  'groups',
  'people',
  'places',
  'teams',
] as const satisfies Collection[];
