/** A task in a row: when, whom to ask, and what filters look at. */
import type { Obligation } from '../schema/obligation.ts';
import { whenWords } from '../text/obligation-words.ts';
import type { Catalog, TaskView } from './views.ts';

/** More than these would make a row a paragraph; the task's page has all. */
const TAGS = 3;

export const OBLIGATION_CLASSES = [
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
  'event',
  'quota',
  'window',
  'lead',
] as const;
export type ObligationClass = (typeof OBLIGATION_CLASSES)[number];

export interface TaskSummary {
  when: string[];
  ask: string | undefined;
  /** Ids and classes, separated by spaces. */
  filter: { units: string; designations: string; groups: string; leads: string; obligations: string };
}

export function describeTask(task: TaskView, catalog: Catalog): TaskSummary {
  const assignments = [...task.group, ...task.implement, ...task.support];
  const ids = (kind: string) => assignments.filter((one) => one.kind === kind).flatMap((one) => one.id ?? []);
  const groupUnits = ids('group').flatMap((id) => catalog.registry.group(id)?.unit ?? []);
  return {
    when: [...new Set(task.obligations.map(whenWords).filter((text) => text !== undefined))].slice(0, TAGS),
    ask: askNames(task, catalog),
    filter: {
      units: unique([...ids('unit'), ...groupUnits]),
      designations: unique(ids('designation')),
      groups: unique(task.group.flatMap((group) => group.id ?? [])),
      leads: unique(task.lead.flatMap((lead) => lead.id ?? [])),
      obligations: unique(task.obligations.flatMap(classesOf)),
    },
  };
}

/** The groups that answer for a task: its own, or the one its list names for all. */
export function groupsToAsk(task: TaskView, catalog: Catalog) {
  const own = task.group.flatMap((group) => group.id ?? []);
  const ids = own.length > 0 ? own : [catalog.list(task.list)?.ask].filter((id) => id !== undefined);
  return ids.map((id) => catalog.registry.group(id)).filter((group) => group !== undefined);
}

function askNames(task: TaskView, catalog: Catalog): string | undefined {
  const names =
    task.group.length > 0
      ? task.group.map((group) => group.text)
      : groupsToAsk(task, catalog).map((group) => group.name);
  if (names.length > 0) return names.join('、');
  const issuers = catalog.list(task.list)?.issuers.map((issuer) => issuer.name) ?? [];
  return issuers.length === 0 ? undefined : issuers.join('、');
}

export function classesOf(obligation: Obligation): ObligationClass[] {
  const classes: ObligationClass[] = [];
  if (obligation.period !== undefined) classes.push(obligation.period);
  if (obligation.quota !== undefined) classes.push('quota');
  if (obligation.leadDays !== undefined) classes.push('lead');
  if (obligation.window !== undefined && obligation.period === undefined) classes.push('window');
  return classes;
}

const unique = (ids: readonly string[]) => [...new Set(ids)].join(' ');
