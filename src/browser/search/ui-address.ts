/** What is asked, as the address of the search page carries it: `?q=治安&type=task&year=2020&year=2023&n=40`. */
import { FACET_NAMES, type FacetName, type Filters } from '../../search/search-answer.ts';

export interface Asked {
  query: string;
  filters: Filters;
  /** How many hits to list, when more than at first. */
  limit?: number | undefined;
}

/** An address may come from anywhere. */
const MOST = 2000;

export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const filters: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of FACET_NAMES) {
    const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  }
  const limit = Number(parameters.get('n'));
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters,
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST) : undefined,
  };
}

/** Empty when nothing is asked. */
export function writeAddress({ query, filters, limit }: Asked): string {
  if (query === '') return '';
  const parameters = new URLSearchParams({ q: query });
  for (const name of FACET_NAMES) {
    for (const value of filters[name] ?? []) parameters.append(name, value);
  }
  if (limit !== undefined) parameters.set('n', String(limit));
  return `?${parameters}`;
}

export function withFilter(filters: Filters, name: FacetName, value: string, chosen: boolean): Filters {
  const others = (filters[name] ?? []).filter((one) => one !== value);
  const values = chosen ? [...others, value] : others;
  const { [name]: _, ...rest } = filters;
  return values.length === 0 ? rest : { ...rest, [name]: values };
}

export const countFilters = (filters: Filters): number =>
  FACET_NAMES.reduce((sum, name) => sum + (filters[name]?.length ?? 0), 0);
