/** What pages and exports get from the catalog: entries with their addresses and what is derived from them. */
import type { Audience } from '../domain/audience.ts';
import type { PictureSize } from '../domain/audience-view.ts';
import type { Registry } from '../domain/registry.ts';
import type { Responsibility } from '../domain/responsibility.ts';
import type { Revision } from '../domain/revision.ts';
import type { Alias } from '../schema/alias.ts';
import type { List } from '../schema/list.ts';
import type { Page } from '../schema/page.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy.ts';
import type { Project } from '../schema/project.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Site } from '../schema/site.ts';
import type { Story } from '../schema/story.ts';
import type { Task } from '../schema/task.ts';
import type { Team } from '../schema/team.ts';

export interface WithBody {
  id: string;
  /** The body as safe HTML, its references resolved. */
  html: string;
  /** What the body says, for look-up and open data. */
  plainText: string;
  /** The day of the last change, where history is known. */
  changedOn?: string;
}

export interface TaskView extends Task, WithBody {
  url: string;
  /** The newest first; outside none. */
  revisions: readonly Revision[];
}
/** A newer document in the place of an older one, as far as the audience may see it. */
export interface Replacement {
  title: string;
  url: string;
}

export interface ListView extends List, WithBody {
  url: string;
  tasks: TaskView[];
  /** Tasks in all, also those this audience may not see. */
  total: number;
  replacedBy: Replacement[];
}
export interface PolicyView extends Omit<Policy, 'url'>, WithBody {
  /** Of its page in the portal. */
  url: string;
  /** Where its issuer has published it. */
  officialUrl?: string | undefined;
  replacedBy: Replacement[];
  citedBy: TaskView[];
}
export interface ProjectView extends Project, WithBody {
  url: string;
}
export interface StoryView extends Story, WithBody {
  url: string;
}
export interface PageView extends Page, WithBody {}

export interface Catalog {
  audience: Audience;
  site: Site;
  /** The day of the build, as `2026-11-22`. */
  today: string;
  /** The full address of a page; undefined where the portal has none. */
  fullAddress(url: string): string | undefined;
  /** Newest first. */
  lists: ListView[];
  /** By list, newest first, then by number. */
  tasks: TaskView[];
  policies: PolicyView[];
  /** Real ones by name, then samples. */
  projects: ProjectView[];
  /** Newest first, samples last. */
  stories: StoryView[];
  pages: PageView[];
  places: Place[];
  teams: Team[];
  redirects: Redirect[];
  aliases: Alias[];
  registry: Registry;
  responsibility: Responsibility<TaskView>;
  /** The tasks before and after one, in its list. */
  neighbours(task: TaskView): { previous: TaskView | undefined; next: TaskView | undefined };
  list(id: string): ListView | undefined;
  task(id: string): TaskView | undefined;
  policy(id: string): PolicyView | undefined;
  project(id: string): ProjectView | undefined;
  page(id: string): PageView | undefined;
  /** The size of a picture that may be shown. */
  picture(file: string): PictureSize | undefined;
  place(id: string): Place | undefined;
  team(id: string): Team | undefined;
}
