import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { getInspection } from '../../catalog/self-inspection.ts';
import { inspectionCsv } from '../../exports/inspection-csv.ts';

export async function getStaticPaths() {
  const { audience } = await getCatalog();
  return audience === 'internal' ? [{ params: { name: 'findings' } }] : [];
}

export const GET: APIRoute = async () => {
  const { findings } = await getInspection(await getCatalog());
  return new Response(inspectionCsv(findings), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
