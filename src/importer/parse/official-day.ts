/** Dates as documents print them: 2020年2月10日, （２０２０年２月１０日）, 二〇二〇年二月十日. */
import { ordinalIn } from './numbering.ts';

const DATE = /^[（(]?\s*(\S{4})\s*年\s*(\S{1,2})\s*月\s*(\S{1,3})\s*日\s*(?:印发)?[）)]?$/;
const YEAR_DIGITS = '〇一二三四五六七八九';

/** A line that is a date, as `2020-02-10`; undefined for everything else. */
export function officialDay(line: string): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(line.normalize('NFKC').trim()) ?? [];
  const numbers = [officialYear(year), ordinalIn(month), ordinalIn(day)];
  if (numbers.includes(undefined)) return undefined;
  const iso = numbers.map((number) => String(number).padStart(2, '0')).join('-');
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? undefined : iso;
}

/** 2020, ２０２０ and 二〇二〇. */
export function officialYear(printed: string): number | undefined {
  const digits = [...printed.normalize('NFKC')].map((character) => {
    const digit = YEAR_DIGITS.indexOf(character.replace(/[○零]/, '〇'));
    return digit === -1 ? character : String(digit);
  });
  return /^[12]\d{3}$/.test(digits.join('')) ? Number(digits.join('')) : undefined;
}
