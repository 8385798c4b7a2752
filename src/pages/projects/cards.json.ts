/** Every project's card as data, for the filters; the pages hold the first of them. */
import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { cardsOf, realProjects } from '../../catalog/project-cards.ts';

export const GET: APIRoute = async () => {
  const catalog = await getCatalog();
  return Response.json(cardsOf(realProjects(catalog), catalog));
};
