/**
 * The proof of completeness: the document's layout filled with the words of the entries must be the document
 * again, to the character. What the entries do not hold is then missing, and the place is named.
 */

import { type Assignment, ROLE_IDS, type Role } from '../schema/assignment.ts';
import type { Section } from '../schema/list.ts';
import { ENDS_A_SENTENCE } from './item-text.ts';
import { filledWith } from './parse/joined-text.ts';
import type {
  ParsedItem,
  ParsedList,
  ParsedSection,
  ResponsibilityBracket,
  Segment,
} from './parse/parsed-list.ts';
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
  const sections = [...(plan.list.data.sections ?? [])].filter((section) => section.id !== '0');
  const said = textOfBody(list.body);
  const preamble = wordsOf(said);
  const filled: ParsedList = {
    head: parsed.head.map((line) =>
      line.kind === 'preamble' ? { ...line, raw: filledWith(line.raw, preamble) } : line,
    ),
    blocks: parsed.blocks.map((block) => {
      if (block.kind === 'section') return fillSection(block, sections.shift(), list);
      if (block.kind === 'closing') {
        const note = list.data.closingNote;
        return { ...block, raw: filledWith(block.raw, note === undefined ? preamble : wordsOf(note)) };
      }
      if (block.kind !== 'item') return block;
      const entry = byItem.get(block.line);
      if (entry === undefined) return { ...block, number: '', segments: [] };
      return fillItem(block, entry.data.number, textOfBody(entry.body), entry.data);
    }),
  };
  const difference = firstDifference(source, regenerate(filled));
  return difference === undefined
    ? { equal: true, characters: source.length }
    : { equal: false, ...difference, why: '清单或任务里的文字和原文不一样' };
}

const wordsOf = (text: string): string[] => [...text.replace(/\s/g, '')];

/** A heading is as long in the list as a section's title may be; what follows is among what is not understood. */
function fillSection(
  block: ParsedSection,
  drafted: Section | undefined,
  { data }: ExistingList,
): ParsedSection {
  const title = data.sections.find((section) => section.id === drafted?.id)?.title;
  const words = wordsOf(title ?? '');
  const length = wordsOf(drafted?.title ?? '').length;
  let at = 0;
  const raw = [...block.title.raw]
    .map((character) => (/\s/.test(character) || at++ >= length ? character : (words.shift() ?? '')))
    .join('');
  return { ...block, title: { ...block.title, raw: raw + words.join('') } };
}

/** The item with its words taken from an entry; blanks, line breaks and marks stay as the document has them. */
function fillItem(
  item: ParsedItem,
  number: string,
  text: string,
  assignments: Record<Role, readonly Assignment[]>,
): ParsedItem {
  const words = wordsOf(text);
  const names = new Map(ROLE_IDS.map((role) => [role, assignments[role].map((one) => one.text)]));
  let said = '';
  const segments = item.segments.map((segment): Segment => {
    if (segment.kind === 'responsibility') return fillBracket(segment, names);
    const stop = segment.raw.startsWith('。') && ENDS_A_SENTENCE.test(said) ? '。' : '';
    const filled = filledWith(segment.raw.slice(stop.length), words);
    said += filled.replace(/\s/g, '');
    return { kind: 'text', raw: stop + filled };
  });
  const rest = words.join('');
  return {
    ...item,
    number: number === item.number.normalize('NFKC') ? item.number : number,
    segments: rest === '' ? segments : [...segments, { kind: 'text', raw: rest }],
  };
}

function fillBracket(bracket: ResponsibilityBracket, names: ReadonlyMap<Role, string[]>): Segment {
  const fields = bracket.fields.map((field) => {
    const left = field.role === undefined ? undefined : names.get(field.role);
    if (left === undefined) return field;
    const assignees = field.assignees.map((assignee) => {
      if (assignee.withheld === true) return assignee;
      const name = wordsOf(left.shift() ?? '');
      return { ...assignee, text: filledWith(assignee.text, name) + name.join('') };
    });
    return { ...field, assignees };
  });
  return { ...bracket, fields };
}
