/** Whether a list or a policy still holds: what its reader must be told before anything else. */
import type { Validity } from '../schema/list.ts';
import type { PolicyValidity } from '../schema/policy.ts';

export const STANDINGS = ['holds', 'replaced', 'amended', 'expired', 'repealed', 'past'] as const;
export type Standing = (typeof STANDINGS)[number];

const STANDING_OF: Record<Validity | PolicyValidity, Standing> = {
  current: 'holds',
  superseded: 'replaced',
  repealed: 'repealed',
  historical: 'past',
  // Nobody has looked yet; the record says so, and no warning is made of it.
  unverified: 'holds',
  effective: 'holds',
  amended: 'amended',
  expired: 'expired',
};

/** A replacement that the reader may see counts, whatever the older entry still says of itself. */
export function standingOf(validity: Validity | PolicyValidity, replaced: boolean): Standing {
  return replaced ? 'replaced' : STANDING_OF[validity];
}

/** The document must not be worked by any more; a list of a past year was simply carried out. */
export const isSetAside = (standing: Standing): boolean =>
  standing === 'replaced' || standing === 'expired' || standing === 'repealed';
