/** What is held next, over all projects; samples hold nothing. */
import { addDays } from '../domain/projects/calendar-day.ts';
import { byTime, type Occurrence } from '../domain/projects/occurrences.ts';
import { upcoming } from '../domain/projects/upcoming.ts';
import { realProjects } from './project-cards.ts';
import type { Catalog, ProjectView } from './views.ts';

export type HeldSession = Occurrence & { project: ProjectView };

/** What is further away is no news. */
const WITHIN_DAYS = 60;

/** One of each project, the soonest first. */
export const nextSessions = (catalog: Catalog, count: number): HeldSession[] =>
  realProjects(catalog)
    .flatMap((project) =>
      upcoming(project, catalog.today, 1).map((occurrence) => ({ ...occurrence, project })),
    )
    .filter(({ on }) => on <= addDays(catalog.today, WITHIN_DAYS))
    .sort(byTime)
    .slice(0, count);
