/** What goes into a calendar: a session of a project, or a festival. */
import { placeNames } from '../../catalog/project-cards.ts';
import type { Catalog, ProjectView } from '../../catalog/views.ts';
import type { Festival } from '../../domain/projects/festivals.ts';
import { PROJECT_CLASSES } from '../../schema/project.ts';
import type { Session } from '../../schema/session.ts';
import { words } from '../../text/zh-cn.ts';
import { recurrenceRule } from './recurrence-rule.ts';

export interface CalendarEvent {
  /** The same for as long as the event exists, whatever of it changes. */
  uid: string;
  /** The day on which this state of the event was written. */
  stamp: string;
  title: string;
  on: string;
  from?: string | undefined;
  to?: string | undefined;
  rule?: string | undefined;
  except: readonly string[];
  where?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  category?: string | undefined;
}

/** Where nobody knows when: the same in every build, so that a calendar in which nothing changed is the same file. */
const LONG_SINCE = '2020-01-01';

/** A closed project holds nothing any more; samples are no projects. */
export function eventsOf(project: ProjectView, catalog: Catalog): CalendarEvent[] {
  if (project.sample || project.stage === 'closed') return [];
  return project.sessions.map((session) => ({
    uid: `session-${session.id}.project-${project.id}@qingdan`,
    stamp: project.changedOn ?? project.reviewedOn ?? LONG_SINCE,
    title: project.title,
    on: session.on,
    from: session.from,
    to: session.to,
    rule: recurrenceRule(session),
    except: session.except,
    where: whereOf(session, project, catalog),
    description: describe(session, project),
    url: catalog.fullAddress(project.url),
    category: PROJECT_CLASSES[project.class],
  }));
}

export const festivalEvent = (festival: Festival): CalendarEvent => ({
  uid: `festival-${festival.id}-${festival.on.slice(0, 4)}@qingdan`,
  stamp: LONG_SINCE,
  title: festival.name,
  on: festival.on,
  except: [],
  description: festival.lunar,
  category: words.calendar.festivals,
});

const whereOf = (session: Session, project: ProjectView, catalog: Catalog) => {
  const place = catalog.place(session.place ?? '');
  if (place === undefined) return session.where ?? placeNames(project, catalog)[0];
  return [place.name, place.contact?.address].filter((part) => part !== undefined).join('，');
};

function describe(session: Session, project: ProjectView): string | undefined {
  const w = words.project;
  const phone = project.join?.phone;
  const lines = [project.summary, session.note, phone === undefined ? undefined : `${w.phone}：${phone}`];
  const known = lines.filter((line) => line !== undefined);
  return known.length === 0 ? undefined : known.join('\n');
}
