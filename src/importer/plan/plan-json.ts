/** A plan for programs: `npm run import -- FILE --json`. Null is "the document does not say". */
import type { Message } from '../../diagnostics/message.ts';
import type { Assignment } from '../../schema/assignment.ts';
import type { ListDraft } from '../list-draft.ts';
import type { ImportPlan } from './plan-import.ts';
import { printedSections } from './printed-sections.ts';

export function planJson(draft: ListDraft, { messages, proposals }: ImportPlan): string {
  const { head } = draft;
  const sections = printedSections(draft.sections);
  const byLine = Map.groupBy(messages, (message) => message.line);
  return JSON.stringify(
    {
      document: {
        title: head.title ?? null,
        documentNumber: head.documentNumber ?? null,
        issuers: head.issuers,
        issuedOn: head.issuedOn ?? null,
        year: head.year ?? null,
        recipients: head.recipients,
      },
      items: draft.tasks.map((task, index) => ({
        number: task.number,
        section: sections(task.section).part,
        subsection: sections(task.section).subpart,
        title: task.title,
        text: task.text,
        lead: task.lead.map(row),
        group: task.group.map(row),
        implement: task.implement.map(row),
        support: task.support.map(row),
        withheld: task.withheld,
        obligations: proposals[index] ?? [],
        messages: byLine.get(task.line) ?? [],
      })),
      messages,
      notUnderstood: draft.notUnderstood,
    },
    null,
    2,
  );
}

/** Of a document that is not read: the same shape, and why. */
export const refusalJson = (messages: readonly Message[]): string =>
  JSON.stringify(
    {
      document: {
        title: null,
        documentNumber: null,
        issuers: [],
        issuedOn: null,
        year: null,
        recipients: [],
      },
      items: [],
      messages,
      notUnderstood: [],
    },
    null,
    2,
  );

const row = ({ text, label, kind, id, venue }: Assignment) => ({
  text,
  label,
  kind,
  id: id ?? null,
  ...(venue === undefined ? {} : { venue }),
});
