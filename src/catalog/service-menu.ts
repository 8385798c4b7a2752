/** The services that people can order, by the class of the project that offers them, and where. */
import { PROJECT_CLASSES, type ProjectClass } from '../schema/project.ts';
import type { Catalog, ProjectView } from './views.ts';

export interface MenuGroup {
  name: string;
  projects: ProjectView[];
}

/** Townships in which something can be ordered, by name. */
export function townshipsWithMenu(
  projects: readonly ProjectView[],
  { registry }: Pick<Catalog, 'registry'>,
): { id: string; name: string }[] {
  const ids = new Set(projects.flatMap(({ townships }) => townships));
  return [...ids]
    .map((id) => registry.unit(id))
    .filter((unit) => unit !== undefined)
    .sort((a, b) => COLLATOR.compare(a.name, b.name));
}

const COLLATOR = new Intl.Collator('zh-CN');

/** In the order of the classes, then by name. */
export function menuByClass(projects: readonly ProjectView[]): MenuGroup[] {
  const groups = Map.groupBy(projects, (project) => project.class);
  return (Object.keys(PROJECT_CLASSES) as ProjectClass[])
    .map((id) => ({ name: PROJECT_CLASSES[id], projects: groups.get(id) ?? [] }))
    .filter((group) => group.projects.length > 0);
}
