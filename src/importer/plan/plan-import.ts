/** What an import would do, before anything is written: the list, its tasks, and how they differ from what is there. */
import type { Message } from '../../diagnostics/message.ts';
import type { Registry } from '../../domain/registry.ts';
import type { List } from '../../schema/list.ts';
import type { ListDraft } from '../list-draft.ts';
import type { NotUnderstood } from '../not-understood.ts';
import type { ProposedObligation } from '../obligations/find-obligations.ts';
import { letters } from '../task-ids.ts';
import { alignSections } from './align-sections.ts';
import { compareList, type TaskComparison } from './compare-list.ts';
import type { ExistingTask } from './existing-task.ts';
import { headMessages, otherYearMessage } from './head-messages.ts';
import { type PlannedList, planList } from './list-entry.ts';
import { planTask } from './planned-task.ts';
import { asEntry, proposedObligations } from './proposed-obligations.ts';

export interface ExistingList {
  id: string;
  data: List;
  body: string;
  tasks: ExistingTask[];
}

export interface ImportPlan {
  list: PlannedList;
  recipients: string[];
  /** The list that the document already is. */
  existing?: ExistingList;
  /** What the rules found, item by item of the document. */
  proposals: ProposedObligation[][];
  tasks: TaskComparison[];
  messages: Message[];
  notUnderstood: NotUnderstood[];
}

export interface PlanOptions {
  /** The document's file name, for messages. */
  name: string;
  /** The id of a new list; without it one is made from the year. */
  id?: string | undefined;
  /** Where the document does not say its year. */
  year?: number | undefined;
  /** Told of every item before its obligations are looked for. */
  onItem?: (done: number, all: number) => void;
}

export function planImport(
  draft: ListDraft,
  registry: Registry,
  lists: readonly ExistingList[],
  options: PlanOptions,
): ImportPlan {
  const { name } = options;
  const year = draft.head.year ?? options.year;
  const existing = findExisting(draft, year, lists, options.id);
  const id =
    existing?.id ??
    options.id ??
    freeId(
      `${year ?? 'undated'}-list`,
      lists.map((list) => list.id),
    );
  const { sections, sectionOf } = alignSections(draft, existing?.data.sections ?? []);
  const obligationsOf = proposedObligations(draft);
  const proposals = draft.tasks.map((task, index) => {
    options.onItem?.(index + 1, draft.tasks.length);
    return obligationsOf(task);
  });
  const planned = draft.tasks.map((task, index) =>
    planTask(id, task, sectionOf(task.section), asEntry(proposals[index] ?? [])),
  );
  const messages = [...draft.messages, ...headMessages(draft, year, name)];
  if (existing !== undefined && year !== undefined && existing.data.year !== year)
    messages.push(otherYearMessage(name, id, existing.data.year, year));
  return {
    list: planList(id, draft, { registry, year, sections, name }),
    recipients: draft.head.recipients,
    ...(existing === undefined ? {} : { existing }),
    proposals,
    tasks: withFreeIds(compareList(planned, existing?.tasks ?? [])),
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

/** An item that is new takes no file of another, though the other's printed number may have moved on. */
function withFreeIds(tasks: readonly TaskComparison[]): TaskComparison[] {
  const taken = tasks.flatMap((task) => ('existing' in task ? [task.existing.id] : []));
  return tasks.map((task) => {
    if (task.kind !== 'new') return task;
    const id = freeId(task.planned.id, taken);
    taken.push(id);
    return { ...task, planned: { ...task.planned, id } };
  });
}

/** 3, else 3-b, 3-c. */
function freeId(wished: string, taken: readonly string[]): string {
  if (!taken.includes(wished)) return wished;
  const bare = wished.replace(/(\/\d+)-[a-z]+$/, '$1');
  for (let turn = 1; ; turn++) {
    const id = `${bare}-${letters(turn)}`;
    if (!taken.includes(id)) return id;
  }
}
