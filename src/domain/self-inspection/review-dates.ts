import type * as z from 'zod';
import { listSchema } from '../../schema/list.ts';
import type { Collection } from '../../schema/meta.ts';
import { fieldName } from '../../schema/schema-path.ts';
import { ENTRY_NAMES } from '../content.ts';
import { isSetAside, standingOf } from '../document-standing.ts';
import { addDays } from '../projects/calendar-day.ts';
import { type Finding, findingAt, type Subject } from './finding.ts';
import type { Of, Subjects } from './subjects.ts';

/** Whoever has not looked for a year cannot say that it is still so. */
export const REVIEW_AFTER = 365;

type Reviewed = { reviewedOn?: string | undefined; sample?: boolean };
const REVIEWED = [...ENTRY_NAMES, 'places', 'teams'] as const;
const FIELD = fieldName(listSchema as z.ZodType, ['reviewedOn']);

/**
 * Entries that nobody has looked at for a year. A change counts as a look; where neither is known, the whole
 * collection is one finding. What is over, and samples, are looked at no more.
 */
export function overdueReviews(
  subjects: Subjects,
  history: ReadonlyMap<string, string>,
  today: string,
): Finding[] {
  const last = addDays(today, -REVIEW_AFTER);
  const over = entriesThatAreOver(subjects);
  return REVIEWED.flatMap((collection): Finding[] => {
    const due = (subjects[collection] as Of<Reviewed>[]).filter(
      (subject) => subject.data.sample !== true && !over.has(subject),
    );
    const seen = due.map((subject) => ({ subject, on: lastLook(subject, history) }));
    const unknown = seen.filter(({ on }) => on === undefined);
    return [
      ...seen.flatMap(({ subject, on }): Finding[] =>
        on === undefined || on >= last
          ? []
          : [
              findingAt(subject, { kind: 'review', field: FIELD, what: `上次核对或改动是 ${on}` }, [
                'reviewedOn',
              ]),
            ],
      ),
      ...(unknown.length === 0 ? [] : [neverSeen(collection, unknown.length, unknown[0]?.subject)]),
    ];
  });
}

/** Lists of past years with their tasks, documents that hold no more, projects that are closed. */
function entriesThatAreOver({ lists, tasks, policies, projects }: Subjects): Set<Subject> {
  const past = lists.filter(({ data }) => standingOf(data.validity, false) !== 'holds');
  const years = new Set(past.map(({ id }) => id));
  return new Set<Subject>([
    ...past,
    ...tasks.filter(({ data }) => years.has(data.list)),
    ...policies.filter(({ data }) => isSetAside(standingOf(data.validity, data.successor !== undefined))),
    ...projects.filter(({ data }) => data.stage === 'closed'),
  ]);
}

/** A registry's file changes with any of its rows, which says nothing of one. */
function lastLook({ data, place }: Of<Reviewed>, history: ReadonlyMap<string, string>): string | undefined {
  const changed = place.file.endsWith('.mdx') ? history.get(place.file) : undefined;
  return [data.reviewedOn ?? '', changed ?? ''].sort().at(-1) || undefined;
}

function neverSeen(collection: Collection, entries: number, first: Of<Reviewed> | undefined): Finding {
  const file = first?.place.file ?? '';
  return {
    kind: 'review',
    collection,
    id: '',
    name: '',
    file: file.endsWith('.mdx') ? `${collection}/` : file,
    field: FIELD,
    what: `${entries} 条没有核对日期，也查不到改动记录`,
    ask: [],
  };
}
