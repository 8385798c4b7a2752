/** The list itself as an entry: what the head and the end of the document say. */
import type { Registry } from '../../domain/registry.ts';
import type { ListInput, Section } from '../../schema/list.ts';
import type { ListDraft } from '../list-draft.ts';
import { bodyOf } from './body-text.ts';

/** As the schema has it: a longer note stands in the body. */
const LONGEST_NOTE = 200;
const LONGEST_SHORT_TITLE = 40;

export interface PlannedList {
  id: string;
  data: ListInput;
  /** The preamble, and a closing note that is too long for one line. */
  body: string;
}

interface Origin {
  registry: Registry;
  year: number | undefined;
  sections: Section[];
  /** The document's file name, which stands in for a title. */
  name: string;
}

export function planList(id: string, { head, closingNote }: ListDraft, origin: Origin): PlannedList {
  const title = head.title ?? origin.name.replace(/\.[^.]*$/, '');
  const note = closingNote?.replace(/\s*\n\s*/g, ' ').trim();
  const isShort = note !== undefined && [...note].length <= LONGEST_NOTE;
  const said = [head.preamble, isShort ? undefined : closingNote].filter((text) => text !== undefined);
  return {
    id,
    body: bodyOf(said.join('\n')),
    data: {
      title,
      shortTitle: shortTitleOf(title),
      ...(head.documentNumber === undefined ? {} : { documentNumber: head.documentNumber }),
      issuers: issuersOf(head.issuers, origin.registry),
      ...(head.issuedOn === undefined ? {} : { issuedOn: head.issuedOn }),
      // A plan without a year is shown, and never written: headMessages says why.
      year: origin.year ?? Number.NaN,
      kind: KINDS.find(([ending]) => ending.test(title))?.[1] ?? 'task-list',
      sections: origin.sections,
      ...(isShort ? { closingNote: note } : {}),
      visibility: 'internal',
    },
  };
}

const KINDS: readonly [RegExp, ListInput['kind']][] = [
  [/分工(?:方案|表)?$/, 'division'],
  [/(?:要点|工作计划|工作安排|总结|报告)$/, 'points'],
];

const shortTitleOf = (title: string) =>
  [...title.replace(/^关于(?:印发)?|的通知$/g, '')].slice(0, LONGEST_SHORT_TITLE).join('').trim();

function issuersOf(names: readonly string[], registry: Registry): ListInput['issuers'] {
  if (names.length === 0) return [{ name: '待补充' }];
  return names.map((name) => {
    const unit = registry.resolve(name, 'implement');
    return { name, ...(unit?.kind === 'unit' ? { unit: unit.id } : {}) };
  });
}
