/** What an item asks for: in its text, and in the time limit that stands among its responsibilities. */
import { findObligations, type Options, type ProposedObligation } from './obligations/find-obligations.ts';

export const obligationsOfItem = (
  { text, timeLimits }: { text: string; timeLimits: readonly string[] },
  options: Options,
): ProposedObligation[] => [
  ...findObligations(text, options),
  ...timeLimits.flatMap((limit) => findObligations(limit)),
];
