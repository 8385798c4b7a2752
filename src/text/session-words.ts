/** Days and times of sessions as people say them. */
import { weekdayOf } from '../domain/projects/calendar-day.ts';
import type { Occurrence } from '../domain/projects/occurrences.ts';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

export const weekdayWords = (day: string): string => WEEKDAYS[weekdayOf(day)] ?? '';

/** 11月28日 星期六; with the year where it is not this one. */
export function dayWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const thisYear = today.startsWith(String(year));
  return `${thisYear ? '' : `${year}年`}${month}月${date}日 ${weekdayWords(day)}`;
}

/** 09:00—10:30, 15:00; nothing where the time is not known. */
export const timeWords = ({ from, to }: { from?: string | undefined; to?: string | undefined }): string =>
  [from, to].filter((time) => time !== undefined).join('—');

export const occurrenceWords = ({ on, session }: Occurrence, today: string): string =>
  [dayWords(on, today), timeWords(session)].filter((part) => part !== '').join(' ');
