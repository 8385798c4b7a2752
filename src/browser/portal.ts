/** On every page: the way to the reader's own unit, and its row in tables of quotas. */
import { type MyUnit, rememberedUnit, rememberUnit } from './my-unit.ts';

const root = document.documentElement.dataset['root'] ?? '/';
const mine = rememberedUnit();

showLink(mine);
markQuotaRow(mine);
bringListHome(mine);

for (const print of document.querySelectorAll('[data-print]'))
  print.addEventListener('click', () => window.print());

const button = document.querySelector<HTMLButtonElement>('button[data-unit]');
if (button !== null) {
  const here: MyUnit = {
    id: button.dataset['unit'] ?? '',
    name: button.dataset['name'] ?? '',
    kind: button.dataset['kind'] ?? '',
  };
  const show = (pressed: boolean) => {
    button.setAttribute('aria-pressed', String(pressed));
    button.textContent = (pressed ? button.dataset['unset'] : button.dataset['set']) ?? '';
  };
  show(mine?.id === here.id);
  button.addEventListener('click', () => {
    const unit = button.getAttribute('aria-pressed') === 'true' ? undefined : here;
    rememberUnit(unit);
    show(unit !== undefined);
    showLink(unit);
  });
}

function showLink(unit: MyUnit | undefined): void {
  const link = document.querySelector<HTMLAnchorElement>('#my-unit-link');
  if (link === null) return;
  link.hidden = unit === undefined;
  if (unit === undefined) return;
  link.href = `${root}units/${unit.id}/`;
  link.textContent = unit.name;
}

/** A link from a unit's page says `?unit=`; else the remembered unit counts. */
function markQuotaRow(unit: MyUnit | undefined): void {
  const kind = new URL(location.href).searchParams.get('kind') ?? unit?.kind;
  if (kind === undefined) return;
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-kinds]')) {
    if (row.dataset['kinds']?.split(' ').includes(kind)) row.classList.add('mine');
  }
}

async function bringListHome(unit: MyUnit | undefined): Promise<void> {
  const place = document.querySelector<HTMLElement>('#my-unit');
  if (place === null || unit === undefined) return;
  const address = new URL(`${root}units/${unit.id}/`, document.baseURI);
  try {
    const answer = await fetch(address);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = page.querySelector('[data-home]');
    if (part === null) return;
    for (const link of part.querySelectorAll('a')) {
      link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
      // On the unit's own page the rows below are the way for the keyboard; here are none.
      link.removeAttribute('tabindex');
    }
    const heading = place.querySelector('a');
    if (heading !== null) {
      heading.href = address.href;
      heading.textContent = unit.name;
    }
    place.append(document.adoptNode(part));
    place.hidden = false;
  } catch {
    // Offline, or the unit is gone: the home page is whole without it.
  }
}
