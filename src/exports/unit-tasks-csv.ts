/** A unit's complete list as a table for Excel. */
import type { TaskView } from '../catalog/views.ts';
import type { BoundTask } from '../domain/responsibility.ts';
import { obligationWords } from '../text/obligation-words.ts';
import { words } from '../text/zh-cn.ts';
import { writeCsv } from './csv.ts';

export type UnitTaskRow = BoundTask<TaskView> & { listTitle: string; ask: readonly string[] };

export function unitTasksCsv(rows: readonly UnitTaskRow[]): string {
  const w = words.csv;
  return writeCsv([
    [w.list, w.number, w.task, w.text, w.via, w.reason, w.role, w.obligations, w.ask],
    ...rows.map(({ task, via, reasons, role, listTitle, ask }) => [
      listTitle,
      task.number,
      task.title,
      task.plainText.trim(),
      words.unit.via[via],
      reasons.map((reason) => reason.text).join('；'),
      words.unit.role[role],
      task.obligations.map((one) => `${one.what}：${obligationWords(one)}`).join('；'),
      ask.join('、'),
    ]),
  ]);
}
