/** Which files make which collection: the one table of the content folder's layout (DESIGN §3). */
import type * as z from 'zod';
import { WITHHELD_LIST } from '../domain/integrity/offline-material.ts';
import { aliasSchema } from '../schema/alias.ts';
import { designationSchema } from '../schema/designation.ts';
import { groupSchema } from '../schema/group.ts';
import { listSchema } from '../schema/list.ts';
import { pageSchema } from '../schema/page.ts';
import { personSchema } from '../schema/person.ts';
import { placeSchema } from '../schema/place.ts';
import { policySchema } from '../schema/policy.ts';
import { projectSchema } from '../schema/project.ts';
import { redirectSchema } from '../schema/redirect.ts';
import { siteSchema } from '../schema/site.ts';
import { storySchema } from '../schema/story.ts';
import { taskSchema } from '../schema/task.ts';
import { teamSchema } from '../schema/team.ts';
import { unitSchema } from '../schema/unit.ts';

/** One MDX file an entry; its id is the file name (a task's: list/file). */
export const ENTRY_COLLECTIONS = {
  lists: { title: '任务清单', schema: listSchema },
  tasks: { title: '任务', schema: taskSchema },
  policies: { title: '政策文件', schema: policySchema },
  projects: { title: '志愿项目', schema: projectSchema },
  stories: { title: '志愿故事', schema: storySchema },
  pages: { title: '页面', schema: pageSchema },
} as const satisfies Record<string, { title: string; schema: z.ZodType }>;
export type EntryCollection = keyof typeof ENTRY_COLLECTIONS;

/** One YAML file with all rows under a key of the same name. */
export const REGISTRIES = {
  units: { title: '单位', file: 'registry/units.yml', schema: unitSchema },
  designations: { title: '集体称谓', file: 'registry/designations.yml', schema: designationSchema },
  groups: { title: '责任组室', file: 'registry/groups.yml', schema: groupSchema },
  people: { title: '牵头人', file: 'registry/people.yml', schema: personSchema },
  places: { title: '阵地', file: 'registry/places.yml', schema: placeSchema },
  teams: { title: '志愿服务队', file: 'registry/teams.yml', schema: teamSchema },
  aliases: { title: '俗称', file: 'registry/aliases.yml', schema: aliasSchema },
  redirects: { title: '地址变更', file: 'redirects.yml', schema: redirectSchema },
} as const satisfies Record<string, { title: string; file: string; schema: z.ZodType }>;
export type RegistryCollection = keyof typeof REGISTRIES;

export const SITE_FILE = 'site.yml';
export { siteSchema };

const REGISTRY_OF_FILE = new Map(
  (Object.keys(REGISTRIES) as RegistryCollection[]).map((name) => [REGISTRIES[name].file as string, name]),
);

export type FileRole =
  | { kind: 'entry'; collection: EntryCollection; id: string }
  | { kind: 'registry'; registry: RegistryCollection }
  | { kind: 'site' }
  | { kind: 'ignored' }
  /** `entryMeant`: somebody wrote an entry, and it would silently not be published. */
  | { kind: 'unexpected'; hint: string; entryMeant: boolean };

const ENTRY_PATH = /^([^/]+)\/(.+)\.mdx$/;

/** What a file of the content folder is for, by its path. */
export function roleOfFile(path: string): FileRole {
  const registry = REGISTRY_OF_FILE.get(path);
  if (registry !== undefined) return { kind: 'registry', registry };
  if (path === SITE_FILE) return { kind: 'site' };
  if (path === WITHHELD_LIST || /(?:^|\/)README\.md$/.test(path)) return { kind: 'ignored' };
  const match = ENTRY_PATH.exec(path);
  const collection = match?.[1];
  if (match === null || collection === undefined || !Object.hasOwn(ENTRY_COLLECTIONS, collection)) {
    return { kind: 'unexpected', hint: hintFor(path), entryMeant: looksLikeEntry(path) };
  }
  return { kind: 'entry', collection: collection as EntryCollection, id: match[2] ?? '' };
}

/** A text in an entries' folder, or an MDX file anywhere: not a stray picture or note. */
const looksLikeEntry = (path: string) =>
  /\.mdx$/.test(path) ||
  (/\.(?:md|markdown|txt)$/.test(path) && Object.hasOwn(ENTRY_COLLECTIONS, path.split('/')[0] ?? ''));

function hintFor(path: string): string {
  if (/\.md$/.test(path)) return '正文文件的扩展名是 .mdx，请改名';
  if (/\.ya?ml$/.test(path)) {
    return `名册文件只有：${[...REGISTRY_OF_FILE.keys(), SITE_FILE].join('、')}`;
  }
  return '内容文件夹里只放 .mdx 和名册文件；图片放 uploads/，不上网的材料不要放进来';
}
