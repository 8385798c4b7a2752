import type { APIRoute } from 'astro';
import { getCatalog } from '../../../catalog/catalog.ts';
import { unitRow } from '../../../exports/open-data.ts';

export async function getStaticPaths() {
  const { registry } = await getCatalog();
  return registry.units.map((unit) => ({ params: { unit: unit.id }, props: { id: unit.id } }));
}

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const { registry, responsibility } = await getCatalog();
  const unit = registry.unit(props.id);
  return unit === undefined
    ? new Response(null, { status: 404 })
    : Response.json(unitRow(unit, responsibility.tasksOf(unit.id)));
};
