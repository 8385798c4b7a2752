/**
 * A parsed list with its names resolved: what would become entries. Nothing is invented: titles are cut from
 * the document's own words, unknown names stay unknown, everything is internal.
 */
import type { Message } from '../diagnostics/message.ts';
import type { Registry } from '../domain/registry.ts';
import type { Section } from '../schema/list.ts';
import { type NotUnderstood, notUnderstoodIn } from './not-understood.ts';
import { type DocumentHead, readHead } from './parse/document-head.ts';
import { classifyHead } from './parse/head-lines.ts';
import { joinBrokenLines } from './parse/joined-text.ts';
import type { ParsedItem, ParsedList } from './parse/parsed-list.ts';
import { draftSection } from './section-draft.ts';
import { sourceDocument } from './source-document.ts';
import { draftTask, type TaskDraft, unknownNames } from './task-draft.ts';
import { taskIds } from './task-ids.ts';

export type { TaskDraft } from './task-draft.ts';

export interface ListDraft {
  head: DocumentHead;
  sections: Section[];
  tasks: TaskDraft[];
  closingNote?: string;
  /** Words of the document that no entry holds, for people to look at. */
  notUnderstood: NotUnderstood[];
  messages: Message[];
}

export async function draftList(
  name: string,
  parsed: ParsedList,
  registry: Registry,
  onItem: (done: number, all: number) => void = () => {},
): Promise<ListDraft> {
  const sections: Section[] = [];
  const tasks: TaskDraft[] = [];
  const items = parsed.blocks.filter((block) => block.kind === 'item');
  const ids = taskIds(items.map((item) => item.number));
  for (const block of parsed.blocks) {
    if (block.kind === 'section') sections.push(draftSection(block, sections));
    if (block.kind === 'item') {
      const id = ids[tasks.length] ?? '';
      tasks.push(await draftTask(id, block, sectionOf(block, sections), registry));
      onItem(tasks.length, items.length);
    }
  }
  const notes = parsed.blocks.flatMap((block) =>
    block.kind === 'closing' ? [joinBrokenLines(block.raw)] : [],
  );
  return {
    head: headOf(parsed),
    sections,
    tasks,
    notUnderstood: notUnderstoodIn(parsed),
    messages: tasks.flatMap((task) => unknownNames(name, task, registry)),
    ...(notes.length === 0 ? {} : { closingNote: notes.join('\n') }),
  };
}

/** `0` when the list has no sections; （三） as an item stands beside other （一）, not in them. */
function sectionOf(item: ParsedItem, sections: readonly Section[]): string {
  const last = sections.at(-1)?.id ?? '0';
  return /^[（(㈠-㈩]/.test(item.number) ? (last.split('-')[0] ?? last) : last;
}

/** What the head does not say, the signature may. */
function headOf(parsed: ParsedList): DocumentHead {
  const head = readHead(parsed.head);
  const signature = parsed.blocks.find((block) => block.kind === 'signature');
  if (signature === undefined) return head;
  const signed = readHead(classifyHead(sourceDocument('', signature.raw).lines));
  return { ...signed, ...head, issuers: head.issuers.length === 0 ? signed.issuers : head.issuers };
}
