/**
 * Whether and why a record concerns a unit, group, person or designation. The same rules as
 * src/domain/responsibility.ts, on the rows of the index; a test holds the two to the same lists.
 */
import type { Via } from '../domain/responsibility.ts';
import type { Role } from '../schema/assignment.ts';
import {
  type AssignmentRow,
  type IndexedRecord,
  type Named,
  newestListFirst,
  type PortalIndex,
} from './portal-index.ts';

export interface Binding {
  via: Via;
  assignment: AssignmentRow;
}

const VIA_ORDER: readonly Via[] = ['named', 'designation', 'unknown'];
const ROLE_ORDER: readonly Role[] = ['implement', 'support', 'group', 'lead'];

const rank = ({ via, assignment }: Binding) =>
  VIA_ORDER.indexOf(via) * ROLE_ORDER.length + ROLE_ORDER.indexOf(assignment.role);

/** The strongest reason for which a record concerns the subject, for each place in `assignments`. */
export type Bindings = (record: IndexedRecord) => Binding | undefined;

/** Prepares the question for one subject; asking it then costs a look at the record's assignments. */
export function bindingsOf(subject: Named, index: PortalIndex): Bindings {
  const byPlace = index.assignments.map((assignment) => {
    const via = viaOf(assignment, subject, index);
    return via === undefined ? undefined : { via, assignment };
  });
  return (record) => {
    let strongest: Binding | undefined;
    for (const place of record.by) {
      const binding = byPlace[place];
      if (binding !== undefined && (strongest === undefined || rank(binding) < rank(strongest))) {
        strongest = binding;
      }
    }
    return strongest;
  };
}

/** For each place in `assignments`, 1 where it concerns the subject. */
export const boundBy = (subject: Named, index: PortalIndex): Uint8Array =>
  Uint8Array.from(index.assignments, (assignment) =>
    viaOf(assignment, subject, index) === undefined ? 0 : 1,
  );

function viaOf({ role, kind, id }: AssignmentRow, subject: Named, index: PortalIndex): Via | undefined {
  if (id === null) return undefined;
  switch (subject.type) {
    case 'unit':
      if (kind === 'unit') return id === subject.id ? 'named' : undefined;
      if (kind === 'group') return index.subject(`group:${id}`)?.unit === subject.id ? 'named' : undefined;
      if (kind !== 'designation') return undefined;
      if (subject.member.has(id)) return 'designation';
      return subject.perhaps.has(id) ? 'unknown' : undefined;
    case 'group':
      return kind === 'group' && role === 'group' && id === subject.id ? 'named' : undefined;
    case 'person':
    case 'designation':
      return kind === subject.type && id === subject.id ? 'named' : undefined;
  }
}

/** All tasks of a subject: named first, then by designation, then perhaps; each with the newest list first. */
export function tasksOf(subject: Named, index: PortalIndex): { record: IndexedRecord; binding: Binding }[] {
  const bindings = bindingsOf(subject, index);
  return index.records
    .flatMap((record) => {
      const binding = record.type === 'task' ? bindings(record) : undefined;
      return binding === undefined ? [] : [{ record, binding }];
    })
    .sort(
      (a, b) =>
        VIA_ORDER.indexOf(a.binding.via) - VIA_ORDER.indexOf(b.binding.via) ||
        newestListFirst(index)(a.record, b.record),
    );
}
