import type { Collection } from '../../schema/meta.ts';
import type { Content } from '../content.ts';

/** Pages that exist, but not for this audience: a redirect there would say so. */
export function hiddenAddresses(
  content: Pick<Content, 'ids'>,
  view: Record<Collection, readonly { id: string }[]>,
): Set<string> {
  return new Set(
    (Object.keys(ADDRESSES) as Collection[]).flatMap((collection) => {
      const seen = new Set(view[collection].map(({ id }) => id));
      return [...content.ids[collection]]
        .filter((id) => !seen.has(id))
        .map((id) => `${ADDRESSES[collection]}${id}/`);
    }),
  );
}

const ADDRESSES: Record<Collection, string> = {
  lists: '/lists/',
  tasks: '/lists/',
  policies: '/policies/',
  projects: '/projects/',
  stories: '/stories/',
  pages: '/',
  units: '/units/',
  designations: '/designations/',
  groups: '/groups/',
  people: '/people/',
  places: '/places/',
  teams: '/teams/',
};
