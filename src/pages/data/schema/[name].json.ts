import type { APIRoute } from 'astro';
import { jsonSchemaOf, OPEN_DATA_NAMES, type OpenDataName } from '../../../exports/open-data-schema.ts';

export const getStaticPaths = () => OPEN_DATA_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: OpenDataName }> = ({ props }) => Response.json(jsonSchemaOf(props.name));
