/** A project's next sessions as schema.org Events and its organisers as Organizations. Samples are neither. */
import { organiserNames, placeNames } from '../catalog/project-cards.ts';
import type { Catalog, ProjectView } from '../catalog/views.ts';
import type { Occurrence } from '../domain/projects/occurrences.ts';
import { upcoming } from '../domain/projects/upcoming.ts';
import type { JsonLdThing } from './json-ld.ts';

const EVENTS = 4;

export function projectJsonLd(project: ProjectView, catalog: Catalog): JsonLdThing[] {
  if (project.sample) return [];
  const organisers = organiserNames(project, catalog).map(
    (name): JsonLdThing => ({ '@type': 'Organization', name }),
  );
  const events = upcoming(project, catalog.today, EVENTS).flatMap((occurrence): JsonLdThing[] => {
    const place = placeOf(occurrence, project, catalog);
    // An event without a place is not one that anybody can go to, and validators refuse it.
    if (place === undefined) return [];
    const { on, session } = occurrence;
    return [
      {
        '@type': 'Event',
        name: project.title,
        startDate: moment(on, session.from),
        ...(session.to === undefined ? {} : { endDate: moment(on, session.to) }),
        eventStatus: 'https://schema.org/EventScheduled',
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        location: { '@type': 'Place', name: place, address: place },
        ...(project.summary === undefined ? {} : { description: project.summary }),
        ...(organisers.length === 0 ? {} : { organizer: organisers }),
        ...(project.minimumAge === undefined ? {} : { typicalAgeRange: `${project.minimumAge}-` }),
        ...addressOf(project, catalog),
      },
    ];
  });
  return [...events, ...organisers];
}

/** A day, or a moment in China. */
const moment = (day: string, time: string | undefined) =>
  time === undefined ? day : `${day}T${time}:00+08:00`;

const placeOf = ({ session }: Occurrence, project: ProjectView, catalog: Catalog) =>
  catalog.place(session.place ?? '')?.name ?? session.where ?? placeNames(project, catalog)[0];

function addressOf(project: ProjectView, catalog: Catalog): { url?: string } {
  const url = catalog.fullAddress(project.url);
  return url === undefined ? {} : { url };
}
