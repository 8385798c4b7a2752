/** What an entry states besides its text, as a page of the portal lists it. */
import { createElement as h, type ReactNode } from 'react';
import type { Fact, FactPart } from '../../src/cms/preview-facts.ts';
import { ChosenName } from '../widgets/chosen-name.ts';

export function factsPart(facts: readonly Fact[]): ReactNode {
  if (facts.length === 0) return null;
  const rows = facts.flatMap(({ label, lines }) => [
    h('dt', { key: `${label}-t` }, label),
    h('dd', { key: label }, h('ul', { className: 'plain' }, ...lines.map(line))),
  ]);
  return h('dl', { className: 'facts' }, ...rows);
}

const line = (parts: readonly FactPart[], index: number) =>
  h('li', { key: index }, ...parts.flatMap((part, at) => (at === 0 ? [shown(part)] : [' · ', shown(part)])));

const shown = (part: FactPart): ReactNode =>
  typeof part === 'string' ? part : h(ChosenName, { key: `${part.collection}/${part.id}`, ...part });
