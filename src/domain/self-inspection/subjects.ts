/** Everything that can be inspected, with its name and the groups that answer for it. */
import type { Collection } from '../../schema/meta.ts';
import type { Task } from '../../schema/task.ts';
import type { Content, Entry, Row } from '../content.ts';
import type { Subject } from './finding.ts';

/** An entry or row with its data. */
export type Of<T> = Subject & { data: T };

export type Subjects = {
  [Name in Collection]: Of<
    Content[Name] extends (infer Item extends { data: unknown })[] ? Item['data'] : never
  >[];
};

export function subjectsOf(content: Content): Subjects {
  const askList = new Map(content.lists.map(({ id, data }) => [id, data.ask]));
  const byTask = new Map(content.tasks.map(({ id, data }) => [id, groupsOf(data, askList.get(data.list))]));
  const citing = new Map<string, string[]>();
  for (const { id, data } of content.tasks) {
    for (const policy of data.policies)
      citing.set(policy, [...(citing.get(policy) ?? []), ...(byTask.get(id) ?? [])]);
  }
  const ofTasks = (ids: readonly string[]) => ids.flatMap((id) => byTask.get(id) ?? []);
  const ofProject = new Map(content.projects.map(({ id, data }) => [id, ofTasks(data.tasks)]));
  const nobody = () => [];
  return {
    lists: entries(
      'lists',
      content.lists,
      ({ data }) => known(data.ask),
      ({ shortTitle }) => shortTitle,
    ),
    tasks: entries('tasks', content.tasks, ({ id }) => byTask.get(id) ?? []),
    policies: entries('policies', content.policies, ({ id }) => citing.get(id) ?? []),
    projects: entries('projects', content.projects, ({ id }) => ofProject.get(id) ?? []),
    stories: entries('stories', content.stories, ({ data }) => ofProject.get(data.project ?? '') ?? []),
    pages: entries('pages', content.pages, nobody),
    units: rows('units', content.units, nobody),
    designations: rows('designations', content.designations, ({ ask }) => known(ask)),
    groups: rows('groups', content.groups, ({ id }) => [id]),
    people: rows('people', content.people, nobody),
    places: rows('places', content.places, nobody),
    teams: rows('teams', content.teams, nobody),
  };
}

const known = (id: string | undefined) => (id === undefined ? [] : [id]);

/** Its own, or the one that its list names for all. */
function groupsOf({ group }: Task, ofList: string | undefined): string[] {
  const own = group.flatMap(({ kind, id }) => (kind === 'group' ? known(id) : []));
  return own.length > 0 ? own : known(ofList);
}

function entries<T extends { title: string }>(
  collection: Collection,
  list: readonly Entry<T>[],
  ask: (entry: Entry<T>) => string[],
  name: (data: T) => string = ({ title }) => title,
): Of<T>[] {
  return list.map((entry) => ({
    collection,
    id: entry.id,
    name: name(entry.data),
    place: entry.place,
    ask: unique(ask(entry)),
    data: entry.data,
  }));
}

function rows<T extends { id: string; name: string }>(
  collection: Collection,
  list: readonly Row<T>[],
  ask: (row: T) => string[],
): Of<T>[] {
  return list.map(({ data, place }) => ({
    collection,
    id: data.id,
    name: data.name,
    place,
    ask: unique(ask(data)),
    data,
  }));
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
