/** An obligation in plain words. What the document leaves open is not filled in. */
import { COMPARATORS, type Obligation, PERIODS, type Quota } from '../schema/obligation.ts';

export function obligationWords(obligation: Obligation): string {
  return [
    obligation.window,
    frequencyWords(obligation),
    obligation.quota === undefined ? undefined : quotaWords(obligation.quota),
    obligation.leadDays === undefined ? undefined : `提前${obligation.leadDays}日`,
    obligation.to === undefined ? undefined : `报${obligation.to}`,
    obligation.mergeWith.length === 0 ? undefined : `可与${obligation.mergeWith.join('、')}合并`,
    obligation.exceptions.length === 0 ? undefined : `例外：${obligation.exceptions.join('、')}`,
  ]
    .filter((part) => part !== undefined)
    .join('，');
}

/** When, in as few characters as a tag has room for: 每月1次, 每年不少于2次, 年初, 提前15日. */
export function whenWords(obligation: Obligation): string | undefined {
  const lead = obligation.leadDays === undefined ? undefined : `提前${obligation.leadDays}日`;
  const frequency = frequencyWords(obligation);
  if (obligation.period === 'year' && obligation.window !== undefined) {
    return `${obligation.window}${frequency ?? ''}`;
  }
  return frequency ?? lead ?? obligation.window;
}

/** "本年度" of one list is not "every year": where the document says its window, that stands for the year. */
export function frequencyWords({ period, times, op, window }: Obligation): string | undefined {
  const yearOfList = period === 'year' && window !== undefined;
  const every = period === undefined || yearOfList ? '' : PERIODS[period];
  if (times === undefined) return every === '' ? undefined : every;
  const comparator = op === undefined || op === '=' || op === 'range' ? '' : COMPARATORS[op];
  return `${every}${comparator}${times}次`;
}

export function quotaWords(quota: Quota): string {
  return [quota.per, quota.dimension, amountWords(quota)].filter((part) => part !== undefined).join(' ');
}

export function amountWords({ op, value, min, max, unit }: Quota): string {
  if (op === 'range') return `${min}—${max}${unit}`;
  return `${op === '=' ? '' : COMPARATORS[op]}${value}${unit}`;
}

/** As a table cell says it: ≥ 5 条; the unit of measure may stand in the table's head. */
export function amountCell({ op, value, min, max, unit }: Quota, withUnit = true): string {
  const amount = op === 'range' ? `${min}—${max}` : `${SIGNS[op]}${value}`;
  return withUnit ? `${amount} ${unit}` : amount;
}

const SIGNS = { '>=': '≥ ', '<=': '≤ ', '=': '' } as const;
