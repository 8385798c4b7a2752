/** Which addresses are the pages of which entries, for what points at pages by address. */
import type { Collection } from '../schema/meta.ts';
import type { Content } from './content.ts';

/** Below these an entry has pages; the first is its own. */
const BASES: Record<Collection, readonly string[]> = {
  lists: ['/lists/'],
  tasks: ['/lists/'],
  policies: ['/policies/'],
  projects: ['/projects/', '/posters/'],
  stories: ['/stories/'],
  pages: ['/'],
  units: ['/units/'],
  designations: ['/designations/'],
  groups: ['/groups/'],
  people: ['/people/'],
  places: ['/places/', '/door-signs/'],
  teams: ['/teams/'],
};
const COLLECTIONS = Object.keys(BASES) as Collection[];

/** All pages that an entry has stand at or below one of these. */
export const addressesOf = (collection: Collection, id: string): string[] =>
  BASES[collection].map((base) => `${base}${id}/`);

/** `/lists/2024-reading/6/` → `/`, `/lists/`, `/lists/2024-reading/`, `/lists/2024-reading/6/` */
export const addressesAbove = (address: string): string[] =>
  Array.from(address.matchAll(/\//g), ({ index }) => address.slice(0, index + 1));

/** Whether an entry has its own page there. */
export const isEntryPage = (address: string, { ids }: Pick<Content, 'ids'>): boolean =>
  COLLECTIONS.some((collection) =>
    BASES[collection].some(
      (base) => address.startsWith(base) && ids[collection].has(address.slice(base.length, -1)),
    ),
  );

/** Whether an entry would have its page there, if it existed. Tasks stand beside the reading pages of their list. */
export function lacksEntry(address: string, { ids }: Pick<Content, 'ids'>): boolean {
  const [base, id = '', below] = address.slice(1, -1).split('/');
  const collection = COLLECTIONS.find((name) => name !== 'tasks' && BASES[name].includes(`/${base}/`));
  if (collection === undefined || id === '') return false;
  if (!ids[collection].has(id)) return true;
  return (
    collection === 'lists' && below !== undefined && below !== 'read' && !ids.tasks.has(`${id}/${below}`)
  );
}
