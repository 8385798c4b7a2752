/** One month of the calendar: what is held on each day, and the festivals. */
import { addDays, addMonths, lengthOfMonth, monthOf, weekdayOf } from '../domain/projects/calendar-day.ts';
import { type Festival, festivalsOf } from '../domain/projects/festivals.ts';
import { byTime, type Occurrence, occurrencesOfAll } from '../domain/projects/occurrences.ts';
import { realProjects } from './project-cards.ts';
import type { Catalog, ProjectView } from './views.ts';

/** From the month of the build on. */
export const MONTHS_SHOWN = 12;

export interface MonthDay {
  on: string;
  festivals: Festival[];
  held: (Occurrence & { project: ProjectView })[];
}

export interface MonthView {
  /** `2026-11` */
  month: string;
  url: string;
  days: MonthDay[];
  /** Weeks from Monday to Sunday; undefined where another month's day stands. */
  weeks: (MonthDay | undefined)[][];
}

export const monthsShown = (today: string): string[] =>
  Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(monthOf(today), index));

export function monthView(month: string, catalog: Catalog): MonthView {
  const first = `${month}-01`;
  const last = addDays(first, lengthOfMonth(month) - 1);
  const held = realProjects(catalog)
    .filter((project) => project.stage !== 'closed')
    .flatMap((project) =>
      occurrencesOfAll(project.sessions, first, last).map((occurrence) => ({ ...occurrence, project })),
    )
    .sort(byTime);
  const festivals = festivalsOf(Number(month.slice(0, 4)));
  const days = Array.from({ length: lengthOfMonth(month) }, (_, index): MonthDay => {
    const on = addDays(first, index);
    return {
      on,
      festivals: festivals.filter((festival) => festival.on === on),
      held: held.filter((occurrence) => occurrence.on === on),
    };
  });
  return { month, url: urlOfMonth(month, catalog.today), days, weeks: weeksOf(days) };
}

/** The month of the build is the calendar's own page. */
export const urlOfMonth = (month: string, today: string): string =>
  month === monthOf(today) ? '/calendar/' : `/calendar/${month}/`;

function weeksOf(days: readonly MonthDay[]): (MonthDay | undefined)[][] {
  const before = (weekdayOf(days[0]?.on ?? '2024-01-01') + 6) % 7;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day]),
  );
}
