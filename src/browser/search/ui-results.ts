/** The search page in the browser: joins its parts and starts it. */
// Comes with this page anyway; said here, it shares one file with what both need.
import './ui-combobox.ts';
import { SearchPage } from './ui-search-page.ts';

const find = <T extends HTMLElement>(id: string): T => {
  const found = document.querySelector<T>(`#${id}`);
  if (found === null) throw new Error(`the search page has no #${id}`);
  return found;
};

new SearchPage({
  box: find<HTMLInputElement>('q'),
  said: find('search-said'),
  start: find('search-start'),
  recent: find('search-recent'),
  answer: find('search-answer'),
  heading: find('search-heading'),
  notes: find('search-notes'),
  facets: find<HTMLDetailsElement>('search-facets'),
  results: find('search-results'),
  more: find('search-more'),
}).open();
