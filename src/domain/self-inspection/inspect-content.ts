/** The office's own look at its content: what is to be asked, filled in or looked at again. For the inside only. */
import type { Content } from '../content.ts';
import { blankFields, incompleteRecords } from './blank-fields.ts';
import { endingConsents } from './consents.ts';
import { emptyPlaces } from './empty-places.ts';
import type { Finding } from './finding.ts';
import { goneEntries } from './gone-entries.ts';
import { type KeptPart, lastChanges } from './last-changes.ts';
import { orphanTasks } from './orphans.ts';
import { unsafeLinks } from './outside-links.ts';
import { overdueReviews } from './review-dates.ts';
import { subjectsOf } from './subjects.ts';

export interface Inspection {
  /** By kind, in the order of FINDING_KINDS, then as the content stands. */
  findings: Finding[];
  parts: KeptPart[];
}

export const NOTHING_INSPECTED: Inspection = { findings: [], parts: [] };

/** `history`: the day of each file's last change, also of files that are gone. Without a day nothing is overdue. */
export function inspectContent(
  content: Content,
  history: ReadonlyMap<string, string>,
  today: string,
): Inspection {
  const subjects = subjectsOf(content);
  const isDated = today !== '';
  return {
    findings: [
      ...(isDated ? endingConsents(subjects, today) : []),
      ...orphanTasks(content, subjects),
      ...goneEntries(content, history),
      ...unsafeLinks(content, subjects),
      ...(isDated ? overdueReviews(subjects, history, today) : []),
      ...incompleteRecords(subjects),
      ...blankFields(content, subjects),
      ...emptyPlaces(content, subjects),
    ],
    parts: lastChanges(content, history),
  };
}
