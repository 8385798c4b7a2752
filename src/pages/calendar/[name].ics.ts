import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { writeCalendar } from '../../exports/calendar/icalendar.ts';
import { calendarsOf } from '../../exports/calendar/project-calendars.ts';

export const getStaticPaths = async () =>
  calendarsOf(await getCatalog()).map((calendar) => ({
    params: { name: calendar.id },
    props: calendar,
  }));

export const GET: APIRoute<{
  id: string;
  name: string;
  events: Parameters<typeof writeCalendar>[0]['events'];
}> = async ({ props }) => {
  const { fullAddress } = await getCatalog();
  const { id, name, events } = props;
  return new Response(writeCalendar({ name, events, source: fullAddress(`/calendar/${id}.ics`) }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
