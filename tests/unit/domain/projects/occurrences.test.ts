/** Days of sessions, by hand and against the expander of ical.js over random sessions. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, lastWeekday, nthWeekday } from '../../../../src/domain/projects/calendar-day.ts';
import { occurrencesOf } from '../../../../src/domain/projects/occurrences.ts';
import { nextSession, upcoming } from '../../../../src/domain/projects/upcoming.ts';
import { recurrenceRule } from '../../../../src/exports/calendar/recurrence-rule.ts';
import { type Session, sessionSchema } from '../../../../src/schema/session.ts';

const session = (fields: object) => sessionSchema.parse({ id: 'a', ...fields });
const days = (fields: object, from: string, to: string) =>
  occurrencesOf(session(fields), from, to).map(({ on }) => on);

describe('days in months', () => {
  test.for([
    ['2026-11', 0, 1, '2026-11-01'],
    ['2026-11', 0, 5, '2026-11-29'],
    ['2026-11', 1, 5, '2026-11-30'],
    ['2026-11', 2, 5, undefined],
    ['2024-02', 4, 5, '2024-02-29'],
  ] as const)('%s, weekday %i, number %i', ([month, weekday, number, expected]) => {
    expect(nthWeekday(month, weekday, number)).toBe(expected);
  });

  test('the last of a weekday, and months across a year', () => {
    expect(lastWeekday('2026-02', 6)).toBe('2026-02-28');
    expect(lastWeekday('2026-02', 0)).toBe('2026-02-22');
    expect([addMonths('2026-11', 3), addMonths('2026-01', -1)]).toEqual(['2027-02', '2025-12']);
  });
});

describe('by hand', () => {
  test.for([
    ['once', { on: '2026-03-08' }, ['2026-03-08']],
    ['once, called off', { on: '2026-03-08', except: ['2026-03-08'] }, []],
    ['every week', { on: '2026-02-23', repeat: 'week' }, ['2026-03-02', '2026-03-09', '2026-03-16']],
    ['every other week', { on: '2026-02-23', repeat: 'fortnight' }, ['2026-03-09']],
    ['with an end', { on: '2026-03-01', repeat: 'week', until: '2026-03-08' }, ['2026-03-01', '2026-03-08']],
    [
      'without one',
      { on: '2026-03-01', repeat: 'week', except: ['2026-03-08'] },
      ['2026-03-01', '2026-03-15'],
    ],
    ['on a date', { on: '2025-12-15', repeat: 'month-day' }, ['2026-03-15']],
    ['the second Sunday', { on: '2026-02-08', repeat: 'month-weekday' }, ['2026-03-08']],
    ['not yet begun', { on: '2026-04-01', repeat: 'week' }, []],
  ] as const)('%s', ([, fields, expected]) => {
    expect(days(fields, '2026-03-01', '2026-03-20')).toEqual(expected);
  });

  test('the 31st and the fifth Sunday are left out where a month has none', () => {
    expect(days({ on: '2026-01-31', repeat: 'month-day' }, '2026-01-01', '2026-06-30')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
    expect(days({ on: '2026-03-29', repeat: 'month-weekday' }, '2026-03-01', '2026-06-30')).toEqual([
      '2026-03-29',
      '2026-05-31',
    ]);
    expect(days({ on: '2026-01-25', repeat: 'month-last' }, '2026-01-01', '2026-03-31')).toEqual([
      '2026-01-25',
      '2026-02-22',
      '2026-03-29',
    ]);
  });

  test('what is next: today counts, a closed project holds nothing', () => {
    const sessions = [
      session({ id: 'late', on: '2026-03-05', from: '18:00' }),
      session({ id: 'early', on: '2026-03-05', from: '09:00' }),
      session({ id: 'whole', on: '2026-03-05' }),
      session({ id: 'past', on: '2026-03-04' }),
    ];
    const project = { sessions, stage: undefined };
    expect(upcoming(project, '2026-03-05', 9).map((one) => one.session.id)).toEqual([
      'whole',
      'early',
      'late',
    ]);
    expect(nextSession({ sessions, stage: 'closed' }, '2026-03-05')).toBeUndefined();
    expect(nextSession(project, '2026-03-06')).toBeUndefined();
  });
});

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
const anySession = fc
  .record({
    on: anyDay,
    repeat: fc.constantFrom('week', 'fortnight', 'month-day', 'month-weekday', 'month-last'),
    length: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
  })
  .map(({ on, repeat, length }) => ({
    id: 'a',
    on: repeat === 'month-last' ? lastWeekday(on.slice(0, 7), 3) : on,
    repeat,
    ...(length === undefined ? {} : { until: addDays(on, length + 40) }),
  }));

/** The same session as another program counts it from the rule that the calendar file states. */
function expandedByIcal(one: Session, to: string): string[] {
  const rule = recurrenceRule(one);
  if (rule === undefined) return [one.on];
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(one.on));
  const found: string[] = [];
  for (let next = iterator.next(); next !== null && next !== undefined; next = iterator.next()) {
    const day = next.toString().slice(0, 10);
    if (day > to) break;
    found.push(day);
  }
  return found;
}

test('any session: the same days as ical.js', () => {
  fc.assert(
    fc.property(anySession, (fields) => {
      const one = sessionSchema.parse(fields);
      const to = addDays(one.on, 1500);
      expect(occurrencesOf(one, '2019-01-01', to).map(({ on }) => on)).toEqual(expandedByIcal(one, to));
    }),
    { numRuns: 300 },
  );
});
