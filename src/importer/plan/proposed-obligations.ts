/** Proposals of the rules as an entry holds them: what the text does not say is left out. */
import { type Obligation, obligationSchema } from '../../schema/obligation.ts';
import { findObligations, readsAsReport } from '../obligations/find-obligations.ts';

export function proposedObligations(title: string | undefined): (text: string) => Obligation[] {
  const report = title !== undefined && readsAsReport(title);
  return (text) =>
    findObligations(text, { report }).flatMap((proposal) => {
      const result = obligationSchema.safeParse(withoutNulls(proposal));
      return result.success ? [result.data] : [];
    });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
