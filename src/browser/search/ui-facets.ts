/** Choices that narrow an answer, with counts; several of one facet are alternatives. */
import type { Facet, FacetName, FacetValue } from '../../search/search-answer.ts';
import { searchWords } from '../../text/search-words.ts';
import { element } from './ui-element.ts';

const SHOWN = 6;

/** Words for the values of a facet that come without them. */
export type FacetNames = (name: FacetName, value: FacetValue) => string;

export function facetFields(facets: readonly Facet[], nameOf: FacetNames): HTMLElement[] {
  return facets.map(({ name, values }) => {
    const field = (value: FacetValue) => choice(name, value, nameOf(name, value));
    // What is chosen never hides behind “more”.
    const first = values.filter((value, index) => index < SHOWN || value.chosen);
    const rest = values.filter((value) => !first.includes(value));
    return element(
      'fieldset',
      { 'data-facet': name },
      element('legend', {}, searchWords.facets.names[name]),
      ...first.map(field),
      rest.length === 0
        ? undefined
        : element(
            'details',
            {},
            element('summary', {}, searchWords.facets.rest(rest.length)),
            ...rest.map(field),
          ),
    );
  });
}

function choice(name: FacetName, { value, count, chosen }: FacetValue, text: string): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value });
  box.checked = chosen;
  return element('label', {}, box, element('span', {}, text), element('small', {}, String(count)));
}
