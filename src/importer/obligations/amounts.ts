/** Numbers with their measure: 2次, 3—5名, 不少于2场次, 90%以上. */
import { AFTER, BEFORE, BEFORE_WHOLE, EARLIER } from './comparators.ts';
import { NUMERAL, neighbours, numeralValue } from './numerals.ts';
import type { Comparator } from './proposal.ts';
import { matchesOf, type Span } from './span.ts';
import { UNIT, type UnitKind, unitKind } from './units.ts';

export interface Amount extends Span {
  /** Where the comparator before it begins and the one after it ends: words that say nothing else. */
  phrase: Span;
  /** Null where the text compares nothing. */
  op: Comparator | null;
  value: number;
  /** Only of a range; `value` is then its lower end. */
  max: number | null;
  unit: string;
  kind: UnitKind;
  /** 一名, 两个: written in Chinese digits. */
  chinese: boolean;
  /** 50余场, 近百人: no number that anybody could be held to. */
  vague: boolean;
}

const JOIN = '\\s*(?:-+|至|到)\\s*';
/** 20万元 and 3万亩 keep 万 in the measure; see units.ts. */
const WAN = '(?:[万亿](?!元|亩|吨|平方米|公里|千瓦|立方米|斤)|(?<=\\d)[百千])?';
const PATTERN = new RegExp(
  `(?<![第几\\d.·一二三四五六七八九十百千]|\\d-|数(?=[十百千]))(${NUMERAL})(${WAN})(?:(${UNIT})?${JOIN}(${NUMERAL})(${WAN}))?([余多几])?\\s*(${UNIT})([余多])?`,
  'g',
);
const VAGUE_BEFORE = /(?:近|约|大约)$/;

export function findAmounts(clause: string): Amount[] {
  return matchesOf(clause, PATTERN).flatMap((match) => {
    const [, first = '', firstWan = '', , second = '', secondWan = '', more, unit = '', more2] = match.groups;
    const pair = neighbours(first);
    const low = scaled(first, firstWan, unit);
    const high = second === '' ? undefined : scaled(second, secondWan, unit);
    const value = pair?.[0] ?? low.value;
    if (value === undefined || !Number.isFinite(value) || (second !== '' && high?.value === undefined))
      return [];
    const max = pair?.[1] ?? high?.value ?? null;
    if (unit === '年' && value >= 100) return [];
    const name = (high ?? low).unit;
    const tenth = unit === '成' && max === null ? tenthAfter(clause, match.end) : undefined;
    const { op, phrase } = compared(clause, match);
    return [
      {
        start: match.start,
        end: tenth === undefined ? match.end : match.end + 1,
        phrase,
        op: max === null ? op : 'range',
        value: tenth === undefined ? value : Math.round(value * 10 + tenth) / 10,
        max,
        unit: name,
        kind: unitKind(name),
        chinese: !/^\d/.test(first),
        vague: more !== '' || more2 !== '' || VAGUE_BEFORE.test(clause.slice(0, match.start)),
      },
    ];
  });
}

/** 九成五 is 9.5 成. */
function tenthAfter(clause: string, at: number): number | undefined {
  const tenth = '一二三四五六七八九'.indexOf(clause[at] ?? ' ');
  return tenth === -1 ? undefined : tenth + 1;
}

/** 1万名 is 10,000 名; 20万元 stays 20 万元. */
function scaled(numeral: string, wan: string, unit: string): { value: number | undefined; unit: string } {
  const value = numeralValue(numeral);
  if (wan === '') return { value, unit };
  const factor = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }[wan] ?? 1;
  return { value: value === undefined ? undefined : value * factor, unit };
}

function compared(clause: string, { start, end }: Span): { op: Comparator | null; phrase: Span } {
  const before = clause.slice(0, start).trimEnd();
  const after = clause.slice(end);
  const trailing = AFTER.map(({ op, words }) => ({ op, match: words.exec(after)?.[0] })).find(
    ({ match }) => match !== undefined,
  );
  const phraseEnd = end + (trailing?.match?.length ?? 0);
  for (const { op, words } of [...BEFORE, ...BEFORE_WHOLE]) {
    const match = words.exec(before);
    if (match !== null)
      return {
        op: trailing === undefined || trailing.op === '>=' ? op : trailing.op,
        phrase: { start: match.index, end: phraseEnd },
      };
  }
  if (trailing !== undefined) return { op: trailing.op, phrase: { start, end: phraseEnd } };
  return { op: null, phrase: { start, end: phraseEnd } };
}

/** 至少 earlier in the words that lead up to an amount. */
export function earlierComparator(words: string): Comparator | null {
  return EARLIER.find((rule) => rule.words.test(words))?.op ?? null;
}
