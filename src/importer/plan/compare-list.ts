/**
 * A document against the list it is already: new, gone, renumbered, changed, field by field. What an editor
 * changed since the import stays.
 */
import type { ExistingTask } from './existing-task.ts';
import { digestOf, IMPORTED_FIELDS, type ImportedField } from './field-digest.ts';
import { matchTasks } from './match-tasks.ts';
import { fieldValue, importedDigest, type PlannedTask } from './planned-task.ts';

export interface FieldChange {
  field: ImportedField;
  /** `document`: only the document changed. `both`: an editor changed it too, and the editor's stays. */
  by: 'document' | 'both';
}

export type TaskComparison =
  | { kind: 'new'; planned: PlannedTask }
  | { kind: 'gone'; existing: ExistingTask }
  | { kind: 'same'; planned: PlannedTask; existing: ExistingTask }
  | {
      kind: 'changed';
      planned: PlannedTask;
      existing: ExistingTask;
      changes: FieldChange[];
      /** The printed number it had, when that changed. */
      renumberedFrom?: string;
    };

export function compareList(
  planned: readonly PlannedTask[],
  existing: readonly ExistingTask[],
): TaskComparison[] {
  const matches = matchTasks(planned, existing);
  const matched = new Set(matches.values());
  return [
    ...planned.map((task): TaskComparison => {
      const old = matches.get(task);
      return old === undefined ? { kind: 'new', planned: task } : compareTask(task, old);
    }),
    ...existing
      .filter((task) => !matched.has(task))
      .map((task): TaskComparison => ({ kind: 'gone', existing: task })),
  ];
}

function compareTask(planned: PlannedTask, existing: ExistingTask): TaskComparison {
  const changes = IMPORTED_FIELDS.flatMap((field): FieldChange[] => {
    const proposed = digestOf(fieldValue(planned.data, planned.body, field));
    const standing = digestOf(fieldValue(existing.data, existing.body, field));
    if (proposed === standing) return [];
    const imported = importedDigest(existing.data, field);
    if (imported === undefined)
      return changedInSource(planned, existing, field) ? [{ field, by: 'both' }] : [];
    if (imported === proposed) return [];
    return [{ field, by: imported === standing ? 'document' : 'both' }];
  });
  if (changes.length === 0) return { kind: 'same', planned, existing };
  const renumbered = changes.some((change) => change.field === 'number');
  return {
    kind: 'changed',
    planned,
    existing,
    changes,
    ...(renumbered ? { renumberedFrom: existing.data.number } : {}),
  };
}

/**
 * An entry that people wrote (the shipped tasks are restated) says only by the hash whether the document's words
 * changed; assignments and number are as printed, so they compare as they are.
 */
function changedInSource(planned: PlannedTask, existing: ExistingTask, field: ImportedField): boolean {
  if (field === 'title' || field === 'obligations' || field === 'withheld' || field === 'section')
    return false;
  if (field === 'body') return planned.data.source?.hash !== existing.data.source?.hash;
  return true;
}
