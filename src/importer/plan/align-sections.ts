/** The sections of a document and those that its list already has: one that is there keeps its id. */
import type { Section } from '../../schema/list.ts';
import type { ListDraft } from '../list-draft.ts';

export interface AlignedSections {
  sections: Section[];
  /** The list's id for a section of the draft. */
  sectionOf: (id: string) => string;
}

/** A list without sections gets one for all its items. */
export function alignSections(draft: ListDraft, existing: readonly Section[]): AlignedSections {
  const drafted: readonly Section[] = draft.tasks.some((task) => task.section === '0')
    ? [{ id: '0', number: '任务', title: '全部' }, ...draft.sections]
    : draft.sections;
  const used = new Set<string>();
  const ids = new Map<string, string>();
  for (const section of drafted) {
    const old = existing.find(
      (candidate) =>
        !used.has(candidate.id) &&
        candidate.number === section.number &&
        depth(candidate) === depth(section) &&
        alike(candidate.title, section.title),
    );
    const id = old?.id ?? freeId(section.id, existing, used);
    used.add(id);
    ids.set(section.id, id);
  }
  return {
    sections: drafted.map((section) => ({ ...section, id: ids.get(section.id) ?? section.id })),
    sectionOf: (id) => ids.get(id) ?? id,
  };
}

const depth = (section: Section) => section.id.split('-').length;
const alike = (left: string, right: string) =>
  left.startsWith(right.slice(0, 8)) || right.startsWith(left.slice(0, 8));

function freeId(wished: string, existing: readonly Section[], used: ReadonlySet<string>): string {
  const taken = (id: string) => used.has(id) || existing.some((section) => section.id === id);
  if (!taken(wished)) return wished;
  const parts = wished.split('-').map(Number);
  for (;;) {
    parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
    const id = parts.join('-');
    if (!taken(id)) return id;
  }
}
