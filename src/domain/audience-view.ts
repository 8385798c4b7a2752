/**
 * Content as one audience may have it: entries it may see, without fields it may not, and without a trace of
 * the rest. Everything a build knows passes through here before Astro starts.
 */
import type * as z from 'zod';
import type { Alias } from '../schema/alias.ts';
import { ROLE_IDS } from '../schema/assignment.ts';
import type { Visibility } from '../schema/common.ts';
import type { Designation } from '../schema/designation.ts';
import type { Group } from '../schema/group.ts';
import type { List } from '../schema/list.ts';
import { listSchema } from '../schema/list.ts';
import type { Page } from '../schema/page.ts';
import { pageSchema } from '../schema/page.ts';
import type { Person } from '../schema/person.ts';
import type { Place } from '../schema/place.ts';
import { placeSchema } from '../schema/place.ts';
import type { Policy } from '../schema/policy.ts';
import { policySchema } from '../schema/policy.ts';
import type { Project } from '../schema/project.ts';
import { projectSchema } from '../schema/project.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Site } from '../schema/site.ts';
import { siteSchema } from '../schema/site.ts';
import type { Story } from '../schema/story.ts';
import { storySchema } from '../schema/story.ts';
import type { Task } from '../schema/task.ts';
import { taskSchema } from '../schema/task.ts';
import type { Team } from '../schema/team.ts';
import { teamSchema } from '../schema/team.ts';
import type { Unit } from '../schema/unit.ts';
import { type Audience, maySeeEntry, stripInternalFields } from './audience.ts';
import { hiddenAddresses } from './audience-view/hidden-addresses.ts';
import { withKnown } from './audience-view/known-references.ts';
import { registryFor } from './audience-view/public-registry.ts';
import { type ViewEntry, valuesOf } from './audience-view/view-entry.ts';
import { aliasesFor, sectionsInUse } from './audience-view/words-in-use.ts';
import { picturesInBody } from './body-pictures.ts';
import type { Content, Entry, PictureFile, Row } from './content.ts';
import { oldAddresses } from './moved-addresses.ts';
import { mayBeTold, withConsentOn } from './projects/consent.ts';
import type { Revision, Revisions } from './revision.ts';
import { type Inspection, inspectContent, NOTHING_INSPECTED } from './self-inspection/inspect-content.ts';

export type PictureSize = Pick<PictureFile, 'width' | 'height'>;

export interface AudienceView {
  audience: Audience;
  lists: ViewEntry<List>[];
  tasks: ViewEntry<Task>[];
  policies: ViewEntry<Policy>[];
  projects: ViewEntry<Project>[];
  stories: ViewEntry<Story>[];
  pages: ViewEntry<Page>[];
  units: Unit[];
  designations: Designation[];
  groups: Group[];
  people: Person[];
  places: Place[];
  teams: Team[];
  aliases: Alias[];
  redirects: Redirect[];
  site: Site;
  /** The pictures of visible entries, with their sizes; nothing else of the uploads is published. */
  pictures: Record<string, PictureSize>;
  /** The day of the build, as `2026-11-22`. */
  today: string;
  /** How many tasks each of these lists has in all, also those that this audience may not see. */
  totals: Record<string, number>;
  /** Day of the last change by `collection/id`, of visible entries, where history is known. */
  changed: Record<string, string>;
  /** Of tasks, by id, for the inside only: who changed what. */
  revisions: Record<string, readonly Revision[]>;
  /** For the inside only: what the office has still to settle. */
  inspection: Inspection;
}

