/** Printed numbers that repeat or jump. Real documents do both, so these are findings, not errors. */
import type { Message } from '../../diagnostics/message.ts';
import type { Task } from '../../schema/task.ts';
import type { Content, Entry } from '../content.ts';
import { compareTaskIds, ordinalOf } from '../task-number.ts';

export function checkNumbering(content: Content): Message[] {
  const byList = Map.groupBy(content.tasks, (task) => task.data.list);
  const readable = new Set(content.tasks.map((task) => task.id));
  return [...byList].flatMap(([list, tasks]) => {
    if (!content.ids.lists.has(list)) return [];
    const place = content.lists.find((entry) => entry.id === list)?.place;
    const broken = [...content.ids.tasks].filter((id) => id.startsWith(`${list}/`) && !readable.has(id));
    return [...repeated(tasks), ...gaps(tasks, broken, place?.file ?? `lists/${list}.mdx`)];
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

/** A task that has errors of its own is not missing; its file name says which one it is. */
function gaps(tasks: readonly Entry<Task>[], broken: readonly string[], file: string): Message[] {
  const ordinals = (printed: string[]) => printed.map(ordinalOf).filter((value) => value !== undefined);
  const read = ordinals(tasks.map((task) => task.data.number));
  if (read.length === 0) return [];
  const numbers = new Set([...read, ...ordinals(broken.map((id) => id.split('/')[1] ?? ''))]);
  const last = Math.max(...read);
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
      why: '可能漏录了任务，也可能有任务的序号写错了',
      fix: '对照原文补上；原文就跳号的，不用改',
    },
  ];
}

/** A document that repeats a number has it in the file's name: 12-b. */
const REPEATED = /-[a-z]$/;

/** For forms, where a number that is taken is nearly always a slip; undefined where the task's file says otherwise. */
export function numberTaken(content: Content, file: string): Message | undefined {
  const task = content.tasks.find((one) => one.place.file === file);
  if (task === undefined || REPEATED.test(task.id)) return undefined;
  const { list, number } = task.data;
  const other = content.tasks.find(
    (one) => one !== task && one.data.list === list && one.data.number === number && !REPEATED.test(one.id),
  );
  if (other === undefined) return undefined;
  return {
    kind: 'duplicate-number',
    severity: 'error',
    file,
    line: task.place.lineOf(['number']),
    field: '序号（number）',
    what: `序号 ${number} 已经用在 ${other.place.file}`,
    why: '按序号找会找到两条',
    fix: `改成原文的序号；原文就重复的，新建一条，编号写 ${number}-b`,
  };
}
