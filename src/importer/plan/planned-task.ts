/** A drafted item as the entry it becomes: front matter and body, with what the importer proposes. */
import type { Obligation } from '../../schema/obligation.ts';
import type { TaskInput } from '../../schema/task.ts';
import { shortenPhrase } from '../propose-title.ts';
import type { TaskDraft } from '../task-draft.ts';
import { bodyOf } from './body-text.ts';
import { digestOf, IMPORTED_FIELDS, type ImportedField } from './field-digest.ts';

/** Front matter must not outgrow what a list's page shows. */
const LONGEST_TITLE = 40;

export interface PlannedTask {
  /** `<list>/<file>` */
  id: string;
  data: TaskInput;
  body: string;
  /** The line of the document at which the item begins. */
  line: number;
}

export function planTask(
  list: string,
  draft: TaskDraft,
  section: string,
  obligations: Obligation[],
): PlannedTask {
  const withheld = draft.withheld.map((quote) => ({
    quote: shortenPhrase(quote),
    what: '原文提到、没有随文件公开的材料',
  }));
  const data: TaskInput = {
    list,
    number: draft.number,
    section,
    title: [...draft.title].slice(0, LONGEST_TITLE).join(''),
    lead: draft.lead,
    group: draft.group,
    implement: draft.implement,
    support: draft.support,
    obligations,
    withheld,
    visibility: 'internal',
  };
  const body = bodyOf(draft.text);
  return {
    id: `${list}/${draft.id}`,
    line: draft.line,
    body,
    data: {
      ...data,
      source: { document: list, item: draft.number, hash: draft.hash, imported: importedDigests(data, body) },
    },
  };
}

export function fieldValue(data: TaskInput, body: string, field: ImportedField): unknown {
  return field === 'body' ? body.trim() : data[field];
}

export const importedDigests = (data: TaskInput, body: string): string =>
  IMPORTED_FIELDS.map((field) => `${field}:${digestOf(fieldValue(data, body, field))}`).join(' ');

/** The digest of a field as it was imported; undefined where the entry was not written by the importer. */
export function importedDigest(data: TaskInput, field: ImportedField): string | undefined {
  const pairs = (data.source?.imported ?? '').split(' ').map((pair) => pair.split(':'));
  return pairs.find(([name]) => name === field)?.[1];
}
