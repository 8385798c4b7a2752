import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { openData } from '../../exports/open-data.ts';
import { OPEN_DATA_NAMES, type OpenDataName } from '../../exports/open-data-schema.ts';

export const getStaticPaths = () => OPEN_DATA_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: OpenDataName }> = async ({ props }) =>
  Response.json(openData(props.name, await getCatalog()));
