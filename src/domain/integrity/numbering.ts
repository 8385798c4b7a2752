/** Printed numbers that repeat or jump. Real documents do both, so these are findings, not errors. */
import type { Message } from '../../diagnostics/message.ts';
import type { Task } from '../../schema/task.ts';
import type { Content, Entry } from '../content.ts';
import { compareTaskIds, ordinalOf } from '../task-number.ts';

export function checkNumbering(content: Content): Message[] {
  const byList = Map.groupBy(content.tasks, (task) => task.data.list);
  return [...byList].flatMap(([list, tasks]) => {
    const place = content.lists.find((entry) => entry.id === list)?.place;
    return [...repeated(tasks), ...gaps(tasks, place?.file ?? `lists/${list}.mdx`)];
  });
}

function repeated(tasks: readonly Entry<Task>[]): Message[] {
  const byNumber = Map.groupBy(tasks, (task) => task.data.number);
  return [...byNumber.values()].flatMap((same) => {
    const [first, ...others] = [...same].sort((a, b) => compareTaskIds(a.id, b.id));
    if (first === undefined) return [];
    return others.map(
      (task): Message => ({
        kind: 'duplicate-number',
        severity: 'warning',
        file: task.place.file,
        line: task.place.lineOf(['number']),
        field: '序号（number）',
        what: `序号 ${task.data.number} 已经用在 ${first.place.file}`,
        why: '按序号找会找到两条',
        fix: '原文就重复的，不用改；写错的，改成原文的序号',
      }),
    );
  });
}

function gaps(tasks: readonly Entry<Task>[], file: string): Message[] {
  const numbers = new Set(
    tasks.map((task) => ordinalOf(task.data.number)).filter((value) => value !== undefined),
  );
  if (numbers.size === 0) return [];
  const last = Math.max(...numbers);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
    (value) => !numbers.has(value),
  );
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 12).join('、');
  return [
    {
      kind: 'number-gap',
      severity: 'warning',
      file,
      field: '序号（number）',
      what: `到第 ${last} 项为止，缺第 ${shown} 项${missing.length > 12 ? '等' : ''}`,
      why: '可能漏录了任务，或有文件没通过检查',
      fix: '对照原文补上；原文就跳号的，不用改',
    },
  ];
}
