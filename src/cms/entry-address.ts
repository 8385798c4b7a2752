/** Where an entry is edited, as seen from the portal's root. */
import { ENTRY_COLLECTIONS } from '../compile/collections.ts';

/** `collection` is one of entries, a registry or the settings; without an id the whole collection opens. */
export function editAddress(collection: string, id: string): string {
  if (collection === 'site') return '/admin/#/collections/site/entries/site';
  if (!Object.hasOwn(ENTRY_COLLECTIONS, collection))
    return `/admin/#/collections/registry/entries/${collection}`;
  return id === ''
    ? `/admin/#/collections/${collection}`
    : `/admin/#/collections/${collection}/entries/${id}`;
}
