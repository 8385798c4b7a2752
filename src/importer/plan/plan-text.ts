/** A plan for people at a terminal, in Chinese: what would happen, what is in doubt, what was not understood. */
import { formatForTerminal } from '../../diagnostics/terminal.ts';
import { ROLE_IDS } from '../../schema/assignment.ts';
import { obligationWords } from '../../text/obligation-words.ts';
import type { TaskComparison } from './compare-list.ts';
import { FIELD_NAMES } from './field-digest.ts';
import { listChanges } from './list-changes.ts';
import type { ImportPlan } from './plan-import.ts';
import type { PlannedTask } from './planned-task.ts';

export function planText(plan: ImportPlan): string {
  const { list, existing, tasks } = plan;
  const { year } = list.data;
  const blocks = [
    [
      `《${list.data.title}》`,
      `  编号 ${list.id}${existing === undefined ? '（新清单）' : '（已有，和现有内容比对）'}`,
      `  发文字号 ${list.data.documentNumber ?? '原文没有'}　发文机关 ${list.data.issuers.map((issuer) => issuer.name).join('、')}`,
      `  成文日期 ${list.data.issuedOn ?? '原文没有'}　年度 ${Number.isNaN(year) ? '看不出' : year}`,
      `  主送 ${plan.recipients.length === 0 ? '原文没有' : plan.recipients.join('，')}`,
      `  ${list.data.sections?.length ?? 0} 个章节，${tasks.filter((task) => task.kind !== 'gone').length} 项任务`,
    ].join('\n'),
    ...listLines(plan),
    tasks.map(taskLine).join('\n'),
  ];
  if (plan.messages.length > 0) blocks.push(`疑问\n${formatForTerminal(plan.messages)}`);
  if (plan.notUnderstood.length > 0) {
    const lines = plan.notUnderstood.map(({ line, text }) => `  第${line}行 ${shorten(text)}`);
    blocks.push(`没有放进任何条目的文字（请看一眼）\n${lines.join('\n')}`);
  }
  blocks.push(summary(tasks));
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** What the document says of itself is the editor's to change in the list. */
function listLines(plan: ImportPlan): string[] {
  const changes = listChanges(plan).map(
    ({ name, standing, document }) => `  ${name}：现有 ${standing}，文件是 ${document}`,
  );
  return changes.length === 0 ? [] : [['清单自己的内容和文件不同（导入不改）', ...changes].join('\n')];
}

function taskLine(task: TaskComparison): string {
  switch (task.kind) {
    case 'new':
      return `新增 ${describe(task.planned)}`;
    case 'same':
      return `不变 ${task.planned.data.number} ${task.existing.data.title}`;
    case 'gone':
      return `原文没有了 ${task.existing.data.number} ${task.existing.data.title}（文件保留，不再需要时请删除）`;
    case 'changed': {
      const changes = task.changes.map(({ field, by }) =>
        by === 'both' ? `${FIELD_NAMES[field]}（有人改过，保留现有内容）` : FIELD_NAMES[field],
      );
      const moved = task.renumberedFrom === undefined ? '' : `（原第${task.renumberedFrom}项）`;
      return `有变化 ${task.planned.data.number}${moved} ${task.existing.data.title}：${changes.join('、')}`;
    }
  }
}

function describe({ data }: PlannedTask): string {
  const who = ROLE_IDS.flatMap((role) => {
    const assignments = data[role] ?? [];
    if (assignments.length === 0) return [];
    const names = assignments.map((one) => (one.kind === 'unknown' ? `${one.text}？` : one.text));
    return [`${assignments[0]?.label}：${names.join('、')}`];
  });
  const obligations = (data.obligations ?? []).map(
    (one) =>
      `${one.what}　${obligationWords({ ...one, exceptions: one.exceptions ?? [], mergeWith: one.mergeWith ?? [] })}`,
  );
  return [
    `${data.number} ${data.title}`,
    ...(who.length === 0 ? [] : [`     ${who.join('　')}`]),
    ...obligations.map((words) => `     要求与时限：${words}`),
    ...(data.withheld ?? []).map((withheld) => `     不上网的材料：${withheld.quote}`),
  ].join('\n');
}

function summary(tasks: readonly TaskComparison[]): string {
  const count = (kind: TaskComparison['kind']) => tasks.filter((task) => task.kind === kind).length;
  const parts = [
    ['新增', count('new')],
    ['有变化', count('changed')],
    ['原文没有了', count('gone')],
    ['不变', count('same')],
  ].filter(([, n]) => n !== 0);
  return parts.length === 1 && count('same') > 0
    ? '没有新内容。'
    : parts.map(([name, n]) => `${name} ${n} 项`).join('，');
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}……` : text).replaceAll('\n', ' ');
