/** The reader's own recent searches on the search page, with the way to clear them. */
import { writeAddress } from './ui-address.ts';
import { element, refill } from './ui-element.ts';
import { forgetQueries, recentQueries } from './ui-recent.ts';

export function showRecent(place: HTMLElement): void {
  const queries = recentQueries();
  place.hidden = queries.length === 0;
  const list = place.querySelector('ul');
  if (list === null) return;
  refill(
    list,
    ...queries.map((query) =>
      element('li', {}, element('a', { href: writeAddress({ query, filters: {} }) }, query)),
    ),
  );
  const clear = place.querySelector('button');
  if (clear === null) return;
  clear.onclick = () => {
    forgetQueries();
    place.hidden = true;
    document.querySelector<HTMLElement>('#q')?.focus();
  };
}
