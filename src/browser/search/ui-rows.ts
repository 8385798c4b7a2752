/** Hits as rows: the number or the type, the title and what matched, the list and who is responsible. */
import type { HitReason, SearchAnswer, SearchHit } from '../../search/search-answer.ts';
import { searchWords } from '../../text/search-words.ts';
import { hitsByReason } from './ui-answer-words.ts';
import { element, markedText } from './ui-element.ts';
import { FOUND_WORDS, writeFoundWords } from './ui-found-words-parameter.ts';

export type UrlOf = (url: string) => string;

/** Lists of rows; the complete list of a unit has one for every kind of reason. */
export function answerLists(answer: SearchAnswer, urlOf: UrlOf): HTMLElement[] {
  const row = (hit: SearchHit) => hitRow(hit, answer.terms, urlOf);
  const byReason = answer.kind === 'complete-list' ? hitsByReason(answer.hits) : undefined;
  if (byReason === undefined) return [element('ol', { class: 'tasks hits plain' }, ...answer.hits.map(row))];
  return byReason.flatMap(({ via, items }) => [
    element('h3', {}, searchWords.results.viaTitles[via](items.length)),
    element('ol', { class: 'tasks hits plain' }, ...items.map(row)),
  ]);
}

function hitRow(hit: SearchHit, terms: readonly string[], urlOf: UrlOf): HTMLLIElement {
  const href = new URL(urlOf(hit.url));
  const words = writeFoundWords(hit.reason === undefined ? terms : [hit.reason.text]);
  if (words !== '') href.searchParams.set(FOUND_WORDS, words);
  return element(
    'li',
    { 'data-result': hit.key },
    hit.type === 'task' && hit.number !== undefined
      ? element('span', { class: 'no' }, hit.number)
      : element('span', { class: 'no type' }, searchWords.types[hit.type]),
    element(
      'div',
      {},
      element('a', { class: 'name', href: href.href }, element('span', {}, ...markedText(hit.title))),
      hit.sample === undefined ? undefined : element('span', { class: 'tag tag-sample' }, searchWords.sample),
      hit.excerpt.length === 0 ? undefined : element('p', {}, ...markedText(hit.excerpt)),
    ),
    hit.reason === undefined ? undefined : reasonOf(hit.reason),
    element(
      'div',
      { class: 'whom' },
      ...[hit.list, hit.responsibility, hit.note]
        .filter((line) => line !== undefined && line !== '')
        .map((line) => element('div', {}, line)),
    ),
  );
}

const reasonOf = ({ text, label }: HitReason): HTMLElement =>
  element('div', { class: 'why' }, element('b', {}, text), label);
