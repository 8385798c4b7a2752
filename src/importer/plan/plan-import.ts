/** What an import would do, before anything is written: the list, its tasks, and how they differ from what is there. */
import type { Message } from '../../diagnostics/message.ts';
import type { Registry } from '../../domain/registry.ts';
import type { List, ListInput, Section } from '../../schema/list.ts';
import type { ListDraft } from '../list-draft.ts';
import type { NotUnderstood } from '../not-understood.ts';
import { compareList, type ExistingTask, type TaskComparison } from './compare-list.ts';
import { planTask } from './planned-task.ts';
import { proposedObligations } from './proposed-obligations.ts';

export interface ExistingList {
  id: string;
  data: List;
  body: string;
  tasks: ExistingTask[];
}

export interface ImportPlan {
  list: { id: string; data: ListInput; body: string };
  /** The list that the document already is. */
  existing?: ExistingList;
  tasks: TaskComparison[];
  messages: Message[];
  notUnderstood: NotUnderstood[];
}

export interface PlanOptions {
  /** The document's file name, for messages. */
  name: string;
  /** The id of a new list; without it one is made from year and kind. */
  id?: string | undefined;
  /** Where the document does not say its year. */
  year?: number | undefined;
}

export function planImport(
  draft: ListDraft,
  registry: Registry,
  lists: readonly ExistingList[],
  options: PlanOptions,
): ImportPlan {
  const year = draft.head.year ?? options.year;
  const existing = findExisting(draft, year, lists, options.id);
  const id = existing?.id ?? options.id ?? `${year ?? 'undated'}-list`;
  const { sections, sectionOf } = alignSections(draft, existing?.data.sections ?? []);
  const planned = draft.tasks.map((task) =>
    planTask(id, task, sectionOf(task.section), proposedObligations(draft.head.title)),
  );
  const messages = [...draft.messages, ...headMessages(draft, year, options.name)];
  return {
    list: { id, data: listData(draft, registry, year, sections, options.name), body: '' },
    ...(existing === undefined ? {} : { existing }),
    tasks: compareList(planned, existing?.tasks ?? []),
    messages,
    notUnderstood: draft.notUnderstood,
  };
}

/** By the wished id, else by document number, else by title and year. */
function findExisting(
  { head }: ListDraft,
  year: number | undefined,
  lists: readonly ExistingList[],
  wished: string | undefined,
): ExistingList | undefined {
  return (
    lists.find((list) => list.id === wished) ??
    lists.find(
      (list) => head.documentNumber !== undefined && list.data.documentNumber === head.documentNumber,
    ) ??
    lists.find((list) => list.data.title === head.title && list.data.year === year)
  );
}

/** A section that is already there keeps its id; a list without sections gets one for all. */
function alignSections(draft: ListDraft, existing: readonly Section[]) {
  const drafted: readonly Section[] = draft.tasks.some((task) => task.section === '0')
    ? [{ id: '0', number: '任务', title: '全部' }, ...draft.sections]
    : draft.sections;
  const used = new Set<string>();
  const ids = new Map<string, string>();
  for (const section of drafted) {
    const old = existing.find(
      (candidate) =>
        !used.has(candidate.id) &&
        candidate.number === section.number &&
        depth(candidate) === depth(section) &&
        alike(candidate.title, section.title),
    );
    const id = old?.id ?? freeId(section.id, existing, used);
    used.add(id);
    ids.set(section.id, id);
  }
  return {
    sections: drafted.map((section) => ({ ...section, id: ids.get(section.id) ?? section.id })),
    sectionOf: (id: string) => ids.get(id) ?? id,
  };
}

const depth = (section: Section) => section.id.split('-').length;
const alike = (left: string, right: string) =>
  left.startsWith(right.slice(0, 8)) || right.startsWith(left.slice(0, 8));

function freeId(wished: string, existing: readonly Section[], used: ReadonlySet<string>): string {
  const taken = (id: string) => used.has(id) || existing.some((section) => section.id === id);
  if (!taken(wished)) return wished;
  const parts = wished.split('-').map(Number);
  for (;;) {
    parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
    const id = parts.join('-');
    if (!taken(id)) return id;
  }
}

function listData(
  { head, closingNote }: ListDraft,
  registry: Registry,
  year: number | undefined,
  sections: Section[],
  name: string,
): ListInput {
  const title = head.title ?? name.replace(/\.[^.]*$/, '');
  const issuers = head.issuers.map((issuer) => {
    const unit = registry.resolve(issuer, 'implement');
    return { name: issuer, ...(unit?.kind === 'unit' ? { unit: unit.id } : {}) };
  });
  return {
    title,
    shortTitle: [...title.replace(/^关于(?:印发)?|的通知$/g, '')].slice(0, 40).join(''),
    ...(head.documentNumber === undefined ? {} : { documentNumber: head.documentNumber }),
    issuers: issuers.length === 0 ? [{ name: '待补充' }] : issuers,
    ...(head.issuedOn === undefined ? {} : { issuedOn: head.issuedOn }),
    year: year ?? Number.NaN,
    sections,
    ...(closingNote === undefined
      ? {}
      : { closingNote: [...closingNote.replaceAll('\n', ' ')].slice(0, 200).join('').trim() }),
    visibility: 'internal',
  };
}

function headMessages({ head, tasks }: ListDraft, year: number | undefined, file: string): Message[] {
  const base = { kind: 'document-head', severity: 'warning', file } as const;
  const messages: Message[] = [];
  if (head.title === undefined) {
    messages.push({ ...base, what: '没有找到标题，先用文件名', fix: '导入后在清单里改标题' });
  }
  if (head.issuers.length === 0) {
    messages.push({ ...base, what: '没有找到发文机关，先写“待补充”', fix: '导入后在清单里补上' });
  }
  if (year === undefined) {
    messages.push({
      ...base,
      severity: 'error',
      what: '看不出是哪一年的清单',
      why: '清单按年度排',
      fix: '加上 --year，如 --year 2026',
    });
  }
  if (tasks.length === 0) {
    messages.push({
      ...base,
      severity: 'error',
      what: '没有找到任务',
      why: '任务要有序号，如“1.”“（一）”',
      fix: '检查是不是选错了文件，或编号写成了图片',
    });
  }
  return messages;
}
