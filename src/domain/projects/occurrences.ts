/** On which days a session is held: recurrence over days alone, as RFC 5545 counts it. */
import type { Session } from '../../schema/session.ts';
import {
  addDays,
  addMonths,
  dateInMonth,
  dayInMonth,
  daysBetween,
  lastWeekday,
  monthOf,
  nthWeekday,
  weekdayNumber,
  weekdayOf,
} from './calendar-day.ts';

export interface Occurrence {
  on: string;
  session: Session;
}

/** Every day from `from` to `to`, both included, in order. */
export function occurrencesOf(session: Session, from: string, to: string): Occurrence[] {
  const start = from > session.on ? from : session.on;
  const end = session.until !== undefined && session.until < to ? session.until : to;
  if (start > end) return [];
  return [...daysOf(session, start, end)]
    .filter((on) => on >= start && on <= end && !session.except.includes(on))
    .map((on) => ({ on, session }));
}

/** Sessions of several kinds, by day, then time. */
export const occurrencesOfAll = (sessions: readonly Session[], from: string, to: string): Occurrence[] =>
  sessions.flatMap((session) => occurrencesOf(session, from, to)).sort(byTime);

/** Whole days come first on their day. */
export const byTime = (a: Occurrence, b: Occurrence): number =>
  order(a).localeCompare(order(b), 'en') || a.session.id.localeCompare(b.session.id, 'en');
const order = ({ on, session }: Occurrence) => `${on} ${session.from ?? ''}`;

function* daysOf(session: Session, start: string, end: string): Generator<string> {
  switch (session.repeat) {
    case undefined:
      yield session.on;
      return;
    case 'week':
      yield* everyDays(session.on, 7, start, end);
      return;
    case 'fortnight':
      yield* everyDays(session.on, 14, start, end);
      return;
    case 'month-day':
      yield* everyMonth(start, end, (month) => dayInMonth(month, dateInMonth(session.on)));
      return;
    case 'month-weekday':
      yield* everyMonth(start, end, (month) =>
        nthWeekday(month, weekdayOf(session.on), weekdayNumber(session.on)),
      );
      return;
    case 'month-last':
      yield* everyMonth(start, end, (month) => lastWeekday(month, weekdayOf(session.on)));
  }
}

function* everyDays(first: string, step: number, start: string, end: string): Generator<string> {
  const skipped = Math.ceil(daysBetween(first, start) / step);
  for (let day = addDays(first, skipped * step); day <= end; day = addDays(day, step)) yield day;
}

function* everyMonth(
  start: string,
  end: string,
  dayIn: (month: string) => string | undefined,
): Generator<string> {
  for (let month = monthOf(start); month <= monthOf(end); month = addMonths(month, 1)) {
    const day = dayIn(month);
    if (day !== undefined) yield day;
  }
}
