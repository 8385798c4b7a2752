/** A place with what belongs to it. */
import type { Place } from '../schema/place.ts';
import type { Team } from '../schema/team.ts';
import type { Catalog, ProjectView } from './views.ts';

export interface PlaceView {
  place: Place;
  url: string;
  projects: ProjectView[];
  teams: Team[];
}

export function placeView(id: string, catalog: Catalog): PlaceView {
  const place = catalog.place(id);
  if (place === undefined) throw new Error(`no place ${id}`);
  return {
    place,
    url: `/places/${id}/`,
    projects: catalog.projects.filter(
      (project) => project.venues.includes(id) || project.sessions.some((session) => session.place === id),
    ),
    teams: catalog.teams.filter((team) => team.place === id),
  };
}
