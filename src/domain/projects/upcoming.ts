/** What a project holds next. A day of the month that only some months have comes within a year. */
import type { Project } from '../../schema/project.ts';
import { addDays } from './calendar-day.ts';
import { type Occurrence, occurrencesOfAll } from './occurrences.ts';

const HORIZON_DAYS = 370;

type Held = Pick<Project, 'sessions' | 'stage'>;

/** From `today` on; a closed project holds nothing any more. */
export const upcoming = (project: Held, today: string, count: number): Occurrence[] =>
  project.stage === 'closed'
    ? []
    : occurrencesOfAll(project.sessions, today, addDays(today, HORIZON_DAYS)).slice(0, count);

export const nextSession = (project: Held, today: string): Occurrence | undefined =>
  upcoming(project, today, 1)[0];
