/** Item by item: what the entry says, and a title that can be bettered. */
import type { ImportRow, ImportView, Settled } from '../../src/cms/import-view.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { element } from './element.ts';

const words = cmsWords.importing;

type Change = (part: Partial<Settled>) => void;

export function rowsPart(view: ImportView, settled: Settled, change: Change): HTMLElement {
  let titles = { ...settled.titles };
  const rows = view.rows.map((row, index) =>
    rowPart(row, (title) => {
      titles = { ...titles, [index]: title };
      change({ titles });
    }),
  );
  const heads = [words.number, words.rowTitle, words.roles, words.changes].map((text) =>
    element('th', { scope: 'col' }, text),
  );
  return element(
    'table',
    { className: 'rows' },
    element('caption', {}, words.rows),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}

function rowPart(row: ImportRow, onTitle: (title: string) => void): HTMLElement {
  const title =
    row.kind === 'new'
      ? element('input', { value: row.title, maxLength: 40 })
      : element('span', {}, row.title);
  title.setAttribute('aria-label', `${row.number} ${words.rowTitle}`);
  if (title instanceof HTMLInputElement) title.addEventListener('change', () => onTitle(title.value.trim()));
  const text = element(
    'details',
    {},
    element('summary', {}, `${row.text.slice(0, 60)}…`),
    element('p', {}, row.text),
  );
  const roles = [row.lead, row.group, row.implement, row.support].filter((role) => role !== '').join('；');
  const made = element(
    'tr',
    {},
    element('th', { scope: 'row' }, row.number),
    element('td', {}, title, text),
    element('td', { className: row.unknown.length > 0 ? 'doubtful' : '' }, roles),
    element('td', {}, [words.kinds[row.kind], ...row.changes].join('：')),
  );
  made.dataset['kind'] = row.kind;
  return made;
}
