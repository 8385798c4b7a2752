/** What the whole list needs said: its id, its year, who may see it. */
import type { ImportView, Settled } from '../../src/cms/import-view.ts';
import { VISIBILITIES, type Visibility } from '../../src/schema/common.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { element } from './element.ts';

type Change = (part: Partial<Settled>) => void;

export function settlePart({ list, rows }: ImportView, settled: Settled, change: Change): HTMLElement {
  const words = cmsWords.importing;
  const part = element('div', { className: 'settle' });
  if (list.isNew) {
    const id = element('input', { value: settled.id ?? list.id, id: 'import-id', spellcheck: false });
    id.addEventListener('input', () => change({ id: id.value.trim() }));
    const year = element('input', {
      value: String(settled.year ?? list.year ?? ''),
      id: 'import-year',
      inputMode: 'numeric',
    });
    year.addEventListener('input', () => /^\d{4}$/.test(year.value) && change({ year: Number(year.value) }));
    part.append(
      labelled(words.id, id),
      labelled(words.year, year),
      labelled(words.visibility, audience(settled, change)),
    );
  }
  if (rows.some((row) => row.kind === 'changed')) {
    const accept = element('input', { type: 'checkbox', id: 'import-accept', checked: settled.accept });
    accept.addEventListener('change', () => change({ accept: accept.checked }));
    part.append(labelled(words.accept, accept));
  }
  return part;
}

function audience(settled: Settled, change: Change): HTMLSelectElement {
  const select = element('select', { id: 'import-visibility' });
  for (const value of VISIBILITIES) {
    select.append(element('option', { value, selected: value === settled.visibility }, cmsWords.view[value]));
  }
  select.value = settled.visibility;
  select.addEventListener('change', () => change({ visibility: select.value as Visibility }));
  return select;
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return element('p', {}, element('label', { htmlFor: control.id }, text), control);
}
