/** The services that people can order, by the class of the project that offers them. */
import { PROJECT_CLASSES, type ProjectClass } from '../schema/project.ts';
import type { ProjectView } from './views.ts';

export interface MenuGroup {
  name: string;
  projects: ProjectView[];
}

/** In the order of the classes, then by name. */
export function menuByClass(projects: readonly ProjectView[]): MenuGroup[] {
  const groups = Map.groupBy(projects, (project) => project.class);
  return (Object.keys(PROJECT_CLASSES) as ProjectClass[])
    .map((id) => ({ name: PROJECT_CLASSES[id], projects: groups.get(id) ?? [] }))
    .filter((group) => group.projects.length > 0);
}
