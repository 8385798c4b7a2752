/** Proposals of the rules as an entry holds them: what the text does not say is left out. */
import { type Obligation, obligationSchema } from '../../schema/obligation.ts';
import { obligationsOfItem } from '../item-obligations.ts';
import type { ListDraft } from '../list-draft.ts';
import { asidesIn } from '../obligations/asides.ts';
import { type ProposedObligation, readsAsReport } from '../obligations/find-obligations.ts';
import { isReported } from '../obligations/reported-section.ts';
import type { TaskDraft } from '../task-draft.ts';
import { printedSections } from './printed-sections.ts';

export function proposedObligations({
  head,
  sections,
}: ListDraft): (task: TaskDraft) => ProposedObligation[] {
  const report = head.title !== undefined && readsAsReport(head.title);
  const printed = printedSections(sections);
  return (task) => {
    const { part, subpart } = printed(task.section);
    return obligationsOfItem(task, { report: isReported(subpart) ?? isReported(part) ?? report });
  };
}

export const asEntry = (proposals: readonly ProposedObligation[]): Obligation[] =>
  proposals.flatMap((proposal) => {
    const result = obligationSchema.safeParse(withoutNulls({ ...proposal, ...asidesIn(proposal.quote) }));
    return result.success ? [result.data] : [];
  });

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
