/** A task of a list of 示例县 with only what a test is about. */
import type { AssigneeKind, Assignment } from '../../src/schema/assignment.ts';
import { type Task, type TaskInput, taskSchema } from '../../src/schema/task.ts';

/** `assign.unit('donghe-zhen')`; the document's words are the id unless a test is about them. */
export const assign = Object.fromEntries(
  (['unit', 'designation', 'group', 'person', 'unknown'] as const).map((kind) => [
    kind,
    (id: string, more: Partial<Assignment> = {}) => ({
      text: id,
      label: '落实单位',
      kind,
      ...(kind === 'unknown' ? {} : { id }),
      ...more,
    }),
  ]),
) as Record<AssigneeKind, (id: string, more?: Partial<Assignment>) => Assignment>;

export function makeTask(task: Partial<TaskInput> & { id?: string } = {}): Task & { id: string } {
  const { id = `2024-reading/${task.number ?? '1'}`, ...fields } = task;
  const [list = ''] = id.split('/');
  return { id, ...taskSchema.parse({ list, number: '1', section: '1', title: '村村有读书角', ...fields }) };
}
