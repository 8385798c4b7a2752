/** As much of a catalog as exports ask for, with the projects of a test. */
import type { Catalog, ProjectView } from '../../../src/catalog/views.ts';
import { type Place, placeSchema } from '../../../src/schema/place.ts';
import { projectSchema } from '../../../src/schema/project.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { makeRegistry, makeUnit } from '../../support/make-registry.ts';

export const makeProject = (id: string, fields: object = {}): ProjectView => ({
  ...projectSchema.parse({ title: id, visibility: 'public', ...fields }),
  id,
  html: '',
  plainText: '',
  url: `/projects/${id}/`,
});

interface Given {
  projects?: ProjectView[];
  places?: Place[];
  today?: string;
  siteUrl?: string;
}

export function makeCatalog({ projects = [], places = [], today = '2026-11-22', siteUrl }: Given): Catalog {
  const parsed = places.map((place) => placeSchema.parse(place));
  const units = [makeUnit({ id: 'donghe-zhen', name: '东河镇', kind: 'township' })];
  return {
    audience: 'public',
    today,
    projects,
    places: parsed,
    site: siteSchema.parse({ name: '示例县清单', tagline: '示例' }),
    registry: makeRegistry({ units }),
    place: (id: string) => parsed.find((place) => place.id === id),
    fullAddress: (url: string) => (siteUrl === undefined ? undefined : new URL(url.slice(1), siteUrl).href),
  } as Partial<Catalog> as Catalog;
}
