/** What is new: entries by the day they last changed; many tasks of one list on one day are one line. */
import { words } from '../text/zh-cn.ts';
import type { Catalog } from './views.ts';

export interface Change {
  /** `2026-11-22` */
  on: string;
  name: string;
  url: string;
}

const SHOWN = 6;

export function latestChanges(catalog: Catalog): Change[] {
  const dated = <T extends { changedOn?: string | undefined }>(entries: readonly T[]) =>
    entries.flatMap((entry) => (entry.changedOn === undefined ? [] : [{ ...entry, on: entry.changedOn }]));
  const tasks = Map.groupBy(dated(catalog.tasks), (task) => `${task.on} ${task.list}`);
  const changes = [
    ...[...tasks.values()].flatMap((same): Change[] => {
      const [first] = same;
      const list = first === undefined ? undefined : catalog.list(first.list);
      if (first === undefined || list === undefined) return [];
      if (same.length > 1)
        return [
          { on: first.on, url: list.url, name: `${list.shortTitle} ${words.home.newTasks(same.length)}` },
        ];
      return [
        {
          on: first.on,
          url: first.url,
          name: `${list.shortTitle} ${words.task.item(first.number)} ${first.title}`,
        },
      ];
    }),
    ...dated(catalog.policies).map(
      (policy): Change => ({ on: policy.on, url: policy.url, name: `《${policy.title}》` }),
    ),
    ...dated(catalog.projects.filter((project) => !project.sample)).map(
      (project): Change => ({ on: project.on, url: project.url, name: project.title }),
    ),
  ];
  return changes.sort((a, b) => b.on.localeCompare(a.on)).slice(0, SHOWN);
}
