/** A project as a card: what stands on it, and what filters look at. Browsers get the same cards as data. */
import { byNextSession, CHILDREN_WELCOME, type FacetValues } from '../domain/projects/browse.ts';
import { nextSession } from '../domain/projects/upcoming.ts';
import { PROJECT_CLASSES, PROJECT_STAGES, type ProjectClass, SERVED } from '../schema/project.ts';
import { occurrenceWords } from '../text/session-words.ts';
import type { Catalog, ProjectView } from './views.ts';

export interface ProjectCard {
  id: string;
  title: string;
  summary?: string;
  class: ProjectClass;
  /** Class and stage in words. */
  tags: string[];
  /** Places, organisers and beneficiaries, as far as they are known. */
  where?: string;
  by?: string;
  forWhom?: string;
  /** The next session: for sorting, and in words. */
  next?: string;
  nextWords?: string;
  sample?: true;
  facets: FacetValues;
}

/** Cards on a page, and on one load of more. */
export const CARDS_PER_PAGE = 24;

export const cardsOf = (projects: readonly ProjectView[], catalog: Catalog): ProjectCard[] =>
  projects.map((project) => cardOf(project, catalog)).sort(byNextSession);

/** Projects that are none themselves: not counted, and always apart. */
export const realProjects = (catalog: Catalog): ProjectView[] =>
  catalog.projects.filter((project) => !project.sample);

export function organiserNames(project: ProjectView, catalog: Catalog): string[] {
  return project.organisers.map(({ name, unit }) => name ?? catalog.registry.unit(unit ?? '')?.name ?? '');
}

/** Townships, then places of the registry, then other places by name; each once. */
export function placeNames(project: ProjectView, catalog: Catalog): string[] {
  const townships = project.townships.map((id) => catalog.registry.unit(id)?.name);
  const venues = project.venues.map((id) => catalog.place(id)?.name);
  const names = [...townships, ...venues, ...project.places].filter((name) => name !== undefined);
  return [...new Set(names)];
}

const listed = (name: 'where' | 'by' | 'forWhom', names: readonly string[]) =>
  names.length === 0 ? {} : { [name]: names.join('、') };

function cardOf(project: ProjectView, catalog: Catalog): ProjectCard {
  const next = nextSession(project, catalog.today);
  const served =
    project.beneficiaries.length > 0 ? project.beneficiaries : project.serves.map((one) => SERVED[one]);
  return {
    id: project.id,
    title: project.title,
    ...(project.summary === undefined ? {} : { summary: project.summary }),
    class: project.class,
    tags: [
      ...(project.class === 'other' ? [] : [PROJECT_CLASSES[project.class]]),
      ...(project.stage === undefined ? [] : [PROJECT_STAGES[project.stage]]),
    ],
    ...listed('where', placeNames(project, catalog)),
    ...listed('by', organiserNames(project, catalog)),
    ...listed('forWhom', served),
    ...(next === undefined
      ? {}
      : {
          next: `${next.on} ${next.session.from ?? ''}`.trim(),
          nextWords: occurrenceWords(next, catalog.today),
        }),
    ...(project.sample ? { sample: true } : {}),
    facets: {
      class: [project.class],
      township: project.townships,
      serves: project.serves,
      stage: project.stage === undefined ? [] : [project.stage],
      organiser: project.organisers.map(({ unit, name }) => unit ?? name ?? ''),
      children: project.withChildren === true ? [CHILDREN_WELCOME] : [],
    },
  };
}
