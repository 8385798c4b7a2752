/** An obligation in plain words. What the document leaves open is not filled in. */
import { COMPARATORS, type Obligation, PERIODS, type Quota } from '../schema/obligation.ts';

export function obligationWords(obligation: Obligation): string {
  const parts = [
    obligation.window,
    frequency(obligation),
    obligation.quota === undefined ? undefined : quotaWords(obligation.quota),
    obligation.leadDays === undefined ? undefined : `提前 ${obligation.leadDays} 日`,
    obligation.to === undefined ? undefined : `报${obligation.to}`,
  ];
  return parts.filter((part) => part !== undefined).join('，');
}

function frequency({ period, times, op }: Obligation): string | undefined {
  const every = period === undefined ? '' : PERIODS[period];
  if (times === undefined) return every === '' ? undefined : every;
  const comparator = op === undefined || op === '=' || op === 'range' ? '' : COMPARATORS[op];
  return `${every}${comparator} ${times} 次`.trim();
}

export function quotaWords(quota: Quota): string {
  const amount =
    quota.op === 'range'
      ? `${quota.min}—${quota.max}`
      : `${quota.op === '=' ? '' : COMPARATORS[quota.op]} ${quota.value}`.trim();
  return [quota.per, quota.dimension, `${amount} ${quota.unit}`]
    .filter((part) => part !== undefined)
    .join(' ');
}
