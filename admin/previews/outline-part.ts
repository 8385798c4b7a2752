/** The parts of a list as its page heads them: 一、 and below it （一）. */
import { createElement as h, type ReactNode } from 'react';
import { printedHeading } from '../../src/catalog/sections.ts';
import type { Section } from '../../src/schema/list.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

export function outlinePart(sections: Rows): ReactNode {
  if (sections.length === 0) return null;
  const rows = sections.map((section, index) =>
    h(
      'li',
      { key: index, style: { paddingInlineStart: /-/.test(String(section['id'])) ? '2em' : 0 } },
      printedHeading({
        ...section,
        number: String(section['number'] ?? ''),
        title: String(section['title'] ?? ''),
      } as Section),
    ),
  );
  return h('ol', { className: 'plain' }, ...rows);
}
