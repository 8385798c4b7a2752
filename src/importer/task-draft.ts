/** One item of a list as the task that it would become. */
import type { Message } from '../diagnostics/message.ts';
import type { Registry } from '../domain/registry.ts';
import { type Assignment, ROLE_IDS, ROLES, type Role } from '../schema/assignment.ts';
import { draftAssignments, withheldInBrackets } from './assignment-draft.ts';
import { textOfItem } from './item-text.ts';
import type { ParsedItem } from './parse/parsed-list.ts';
import { withheldPhrasesIn } from './parse/withheld.ts';
import { proposeTitle } from './propose-title.ts';
import { inDigits } from './task-ids.ts';
import { timeLimitsIn } from './time-limits.ts';

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
  /** `完成时限：6月底前` */
  timeLimits: string[];
  /** SHA-256 of `text`. */
  hash: string;
  line: number;
}

export async function draftTask(
  id: string,
  item: ParsedItem,
  section: string,
  registry: Registry,
): Promise<TaskDraft> {
  const number = inDigits(item.number) ? item.number.normalize('NFKC') : item.number;
  const text = textOfItem(item.segments);
  const brackets = item.segments.filter((segment) => segment.kind === 'responsibility');
  const roles = Object.fromEntries(
    ROLE_IDS.map((role) => [role, draftAssignments(brackets, role, registry)]),
  ) as Record<Role, Assignment[]>;
  return {
    id,
    number,
    section,
    title: proposeTitle(text) || `第${number}项`,
    text,
    ...roles,
    withheld: [...withheldInBrackets(brackets), ...withheldPhrasesIn(text)],
    timeLimits: timeLimitsIn(item.segments),
    hash: await sha256(text),
    line: item.line,
  };
}

export function unknownNames(file: string, task: TaskDraft, registry: Registry): Message[] {
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
