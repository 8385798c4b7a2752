/** Answers that are a whole list: everything of one subject, the tasks with a number, the tasks of a list. */
import { tasksOf } from './binding.ts';
import { facetsOf, filterBy } from './facets.ts';
import type { QueryPlan } from './plan-query.ts';
import { type IndexedRecord, newestListFirst, type PortalIndex } from './portal-index.ts';
import type { SearchAnswer, SearchOptions } from './search-answer.ts';
import { hitOf, reasonOf, subjectOf } from './search-hit.ts';

/** Complete lists come whole up to here. */
const WHOLE_LIST = 300;
const HITS = 20;

type Restriction = Pick<QueryPlan, 'lists' | 'number'>;

export function completeList(
  query: string,
  { named, typed, why }: NonNullable<QueryPlan['subject']>,
  restriction: Restriction,
  { filters = {}, limit = WHOLE_LIST }: SearchOptions,
  index: PortalIndex,
): SearchAnswer {
  const subject = subjectOf(named, typed);
  const all = tasksOf(named, index).filter(({ record }) => isAskedFor(record, restriction));
  const passes = filterBy(index, filters);
  const chosen = all.filter(({ record }) => passes(record));
  const reason = why ?? (subject.formerName === undefined ? undefined : 'former-name');
  return {
    query,
    kind: 'complete-list',
    subject,
    ...(reason === undefined ? {} : { readAs: { why: reason, text: named.name } }),
    total: chosen.length,
    hits: chosen.slice(0, limit).map(({ record, binding }) => ({
      ...hitOf(record, index, []),
      ...(named.type === 'unit' ? { reason: reasonOf(binding) } : {}),
    })),
    facets: facetsOf(
      all.map(({ record }) => record),
      index,
      filters,
    ),
    terms: [...new Set([typed, named.name])],
  };
}

function isAskedFor(record: IndexedRecord, { lists, number }: Restriction): boolean {
  if (lists.length > 0 && !lists.some((list) => list === record.list)) return false;
  return number === undefined || record.number === number;
}

/** Items by their number, newest list first; or a list by its own, before its tasks. */
export function numberedTasks(
  query: string,
  { lists, number }: Restriction,
  { filters = {}, limit = HITS }: SearchOptions,
  index: PortalIndex,
): SearchAnswer {
  const restriction = number === undefined ? { lists } : { lists, number };
  const tasks = index.records.filter((one) => one.type === 'task' && isAskedFor(one, restriction));
  const all =
    number === undefined
      ? [...index.records.filter((one) => one.type === 'list' && isAskedFor(one, { lists })), ...tasks]
      : tasks.sort(newestListFirst(index));
  const chosen = all.filter(filterBy(index, filters));
  return {
    query,
    kind: all.length === 0 ? 'empty' : 'hits',
    total: chosen.length,
    hits: chosen.slice(0, limit).map((record) => hitOf(record, index, [])),
    facets: facetsOf(all, index, filters),
    terms: [],
  };
}
