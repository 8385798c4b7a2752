/**
 * Who is bound by a task, and why; and which tasks bind a unit. A unit is bound because the task names it,
 * because the task names a designation it belongs to, or perhaps: because nobody here knows whether it
 * belongs (see membership.ts). Every reason is kept; the strongest stands for the row.
 */
import type { Assignment, Role } from '../schema/assignment.ts';
import type { Designation } from '../schema/designation.ts';
import { type Membership, membershipOf } from './membership.ts';
import type { Registry } from './registry.ts';
import { compareTaskIds } from './task-number.ts';

/** `unknown` covers both unverified membership and a list of members that is not public. */
export type Via = 'named' | 'designation' | 'unknown';

export interface Reason {
  via: Via;
  role: Role;
  /** The words of the list. */
  text: string;
  label: string;
  venue?: string;
  /** The designation's id when `via` is not `named`. */
  designation?: string;
  membership?: Exclude<Membership, 'no'>;
}

/** What the rules need to know of a task. */
export interface TaskLike {
  /** `<list>/<file>` */
  id: string;
  list: string;
  number: string;
  lead: readonly Assignment[];
  group: readonly Assignment[];
  implement: readonly Assignment[];
  support: readonly Assignment[];
}

/** One row for a unit and a task: the strongest reason, and all of them. */
export interface BoundTask<T extends TaskLike = TaskLike> extends Reason {
  task: T;
  reasons: Reason[];
}

export interface BoundUnit extends Reason {
  unit: string;
  reasons: Reason[];
}

const VIA_ORDER: Record<Via, number> = { named: 0, designation: 1, unknown: 2 };
const ROLE_ORDER: Record<Role, number> = { implement: 0, support: 1, group: 2, lead: 3 };

const strongestFirst = (left: Reason, right: Reason) =>
  VIA_ORDER[left.via] - VIA_ORDER[right.via] || ROLE_ORDER[left.role] - ROLE_ORDER[right.role];

/** Every assignment of a task with its role, in the order of the roles. */
export function assignmentsOf(task: TaskLike): { role: Role; assignment: Assignment }[] {
  return (['lead', 'group', 'implement', 'support'] as const).flatMap((role) =>
    task[role].map((assignment) => ({ role, assignment })),
  );
}

/** The unit that an assignment names, itself or as a responsible group that is also a unit. */
export function unitNamedBy(assignment: Assignment, registry: Registry): string | undefined {
  if (assignment.id === undefined) return undefined;
  if (assignment.kind === 'unit') return assignment.id;
  if (assignment.kind === 'group') return registry.group(assignment.id)?.unit;
  return undefined;
}

export interface Responsibility<T extends TaskLike> {
  /** Complete, ordered named, designation, unknown, then by list (newest id last) and number. */
  tasksOf(unit: string): BoundTask<T>[];
  /** Units that a task binds, named first; those bound perhaps stand last. */
  unitsOf(task: T): BoundUnit[];
  /** Tasks whose responsible group this is. */
  tasksOfGroup(group: string): T[];
  /** Tasks that this person leads. */
  tasksOfPerson(person: string): T[];
  /** Tasks that use a designation, in any role. */
  tasksOfDesignation(designation: string): T[];
  members(designation: string): { unit: string; membership: Exclude<Membership, 'no'> }[];
}

