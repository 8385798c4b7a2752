/**
 * Filters the projects without reload. The choice stands in the address, and going back brings the former one. The
 * page holds the first projects only; the others come as data.
 */
import type { ProjectCard } from '../catalog/project-cards.ts';
import { projectCardHtml } from '../components/project-card.ts';
import {
  type Choice,
  countValues,
  FACETS,
  type Facet,
  matches,
  readChoice,
  writeChoice,
} from '../domain/projects/browse.ts';

const PER_LOAD = 24;

export interface Parts {
  form: HTMLFormElement;
  list: HTMLElement;
  status: HTMLElement;
  more: HTMLButtonElement;
}

/** `from`: whether the choice stands in the address, or has just been made in the form. */
export function startFilter({ form, list, status, more }: Parts, from: 'address' | 'form'): void {
  const root = document.documentElement.dataset['root'] ?? '/';
  const heading = list.dataset['heading'] === 'h3' ? 'h3' : 'h2';
  const asBuilt = list.innerHTML;
  const pager = document.querySelector<HTMLElement>('.pager');
  let cards: Promise<ProjectCard[]> | undefined;
  let found: ProjectCard[] = [];
  let shown = 0;

  const loadCards = () => {
    cards ??= fetchCards(new URL(`${root}projects/cards.json`, document.baseURI)).catch((error: unknown) => {
      cards = undefined;
      throw error;
    });
    return cards;
  };

  function showMore(): void {
    const next = found.slice(shown, shown + PER_LOAD);
    list.insertAdjacentHTML('beforeend', next.map((card) => projectCardHtml(card, heading, root)).join(''));
    shown += next.length;
    more.hidden = shown >= found.length;
  }

  /** What the page held back for the answer is shown. */
  async function apply(): Promise<void> {
    await showChosen();
    delete document.documentElement.dataset['asked'];
  }

  async function showChosen(): Promise<void> {
    const choice = chosenIn(form);
    const chosen = Object.keys(choice).length > 0;
    if (pager !== null) pager.hidden = chosen;
    if (!chosen) {
      list.innerHTML = asBuilt;
      more.hidden = true;
      status.textContent = '';
      if (cards !== undefined) showCounts(form, await cards, choice);
      return;
    }
    status.textContent = status.dataset['busy'] ?? '';
    try {
      const all = await loadCards();
      if (JSON.stringify(chosenIn(form)) !== JSON.stringify(choice)) return;
      found = all.filter(({ facets }) => matches(facets, choice));
      shown = 0;
      list.innerHTML = '';
      showMore();
      showCounts(form, all, choice);
      const words = found.length === 0 ? status.dataset['nothing'] : status.dataset['found'];
      status.textContent = (words ?? '').replace('{n}', String(found.length));
    } catch {
      status.textContent = status.dataset['failed'] ?? '';
    }
  }

  function fromAddress(): void {
    choose(form, readChoice(new URL(location.href).searchParams));
    void apply();
  }

  function chosenByReader(): void {
    const query = writeChoice(chosenIn(form)).toString();
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    void apply();
  }

  form.addEventListener('change', chosenByReader);
  form.addEventListener('reset', () => setTimeout(chosenByReader));
  form.addEventListener('submit', (event) => event.preventDefault());
  more.addEventListener('click', () => {
    const first = shown;
    showMore();
    list.children[first]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', fromAddress);
  if (from === 'address') fromAddress();
  else chosenByReader();
}

async function fetchCards(address: URL): Promise<ProjectCard[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as ProjectCard[];
}

function fieldOf(form: HTMLFormElement, facet: Facet) {
  return form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${facet}"]`);
}

function chosenIn(form: HTMLFormElement): Choice {
  const chosen = FACETS.flatMap((facet) => {
    const field = fieldOf(form, facet);
    if (field === null || (field instanceof HTMLInputElement && !field.checked)) return [];
    return field.value === '' ? [] : [[facet, field.value]];
  });
  return Object.fromEntries(chosen);
}

/** What the page does not ask or cannot answer is passed over. */
function choose(form: HTMLFormElement, choice: Choice): void {
  for (const facet of FACETS) {
    const field = fieldOf(form, facet);
    const value = choice[facet];
    if (field instanceof HTMLInputElement) field.checked = field.value === value;
    if (!(field instanceof HTMLSelectElement)) continue;
    field.value = [...field.options].some((option) => option.value === value) ? (value ?? '') : '';
  }
}

function showCounts(form: HTMLFormElement, cards: readonly ProjectCard[], choice: Choice): void {
  const values = cards.map(({ facets }) => facets);
  for (const facet of FACETS) {
    const field = fieldOf(form, facet);
    if (!(field instanceof HTMLSelectElement)) continue;
    const counts = countValues(values, choice, facet);
    for (const option of field.options) {
      const name = option.dataset['name'];
      if (name !== undefined) option.textContent = `${name}（${counts.get(option.value) ?? 0}）`;
    }
  }
}
