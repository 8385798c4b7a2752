import { listSchema } from '../../schema/list.ts';
import type { Collection } from '../../schema/meta.ts';
import { fieldName } from '../../schema/schema-path.ts';
import type { Content } from '../content.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Subjects } from './subjects.ts';

/** Collections that a portal without would look unfinished. */
const EXPECTED: readonly Collection[] = [
  'lists',
  'policies',
  'projects',
  'stories',
  'units',
  'groups',
  'places',
  'teams',
];

/** Collections that hold nothing but samples, and sections of lists without a task. */
export function emptyPlaces(content: Content, subjects: Subjects): Finding[] {
  const collections = EXPECTED.filter((name) =>
    subjects[name].every(({ data }) => 'sample' in data && data.sample),
  ).map(
    (collection): Finding => ({
      kind: 'empty',
      collection,
      id: '',
      name: '',
      file: content[collection][0]?.place.file.replace(/[^/]+\.mdx$/, '') ?? '',
      field: '',
      what: subjects[collection].length === 0 ? '一条也没有' : '只有示例，没有真实的条目',
      ask: [],
    }),
  );
  const tasksOf = Map.groupBy(content.tasks, ({ data }) => data.list);
  const sections = subjects.lists.flatMap((list) => {
    const used = new Set(tasksOf.get(list.id)?.map(({ data }) => data.section));
    const holds = (id: string) => [...used].some((section) => section === id || section.startsWith(`${id}-`));
    return list.data.sections.flatMap(({ id, number, title }, index): Finding[] => {
      if (holds(id)) return [];
      const path = ['sections', index];
      const what = `“${number} ${title}”里没有任务`;
      return [findingAt(list, { kind: 'empty', what, field: fieldName(listSchema, path) }, path)];
    });
  });
  return [...collections, ...sections];
}
