/**
 * Links that bodies write as addresses: to an entry that exists, and that the reader may see. The build follows every
 * link of the finished pages; this tells an editor at once.
 */
import type { Message } from '../../diagnostics/message.ts';
import type { Visibility } from '../../schema/common.ts';
import type { Content, Entry } from '../content.ts';
import { addressesAbove, addressesOf, isEntryPage, lacksEntry } from '../page-addresses.ts';

export function checkBodyLinks(content: Content): Message[] {
  const entries: Entry<{ visibility: Visibility }>[] = [
    content.lists,
    content.tasks,
    content.policies,
    content.projects,
    content.stories,
    content.pages,
  ].flat();
  const moved = new Set(content.redirects.map(({ data }) => data.from));
  const internal = internalAddresses(content);
  return entries.flatMap(({ data, body, place }) =>
    addressesIn(body.html).flatMap((address): Message[] => {
      const said = { severity: 'error' as const, file: place.file, field: '正文' };
      if (moved.has(address)) return [];
      if (isEntryPage(`${address}/`, content))
        return [{ ...said, kind: 'link-broken', what: `链接“${address}”末尾少了 /`, fix: '在末尾加上 /' }];
      if (address.endsWith('/') && lacksEntry(address, content))
        return [
          {
            ...said,
            kind: 'link-broken',
            what: `链接“${address}”指向的页面不存在`,
            why: '打开这个链接的人会看到“没有这一页”，门户也不会生成',
            fix: '打开要链接的那一页，把地址栏里从 / 开始的部分抄过来，或删掉链接',
          },
        ];
      if (data.visibility === 'public' && addressesAbove(address).some((above) => internal.has(above)))
        return [
          {
            ...said,
            kind: 'reference-hidden',
            what: `公开的正文链接到了内部的页面“${address}”`,
            why: '公开版里没有这一页，链接会断，也会让人知道有这一条',
            fix: '删掉这个链接，或把那个条目改为公开',
          },
        ];
      return [];
    }),
  );
}

/** From the portal's root, each once, without what follows the path. */
const addressesIn = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(/\shref="(\/[^"?#]*)/g), ([, address = '']) => address)),
];

function internalAddresses(content: Content): Set<string> {
  const hidden = (['lists', 'tasks', 'policies', 'projects', 'stories', 'pages'] as const).flatMap((name) =>
    content[name].flatMap(({ id, data }) => (data.visibility === 'internal' ? addressesOf(name, id) : [])),
  );
  const places = content.places.flatMap(({ data }) =>
    data.visibility === 'internal' ? addressesOf('places', data.id) : [],
  );
  return new Set([...hidden, ...places]);
}
