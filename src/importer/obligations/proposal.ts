/** What the rules hand over: an obligation as the document states it. Null is "the text does not say". */
import type { COMPARATORS, PERIODS } from '../../schema/obligation.ts';

export type Comparator = keyof typeof COMPARATORS;
export type Period = keyof typeof PERIODS;

export interface ProposedQuota {
  op: Comparator;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  per: string | null;
  dimension: string | null;
}

export interface ProposedObligation {
  /** The clause that states it, to the character, 40 at most. */
  quote: string;
  what: string;
  who: string | null;
  op: Comparator | null;
  times: number | null;
  period: Period | null;
  quota: ProposedQuota | null;
  leadDays: number | null;
  window: string | null;
  to: string | null;
}
