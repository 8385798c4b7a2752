import { describe, expect, test } from 'vitest';
import { draftList, type ListDraft, type TaskDraft } from '../../../src/importer/list-draft.ts';
import { parseList } from '../../../src/importer/parse/parse-list.ts';
import { firstDifference, regenerate } from '../../../src/importer/parse/regenerate.ts';
import { readText } from '../../../src/importer/read/text.ts';
import { sourceText } from '../../../src/importer/source-document.ts';
import { ROLE_IDS } from '../../../src/schema/assignment.ts';
import { bytesOf, CASES, expectReading } from './fixture-documents.ts';
import { sampleRegistry } from './sample-registry.ts';

/** The source as another decoder reads it. */
const ENCODINGS: Record<string, string> = { 'gb18030-bytes': 'gb18030', 'utf-16-bytes': 'utf-16le' };

describe.each(CASES)('%s', (name) => {
  test('is read as its expected.json says', async () => {
    const draft = await draftList(name, parseList(readText(name, bytesOf(name))), sampleRegistry);
    expectReading(name, readingOf(draft));
  });

  test('is written out again to the character', () => {
    const source = new TextDecoder(ENCODINGS[name] ?? 'utf-8', { fatal: true }).decode(bytesOf(name));
    const document = readText(name, bytesOf(name));
    expect(sourceText(document)).toBe(source);
    const again = regenerate(parseList(document));
    expect(firstDifference(source, again)).toBeUndefined();
    expect(again).toBe(source);
  });
});

const readingOf = (draft: ListDraft) => ({
  head: draft.head,
  sections: draft.sections,
  items: draft.tasks.map(readingOfItem),
  closingNote: draft.closingNote ?? null,
  unknownNames: draft.messages.map((message) => `${message.line} ${message.field}: ${message.what}`),
  notUnderstood: draft.notUnderstood,
});

const readingOfItem = (task: TaskDraft) => ({
  id: task.id,
  number: task.number,
  section: task.section,
  line: task.line,
  title: task.title,
  text: task.text,
  assignments: ROLE_IDS.flatMap((role) =>
    task[role].map(({ label, text, kind, id, venue }) => ({
      role,
      label,
      text,
      is: id === undefined ? kind : `${kind} ${id}`,
      ...(venue === undefined ? {} : { venue }),
    })),
  ),
  withheld: task.withheld,
});
