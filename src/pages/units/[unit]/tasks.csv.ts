import type { APIRoute } from 'astro';
import { getCatalog } from '../../../catalog/catalog.ts';
import { groupsToAsk } from '../../../catalog/task-summary.ts';
import { unitTasksCsv } from '../../../exports/unit-tasks-csv.ts';

export async function getStaticPaths() {
  const { registry } = await getCatalog();
  return registry.units.map((unit) => ({ params: { unit: unit.id }, props: { id: unit.id } }));
}

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const catalog = await getCatalog();
  const bound = catalog.responsibility.tasksOf(props.id);
  // As on the page: list by list, the newest first.
  const ordered = catalog.lists.flatMap((list) => bound.filter((row) => row.task.list === list.id));
  const rows = ordered.map((row) => ({
    ...row,
    listTitle: catalog.list(row.task.list)?.shortTitle ?? row.task.list,
    ask: groupsToAsk(row.task, catalog).map((group) => group.name),
  }));
  return new Response(unitTasksCsv(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
