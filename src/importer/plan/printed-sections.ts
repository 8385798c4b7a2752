/** The headings above an item, as printed: 一、… and （一）…; null where there is none. */
import type { Section } from '../../schema/list.ts';

export function printedSections(sections: readonly Section[]) {
  const find = (id: string) => sections.find((section) => section.id === id);
  const print = (section: Section | undefined) =>
    section === undefined
      ? null
      : /^[（(]/.test(section.number)
        ? section.number + section.title
        : `${section.number}、${section.title}`;
  return (id: string) => {
    const top = id.split('-')[0] ?? '';
    return { part: print(find(top)), subpart: id === top ? null : print(find(id)) };
  };
}
