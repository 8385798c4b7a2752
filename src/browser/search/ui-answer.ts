/** The part of the search page that shows an answer. */
import type { FacetName, FacetValue, SearchAnswer, Subject, Suggestion } from '../../search/search-answer.ts';
import { searchWords } from '../../text/search-words.ts';
import { type Asked, countFilters, writeAddress } from './ui-address.ts';
import { answerWords } from './ui-answer-words.ts';
import { element, markedText, refill } from './ui-element.ts';
import { facetFields } from './ui-facets.ts';
import { answerLists, type UrlOf } from './ui-rows.ts';

const STEP = 20;

export interface AnswerPlaces {
  answer: HTMLElement;
  heading: HTMLElement;
  notes: HTMLElement;
  facets: HTMLDetailsElement;
  results: HTMLElement;
  more: HTMLElement;
}

export interface AnswerActions {
  urlOf: UrlOf;
  showMore(limit: number): void;
  clearFilters(): void;
}

export interface Found {
  answer: SearchAnswer;
  /** Names that the query is a part of, such as 治安镇 for 治安. */
  names: readonly Suggestion[];
}

/** Returns what the answer says about itself in words. */
export function showAnswer(
  { answer, names }: Found,
  asked: Asked,
  places: AnswerPlaces,
  actions: AnswerActions,
): string {
  const filtered = countFilters(asked.filters) > 0;
  const { heading, notes } = answerWords(answer, filtered);
  places.answer.hidden = false;
  places.heading.textContent = heading;
  refill(
    places.notes,
    ...notes.map((note) => element('p', {}, note)),
    ...(answer.subject === undefined ? [] : [aboutSubject(answer.subject, answer.kind, actions.urlOf)]),
    ...(names.length === 0 ? [] : [waysTo(names, actions.urlOf)]),
  );
  refill(places.results, ...(answer.total === 0 ? [] : answerLists(answer, actions.urlOf)));
  showMore(answer, places.more, actions);
  showFacets(answer, asked, places.facets, actions);
  return [heading, ...notes].join('。');
}

function aboutSubject(subject: Subject, kind: SearchAnswer['kind'], urlOf: UrlOf): HTMLElement {
  const { type, id, name, url } = subject;
  const w = searchWords.results;
  const page =
    url === undefined ? undefined : element('a', { class: 'button', href: urlOf(url) }, w.openSubject(name));
  const all =
    kind === 'complete-list'
      ? undefined
      : element('a', { class: 'button', href: askingFor(name) }, w.allOfSubject(name));
  return element('p', { class: 'buttons', 'data-subject': `${type}:${id}` }, page, all);
}

function waysTo(names: readonly Suggestion[], urlOf: UrlOf): HTMLElement {
  const links = names.map(({ type, key, url, text, title, note }) =>
    element(
      'a',
      { 'data-suggestion': key, class: 'button', href: url === undefined ? askingFor(text) : urlOf(url) },
      element('span', {}, ...markedText(title)),
      element('small', {}, note ?? searchWords.types[type]),
    ),
  );
  const label = element('span', { class: 'muted' }, searchWords.results.waysTo);
  return element('p', { class: 'buttons' }, label, ...links);
}

const askingFor = (name: string): string => writeAddress({ query: name, filters: {} });

function showMore(answer: SearchAnswer, place: HTMLElement, actions: AnswerActions): void {
  const { hits, total } = answer;
  const left = total - hits.length;
  place.hidden = hits.length === 0 || left <= 0;
  if (place.hidden) return;
  const button = element(
    'button',
    { type: 'button', class: 'button' },
    searchWords.results.more(Math.min(STEP, left)),
  );
  button.addEventListener('click', () => actions.showMore(hits.length + STEP));
  const shown = element('span', { class: 'muted' }, searchWords.results.shown(hits.length, total));
  refill(place, button, shown);
}

function showFacets(
  { facets }: SearchAnswer,
  { filters }: Asked,
  place: HTMLDetailsElement,
  actions: AnswerActions,
): void {
  const chosen = countFilters(filters);
  const opened = [...place.querySelectorAll<HTMLElement>('fieldset details[open]')].map(facetOf);
  const clear = element('button', { type: 'button', class: 'button' }, searchWords.facets.clear);
  clear.addEventListener('click', actions.clearFilters);
  const names = JSON.parse(place.dataset['names'] ?? '{}') as Record<string, string>;
  const fields = facetFields(facets, (name, value) => valueName(name, value, names));
  for (const field of fields) {
    const details = field.querySelector('details');
    if (details !== null) details.open = opened.includes(facetOf(details));
  }
  const summary = chosen === 0 ? searchWords.facets.title : searchWords.facets.chosen(chosen);
  if (place.childElementCount === 0) place.open = isBeside(place);
  place.hidden = facets.length === 0 && chosen === 0;
  refill(place, element('summary', {}, summary), ...fields, ...(chosen === 0 ? [] : [clear]));
}

/** Where choices stand above the results instead, they begin folded. */
const isBeside = (place: HTMLElement): boolean =>
  place.parentElement !== null &&
  getComputedStyle(place.parentElement).gridTemplateColumns.trim().includes(' ');

const facetOf = (within: HTMLElement) => within.closest('fieldset')?.dataset['facet'];

function valueName(name: FacetName, value: FacetValue, names: Record<string, string>): string {
  if (name === 'type') return searchWords.types[value.value as keyof typeof searchWords.types] ?? value.name;
  return names[`${name}:${value.value}`] ?? value.name;
}
