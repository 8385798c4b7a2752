/**
 * Word's automatic numbers. A document keeps them as rules, never as text; here they become the text that Word
 * shows. The rules come from numbering.xml or from the tables of an old .doc.
 */
import { formatNumber } from './number-formats.ts';

export interface ListLevel {
  start: number;
  /** A name from number-formats.ts, or `bullet`. */
  format: string;
  /** `（%2）`: each `%n` stands for the number of level n, counted from 1. */
  text: string;
  /** What Word puts between number and text. */
  gap: 'tab' | 'space' | 'nothing';
  /** Counts anew below a paragraph of a level before this one, counted from 1; 0 is never, absent any. */
  restartAfter?: number;
  /** All numbers in digits. */
  legal: boolean;
}

export interface NumberedList {
  /** Lists of one family go on counting from each other. */
  family: string;
  levels: readonly (ListLevel | undefined)[];
  /** Where this list, when it first comes, sets a level of its family. */
  starts: ReadonlyMap<number, number>;
}

export interface NumberingPlace {
  /** Of one document, by its own name for it. */
  listId: string;
  list: NumberedList;
  /** Counted from 0. */
  level: number;
}

/** Writes the number of each paragraph of a story, in order, before its words. */
export type Numberer = (place: NumberingPlace | undefined, words: string) => string;

export function createNumberer(): Numberer {
  const families = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return (place, words) => {
    const rule = place?.list.levels[place.level];
    if (place === undefined || rule === undefined) return words;
    const { listId, list, level } = place;
    const counts = families.get(list.family) ?? [];
    families.set(list.family, counts);
    const begins = !begun.has(`${listId}/${level}`) && list.starts.has(level);
    begun.add(`${listId}/${level}`);
    const before = begins ? undefined : counts[level];
    counts[level] = before === undefined ? startOf(list, level) : before + 1;
    beginAbove(list, level, counts);
    restartBelow(list, level, counts);
    const number = shown(list, rule, counts);
    return number + gapBetween(number, words, rule.gap) + words;
  };
}

const startOf = (list: NumberedList, level: number) =>
  list.starts.get(level) ?? list.levels[level]?.start ?? 1;

/** Under a heading that has not come, numbers go as if the first one had: 1.1 is followed by 2. */
function beginAbove(list: NumberedList, level: number, counts: (number | undefined)[]): void {
  for (let above = 0; above < level; above++) counts[above] ??= list.levels[above]?.start ?? 1;
}

function restartBelow(list: NumberedList, level: number, counts: (number | undefined)[]): void {
  for (let below = level + 1; below < counts.length; below++) {
    const after = list.levels[below]?.restartAfter;
    if (after === undefined || level < after) counts[below] = undefined;
  }
}

function shown(list: NumberedList, rule: ListLevel, counts: readonly (number | undefined)[]): string {
  return rule.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const of = list.levels[level];
    const format = rule.legal ? 'decimal' : (of?.format ?? 'decimal');
    return formatNumber(counts[level] ?? startOf(list, level), format);
  });
}

/** Brackets, full marks and circles keep number and words apart by themselves; */
const STANDS_APART = /[\u3000-\u303f\uff00-\uff60)\]]$|[①-⓿❶-➓㈠-㈩㊀-㊿]$/u;
/** a point does unless the words begin like a number: 3. 5月底前. */
const ENDS_IN_A_POINT = /\.$/;
const BEGINS_LIKE_A_NUMBER = /^[0-9０-９A-Za-z]/;

/** The gap is layout, and who types 一、 or 1. mostly leaves none. It is kept as one space where it is needed. */
function gapBetween(number: string, words: string, gap: ListLevel['gap']): string {
  if (gap === 'nothing' || number === '' || words === '' || STANDS_APART.test(number)) return '';
  return ENDS_IN_A_POINT.test(number) && !BEGINS_LIKE_A_NUMBER.test(words) ? '' : ' ';
}
