/**
 * What pages ask: the content of this build's audience, joined with the rules. The only reader of
 * astro:content besides content.config.ts.
 */
import { getCollection, getEntry } from 'astro:content';
import { heldContent } from '../compile/held-content.ts';
import type { Audience } from '../domain/audience.ts';
import type { PictureSize } from '../domain/audience-view.ts';
import { withPictures } from '../domain/body-pictures.ts';
import { createRegistry } from '../domain/registry.ts';
import { createResponsibility } from '../domain/responsibility.ts';
import type { Revision } from '../domain/revision.ts';
import { compareTaskIds } from '../domain/task-number.ts';
import type { Site } from '../schema/site.ts';
import { resolveReferences } from './body-references.ts';
import { pictureHtml } from './picture-address.ts';
import type { Catalog, ListView, PageView, PolicyView, ProjectView, StoryView, TaskView } from './views.ts';

let built: { round: number; catalog: Promise<Catalog> } | undefined;

/** In development content changes under our feet, so nothing is kept. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return buildCatalog();
  const round = heldContent()?.round ?? 0;
  if (built?.round !== round) built = { round, catalog: buildCatalog() };
  return built.catalog;
}

async function buildCatalog(): Promise<Catalog> {
  const [tasks, lists, policies, projects, pages] = await Promise.all([
    getCollection('tasks'),
    getCollection('lists'),
    getCollection('policies'),
    getCollection('projects'),
    getCollection('pages'),
  ]);
  const registry = createRegistry({
    units: (await getCollection('units')).map((entry) => entry.data),
    designations: (await getCollection('designations')).map((entry) => entry.data),
    groups: (await getCollection('groups')).map((entry) => entry.data),
    people: (await getCollection('people')).map((entry) => entry.data),
  });
  const { audience, today, pictures, totals, changed, revisions } = await buildFacts();
  const titles = titlesOf({ tasks, policies, projects });
  const drawPictures = (html: string) =>
    withPictures(html, ({ file, alt }) => {
      const size = pictures[file];
      return size === undefined ? undefined : pictureHtml({ file, alt, size, room: 'alone' });
    });
  const withBody = (
    collection: string,
    entry: {
      id: string;
      body?: string | undefined;
      rendered?: { html: string } | undefined;
    },
  ) => ({
    id: entry.id,
    html: drawPictures(resolveReferences(entry.rendered?.html ?? '', titles)),
    plainText: entry.body ?? '',
    ...changeOf(changed, `${collection}/${entry.id}`),
  });
  const order = new Map(
    [...lists]
      .sort((a, b) => b.data.year - a.data.year || a.id.localeCompare(b.id))
      .map((list, index) => [list.id, index]),
  );
  const taskViews = tasks
    .map(
      (entry): TaskView => ({
        ...entry.data,
        ...withBody('tasks', entry),
        url: `/lists/${entry.id}/`,
        revisions: revisions[entry.id] ?? [],
      }),
    )
    .sort((a, b) => (order.get(a.list) ?? 0) - (order.get(b.list) ?? 0) || compareTaskIds(a.id, b.id));
  const tasksByList = Map.groupBy(taskViews, (task) => task.list);
  const listViews = lists
    .map(
      (entry): ListView => ({
        ...entry.data,
        ...withBody('lists', entry),
        url: `/lists/${entry.id}/`,
        tasks: tasksByList.get(entry.id) ?? [],
        total: totals[entry.id] ?? 0,
        replacedBy: lists
          .filter((newer) => newer.data.supersedes === entry.id)
          .map(({ id, data }) => ({ title: data.title, url: `/lists/${id}/` })),
      }),
    )
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const positions = new Map(
    [...tasksByList.values()].flatMap((same) => same.map((task, index) => [task, index] as const)),
  );
  const citations = groupByMany(taskViews, (task) => task.policies);
  const policyViews = policies
    .map(
      (entry): PolicyView => ({
        ...entry.data,
        ...withBody('policies', entry),
        url: `/policies/${entry.id}/`,
        officialUrl: entry.data.url,
        replacedBy: policies
          .filter(({ id }) => id === entry.data.successor)
          .map(({ id, data }) => ({ title: data.title, url: `/policies/${id}/` })),
        citedBy: citations.get(entry.id) ?? [],
      }),
    )
    .sort((a, b) => COLLATOR.compare(a.title, b.title));
  const projectViews = projects
    .map(
      (entry): ProjectView => ({
        ...entry.data,
        ...withBody('projects', entry),
        url: `/projects/${entry.id}/`,
      }),
    )
    .sort((a, b) => Number(a.sample) - Number(b.sample) || COLLATOR.compare(a.title, b.title));
  const storyViews = (await getCollection('stories'))
    .map(
      (entry): StoryView => ({
        ...entry.data,
        ...withBody('stories', entry),
        url: `/stories/${entry.id}/`,
      }),
    )
    .sort((a, b) => Number(a.sample) - Number(b.sample) || b.on.localeCompare(a.on));
  const places = (await getCollection('places')).map((entry) => entry.data);
  const teams = (await getCollection('teams')).map((entry) => entry.data);
  const site = await siteSettings();
  const pageViews = pages.map((entry): PageView => ({ ...entry.data, ...withBody('pages', entry) }));
  const finder = <T extends { id: string }>(entries: readonly T[]) => {
    const index = new Map(entries.map((entry) => [entry.id, entry]));
    return (id: string) => index.get(id);
  };
  return {
    audience,
    site,
    today,
    fullAddress: addressesUnder(process.env['QINGDAN_SITE'] ?? site.siteUrl),
    lists: listViews,
    tasks: taskViews,
    policies: policyViews,
    projects: projectViews,
    stories: storyViews,
    pages: pageViews,
    places,
    teams,
    redirects: (await getCollection('redirects')).map((entry) => entry.data),
    aliases: (await getCollection('aliases')).map((entry) => entry.data),
    registry,
    responsibility: createResponsibility(registry, taskViews),
    neighbours: (task) => {
      const position = positions.get(task) ?? 0;
      const tasksOfList = tasksByList.get(task.list) ?? [];
      return { previous: tasksOfList[position - 1], next: tasksOfList[position + 1] };
    },
    list: finder(listViews),
    task: finder(taskViews),
    policy: finder(policyViews),
    project: finder(projectViews),
    page: finder(pageViews),
    picture: (file) => pictures[file],
    place: finder(places),
    team: finder(teams),
  };
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

async function siteSettings(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (entry === undefined) throw new Error('site.yml is not loaded');
  return entry.data as unknown as Site;
}

/** Where the portal has an address, pages have one below it, whatever its path. */
const addressesUnder = (site: string | undefined) => (url: string) =>
  site === undefined ? undefined : new URL(url.replace(/^\//, ''), site).href;

interface BuildFacts {
  audience: Audience;
  today: string;
  pictures: Record<string, PictureSize>;
  totals: Record<string, number>;
  /** Day of the last change by `collection/id`. */
  changed: Record<string, string>;
  /** By task. */
  revisions: Record<string, readonly Revision[]>;
}

const changeOf = (changed: Record<string, string>, key: string): { changedOn?: string } => {
  const changedOn = changed[key];
  return changedOn === undefined ? {} : { changedOn };
};

async function buildFacts(): Promise<BuildFacts> {
  const entry = await getEntry('site', 'build');
  if (entry === undefined) throw new Error('the build does not know its audience');
  return entry.data as unknown as BuildFacts;
}

function titlesOf(
  collections: Record<'tasks' | 'policies' | 'projects', { id: string; data: { title: string } }[]>,
) {
  const titles = new Map<string, { title: string; url: string }>();
  for (const { id, data } of collections.tasks)
    titles.set(`tasks:${id}`, { title: data.title, url: `/lists/${id}/` });
  for (const { id, data } of collections.policies) {
    titles.set(`policies:${id}`, { title: `《${data.title}》`, url: `/policies/${id}/` });
  }
  for (const { id, data } of collections.projects) {
    titles.set(`projects:${id}`, { title: data.title, url: `/projects/${id}/` });
  }
  return titles;
}

function groupByMany<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
