/** Suggestions as options, those of one type together in the order of the best of each. */
import type { Suggestion } from '../../search/search-answer.ts';
import { suggestionWords } from '../../text/suggestion-words.ts';
import { element, markedText } from './ui-element.ts';
import { groupByType } from './ui-groups.ts';

export interface Suggested {
  query: string;
  suggestions: readonly Suggestion[];
  /** Whether the list ends with the way to the full text. */
  withFullText: boolean;
}

export function suggestionGroups(
  { query, suggestions, withFullText }: Suggested,
  urlOf: (url: string) => string,
): HTMLElement[] {
  let index = 0;
  const groups = groupByType(suggestions).map(({ type, items }) =>
    group(
      suggestionWords.types[type],
      items.map((item) => option(index++, item, urlOf)),
    ),
  );
  if (withFullText) groups.push(group(suggestionWords.suggestions.fullText, [fullText(index, query)]));
  return groups;
}

function group(name: string, options: readonly HTMLElement[]): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': name },
    element('span', { class: 'drop-type', 'aria-hidden': 'true' }, name),
    element('div', { role: 'presentation' }, ...options),
  );
}

function option(index: number, suggestion: Suggestion, urlOf: (url: string) => string): HTMLElement {
  const { url, text, title, note, sample } = suggestion;
  return element(
    'a',
    {
      ...optionAttributes(index),
      'data-suggestion': suggestion.key,
      ...(url === undefined ? { href: '#', 'data-text': text } : { href: urlOf(url), 'data-name': text }),
    },
    element('span', {}, ...markedText(title)),
    note === undefined ? undefined : element('small', {}, note),
    sample === undefined ? undefined : element('span', { class: 'tag tag-sample' }, suggestionWords.sample),
  );
}

const fullText = (index: number, query: string): HTMLElement =>
  element(
    'a',
    { ...optionAttributes(index), href: '#', 'data-text': query },
    element('span', {}, suggestionWords.suggestions.fullTextFor(query)),
    element('small', { 'aria-hidden': 'true' }, suggestionWords.suggestions.enter),
  );

const optionAttributes = (index: number) => ({
  id: `q-option-${index}`,
  role: 'option',
  tabindex: '-1',
  'aria-selected': 'false',
});
