/**
 * The proof of completeness: the document's layout filled with the words of the entries must be the document
 * again, to the character. What the entries do not hold is then missing, and the place is named.
 */

import type { Assignment, Role } from '../schema/assignment.ts';
import type { ParsedItem, ParsedList, Segment } from './parse/parsed-list.ts';
import { firstDifference, regenerate } from './parse/regenerate.ts';
import { textOfBody } from './plan/body-text.ts';
import type { ExistingList, ImportPlan } from './plan/plan-import.ts';
import type { SourceDocument } from './source-document.ts';
import { sourceText } from './source-document.ts';

export type Verification =
  | { equal: true; characters: number }
  | { equal: false; line: number; around: string; why: string };

export function verifyImport(
  document: SourceDocument,
  parsed: ParsedList,
  plan: ImportPlan,
  list: ExistingList | undefined,
): Verification {
  const source = sourceText(document);
  if (list === undefined) return { equal: false, line: 1, around: '', why: '还没有导入这份文件' };
  const byItem = new Map(
    plan.tasks.flatMap((task) =>
      'existing' in task && 'planned' in task ? [[task.planned.line, task.existing] as const] : [],
    ),
  );
  const filled: ParsedList = {
    ...parsed,
    blocks: parsed.blocks.map((block) => {
      if (block.kind !== 'item') return block;
      const entry = byItem.get(block.line);
      if (entry === undefined) return { ...block, number: '', segments: [] };
      return fillItem(block, entry.data.number, textOfBody(entry.body), entry.data);
    }),
  };
  const difference = firstDifference(source, regenerate(filled));
  return difference === undefined
    ? { equal: true, characters: source.length }
    : { equal: false, ...difference, why: '条目里的文字和原文不一样' };
}

/** The item with its words taken from an entry; blanks, line breaks and marks stay as the document has them. */
function fillItem(
  item: ParsedItem,
  number: string,
  text: string,
  assignments: Record<Role, readonly Assignment[]>,
): ParsedItem {
  const words = [...text.replace(/\s/g, '')];
  const next: Record<Role, number> = { lead: 0, group: 0, implement: 0, support: 0 };
  const segments = item.segments.map((segment): Segment => {
    if (segment.kind === 'text') {
      const raw = [...segment.raw]
        .map((character) => (/\s/.test(character) ? character : (words.shift() ?? '')))
        .join('');
      return { kind: 'text', raw };
    }
    return {
      ...segment,
      fields: segment.fields.map((field) => {
        const { role } = field;
        if (role === undefined) return field;
        return {
          ...field,
          assignees: field.assignees.map((assignee) => {
            if (assignee.withheld === true) return assignee;
            const stored = assignments[role][next[role]++];
            return { ...assignee, text: stored?.text ?? '' };
          }),
        };
      }),
    };
  });
  const rest = words.join('');
  return {
    ...item,
    number: number === item.number.normalize('NFKC') ? item.number : number,
    segments: rest === '' ? segments : [...segments, { kind: 'text', raw: rest }],
  };
}
