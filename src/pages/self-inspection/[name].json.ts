import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { getInspection } from '../../catalog/self-inspection.ts';

export async function getStaticPaths() {
  const { audience } = await getCatalog();
  return audience === 'internal' ? [{ params: { name: 'findings' } }] : [];
}

export const GET: APIRoute = async () => {
  const catalog = await getCatalog();
  const { findings } = await getInspection(catalog);
  return Response.json({
    on: catalog.today,
    findings: findings.map(({ of: _, groups: __, edit: ___, url, ...finding }) => ({
      ...finding,
      ...(url === undefined ? {} : { url: url.slice(1) }),
    })),
  });
};
