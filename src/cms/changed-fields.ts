/** What a change of a content file changed, in the words of the schemas. */

import { ENTRY_COLLECTIONS, REGISTRIES, roleOfFile, siteSchema } from '../compile/collections.ts';
import { parseEntryFile, parseYamlFile } from '../schema/entry-file.ts';
import { metaAt } from '../schema/schema-path.ts';
import { cmsWords } from '../text/cms-words.ts';
import { isSameValue as isSame } from './same-value.ts';

type Fields = Record<string, unknown>;

export interface FileChange {
  /** From the content root. */
  path: string;
  /** Absent for a new file. */
  before?: string | undefined;
  /** Absent for a deleted one. */
  after?: string | undefined;
}

/** `标题`, `责任组室`, `正文`; of a registry the names of the rows that changed. */
export function changedFields({ path, before = '', after = '' }: FileChange): string[] {
  const role = roleOfFile(path);
  if (role.kind === 'registry')
    return changedRows(role.registry, rowsOf(before, role.registry), rowsOf(after, role.registry));
  if (role.kind === 'site') {
    const [old, now] = [before, after].map((text) => parseYamlFile(text).data as Fields);
    return titlesOf(old ?? {}, now ?? {}, (key) => metaAt(siteSchema, [key]).title);
  }
  if (role.kind !== 'entry') return [];
  const { schema } = ENTRY_COLLECTIONS[role.collection];
  const [old, now] = [parseEntryFile(before), parseEntryFile(after)];
  const titles = titlesOf(old.data as Fields, now.data as Fields, (key) => metaAt(schema, [key]).title);
  return old.body.trim() === now.body.trim() ? titles : [...titles, cmsWords.config.body];
}

function titlesOf(old: Fields, now: Fields, titleOf: (key: string) => string | undefined): string[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.filter((key) => !isSame(old[key], now[key])).map((key) => titleOf(key) ?? key);
}

function rowsOf(text: string, registry: string): Fields[] {
  const { [registry]: rows } = parseYamlFile(text).data as Fields;
  return Array.isArray(rows) ? (rows as Fields[]) : [];
}

/** What tells the rows of a registry apart: an id, or what an alias says, or an old address. */
export const rowKey = (row: Fields) => String(row['id'] ?? row['say'] ?? row['from'] ?? JSON.stringify(row));

function changedRows(
  registry: keyof typeof REGISTRIES,
  old: readonly Fields[],
  now: readonly Fields[],
): string[] {
  const nameOf = (row: Fields) => String(row['name'] ?? rowKey(row));
  const before = new Map(old.map((row) => [rowKey(row), row]));
  const after = new Map(now.map((row) => [rowKey(row), row]));
  const added = now.filter((row) => !before.has(rowKey(row)));
  const removed = old.filter((row) => !after.has(rowKey(row)));
  const changed = now.filter((row) => before.has(rowKey(row)) && !isSame(before.get(rowKey(row)), row));
  const words = cmsWords.history;
  const names = [
    ...changed.map(nameOf),
    ...added.map((row) => words.added(nameOf(row))),
    ...removed.map((row) => words.removed(nameOf(row))),
  ];
  return names.length > 0 || isSame(old, now) ? names : [words.order(REGISTRIES[registry].title)];
}
