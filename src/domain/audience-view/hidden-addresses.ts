import type { Collection } from '../../schema/meta.ts';
import type { Content } from '../content.ts';
import { addressesAbove, addressesOf } from '../page-addresses.ts';

/** Tells pages that exist, but not for this audience: a redirect there would say so. */
export function hiddenAddresses(
  content: Pick<Content, 'ids'>,
  view: Record<Collection, readonly { id: string }[]>,
): (address: string) => boolean {
  const hidden = new Set(
    (Object.keys(content.ids) as Collection[]).flatMap((collection) => {
      const seen = new Set(view[collection].map(({ id }) => id));
      return [...content.ids[collection]]
        .filter((id) => !seen.has(id))
        .flatMap((id) => addressesOf(collection, id));
    }),
  );
  return (address) => addressesAbove(address).some((above) => hidden.has(above));
}
