import type { Content } from '../content.ts';
import { checkAccountability } from '../integrity/accountability.ts';
import type { Finding } from './finding.ts';
import type { Subjects } from './subjects.ts';

/** Tasks without a lead, a group or a unit, or with a name nobody knows: what the check of content warns of. */
export function orphanTasks(content: Content, { tasks }: Subjects): Finding[] {
  const byFile = new Map(tasks.map((task) => [task.place.file, task]));
  return checkAccountability(content).flatMap(({ file, line, field = '', what }): Finding[] => {
    const task = byFile.get(file);
    if (task === undefined) return [];
    const { collection, id, name, ask } = task;
    return [
      {
        kind: 'orphan',
        collection,
        id,
        name,
        file,
        ...(line === undefined ? {} : { line }),
        field,
        what,
        ask,
      },
    ];
  });
}
