/**
 * Links that bodies write as addresses: to an entry that exists, and that the reader may see. The build follows every
 * link of the finished pages; this tells an editor at once.
 */
import type { Message } from '../../diagnostics/message.ts';
import { isWebAddress } from '../../schema/web-address.ts';
import { type Content, ENTRY_NAMES, entriesOf } from '../content.ts';
import { oldAddresses } from '../moved-addresses.ts';
import { addressesAbove, addressesOf, isEntryPage, lacksEntry } from '../page-addresses.ts';

export function checkBodyLinks(content: Content): Message[] {
  const moves = new Map(
    oldAddresses(
      content.redirects.map(({ data }) => data),
      content.ids.tasks,
    ).map(({ from, to }) => [from, to]),
  );
  const internal = internalAddresses(content);
  return entriesOf(content).flatMap(({ data, body, place }) => {
    const said = { severity: 'error', file: place.file, field: '正文' } as const;
    const inside = addressesIn(body.html).flatMap((address): Message[] => {
      const now = moves.get(address) ?? address;
      if (isEntryPage(`${now}/`, content)) return [{ ...said, ...broken(address, 'slash') }];
      if (now.endsWith('/') && lacksEntry(now, content)) return [{ ...said, ...broken(address, 'missing') }];
      if (data.visibility === 'public' && addressesAbove(now).some((above) => internal.has(above)))
        return [{ ...said, ...hidden(address) }];
      return [];
    });
    const outside = webAddressesIn(body.html)
      .filter((address) => !URL.canParse(address) || !isWebAddress(new URL(address)))
      .map((address): Message => ({ ...said, ...broken(address, 'malformed') }));
    return [...inside, ...outside];
  });
}

/** What is wrong with a link, said after it, and how an editor mends it. */
export const LINK_FAULTS = {
  missing: {
    what: '指向的页面不存在',
    fix: '打开要链接的那一页，把地址栏里从 / 开始的部分抄过来，或删掉链接',
  },
  slash: { what: '末尾少了 /', fix: '在末尾加上 /' },
  malformed: { what: '写得不对，不是网址', fix: '站内的从 / 开始写，别的网站写全，如 https://www.gov.cn/' },
} as const;

type Fault = Pick<Message, 'kind' | 'what' | 'why' | 'fix'>;

function broken(address: string, fault: keyof typeof LINK_FAULTS): Fault {
  const { what, fix } = LINK_FAULTS[fault];
  const why = fault === 'missing' ? { why: '打开这个链接的人会看到“没有这一页”，门户也不会生成' } : {};
  return { kind: 'link-broken', what: `链接“${address}”${what}`, fix, ...why };
}

const hidden = (address: string): Fault => ({
  kind: 'reference-hidden',
  what: `公开的正文链接到了内部的页面“${address}”`,
  why: '公开版里没有这一页，链接会断，也会让人知道有这一条',
  fix: '删掉这个链接，或把那个条目改为公开',
});

/** From the portal's root, each once, without what follows the path. */
const addressesIn = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(/\shref="(\/[^"?#]*)/g), ([, address = '']) => address)),
];

/** Of other sites, each once; what follows the path is nothing to judge. */
const webAddressesIn = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(/\shref="(https?:[^"?#]*)/gi), ([, address = '']) => address)),
];

function internalAddresses(content: Content): Set<string> {
  const entries = ENTRY_NAMES.flatMap((name) =>
    content[name].flatMap(({ id, data }) => (data.visibility === 'internal' ? addressesOf(name, id) : [])),
  );
  const places = content.places.flatMap(({ data }) =>
    data.visibility === 'internal' ? addressesOf('places', data.id) : [],
  );
  return new Set([...entries, ...places]);
}
