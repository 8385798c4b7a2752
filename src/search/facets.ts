/** Facets of an answer: what divides it, with counts, and the filters that were chosen. */
import { boundBy } from './binding.ts';
import type { IndexedRecord, PortalIndex } from './portal-index.ts';
import { FACET_NAMES, type Facet, type FacetName, type FacetValue, type Filters } from './search-answer.ts';

/** Values to offer for one facet; the rest of a long tail is found by searching. */
const MOST_VALUES = 30;

type Passes = (record: IndexedRecord) => boolean;

/** Whether records have the chosen values; alternatives within a facet, and all facets at once. */
export function filterBy(index: PortalIndex, filters: Filters, except?: FacetName): Passes {
  const chosen = FACET_NAMES.flatMap((name) => {
    const values = filters[name] ?? [];
    return name === except || values.length === 0 ? [] : [hasOneOf(name, values, index)];
  });
  return (record) => chosen.every((passes) => passes(record));
}

export function facetsOf(records: readonly IndexedRecord[], index: PortalIndex, filters: Filters): Facet[] {
  return FACET_NAMES.flatMap((name): Facet[] => {
    const left = records.filter(filterBy(index, filters, name));
    const chosen = filters[name] ?? [];
    const values = countValues(name, left, index, chosen);
    return chosen.length > 0 || values.some(({ count }) => count < left.length) ? [{ name, values }] : [];
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
  const countOf = (value: string) => {
    if (name !== 'unit') return counts.get(value) ?? 0;
    return records.filter(hasOneOf(name, [value], index)).length;
  };
  return kept
    .map((value) => ({
      value,
      name: nameOf(name, value, index),
      count: countOf(value),
      chosen: chosen.includes(value),
    }))
    .sort((a, b) => b.count - a.count);
}

/** A unit's tasks include those that bind it through a designation; everything else is said by the record. */
function hasOneOf(name: FacetName, values: readonly string[], index: PortalIndex): Passes {
  if (name !== 'unit') {
    return (record) => valuesOf(name, record, index).some((value) => values.includes(value));
  }
  const bound = values.flatMap((id) => {
    const subject = index.subject(`unit:${id}`);
    return subject === undefined ? [] : [boundBy(subject, index)];
  });
  return (record) => bound.some((places) => record.by.some((place) => places[place] === 1));
}

function valuesOf(name: FacetName, record: IndexedRecord, index: PortalIndex): readonly string[] {
  switch (name) {
    case 'type':
      return [record.type];
    case 'list':
      return record.list === undefined ? [] : [record.list.id];
    case 'year':
      return record.list === undefined ? [] : [String(record.list.year)];
    case 'class':
      return record.classes;
    case 'group':
      return assignees(record, index, 'group');
    case 'unit':
      return assignees(record, index, 'unit');
    case 'lead':
      return assignees(record, index, 'person');
  }
}

function assignees(record: IndexedRecord, index: PortalIndex, kind: 'group' | 'unit' | 'person'): string[] {
  const ids: string[] = [];
  for (const place of record.by) {
    const assignment = index.assignments[place];
    if (assignment === undefined || assignment.id === null || assignment.kind !== kind) continue;
    if (kind === 'group' && assignment.role !== 'group') continue;
    if (!ids.includes(assignment.id)) ids.push(assignment.id);
  }
  return ids;
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
