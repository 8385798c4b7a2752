import type { Content } from '../content.ts';
import { checkAccountability } from '../integrity/accountability.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Subjects } from './subjects.ts';

/** Tasks of which it is not clear who answers for them: what the check of content warns of. */
export function orphanTasks(content: Content, { tasks }: Subjects): Finding[] {
  const byFile = new Map(tasks.map((task) => [task.place.file, task]));
  return checkAccountability(content).flatMap(({ file, line, field = '', what }): Finding[] => {
    const task = byFile.get(file);
    if (task === undefined) return [];
    const at = line === undefined ? {} : { line };
    return [{ ...findingAt(task, { kind: 'orphan', field, what }), ...at }];
  });
}
