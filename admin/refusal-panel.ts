/** Says what keeps a save from being done, beside the form and at the fields, until it is mended. */
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Difference } from '../src/cms/edit-difference.ts';
import { cmsWords } from '../src/text/cms-words.ts';
import { Conflict, Refusal } from './refusal.ts';

const PANEL = 'qd-refusal';

export function forgetRefusal(): void {
  document.getElementById(PANEL)?.remove();
}

export function showRefusal(error: unknown): void {
  forgetRefusal();
  if (!(error instanceof Refusal)) return;
  const panel = document.createElement('section');
  panel.id = PANEL;
  panel.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  heading.textContent = error.messages.length === 0 ? error.summary : cmsWords.refusal.heading;
  const list = document.createElement('ul');
  list.append(...error.messages.map(messageItem));
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = cmsWords.close;
  close.addEventListener('click', forgetRefusal);
  panel.append(heading, list);
  if (error instanceof Conflict && error.differences.length > 0) {
    panel.append(differenceTable(error.differences));
  }
  panel.append(close);
  document.body.append(panel);
  markFields(error.messages);
}

/** Theirs beside mine, so that nothing has to be remembered. */
function differenceTable(differences: readonly Difference[]): HTMLTableElement {
  const { refusal } = cmsWords;
  const table = document.createElement('table');
  table.createCaption().textContent = refusal.differences;
  const heads = table.createTHead().insertRow();
  for (const text of ['', refusal.theirs, refusal.mine]) {
    const head = document.createElement('th');
    head.scope = 'col';
    head.textContent = text;
    heads.append(head);
  }
  const rows = table.createTBody();
  for (const { name, theirs, mine, changedBy } of differences) {
    const row = rows.insertRow();
    row.dataset['changedBy'] = changedBy;
    const head = document.createElement('th');
    head.scope = 'row';
    const who = document.createElement('small');
    who.textContent = refusal.changedBy[changedBy];
    head.append(name, who);
    row.append(head);
    for (const text of [theirs, mine]) row.insertCell().textContent = text === '' ? cmsWords.none : text;
  }
  return table;
}

type Shown = Refusal['messages'][number];

function messageItem({ field, file, what, fix }: Shown): HTMLLIElement {
  const item = document.createElement('li');
  const place = document.createElement('strong');
  place.textContent = field ?? file;
  item.append(place, `：${what}。`, document.createElement('br'), `${cmsWords.refusal.fix}${fix}`);
  const label = labelOf(field);
  if (label !== undefined) item.addEventListener('click', () => label.scrollIntoView({ block: 'center' }));
  return item;
}

/** `责任组室（group）第2条 · 原文（text）` begins with the field whose label is meant. */
function labelOf(field: string | undefined): HTMLLabelElement | undefined {
  const name = /（(\w+)）/.exec(field ?? '')?.[1];
  return name === undefined
    ? undefined
    : (document.querySelector<HTMLLabelElement>(`label[for^="${name}-field-"]`) ?? undefined);
}

/** In Decap's own way, so that a change of the field takes the mark away. */
function markFields(messages: readonly Shown[]): void {
  const byField = Map.groupBy(messages, ({ field }) => labelOf(field)?.htmlFor);
  for (const [uniquefieldId, found] of byField) {
    if (uniquefieldId === undefined) continue;
    const errors = found.map(({ what }) => ({ type: 'CUSTOM', message: what }));
    store.dispatch({ type: 'DRAFT_VALIDATION_ERRORS', payload: { uniquefieldId, errors } });
  }
}
