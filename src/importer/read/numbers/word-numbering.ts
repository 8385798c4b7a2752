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

/** Gives each paragraph of a story, in order, its number with the gap behind it. */
export type Numberer = (place: NumberingPlace) => string;

export function createNumberer(): Numberer {
  const families = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return ({ listId, list, level }) => {
    const rule = list.levels[level];
    if (rule === undefined) return '';
    const counts = families.get(list.family) ?? [];
    families.set(list.family, counts);
    const begins = !begun.has(`${listId}/${level}`) && list.starts.has(level);
    begun.add(`${listId}/${level}`);
    const before = begins ? undefined : counts[level];
    counts[level] = before === undefined ? startOf(list, level) : before + 1;
    beginAbove(list, level, counts);
    restartBelow(list, level, counts);
    return shown(list, rule, counts);
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
  const text = rule.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const of = list.levels[level];
    const format = rule.legal ? 'decimal' : (of?.format ?? 'decimal');
    return formatNumber(counts[level] ?? startOf(list, level), format);
  });
  return text + gapAfter(text, rule.gap);
}

/**
 * The gap is layout. It is kept as one space where number and text would run together (1.1 内容, 3. 5月); full
 * brackets and marks keep them apart by themselves, and people who type 一、 or （一） put nothing there.
 */
const gapAfter = (text: string, gap: ListLevel['gap']) =>
  gap === 'nothing' || text === '' || /[\u3000-\u303f\uff00-\uff60)\]]$|[①-⓿❶-➓㈠-㈩㊀-㊿]$/u.test(text)
    ? ''
    : ' ';
