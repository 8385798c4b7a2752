/**
 * What stands in git for a save, for people who read the history: 修改任务：2020 年宣传思想文化清单第12项 … and below it
 * the fields that changed.
 */
import { ENTRY_COLLECTIONS, REGISTRIES, roleOfFile } from '../compile/collections.ts';
import { parseEntryFile } from '../schema/entry-file.ts';
import { cmsWords } from '../text/cms-words.ts';
import { changedFields, type FileChange } from './changed-fields.ts';

/** What a list is called, by its id. */
export type ListName = (list: string) => string | undefined;

export function commitMessage(changes: readonly FileChange[], listName: ListName): string {
  const [first, ...others] = changes;
  if (first === undefined) return cmsWords.history.nothing;
  const more = others.length === 0 ? '' : cmsWords.history.andOthers(changes.length);
  const fields = first.before === undefined || first.after === undefined ? [] : changedFields(first);
  const detail =
    fields.length === 0 || isRegistry(first.path) ? '' : `\n\n${cmsWords.history.fields(fields)}`;
  return `${verbOf(first)}${whatOf(first, listName)}${more}${detail}`;
}

const verbOf = ({ before, after }: FileChange) => {
  const { create, remove, update } = cmsWords.history;
  if (before === undefined) return create;
  return after === undefined ? remove : update;
};

const isRegistry = (path: string) => roleOfFile(path).kind === 'registry';

function whatOf(change: FileChange, listName: ListName): string {
  const role = roleOfFile(change.path);
  switch (role.kind) {
    case 'registry': {
      const rows = changedFields(change);
      const shown = rows.slice(0, 5).join('、');
      return `${REGISTRIES[role.registry].title}：${rows.length > 5 ? cmsWords.history.many(shown, rows.length) : shown}`;
    }
    case 'site':
      return `${cmsWords.config.site}：${changedFields(change).join('、')}`;
    case 'entry': {
      const { title } = ENTRY_COLLECTIONS[role.collection];
      const data = parseEntryFile(change.after ?? change.before ?? '').data as Record<string, unknown>;
      const name = String(data['title'] ?? role.id);
      if (role.collection !== 'tasks') return `${title}：${name}`;
      const list = String(data['list'] ?? role.id.split('/')[0]);
      return `${title}：${cmsWords.history.task(listName(list) ?? list, String(data['number'] ?? ''), name)}`;
    }
    default:
      return `${cmsWords.history.picture}：${change.path}`;
  }
}
