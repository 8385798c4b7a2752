/** Rows of an answer, made from the records of the index. */
import type { Binding } from './binding.ts';
import { markedPieces } from './excerpt.ts';
import { compact, type IndexedRecord, type Named, type PortalIndex } from './portal-index.ts';
import type { SearchHit, Subject } from './search-answer.ts';

export function hitOf(record: IndexedRecord, index: PortalIndex, words: readonly string[]): SearchHit {
  const responsibility = responsibilityLine(record, index);
  return {
    type: record.type,
    id: record.id,
    key: record.key,
    url: record.url,
    title: markedPieces(record.title, words),
    excerpt: [],
    ...(record.type === 'task' && record.list !== undefined
      ? { list: record.list.names[0] ?? record.list.id, year: record.list.year }
      : {}),
    ...(record.number === undefined ? {} : { number: record.number }),
    ...(responsibility === '' ? {} : { responsibility }),
    ...(record.note === undefined ? {} : { note: record.note }),
    ...(record.sample ? { sample: true } : {}),
  };
}

/** Who answers, then who carries it out, in the words of the list. */
function responsibilityLine(record: IndexedRecord, index: PortalIndex): string {
  if (record.type !== 'task') return '';
  const assignments = record.by.flatMap((place) => index.assignments[place] ?? []);
  return (['group', 'implement', 'support'] as const)
    .map((role) => assignments.filter((assignment) => assignment.role === role))
    .filter((same) => same.length > 0)
    .map((same) => `${same[0]?.label}：${same.map(({ text }) => text).join('、')}`)
    .join(' · ');
}

export const reasonOf = ({ via, assignment }: Binding): NonNullable<SearchHit['reason']> => ({
  via,
  role: assignment.role,
  label: assignment.label,
  text: assignment.text,
  ...(via === 'named' || assignment.id === null ? {} : { designation: assignment.id }),
});

/** `typed` tells whether a former name was used. */
export function subjectOf(named: Named, typed: string): Subject {
  const former = named.formerNames.find((name) => compact(name) === typed);
  return {
    type: named.type,
    id: named.id,
    name: named.name,
    ...(named.url === undefined ? {} : { url: named.url }),
    ...(former === undefined ? {} : { formerName: former }),
  };
}
