import type { Task } from '../../schema/task.ts';

/** A task as its file has it now. */
export interface ExistingTask {
  id: string;
  data: Task;
  /** The body as it stands in the file. */
  body: string;
}
