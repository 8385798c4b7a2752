/** Where a task stands in its list. Section numbers repeat in print, so tasks point at section ids. */
import type { Section } from '../schema/list.ts';

interface HasSections {
  sections: readonly Section[];
}

/** The top part of a task's section, and the one below it. */
export function sectionsOf(
  list: HasSections | undefined,
  task: { section: string },
): { part?: Section; subpart?: Section } {
  const find = (id: string) => list?.sections.find((section) => section.id === id);
  const top = task.section.split('-')[0] ?? '';
  const part = find(top);
  const subpart = task.section === top ? undefined : find(task.section);
  return { ...(part === undefined ? {} : { part }), ...(subpart === undefined ? {} : { subpart }) };
}

/** Heading as printed: 一、… and （一）…. */
export const printedHeading = (section: Section): string =>
  /^[（(]/.test(section.number) ? `${section.number}${section.title}` : `${section.number}、${section.title}`;

/** The top parts of a list that hold tasks, with their counts and their places on the list's page. */
export function partsOf(list: {
  url: string;
  sections: readonly Section[];
  tasks: readonly { section: string }[];
}): { section: Section; number: string; name: string; url: string; count: number }[] {
  return list.sections
    .filter((section) => !section.id.includes('-'))
    .map((section) => ({
      section,
      number: section.number,
      name: section.shortTitle ?? section.title,
      url: `${list.url}#part-${section.id}`,
      count: list.tasks.filter((task) => task.section.split('-')[0] === section.id).length,
    }))
    .filter((part) => part.count > 0);
}

interface PartWithTasks<T> {
  part: Section;
  /** The part itself and the sections below it that hold tasks, in order. */
  groups: { section: Section; tasks: T[] }[];
}

/** A list's tasks under their headings; `rest` are those whose section is not in the list. */
export function partsWithTasks<T extends { section: string }>(list: {
  sections: readonly Section[];
  tasks: readonly T[];
}): { parts: PartWithTasks<T>[]; rest: T[] } {
  const bySection = Map.groupBy(list.tasks, (task) => task.section);
  const parts = list.sections
    .filter((section) => !section.id.includes('-'))
    .map((part) => ({
      part,
      groups: list.sections
        .filter((section) => section === part || section.id.startsWith(`${part.id}-`))
        .map((section) => ({ section, tasks: bySection.get(section.id) ?? [] }))
        .filter(({ tasks }) => tasks.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
  const placed = new Set(parts.flatMap(({ groups }) => groups.flatMap(({ tasks }) => tasks)));
  return { parts, rest: list.tasks.filter((task) => !placed.has(task)) };
}
