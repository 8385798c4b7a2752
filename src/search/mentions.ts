/** Lists, years and item numbers that a query mentions: 2020年第38项, 〔2023〕9号. */
import { compact, type PortalIndex } from './portal-index.ts';
import { withoutQuestion } from './question-words.ts';
import type { ListRow } from './search-files.ts';

export interface Mentions {
  /** The query without what was recognised. */
  rest: string;
  /** Lists by year, name or document number; empty where none is mentioned. */
  lists: readonly ListRow[];
  /** A document number or a list's name was given, not only a year. */
  listByName: boolean;
  /** An item number, in digits. */
  number?: string;
}

const YEAR = /(^|[^\d])((?:19|20)\d\d)(?:年度?|(?!\d))/gu;
const ORDINAL = /第 ?(\d{1,4}|[一二三四五六七八九十百零〇]{1,7}) ?(?:条|项|号|点|个)?(?:任务)?/u;
const ITEM = /^(\d{1,4}|[一二三四五六七八九十百零〇]{2,7}) ?(?:条|项|号|号任务|项任务)$/u;

export function readMentions(normalised: string, index: PortalIndex): Mentions {
  const named = listNamedBy(normalised, index);
  if (named !== undefined) {
    return { ...withNumber(named.rest), lists: [named.list], listByName: true };
  }
  const years = new Set<number>();
  const rest = normalised.replace(YEAR, (whole, before: string, year: string) => {
    if (!index.lists.some((list) => list.year === Number(year))) return whole;
    years.add(Number(year));
    return `${before} `;
  });
  const lists = index.lists.filter((list) => years.has(list.year));
  return { ...withNumber(rest), lists, listByName: false };
}

/** A document number, whole or from the year on, or the name of a list. */
function listNamedBy(normalised: string, index: PortalIndex): { list: ListRow; rest: string } | undefined {
  const asked = compact(normalised);
  for (const list of index.lists) {
    const number = compact(list.documentNumber ?? '');
    const tail = /(?:19|20)\d\d\d{1,4}号$/.exec(number)?.[0];
    if (tail !== undefined && asked.includes(tail)) {
      return { list, rest: asked.replace(asked.includes(number) ? number : tail, ' ') };
    }
    for (const name of list.names.map(compact)) {
      if (asked.includes(name)) return { list, rest: asked.replace(name, ' ') };
    }
  }
  return undefined;
}

function withNumber(text: string): { rest: string; number?: string } {
  const tidy = text.replace(/\s+/g, ' ').trim();
  const found = ORDINAL.exec(tidy) ?? ITEM.exec(withoutQuestion(tidy).text);
  const number = found?.[1] === undefined ? undefined : inDigits(found[1]);
  if (found === null || number === undefined) return { rest: tidy };
  return { rest: tidy.replace(found[0], ' ').replace(/\s+/g, ' ').trim(), number };
}

const DIGITS = '零一二三四五六七八九';

/** 三十八 → 38; undefined for what is no number below a thousand. */
export function inDigits(written: string): string | undefined {
  if (/^\d+$/.test(written)) return String(Number(written));
  let total = 0;
  let digit = 0;
  for (const character of written.replaceAll('〇', '零')) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (unit > 0) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else {
      digit = DIGITS.indexOf(character);
      if (digit < 0) return undefined;
    }
  }
  const value = total + digit;
  return value > 0 ? String(value) : undefined;
}
