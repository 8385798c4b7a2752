/** A task as its page shows it: number and title, the text, who answers for it, what is asked. */
import { Component, createElement as h } from 'react';
import { readObligation } from '../../src/cms/obligation-row.ts';
import { type Assignment, ROLE_IDS } from '../../src/schema/assignment.ts';
import type { Obligation } from '../../src/schema/obligation.ts';
import { obligationWords } from '../../src/text/obligation-words.ts';
import { words } from '../../src/text/zh-cn.ts';
import { BodyPreview } from './body-preview.ts';
import { HistoryPart } from './history-part.ts';
import { dataOf, type PreviewProps } from './preview-data.ts';

const listOf = <Item>(value: unknown): Item[] => (Array.isArray(value) ? value : []);

export class TaskPreview extends Component<PreviewProps> {
  override render() {
    const data = dataOf(this.props);
    return h(
      'article',
      null,
      h(
        'h1',
        null,
        h('span', { className: 'number' }, String(data['number'] ?? '')),
        ' ',
        String(data['title'] ?? ''),
      ),
      h(BodyPreview, { source: String(data['body'] ?? '') }),
      h('dl', { className: 'facts' }, ...ROLE_IDS.flatMap((role) => roleRows(role, listOf(data[role])))),
      obligationTable(listOf(data['obligations'])),
      h(HistoryPart, { path: String(this.props.entry.get('path') ?? '') }),
    );
  }
}

function roleRows(role: (typeof ROLE_IDS)[number], rows: readonly Partial<Assignment>[]) {
  if (rows.length === 0) return [];
  const label = rows[0]?.label ?? words.task.roles[role];
  const items = rows.map(({ text, kind }, index) =>
    h(
      'li',
      { key: index },
      text,
      kind === 'unknown' && h('span', { className: 'tag' }, words.task.unrecognised),
    ),
  );
  return [
    h('dt', { key: `${role}-t` }, label),
    h('dd', { key: role }, h('ul', { className: 'plain' }, ...items)),
  ];
}

/** Half-written obligations wait until they say enough. */
function obligationTable(given: readonly unknown[]) {
  const obligations = given.flatMap((item) => {
    const obligation = readObligation(item);
    return obligation === undefined ? [] : [obligation];
  });
  if (obligations.length === 0) return null;
  const { obligations: title, what, howOften, who } = words.task;
  const head = [what, howOften, who].map((text) => h('th', { key: text, scope: 'col' }, text));
  return h(
    'section',
    null,
    h('h2', null, title),
    h(
      'table',
      { className: 'stack' },
      h('thead', null, h('tr', null, ...head)),
      h('tbody', null, ...obligations.map(obligationRow)),
    ),
  );
}

const obligationRow = (obligation: Obligation, index: number) =>
  h(
    'tr',
    { key: index },
    h('th', { scope: 'row' }, obligation.what),
    h('td', null, obligationWords(obligation)),
    h('td', null, obligation.who ?? words.unknown),
  );
