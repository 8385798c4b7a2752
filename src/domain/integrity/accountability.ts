/**
 * Somebody must answer for every task: exactly one lead and a responsible group where the list uses those
 * roles, and a unit that carries it out. What a document leaves out is a finding for the office, not an error.
 */
import type { Message } from '../../diagnostics/message.ts';
import { ROLE_IDS, ROLES, type Role } from '../../schema/assignment.ts';
import type { Task } from '../../schema/task.ts';
import type { Content, Entry } from '../content.ts';
import { createRegistry, type Registry } from '../registry.ts';

export function checkAccountability(content: Content): Message[] {
  const registry = createRegistry({
    units: content.units.map((row) => row.data),
    designations: content.designations.map((row) => row.data),
    groups: content.groups.map((row) => row.data),
    people: content.people.map((row) => row.data),
  });
  const byList = Map.groupBy(content.tasks, (task) => task.data.list);
  return [...byList.values()].flatMap((tasks) => {
    const used = new Set(ROLE_IDS.filter((role) => tasks.some((task) => task.data[role].length > 0)));
    return tasks.flatMap((task) => [...findings(task, used), ...unknownAssignees(task, registry)]);
  });
}

function findings(task: Entry<Task>, used: ReadonlySet<Role>): Message[] {
  const base = (role: Role) => ({
    severity: 'warning' as const,
    file: task.place.file,
    line: task.place.lineOf([role]),
    field: `${ROLES[role]}（${role}）`,
  });
  const messages: Message[] = [];
  const leads = task.data.lead.length;
  if (used.has('lead') && leads !== 1) {
    messages.push({
      ...base('lead'),
      kind: 'lead-count',
      what: leads === 0 ? '没有牵头人' : `有 ${leads} 个牵头人`,
      why: '这份清单每项都有一个牵头人；没有或有几个，就说不清谁负责',
      fix: '对照原文改成一个；原文就是这样的，请发文单位明确',
    });
  }
  if (used.has('group') && task.data.group.length === 0) {
    messages.push({
      ...base('group'),
      kind: 'group-missing',
      what: '没有责任组室',
      why: '查到这一项的人不知道该问谁',
      fix: '对照原文补上；原文没有的，请发文单位明确',
    });
  }
  if (used.has('implement') && task.data.implement.length === 0 && task.data.support.length === 0) {
    messages.push({
      ...base('implement'),
      kind: 'unit-missing',
      what: '没有落实单位',
      why: '按单位查，谁也查不到这一项',
      fix: '对照原文补上；原文没有的，请发文单位明确',
    });
  }
  return messages;
}

function unknownAssignees(task: Entry<Task>, registry: Registry): Message[] {
  return ROLE_IDS.flatMap((role) =>
    task.data[role].flatMap((assignment, index): Message[] => {
      if (assignment.kind !== 'unknown') return [];
      const near = registry.suggest(assignment.text);
      return [
        {
          kind: 'assignee-unknown',
          severity: 'warning',
          file: task.place.file,
          line: task.place.lineOf([role, index, 'text']),
          field: `${ROLES[role]}（${role}）第${index + 1}条`,
          what: `不认识“${assignment.text}”`,
          why: '按单位查时，这一项不会出现在它的页面上',
          fix:
            near.length === 0
              ? '在名册里新建这个单位，再补上 kind 和 id'
              : `是不是 ${near.join('、')}？是就补上 kind 和 id，并把这个写法加进它的简称；不是就在名册里新建`,
        },
      ];
    }),
  );
}
