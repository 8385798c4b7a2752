/** Facets of an answer: what divides it, with counts, and the filters that were chosen. */
import { bindingsOf } from './binding.ts';
import type { IndexedRecord, PortalIndex } from './portal-index.ts';
import { FACET_NAMES, type Facet, type FacetName, type FacetValue, type Filters } from './search-answer.ts';

/** Values to offer for one facet; the rest of a long tail is found by searching. */
const MOST_VALUES = 30;

/** Whether a record has a value of a facet. */
export type Belongs = (record: IndexedRecord, value: string) => boolean;

export function filterBy(index: PortalIndex, filters: Filters, except?: FacetName) {
  const chosen = FACET_NAMES.flatMap((name) => {
    const values = filters[name] ?? [];
    return name === except || values.length === 0
      ? []
      : [{ belongs: belongsTo(name, values, index), values }];
  });
  return (record: IndexedRecord): boolean =>
    chosen.every(({ belongs, values }) => values.some((value) => belongs(record, value)));
}

export function facetsOf(records: readonly IndexedRecord[], index: PortalIndex, filters: Filters): Facet[] {
  return FACET_NAMES.flatMap((name): Facet[] => {
    const left = records.filter(filterBy(index, filters, name));
    const chosen = filters[name] ?? [];
    const values = countValues(name, left, index, chosen);
    const divides = values.filter(({ count }) => count < left.length).length > 0 && values.length > 0;
    return chosen.length > 0 || divides ? [{ name, values }] : [];
  });
}

function countValues(
  name: FacetName,
  records: readonly IndexedRecord[],
  index: PortalIndex,
  chosen: readonly string[],
): FacetValue[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const record of records) {
    for (const value of valuesOf(name, record, index)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_VALUES);
  const kept = [...new Set([...most.map(([value]) => value), ...chosen])];
  const belongs = name === 'unit' ? belongsTo(name, kept, index) : undefined;
  return kept
    .map((value) => ({
      value,
      name: nameOf(name, value, index),
      count:
        belongs === undefined
          ? (counts.get(value) ?? 0)
          : records.filter((record) => belongs(record, value)).length,
      chosen: chosen.includes(value),
    }))
    .sort((a, b) => b.count - a.count);
}

/** A unit's tasks include those that bind it through a designation; everything else is said by the record. */
function belongsTo(name: FacetName, values: readonly string[], index: PortalIndex): Belongs {
  if (name !== 'unit') return (record, value) => valuesOf(name, record, index).includes(value);
  const bindings = new Map(
    values.map((id) => {
      const subject = index.subject(`unit:${id}`);
      return [id, subject === undefined ? undefined : bindingsOf(subject, index)];
    }),
  );
  return (record, value) => bindings.get(value)?.(record) !== undefined;
}

function valuesOf(name: FacetName, record: IndexedRecord, index: PortalIndex): string[] {
  switch (name) {
    case 'type':
      return [record.type];
    case 'list':
      return record.list === undefined ? [] : [record.list.id];
    case 'year':
      return record.list === undefined ? [] : [String(record.list.year)];
    case 'class':
      return [...record.classes];
    case 'group':
      return assignees(record, index, 'group');
    case 'unit':
      return assignees(record, index, 'unit');
    case 'lead':
      return assignees(record, index, 'person');
  }
}

function assignees(record: IndexedRecord, index: PortalIndex, kind: 'group' | 'unit' | 'person'): string[] {
  const ids = record.by.flatMap((place) => {
    const assignment = index.assignments[place];
    if (assignment?.id === null || assignment?.kind !== kind) return [];
    return kind === 'group' && assignment.role !== 'group' ? [] : [assignment.id];
  });
  return [...new Set(ids)];
}

function nameOf(name: FacetName, value: string, index: PortalIndex): string {
  switch (name) {
    case 'list':
      return index.lists.find(({ id }) => id === value)?.names[0] ?? value;
    case 'group':
    case 'unit':
      return index.subject(`${name}:${value}`)?.name ?? value;
    case 'lead':
      return index.subject(`person:${value}`)?.name ?? value;
    case 'type':
    case 'year':
    case 'class':
      return value;
  }
}
