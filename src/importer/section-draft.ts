/** Sections get ids of their own, since printed section numbers repeat. */
import type { Section } from '../schema/list.ts';
import { withoutBlanks } from './parse/joined-text.ts';
import type { ParsedSection } from './parse/parsed-list.ts';
import { shortenHeading } from './propose-title.ts';

export function draftSection(block: ParsedSection, before: readonly Section[]): Section {
  const parents = before.filter((section) => !section.id.includes('-'));
  const parent = parents.at(-1);
  const id =
    block.level === 1 || parent === undefined
      ? String(parents.length + 1)
      : `${parent.id}-${before.filter((section) => section.id.startsWith(`${parent.id}-`)).length + 1}`;
  return { id, number: block.number, title: shortenHeading(withoutBlanks(block.title.text)) };
}
