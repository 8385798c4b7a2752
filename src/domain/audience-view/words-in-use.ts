/** What the visible entries say, and no more: headings and everyday words can give a hidden entry away. */
import type { Alias } from '../../schema/alias.ts';
import type { List } from '../../schema/list.ts';
import type { Task } from '../../schema/task.ts';
import type { Unit } from '../../schema/unit.ts';
import type { Audience } from '../audience.ts';
import type { Content } from '../content.ts';
import { type ViewEntry, valuesOf } from './view-entry.ts';

interface Said {
  lists: readonly ViewEntry<{ title: string }>[];
  tasks: readonly ViewEntry<{ title: string }>[];
  policies: readonly ViewEntry<{ title: string }>[];
  projects: readonly ViewEntry<{ title: string }>[];
  pages: readonly ViewEntry<{ title: string }>[];
  units: readonly Pick<Unit, 'name'>[];
}

/** Everyday words for what the visible entries say: any other could stand for something hidden. */
export function aliasesFor(content: Pick<Content, 'aliases'>, entries: Said): Alias[] {
  const { lists, tasks, policies, projects, pages, units } = entries;
  const said = [
    ...[...lists, ...tasks, ...policies, ...projects, ...pages].map(
      ({ data: { title }, body }) => `${title}\n${body.plainText}`,
    ),
    ...units.map(({ name }) => name),
  ].join('\n');
  return valuesOf(content.aliases).flatMap((alias) => {
    const means = alias.means.filter((word) => said.includes(word));
    return means.length === 0 ? [] : [{ ...alias, means }];
  });
}

/** A section of which this audience may see nothing is not shown to it: headings say much. */
export function sectionsInUse(list: ViewEntry<List>, tasks: readonly ViewEntry<Task>[], audience: Audience) {
  if (audience === 'internal') return list.data.sections;
  const used = new Set<string>();
  for (const task of tasks) {
    if (task.data.list !== list.id) continue;
    const path = task.data.section.split('-');
    for (let depth = 1; depth <= path.length; depth++) used.add(path.slice(0, depth).join('-'));
  }
  return list.data.sections.filter((section) => used.has(section.id));
}
