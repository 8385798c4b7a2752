/** Everything this audience may find, as values for the search index. */
import { membershipOf } from '../domain/membership.ts';
import type { RegistryData } from '../domain/registry.ts';
import { compareTaskIds } from '../domain/task-number.ts';
import type { Alias } from '../schema/alias.ts';
import { type Assignment, ROLE_IDS } from '../schema/assignment.ts';
import { PLACE_LEVELS, type Place } from '../schema/place.ts';
import { PROJECT_CLASSES } from '../schema/project.ts';
import type { Team } from '../schema/team.ts';
import type { Unit } from '../schema/unit.ts';
import { UNIT_KINDS } from '../schema/unit.ts';
import type { SearchRecord, SearchSource, SourceAssignment, SourceUnit } from '../search/search-source.ts';
import { sectionsOf } from './sections.ts';
import { classesOf } from './task-summary.ts';
import type { ListView, PageView, PolicyView, ProjectView, StoryView, TaskView } from './views.ts';

type Searchable<T> = Omit<T, 'html' | 'citedBy' | 'tasks' | 'total' | 'replacedBy'>;

type SearchableTask = Omit<TaskView, 'html' | 'revisions'>;

/** The part of the catalog that is searched. */
export interface SearchableContent {
  lists: readonly Searchable<ListView>[];
  tasks: readonly SearchableTask[];
  policies: readonly Searchable<PolicyView>[];
  projects: readonly Omit<ProjectView, 'html'>[];
  places: readonly Place[];
  teams: readonly Team[];
  stories: readonly Omit<StoryView, 'html'>[];
  pages: readonly Omit<PageView, 'html'>[];
  registry: RegistryData;
  aliases: readonly Alias[];
}

export function searchSource(content: SearchableContent): SearchSource {
  const { registry } = content;
  const lists = new Map(content.lists.map((list) => [list.id, list]));
  const tasks = [...content.tasks].sort((a, b) => compareTaskIds(a.id, b.id));
  return {
    records: [
      ...tasks.map((task) => taskRecord(task, lists.get(task.list))),
      ...content.projects.map((project) => projectRecord(project, registry)),
      ...content.places.map((place) => placeRecord(place, content)),
      ...content.stories.map((story) => storyRecord(story, content)),
      ...content.policies.map(policyRecord),
      ...content.lists.map(listRecord),
      ...content.pages.map(pageRecord),
    ],
    units: registry.units.map((unit) => unitNames(unit, registry)),
    groups: registry.groups.map((group) => ({
      id: group.id,
      names: distinct([group.name, ...group.spellings]),
      unit: group.unit,
    })),
    people: registry.people.map(({ id, name, otherNames }) => ({
      id,
      names: distinct([name, ...otherNames]),
    })),
    designations: registry.designations.map(({ id, name, spellings }) => ({
      id,
      names: distinct([name, ...spellings]),
    })),
    lists: content.lists.map((list) => ({
      id: list.id,
      shortTitle: list.shortTitle,
      names: distinct([list.shortTitle, list.title]),
      year: list.year,
      documentNumber: list.documentNumber,
    })),
    aliases: content.aliases.map(({ say, means }) => ({ say, means: [...means] })),
  };
}

const distinct = (names: readonly string[]) => [...new Set(names)];
const relative = (url: string) => url.replace(/^\//, '');
const present = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined);

function taskRecord(task: SearchableTask, list: Searchable<ListView> | undefined): SearchRecord {
  const { part, subpart } = sectionsOf(list, task);
  return {
    type: 'task',
    id: task.id,
    url: relative(task.url),
    title: task.title,
    text: task.plainText,
    alsoSays: present([
      part?.title,
      subpart?.title,
      ...task.obligations.flatMap(({ quote, what, who, to, window }) => [quote, what, who, to, window]),
      ...task.withheld.map(({ what }) => what),
      // Designations and people are found by their whole names; see names-in-text.ts.
      ...ROLE_IDS.flatMap((role) => task[role].filter(isIndexed).map(({ text }) => text)),
    ]),
    list: task.list,
    number: task.number,
    assignments: ROLE_IDS.flatMap((role) =>
      task[role].map(({ kind, id, label, text }): SourceAssignment => ({ role, kind, id, label, text })),
    ),
    classes: [...new Set(task.obligations.flatMap(classesOf))],
  };
}

const isIndexed = ({ kind }: Assignment) => kind !== 'designation' && kind !== 'person';

