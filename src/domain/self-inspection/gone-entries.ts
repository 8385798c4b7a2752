import { type Content, ENTRY_NAMES } from '../content.ts';
import { oldAddresses } from '../moved-addresses.ts';
import { addressesOf } from '../page-addresses.ts';
import type { Finding } from './finding.ts';

/** Entries that were deleted or renamed, as git knows, and whose old addresses lead nowhere. */
export function goneEntries(content: Content, history: ReadonlyMap<string, string>): Finding[] {
  const written = content.redirects.map(({ data }) => data);
  const moved = new Set(oldAddresses(written, content.ids.tasks).map(({ from }) => from));
  return [...history].flatMap(([file, on]): Finding[] => {
    const [, folder = '', id = ''] = /^([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
    const collection = ENTRY_NAMES.find((name) => name === folder);
    if (collection === undefined || content.ids[collection].has(id)) return [];
    const [address = ''] = addressesOf(collection, id);
    if (moved.has(address)) return [];
    const what = `${on} 删掉或改了编号，旧链接 ${address} 打不开；改了编号的，在 redirects.yml 里写一条`;
    return [{ kind: 'gone', collection, id: '', name: id, file, field: '', what, ask: [] }];
  });
}
