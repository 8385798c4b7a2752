/** Days as texts (`2026-11-22`) and what a calendar asks of them. No time of day, so no time zone either. */
const DAY_MS = 86_400_000;

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(timeOf(day) + days * DAY_MS);

export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY_MS;

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** `2026-11` */
export const monthOf = (day: string): string => day.slice(0, 7);

export const dateInMonth = (day: string): number => Number(day.slice(8));

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export const lengthOfMonth = (month: string): number => dateInMonth(addDays(`${addMonths(month, 1)}-01`, -1));

/** Undefined where the month has no such date. */
export const dayInMonth = (month: string, date: number): string | undefined =>
  date > lengthOfMonth(month) ? undefined : `${month}-${String(date).padStart(2, '0')}`;

/** Which one of its weekday a day is in its month: the 8th to the 14th are the second. */
export const weekdayNumber = (day: string): number => Math.ceil(dateInMonth(day) / 7);

/** The nth of a weekday in a month; undefined where there are fewer. */
export function nthWeekday(month: string, weekday: number, number: number): string | undefined {
  const first = 1 + ((weekday - weekdayOf(`${month}-01`) + 7) % 7);
  return dayInMonth(month, first + (number - 1) * 7);
}

export const lastWeekday = (month: string, weekday: number): string =>
  nthWeekday(month, weekday, 5) ?? nthWeekday(month, weekday, 4) ?? `${month}-28`;
