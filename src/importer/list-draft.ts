/**
 * A parsed list with its names resolved: what would become entries. Nothing is invented: titles are cut from
 * the document's own words, unknown names stay unknown, everything is internal.
 */
import type { Message } from '../diagnostics/message.ts';
import type { Registry } from '../domain/registry.ts';
import { type Assignment, ROLE_IDS, ROLES, type Role } from '../schema/assignment.ts';
import type { Section } from '../schema/list.ts';
import { nameWithoutVenue } from './parse/assignees.ts';
import { type DocumentHead, readHead } from './parse/document-head.ts';
import { joinBrokenLines } from './parse/joined-text.ts';
import type { ParsedItem, ParsedList, ParsedSection, ResponsibilityBracket } from './parse/parsed-list.ts';
import { withheldPhrasesIn } from './parse/withheld.ts';
import { proposeTitle, shortenHeading } from './propose-title.ts';

export interface TaskDraft {
  /** The file name, unpadded; a repeated number gets `-b`, `-c`. */
  id: string;
  number: string;
  /** The id of the section; `0` when the list has none. */
  section: string;
  title: string;
  /** The item's words without its responsibility brackets, breaks inside sentences undone. */
  text: string;
  lead: Assignment[];
  group: Assignment[];
  implement: Assignment[];
  support: Assignment[];
  /** Words that send the reader to material which is handed over in person. */
  withheld: string[];
  /** SHA-256 of `text`. */
  hash: string;
  line: number;
}

export interface ListDraft {
  head: DocumentHead;
  sections: Section[];
  tasks: TaskDraft[];
  closingNote?: string;
  messages: Message[];
}

export async function draftList(name: string, parsed: ParsedList, registry: Registry): Promise<ListDraft> {
  const sections: Section[] = [];
  const tasks: TaskDraft[] = [];
  const messages: Message[] = [];
  const usedIds = new Map<string, number>();
  let closingNote: string | undefined;
  for (const block of parsed.blocks) {
    if (block.kind === 'section') sections.push(draftSection(block, sections));
    else if (block.kind === 'closing') closingNote = joinBrokenLines(block.raw);
    else {
      const task = await draftTask(block, sections.at(-1)?.id ?? '0', registry, usedIds);
      messages.push(...unknownNames(name, task, registry));
      tasks.push(task);
    }
  }
  return {
    head: readHead(parsed.head),
    sections,
    tasks,
    messages,
    ...(closingNote === undefined ? {} : { closingNote }),
  };
}

function draftSection(block: ParsedSection, before: readonly Section[]): Section {
  const parents = before.filter((section) => !section.id.includes('-'));
  const parent = parents.at(-1);
  const id =
    block.level === 1 || parent === undefined
      ? String(parents.length + 1)
      : `${parent.id}-${before.filter((section) => section.id.startsWith(`${parent.id}-`)).length + 1}`;
  return { id, number: block.number, title: shortenHeading(block.title.text.replace(/\s+/g, '')) };
}

async function draftTask(
  item: ParsedItem,
  section: string,
  registry: Registry,
  usedIds: Map<string, number>,
): Promise<TaskDraft> {
  const number = item.number.normalize('NFKC');
  const times = usedIds.get(number) ?? 0;
  usedIds.set(number, times + 1);
  const text = joinBrokenLines(
    item.segments.map((segment) => (segment.kind === 'text' ? segment.raw : '')).join(''),
  );
  const brackets = item.segments.filter((segment) => segment.kind === 'responsibility');
  const roles = Object.fromEntries(
    ROLE_IDS.map((role) => [role, draftAssignments(brackets, role, registry)]),
  ) as Record<Role, Assignment[]>;
  return {
    id: times === 0 ? number : `${number}-${String.fromCharCode(97 + times)}`,
    number,
    section,
    title: proposeTitle(text),
    text,
    ...roles,
    withheld: [...withheldInBrackets(brackets), ...withheldPhrasesIn(text)],
    hash: await sha256(text),
    line: item.line,
  };
}

function draftAssignments(
  brackets: readonly ResponsibilityBracket[],
  role: Role,
  registry: Registry,
): Assignment[] {
  return brackets.flatMap((bracket) =>
    bracket.fields
      .filter((field) => field.role === role)
      .flatMap((field) =>
        field.assignees
          .filter((assignee) => assignee.withheld !== true)
          .map((assignee) => {
            const found =
              registry.resolve(assignee.text, role) ?? registry.resolve(nameWithoutVenue(assignee), role);
            return {
              text: assignee.text.trim(),
              label: field.label,
              ...(found === undefined ? { kind: 'unknown' as const } : found),
              ...(assignee.venue === undefined ? {} : { venue: assignee.venue }),
            };
          }),
      ),
  );
}

const withheldInBrackets = (brackets: readonly ResponsibilityBracket[]): string[] =>
  brackets.flatMap((bracket) =>
    bracket.fields.flatMap((field) =>
      field.assignees
        .filter((assignee) => assignee.withheld === true)
        .map((assignee) => assignee.text.trim()),
    ),
  );

function unknownNames(file: string, task: TaskDraft, registry: Registry): Message[] {
  return ROLE_IDS.flatMap((role) =>
    task[role]
      .filter((assignment) => assignment.kind === 'unknown')
      .map((assignment): Message => {
        const near = registry.suggest(assignment.text);
        return {
          kind: 'assignee-unknown',
          severity: 'warning',
          file,
          line: task.line,
          field: `第${task.number}项 ${ROLES[role]}`,
          what: `名册里没有“${assignment.text}”`,
          fix: near.length === 0 ? '在名册里新建，或写成已有单位的简称' : `是不是 ${near.join('、')}？`,
        };
      }),
  );
}

/** Works in a browser as in Node. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
