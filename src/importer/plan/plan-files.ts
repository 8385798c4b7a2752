/** The files that a plan writes, as texts; pure. Nothing that is there is overwritten unless it was accepted. */

import { writeEntryFile } from '../../schema/entry-file.ts';
import type { List } from '../../schema/list.ts';
import type { TaskInput } from '../../schema/task.ts';
import type { TaskComparison } from './compare-list.ts';
import type { ImportedField } from './field-digest.ts';
import type { ImportPlan } from './plan-import.ts';

export interface PlannedFile {
  /** From the content root. */
  path: string;
  text: string;
}

export function plannedFiles(plan: ImportPlan, accept: boolean): PlannedFile[] {
  const tasks = plan.tasks.flatMap((task) => taskFile(task, accept));
  return plan.existing === undefined
    ? [{ path: `lists/${plan.list.id}.mdx`, text: entryText(plan.list.data, plan.list.body) }, ...tasks]
    : [...listFile(plan, tasks.length > 0), ...tasks];
}

/** New sections of a known list are added when tasks are written; its other fields belong to the editor. */
function listFile({ existing, list }: ImportPlan, writes: boolean): PlannedFile[] {
  if (existing === undefined || !writes) return [];
  const known = new Set(existing.data.sections.map((section) => section.id));
  const added = (list.data.sections ?? []).filter((section) => !known.has(section.id));
  if (added.length === 0) return [];
  const data: List = { ...existing.data, sections: [...existing.data.sections, ...added] };
  return [{ path: `lists/${existing.id}.mdx`, text: entryText(data, existing.body) }];
}

function taskFile(task: TaskComparison, accept: boolean): PlannedFile[] {
  if (task.kind === 'new') {
    return [{ path: `tasks/${task.planned.id}.mdx`, text: entryText(task.planned.data, task.planned.body) }];
  }
  if (task.kind !== 'changed' || !accept) return [];
  const fields = task.changes.filter((change) => change.by === 'document').map((change) => change.field);
  const { planned, existing } = task;
  const data: TaskInput = { ...existing.data };
  for (const field of fields) copyField(data, planned.data, field);
  const body = fields.includes('body') ? planned.body : existing.body;
  // What the document now says is the base of the next comparison, also for fields that the editor keeps.
  data.source = planned.data.source;
  return [{ path: `tasks/${existing.id}.mdx`, text: entryText(data, body) }];
}

function copyField(to: TaskInput, from: TaskInput, field: ImportedField): void {
  if (field === 'body') return;
  Object.assign(to, { [field]: from[field] });
}

/** Empty lists and defaults are left out: an editor reads what is there. */
function entryText(data: object, body: string): string {
  const kept = Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return writeEntryFile(withoutEmpty(kept), body);
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, withoutEmpty(item)]),
  );
}
