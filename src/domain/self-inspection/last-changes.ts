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
  const newest = (belongs: (file: string) => boolean): { changedOn?: string } => {
    const days = [...history].flatMap(([file, on]) => (belongs(file) ? [on] : []));
    const changedOn = days.sort().at(-1);
    return changedOn === undefined ? {} : { changedOn };
  };
  const lists = content.lists.map(({ id, data, place }): KeptPart => {
    const entries = content.tasks.filter((task) => task.data.list === id).length;
    const own = (file: string) => file === place.file || file.startsWith(`tasks/${id}/`);
    return { collection: 'tasks', list: id, name: data.shortTitle, entries, ...newest(own) };
  });
  const folders = (['policies', 'projects', 'stories', 'pages'] as const).map(
    (collection): KeptPart => ({
      collection,
      entries: content[collection].length,
      ...newest((file) => file.startsWith(`${collection}/`)),
    }),
  );
  const registry = REGISTRY.map(
    (collection): KeptPart => ({
      collection,
      entries: content[collection].length,
      ...newest((file) => file === content[collection][0]?.place.file),
    }),
  );
  const site = newest((file) => file === content.site?.place.file);
  return [
    ...lists,
    ...folders,
    ...registry,
    { collection: 'site', entries: content.site === undefined ? 0 : 1, ...site },
  ];
}

const REGISTRY = [
  'units',
  'designations',
  'groups',
  'people',
  'places',
  'teams',
] as const satisfies Collection[];
