/** All content as values: what the compiler makes of the files, and everything else reads. */
import type { Alias } from '../schema/alias.ts';
import type { Designation } from '../schema/designation.ts';
import type { Group } from '../schema/group.ts';
import type { List } from '../schema/list.ts';
import type { Collection } from '../schema/meta.ts';
import type { Page } from '../schema/page.ts';
import type { Person } from '../schema/person.ts';
import type { Place as VolunteerPlace } from '../schema/place.ts';
import type { Policy } from '../schema/policy.ts';
import type { Project } from '../schema/project.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Site } from '../schema/site.ts';
import type { Story } from '../schema/story.ts';
import type { Task } from '../schema/task.ts';
import type { Team } from '../schema/team.ts';
import type { Unit } from '../schema/unit.ts';

/** A body rendered to safe HTML, with what it refers to. */
export interface Body {
  html: string;
  headings: { depth: number; id: string; text: string }[];
  references: { collection: 'policies' | 'projects' | 'tasks'; id: string; line: number }[];
  plainText: string;
}

/** Where an entry or a row of a registry stands, for messages. */
export interface Place {
  /** From the content root, with forward slashes. */
  file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

export interface Entry<T> {
  id: string;
  data: T;
  body: Body;
  place: Place;
}

/** A row of a registry file. */
export interface Row<T> {
  data: T;
  place: Place;
}

/** A picture in the content folder. */
export interface PictureFile {
  width: number;
  height: number;
  readable: boolean;
  /** Its metadata says where it was taken. */
  located: boolean;
}

export interface Content {
  lists: Entry<List>[];
  tasks: Entry<Task>[];
  policies: Entry<Policy>[];
  projects: Entry<Project>[];
  stories: Entry<Story>[];
  pages: Entry<Page>[];
  units: Row<Unit>[];
  designations: Row<Designation>[];
  groups: Row<Group>[];
  people: Row<Person>[];
  places: Row<VolunteerPlace>[];
  teams: Row<Team>[];
  aliases: Row<Alias>[];
  redirects: Row<Redirect>[];
  site: Row<Site> | undefined;
  /** By path from the content root; unknown where only texts were read. */
  pictures?: ReadonlyMap<string, PictureFile>;
  /** Every id that stands in a file, also of entries that are broken: a reference to one is not a second error. */
  ids: Record<Collection, Set<string>>;
}

/** The collections of entries; everything else is a row of a registry. */
export const ENTRY_NAMES = [
  'lists',
  'tasks',
  'policies',
  'projects',
  'stories',
  'pages',
] as const satisfies (keyof Content)[];

/** All entries, one collection after the other. */
export const entriesOf = (content: Content) => ENTRY_NAMES.flatMap((name) => [...content[name]]);
