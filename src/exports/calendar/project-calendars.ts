/** Every calendar that can be subscribed: of all projects, of a class, of a township, of one project, of the festivals. */
import { cardsOf, realProjects } from '../../catalog/project-cards.ts';
import { optionsOf } from '../../catalog/project-facets.ts';
import type { Catalog, ProjectView } from '../../catalog/views.ts';
import { festivalsOf } from '../../domain/projects/festivals.ts';
import { words } from '../../text/zh-cn.ts';
import { type CalendarEvent, eventsOf, festivalEvent } from './calendar-event.ts';

export interface SubscribedCalendar {
  /** Its file, without `.ics`. */
  id: string;
  name: string;
  events: CalendarEvent[];
}

export function calendarsOf(catalog: Catalog): SubscribedCalendar[] {
  const projects = realProjects(catalog);
  const calendar = (id: string, name: string, among: readonly ProjectView[]): SubscribedCalendar => ({
    id,
    name: `${catalog.site.name}：${name}`,
    events: among.flatMap((project) => eventsOf(project, catalog)),
  });
  const values = cardsOf(projects, catalog).map(({ facets }) => facets);
  return [
    calendar('all', words.calendar.all, projects),
    {
      id: 'festivals',
      name: words.calendar.festivals,
      events: festivalYears(catalog.today).flatMap(festivalsOf).map(festivalEvent),
    },
    ...optionsOf('class', values, catalog).map(({ value, name }) =>
      calendar(
        `class-${value}`,
        name,
        projects.filter((project) => project.class === value),
      ),
    ),
    ...optionsOf('township', values, catalog).map(({ value, name }) =>
      calendar(
        `township-${value}`,
        name,
        projects.filter((project) => project.townships.includes(value)),
      ),
    ),
    ...projects
      .filter((project) => project.sessions.length > 0)
      .map((project) => calendar(`project-${project.id}`, project.title, [project])),
  ];
}

/** This year and the two after it. */
const festivalYears = (today: string) => {
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year + 2];
};
