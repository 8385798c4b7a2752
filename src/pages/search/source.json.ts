import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { searchSource } from '../../catalog/search-source.ts';

/** For the search index, which takes it out of the output again. */
export const GET: APIRoute = async () => Response.json(searchSource(await getCatalog()));