function projectRecord(project: Omit<ProjectView, 'html'>, registry: RegistryData): SearchRecord {
  const nameOf = (id: string) => registry.units.find((unit) => unit.id === id)?.name;
  const organisers = project.organisers.map(({ unit, name }) => (unit === undefined ? name : nameOf(unit)));
  const townships = project.townships.map(nameOf);
  const body = [project.summary, project.need, ...project.service, project.plainText];
  return {
    type: 'project',
    id: project.id,
    url: relative(project.url),
    title: project.title,
    text: present(body).join('\n'),
    alsoSays: present([
      ...organisers,
      project.team,
      ...townships,
      ...project.places,
      ...project.beneficiaries,
      PROJECT_CLASSES[project.class],
    ]),
    assignments: project.organisers.flatMap(({ unit }): SourceAssignment[] =>
      unit === undefined
        ? []
        : [{ role: 'implement', kind: 'unit', id: unit, label: '', text: nameOf(unit) ?? '' }],
    ),
    classes: [project.class],
    note: present([...organisers, ...project.places]).join('、') || PROJECT_CLASSES[project.class],
    ...(project.sample ? { sample: true as const } : {}),
  };
}

/** What a place is for stands with its projects; it is found by its name, its level and where it is. */
function placeRecord(place: Place, { places, teams, registry }: SearchableContent): SearchRecord {
  const township = registry.units.find(({ id }) => id === place.township)?.name;
  const parent = places.find(({ id }) => id === place.parent)?.name;
  const level = PLACE_LEVELS[place.level];
  const { address, hours } = place.contact ?? {};
  return {
    type: 'place',
    id: place.id,
    url: `places/${place.id}/`,
    title: place.name,
    text: present([address, hours]).join('\n'),
    alsoSays: present([
      level,
      township,
      parent,
      ...teams.filter((team) => team.place === place.id).map(({ name }) => name),
    ]),
    assignments: [],
    classes: [],
    note: present([level, township ?? parent]).join(' · '),
    ...(place.sample ? { sample: true as const } : {}),
  };
}

function storyRecord(story: Omit<StoryView, 'html'>, { projects }: SearchableContent): SearchRecord {
  const project = projects.find(({ id }) => id === story.project)?.title;
  return {
    type: 'story',
    id: story.id,
    url: relative(story.url),
    title: story.title,
    text: present([story.summary, story.plainText]).join('\n'),
    alsoSays: present([story.by, project]),
    assignments: [],
    classes: [],
    note: project,
    ...(story.sample ? { sample: true as const } : {}),
  };
}

function policyRecord(policy: Searchable<PolicyView>): SearchRecord {
  return {
    type: 'policy',
    id: policy.id,
    url: relative(policy.url),
    title: policy.title,
    text: policy.plainText,
    alsoSays: present([...policy.spellings, policy.issuer, policy.documentNumber]),
    assignments: [],
    classes: [],
    note: present([policy.issuer, policy.documentNumber]).join(' ') || undefined,
  };
}

function listRecord(list: Searchable<ListView>): SearchRecord {
  return {
    type: 'list',
    id: list.id,
    url: relative(list.url),
    title: list.title,
    text: list.plainText,
    alsoSays: present([list.shortTitle, list.documentNumber, ...list.issuers.map(({ name }) => name)]),
    list: list.id,
    assignments: [],
    classes: [],
    note: list.documentNumber,
  };
}

function pageRecord(page: Omit<PageView, 'html'>): SearchRecord {
  return {
    type: 'page',
    id: page.id,
    url: `${page.id}/`,
    title: page.title,
    text: page.plainText,
    alsoSays: present([page.summary]),
    assignments: [],
    classes: [],
  };
}

function unitNames(unit: Unit, registry: RegistryData): SourceUnit {
  const members = registry.designations.map((designation) => ({
    id: designation.id,
    membership: membershipOf(unit, designation),
  }));
  return {
    id: unit.id,
    names: distinct([unit.name, ...unit.shortNames]),
    formerNames: distinct(unit.formerNames.map(({ name }) => name)),
    kind: UNIT_KINDS[unit.kind],
    member: members.filter(({ membership }) => membership === 'yes').map(({ id }) => id),
    perhaps: members
      .filter(({ membership }) => membership === 'unverified' || membership === 'unknown')
      .map(({ id }) => id),
  };
}
