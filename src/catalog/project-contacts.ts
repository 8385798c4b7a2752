/** Who can tell more of a project than its page does. */
import { groupsToAsk } from './task-summary.ts';
import type { Catalog, ProjectView } from './views.ts';

export interface ToAsk {
  name: string;
  url: string;
  phone?: string | undefined;
}

/** The organisers that the registry knows; else the groups that answer for the project's tasks. */
export function whomToAsk(project: ProjectView, catalog: Catalog): ToAsk[] {
  const organisers = project.organisers
    .map(({ unit }) => catalog.registry.unit(unit ?? ''))
    .filter((unit) => unit !== undefined)
    .map(({ id, name, contact }) => ({ name, url: `/units/${id}/`, phone: contact?.phone }));
  if (organisers.length > 0) return organisers;
  const tasks = project.tasks.map((id) => catalog.task(id)).filter((task) => task !== undefined);
  const groups = new Set(tasks.flatMap((task) => groupsToAsk(task, catalog)));
  return [...groups].map(({ id, name, contact }) => ({
    name,
    url: `/groups/${id}/`,
    phone: contact?.phone,
  }));
}
