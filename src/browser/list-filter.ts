/**
 * Filters a list's rows by unit, group, lead and obligation, without reload; the choice stands in the address.
 * A row says whom it names (`data-u`, `data-d` designations); an option of the unit filter says to which
 * designations the unit belongs (`data-d`) and to which perhaps (`data-m`).
 */
const form = document.querySelector<HTMLFormElement>('form.filters');
const rows = [...document.querySelectorAll<HTMLElement>('[data-task]')];
const outcome = document.querySelector<HTMLElement>('#filter-status');

const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');

function unitMatch(row: HTMLElement, option: HTMLOptionElement): 'yes' | 'maybe' | 'no' {
  if (words(row.dataset['u']).includes(option.value)) return 'yes';
  const designations = words(row.dataset['d']);
  if (words(option.dataset['d']).some((id) => designations.includes(id))) return 'yes';
  return words(option.dataset['m']).some((id) => designations.includes(id)) ? 'maybe' : 'no';
}

function apply(): void {
  if (form === null || outcome === null) return;
  const selects = [...form.querySelectorAll('select')];
  let shown = 0;
  let perhaps = 0;
  for (const row of rows) {
    const results = selects.map((select) => {
      const option = select.selectedOptions[0];
      if (option === undefined || option.value === '') return 'yes';
      if (select.name === 'unit') return unitMatch(row, option);
      return words(row.dataset[select.dataset['key'] ?? '']).includes(option.value) ? 'yes' : 'no';
    });
    const visible = !results.includes('no');
    row.hidden = !visible;
    if (visible && results.includes('maybe')) perhaps++;
    else if (visible) shown++;
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    part.hidden = part.querySelector('[data-task]:not([hidden])') === null;
  }
  const chosen = selects.filter((select) => select.value !== '');
  const say = (template: string | undefined, count: number) => (template ?? '').replace('{n}', String(count));
  outcome.textContent =
    chosen.length === 0
      ? ''
      : say(outcome.dataset['found'], shown) + (perhaps === 0 ? '' : say(outcome.dataset['maybe'], perhaps));
  const query = new URLSearchParams(chosen.map((select) => [select.name, select.value]));
  const address = chosen.length === 0 ? location.pathname : `?${query}`;
  history.replaceState(history.state, '', address + location.hash);
}

if (form !== null) {
  const wanted = new URL(location.href).searchParams;
  for (const select of form.querySelectorAll('select')) {
    const value = wanted.get(select.name);
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

export {};
