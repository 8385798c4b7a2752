/** A session's repetition as RFC 5545 §3.3.10 writes it. */
import { dateInMonth, weekdayNumber, weekdayOf } from '../../domain/projects/calendar-day.ts';
import type { Session } from '../../schema/session.ts';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `until` as the rule needs it: a day where the event is of whole days, else the last moment of that day in UTC. */
export function recurrenceRule(session: Session): string | undefined {
  const { repeat, until, on, from } = session;
  if (repeat === undefined) return undefined;
  const weekday = WEEKDAYS[weekdayOf(on)];
  const rule = {
    week: 'FREQ=WEEKLY',
    fortnight: 'FREQ=WEEKLY;INTERVAL=2',
    'month-day': `FREQ=MONTHLY;BYMONTHDAY=${dateInMonth(on)}`,
    'month-weekday': `FREQ=MONTHLY;BYDAY=${weekdayNumber(on)}${weekday}`,
    'month-last': `FREQ=MONTHLY;BYDAY=-1${weekday}`,
  }[repeat];
  if (until === undefined) return rule;
  const plain = until.replaceAll('-', '');
  // 23:59 in Asia/Shanghai is 15:59 in UTC.
  return `${rule};UNTIL=${from === undefined ? plain : `${plain}T155959Z`}`;
}
