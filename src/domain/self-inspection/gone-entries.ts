import type { Collection } from '../../schema/meta.ts';
import type { Content } from '../content.ts';
import { withLastAddresses, withMovedTasks } from '../moved-addresses.ts';
import { addressesOf } from '../page-addresses.ts';
import type { Finding } from './finding.ts';

const WITH_PAGES: readonly Collection[] = ['lists', 'tasks', 'policies', 'projects', 'stories', 'pages'];

/** Entries that were deleted or renamed, as git knows, and whose old addresses lead nowhere. */
export function goneEntries(content: Content, history: ReadonlyMap<string, string>): Finding[] {
  const redirects = withLastAddresses(content.redirects.map(({ data }) => data));
  const moved = new Set(withMovedTasks(redirects, content.tasks).map(({ from }) => from));
  return [...history].flatMap(([file, on]): Finding[] => {
    const [, folder = '', id = ''] = /^([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
    const collection = WITH_PAGES.find((name) => name === folder);
    if (collection === undefined || content.ids[collection].has(id)) return [];
    const [address = ''] = addressesOf(collection, id);
    if (moved.has(address)) return [];
    const what = `${on} 删掉或改了编号，旧链接 ${address} 打不开；改了编号的，在 redirects.yml 里写一条`;
    return [{ kind: 'gone', collection, id: '', name: id, file, field: '', what, ask: [] }];
  });
}
