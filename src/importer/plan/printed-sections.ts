/** The headings above an item, as printed: 一、… and （一）…; null where there is none. */
import type { Section } from '../../schema/list.ts';

/** 一、 and （一） and 第一部分　 */
const markAfter = (number: string) => (/^[（(]/.test(number) ? '' : number.startsWith('第') ? '　' : '、');

export function printedSections(sections: readonly Section[]) {
  const find = (id: string) => sections.find((section) => section.id === id);
  const print = (section: Section | undefined) =>
    section === undefined ? null : section.number + markAfter(section.number) + section.title;
  return (id: string) => {
    const top = id.split('-')[0] ?? '';
    return { part: print(find(top)), subpart: id === top ? null : print(find(id)) };
  };
}
