import { designationSchema } from '../../schema/designation.ts';
import { groupSchema } from '../../schema/group.ts';
import type { List } from '../../schema/list.ts';
import type { Project } from '../../schema/project.ts';
import type { Task } from '../../schema/task.ts';
import { unitSchema } from '../../schema/unit.ts';
import { type Audience, stripInternalFields } from '../audience.ts';
import type { Content } from '../content.ts';
import { createRegistry } from '../registry.ts';
import { assignmentsOf, createResponsibility } from '../responsibility.ts';
import { withKnown } from './known-references.ts';
import { type ViewEntry, valuesOf } from './view-entry.ts';

/**
 * The public registry holds what public tasks and projects need, no more: a designation can give a task away.
 * `others` are units that are mentioned besides.
 */
export function registryFor(
  audience: Audience,
  content: Content,
  lists: readonly ViewEntry<List>[],
  tasks: readonly ViewEntry<Task>[],
  projects: readonly ViewEntry<Project>[],
  others: readonly (string | undefined)[],
) {
  const all = {
    units: valuesOf(content.units),
    designations: valuesOf(content.designations),
    groups: valuesOf(content.groups),
    people: valuesOf(content.people),
  };
  if (audience === 'internal') return all;
  const registry = createRegistry(all);
  const taskLikes = tasks.map((task) => ({ id: task.id, ...task.data }));
  const responsibility = createResponsibility(registry, taskLikes);
  const used = { unit: new Set<string>(), designation: new Set<string>(), group: new Set<string>() };
  for (const task of taskLikes) {
    for (const { assignment } of assignmentsOf(task)) {
      if (assignment.id === undefined) continue;
      if (assignment.kind === 'designation') used.designation.add(assignment.id);
      if (assignment.kind === 'group') used.group.add(assignment.id);
    }
    for (const { unit } of responsibility.unitsOf(task)) used.unit.add(unit);
    for (const { ask } of task.withheld) if (ask !== undefined) used.group.add(ask);
  }
  for (const list of lists) {
    if (list.data.ask !== undefined) used.group.add(list.data.ask);
    for (const { unit } of list.data.issuers) if (unit !== undefined) used.unit.add(unit);
  }
  for (const project of projects) {
    for (const unit of project.data.townships) used.unit.add(unit);
    for (const { unit } of project.data.organisers) if (unit !== undefined) used.unit.add(unit);
  }
  for (const unit of others) if (unit !== undefined) used.unit.add(unit);
  for (const id of used.designation) {
    const ask = registry.designation(id)?.ask;
    if (ask !== undefined) used.group.add(ask);
  }
  const groups = all.groups.filter((group) => used.group.has(group.id));
  for (const group of groups) {
    if (group.unit !== undefined) used.unit.add(group.unit);
    if (group.parent !== undefined) used.unit.add(group.parent);
  }
  return {
    units: all.units
      .filter((unit) => used.unit.has(unit.id))
      .map((unit) => withKnown(stripInternalFields(audience, unitSchema, unit), 'parent', used.unit)),
    designations: all.designations
      .filter((entry) => used.designation.has(entry.id))
      .map((entry) => stripInternalFields(audience, designationSchema, entry)),
    groups: groups.map((entry) => stripInternalFields(audience, groupSchema, entry)),
    people: [],
  };
}