/** Without a day nothing has run out and nothing is past; a build always gives one. */
export function viewFor(
  audience: Audience,
  content: Content,
  history: ReadonlyMap<string, string> = new Map(),
  today = '',
  revisions: Revisions = new Map(),
): AudienceView {
  const site = content.site?.data ?? siteSchema.parse({ name: '清单', tagline: '职责查询' });
  const entries = <T extends { visibility: Visibility }>(list: readonly Entry<T>[], schema: z.ZodType) =>
    list
      .filter((entry) => maySeeEntry(audience, entry.data))
      .map(
        ({ id, data, body }): ViewEntry<T> => ({
          id,
          data: stripInternalFields(audience, schema, data),
          body,
        }),
      );
  const lists = entries(content.lists, listSchema);
  const listIds = new Set(lists.map((list) => list.id));
  const policies = entries(content.policies, policySchema);
  const shown = ({ data: entry }: { data: { sample: boolean } }) => !entry.sample || site.showSamples;
  const projects = entries(content.projects, projectSchema).filter(shown);
  const stories = entries(content.stories, storySchema).filter(
    (story) => shown(story) && mayBeTold(today, story.data),
  );
  const rows = <T extends { visibility: Visibility; sample: boolean }>(
    list: readonly Row<T>[],
    schema: z.ZodType,
  ) =>
    valuesOf(list.filter((row) => maySeeEntry(audience, row.data) && shown(row))).map((row) =>
      stripInternalFields(audience, schema, row),
    );
  const places = rows(content.places, placeSchema);
  const teams = rows(content.teams, teamSchema);
  const tasks = entries(content.tasks, taskSchema).filter((task) => listIds.has(task.data.list));
  const ids = {
    policies: new Set(policies.map((entry) => entry.id)),
    projects: new Set(projects.map((entry) => entry.id)),
    places: new Set(places.map((entry) => entry.id)),
    teams: new Set(teams.map((entry) => entry.id)),
    tasks: new Set(tasks.map((entry) => entry.id)),
    lists: listIds,
  };
  for (const entry of tasks) {
    entry.data = {
      ...entry.data,
      policies: entry.data.policies.filter((id) => ids.policies.has(id)),
      projects: entry.data.projects.filter((id) => ids.projects.has(id)),
      related: entry.data.related.filter((id) => ids.tasks.has(id)),
    };
    if (audience === 'public') entry.data = withoutPersons(entry.data);
    if (entry.data.source !== undefined && !listIds.has(entry.data.source.document)) {
      const { source: _, ...rest } = entry.data;
      entry.data = rest;
    }
  }
  for (const entry of projects) {
    entry.data = {
      ...withConsentOn(today, entry.data),
      tasks: entry.data.tasks.filter((id) => ids.tasks.has(id)),
      venues: entry.data.venues.filter((id) => ids.places.has(id)),
      teams: entry.data.teams.filter((id) => ids.teams.has(id)),
      sessions: entry.data.sessions.map((session) => withKnown(session, 'place', ids.places)),
    };
  }
  for (const entry of stories) {
    entry.data = withKnown(withConsentOn(today, entry.data), 'project', ids.projects);
  }
  for (const entry of policies) entry.data = withKnown(entry.data, 'successor', ids.policies);
  for (const entry of lists) {
    entry.data = {
      ...withKnown(entry.data, 'supersedes', ids.lists),
      sections: sectionsInUse(entry, tasks, audience),
    };
  }
  const pages = entries(content.pages, pageSchema);
  const registry = registryFor(audience, content, lists, tasks, projects, [
    ...places.map((place) => place.township),
    ...teams.map((team) => team.unit),
  ]);
  const view = {
    lists,
    tasks,
    policies,
    projects,
    stories,
    pages,
    ...registry,
    places: places.map((place) => withKnown(place, 'parent', ids.places)),
    teams: teams.map((team) => withKnown(team, 'place', ids.places)),
  };
  const isHidden = hiddenAddresses(content, view);
  return {
    audience,
    ...view,
    aliases: audience === 'internal' ? valuesOf(content.aliases) : aliasesFor(content, view),
    redirects: oldAddresses(valuesOf(content.redirects), content.ids.tasks).filter(({ to }) => !isHidden(to)),
    site: stripInternalFields(audience, siteSchema, site),
    pictures: pictureSizes(
      content,
      [...projects, ...stories],
      [lists, tasks, policies, projects, stories, pages].flat(),
    ),
    today,
    totals: countTasks(content, listIds),
    changed: changesOf(history, { lists, tasks, policies, projects, stories, pages }),
    revisions: audience === 'internal' ? revisionsOf(revisions, tasks) : {},
    inspection: audience === 'internal' ? inspectContent(content, history, today) : NOTHING_INSPECTED,
  };
}

/** Who changed an entry is nobody's business outside. */
const revisionsOf = (revisions: Revisions, tasks: readonly { id: string }[]) =>
  Object.fromEntries(
    tasks.flatMap(({ id }) => {
      const known = revisions.get(`tasks/${id}.mdx`);
      return known === undefined ? [] : [[id, known]];
    }),
  );

/** Leads are not the only role in which a list may print a name. */
function withoutPersons(task: Task): Task {
  const roles = ROLE_IDS.map((role) => [role, task[role].filter(({ kind }) => kind !== 'person')]);
  return { ...task, ...Object.fromEntries(roles) };
}

function pictureSizes(
  { pictures }: Content,
  entries: readonly ViewEntry<Project | Story>[],
  bodies: readonly Pick<ViewEntry<unknown>, 'body'>[],
): Record<string, PictureSize> {
  const files = [
    ...entries.flatMap((entry) => entry.data.pictures.map(({ file }) => file)),
    ...bodies.flatMap(({ body }) => picturesInBody(body)),
  ];
  return Object.fromEntries(
    files.flatMap((file) => {
      const known = pictures?.get(file);
      return known?.readable ? [[file, { width: known.width, height: known.height }]] : [];
    }),
  );
}

/** `history` is by file, from the content root. */
function changesOf(
  history: ReadonlyMap<string, string>,
  collections: Record<string, readonly { id: string }[]>,
) {
  const changed: Record<string, string> = {};
  for (const [name, entries] of Object.entries(collections)) {
    for (const { id } of entries) {
      const day = history.get(`${name}/${id}.mdx`);
      if (day !== undefined) changed[`${name}/${id}`] = day;
    }
  }
  return changed;
}

function countTasks(content: Content, lists: ReadonlySet<string>): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { data: task } of content.tasks) {
    if (lists.has(task.list)) totals[task.list] = (totals[task.list] ?? 0) + 1;
  }
  return totals;
}
