/** What the projects can be sorted out by, with how many there are of each; samples do not count. */
import { countValues, type Facet, type FacetValues } from '../domain/projects/browse.ts';
import { PROJECT_CLASSES, PROJECT_STAGES, SERVED } from '../schema/project.ts';
import { cardsOf, realProjects } from './project-cards.ts';
import type { Catalog } from './views.ts';

export interface FacetOption {
  value: string;
  name: string;
  count: number;
}

type Asked = Exclude<Facet, 'children'>;

export function projectFacets(catalog: Catalog) {
  const values = cardsOf(realProjects(catalog), catalog).map(({ facets }) => facets);
  const selects = (['class', 'township', 'serves', 'stage', 'organiser'] as const)
    .map((facet) => ({ facet, options: optionsOf(facet, values, catalog) }))
    .filter(({ options }) => options.length > 1);
  return { selects, children: countValues(values, {}, 'children').size };
}

/** In the order in which schema and registry name them; organisers beyond the registry come last. */
export function optionsOf(facet: Asked, values: readonly FacetValues[], catalog: Catalog): FacetOption[] {
  const counts = countValues(values, {}, facet);
  const names = new Map(namesOf(facet, catalog));
  for (const value of counts.keys()) if (!names.has(value)) names.set(value, value);
  return [...names]
    .map(([value, name]) => ({ value, name, count: counts.get(value) ?? 0 }))
    .filter(({ count }) => count > 0);
}

function namesOf(facet: Asked, { registry }: Catalog): [string, string][] {
  switch (facet) {
    case 'class':
      return Object.entries(PROJECT_CLASSES);
    case 'serves':
      return Object.entries(SERVED);
    case 'stage':
      return Object.entries(PROJECT_STAGES);
    case 'township':
    case 'organiser':
      return registry.units.map((unit) => [unit.id, unit.name]);
  }
}
