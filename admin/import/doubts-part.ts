/** Names that the registry does not know, each settled by choosing; what the importer points out; what it left over. */
import type { ImportView, NamedIn, Settled } from '../../src/cms/import-view.ts';
import { findNames, type KnownNames } from '../../src/cms/known-names.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { knownNames } from '../known-names.ts';
import { element } from './element.ts';

const words = cmsWords.importing;
const NAMED_IN: readonly NamedIn[] = ['units', 'designations', 'groups', 'people'];
const NEW_UNIT = '+';

type Change = (part: Partial<Settled>) => void;

export function doubtsPart(view: ImportView, settled: Settled, change: Change): HTMLElement {
  const part = element('div', { className: 'doubts' });
  if (view.unknown.length > 0) part.append(unknownPart(view, settled, change));
  const messages = view.messages.map(({ line, field, what, fix, severity }) => {
    const place = [line === undefined ? '' : `第${line}行`, field ?? ''].filter(Boolean).join(' ');
    return element('li', { className: severity }, `${place === '' ? '' : `${place}：`}${what}。${fix}`);
  });
  if (messages.length > 0) part.append(listPart(words.messages, messages));
  const left = view.notUnderstood.map((text) => element('li', {}, text));
  if (left.length > 0) part.append(listPart(words.notUnderstood, left));
  return part;
}

const listPart = (title: string, items: readonly HTMLElement[]) =>
  element('details', {}, element('summary', {}, `${title}（${items.length}）`), element('ul', {}, ...items));

function unknownPart(view: ImportView, settled: Settled, change: Change): HTMLElement {
  let names = { ...settled.names };
  let newUnits = [...settled.newUnits];
  const rows = view.unknown.map((unknown, index) => {
    const { name, times } = unknown;
    const select = element('select', { id: `unknown-${index}` });
    knownNames().then((known) => fill(select, known, unknown, settled));
    select.addEventListener('change', () => {
      const { [name]: _, ...others } = names;
      const [collection, id] = select.value.split('/');
      names = id === undefined ? others : { ...others, [name]: { collection: collection as NamedIn, id } };
      newUnits = newUnits.filter((unit) => unit !== name).concat(select.value === NEW_UNIT ? [name] : []);
      change({ names, newUnits });
    });
    const label = element('label', { htmlFor: select.id }, name, element('small', {}, words.times(times)));
    return element('li', {}, label, select);
  });
  return element(
    'section',
    {},
    element('h3', {}, `${words.unknown}（${rows.length}）`),
    element('p', {}, words.unknownLead),
    element('ul', { className: 'unknown' }, ...rows),
  );
}

/** The likely ones first, then everything. */
function fill(
  select: HTMLSelectElement,
  known: KnownNames,
  { name, near, mayBeUnit }: ImportView['unknown'][number],
  settled: Settled,
): void {
  const all = findNames(known, NAMED_IN, '', Number.POSITIVE_INFINITY);
  const likely = all.filter(
    (entry) => near.includes(entry.name) || entry.also.some((other) => near.includes(other)),
  );
  const option = ({ collection, id, name: text }: (typeof all)[number]) =>
    element('option', { value: `${collection}/${id}` }, text);
  const group = (label: string, entries: typeof all) => {
    const made = element('optgroup', { label });
    made.append(...entries.map(option));
    return made;
  };
  const chosen = settled.names[name];
  select.replaceChildren(
    element('option', { value: '' }, '—'),
    ...(mayBeUnit ? [element('option', { value: NEW_UNIT }, words.newUnit)] : []),
    ...(likely.length === 0 ? [] : [group(words.near, likely)]),
    group(cmsWords.config.registries, all),
  );
  if (chosen !== undefined) select.value = `${chosen.collection}/${chosen.id}`;
  else if (settled.newUnits.includes(name)) select.value = NEW_UNIT;
}