/** Prepares the questions above for a set of tasks; the cost grows with tasks + units, not their product. */
export function createResponsibility<T extends TaskLike>(
  registry: Registry,
  tasks: readonly T[],
): Responsibility<T> {
  const named = new Map<string, { task: T; reason: Reason }[]>();
  const collective = new Map<string, { task: T; role: Role; assignment: Assignment }[]>();
  const groups = new Map<string, T[]>();
  const people = new Map<string, T[]>();
  for (const task of tasks) {
    for (const { role, assignment } of assignmentsOf(task)) {
      const unit = unitNamedBy(assignment, registry);
      if (unit !== undefined) push(named, unit, { task, reason: namedReason(role, assignment) });
      if (assignment.id === undefined) continue;
      if (assignment.kind === 'designation') push(collective, assignment.id, { task, role, assignment });
      if (assignment.kind === 'group' && role === 'group') push(groups, assignment.id, task);
      if (assignment.kind === 'person') push(people, assignment.id, task);
    }
  }
  const memberCache = new Map<string, ReturnType<Responsibility<T>['members']>>();
  const members = (id: string) => {
    let found = memberCache.get(id);
    if (found === undefined) {
      const designation = registry.designation(id);
      found = designation === undefined ? [] : membersOf(designation, registry);
      memberCache.set(id, found);
    }
    return found;
  };
  return {
    tasksOf(unitId) {
      const rows = new Map<string, { task: T; reasons: Reason[] }>();
      const add = (task: T, reason: Reason) => {
        const row = rows.get(task.id);
        if (row === undefined) rows.set(task.id, { task, reasons: [reason] });
        else row.reasons.push(reason);
      };
      for (const { task, reason } of named.get(unitId) ?? []) add(task, reason);
      const unit = registry.unit(unitId);
      if (unit !== undefined) {
        for (const [designationId, uses] of collective) {
          const designation = registry.designation(designationId);
          if (designation === undefined) continue;
          const membership = membershipOf(unit, designation);
          if (membership === 'no') continue;
          for (const use of uses) add(use.task, collectiveReason(use.role, use.assignment, membership));
        }
      }
      return [...rows.values()]
        .map(({ task, reasons }) => ({ task, ...strongest(reasons) }))
        .sort((a, b) => VIA_ORDER[a.via] - VIA_ORDER[b.via] || compareTaskIds(a.task.id, b.task.id));
    },
    unitsOf(task) {
      const rows = new Map<string, Reason[]>();
      for (const { role, assignment } of assignmentsOf(task)) {
        const unit = unitNamedBy(assignment, registry);
        if (unit !== undefined) push(rows, unit, namedReason(role, assignment));
        if (assignment.kind !== 'designation' || assignment.id === undefined) continue;
        for (const member of members(assignment.id)) {
          push(rows, member.unit, collectiveReason(role, assignment, member.membership));
        }
      }
      return [...rows]
        .map(([unit, reasons]) => ({ unit, ...strongest(reasons) }))
        .sort((a, b) => VIA_ORDER[a.via] - VIA_ORDER[b.via]);
    },
    tasksOfGroup: (id) => unique(groups.get(id) ?? []),
    tasksOfPerson: (id) => unique(people.get(id) ?? []),
    tasksOfDesignation: (id) => unique((collective.get(id) ?? []).map((use) => use.task)),
    members,
  };
}

function membersOf(designation: Designation, registry: Registry) {
  return registry.units.flatMap((unit) => {
    const membership = membershipOf(unit, designation);
    return membership === 'no' ? [] : [{ unit: unit.id, membership }];
  });
}

function namedReason(role: Role, assignment: Assignment): Reason {
  return { via: 'named', role, ...words(assignment) };
}

function collectiveReason(role: Role, assignment: Assignment, membership: Exclude<Membership, 'no'>): Reason {
  return {
    via: membership === 'yes' ? 'designation' : 'unknown',
    role,
    ...words(assignment),
    membership,
    ...(assignment.id === undefined ? {} : { designation: assignment.id }),
  };
}

const words = ({ text, label, venue }: Assignment) => ({
  text,
  label,
  ...(venue === undefined ? {} : { venue }),
});

function strongest(reasons: Reason[]): Reason & { reasons: Reason[] } {
  const ordered = [...reasons].sort(strongestFirst);
  const [first] = ordered;
  if (first === undefined) throw new RangeError('a row without a reason');
  return { ...first, reasons: ordered };
}

const unique = <T extends TaskLike>(tasks: readonly T[]) =>
  [...new Set(tasks)].sort((a, b) => compareTaskIds(a.id, b.id));

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
