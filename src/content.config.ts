/** Collection name → loader + schema, nothing else. */
import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { entryLoader, registryLoader, siteLoader } from './compile/view-loader.ts';
import { aliasSchema } from './schema/alias.ts';
import { designationSchema } from './schema/designation.ts';
import { groupSchema } from './schema/group.ts';
import { listSchema } from './schema/list.ts';
import { pageSchema } from './schema/page.ts';
import { personSchema } from './schema/person.ts';
import { placeSchema } from './schema/place.ts';
import { policySchema } from './schema/policy.ts';
import { projectSchema } from './schema/project.ts';
import { redirectSchema } from './schema/redirect.ts';
import { storySchema } from './schema/story.ts';
import { taskSchema } from './schema/task.ts';
import { teamSchema } from './schema/team.ts';
import { unitSchema } from './schema/unit.ts';

export const collections = {
  lists: defineCollection({ loader: entryLoader('lists'), schema: listSchema }),
  tasks: defineCollection({ loader: entryLoader('tasks'), schema: taskSchema }),
  policies: defineCollection({ loader: entryLoader('policies'), schema: policySchema }),
  projects: defineCollection({ loader: entryLoader('projects'), schema: projectSchema }),
  stories: defineCollection({ loader: entryLoader('stories'), schema: storySchema }),
  pages: defineCollection({ loader: entryLoader('pages'), schema: pageSchema }),
  units: defineCollection({ loader: registryLoader('units'), schema: unitSchema }),
  designations: defineCollection({ loader: registryLoader('designations'), schema: designationSchema }),
  groups: defineCollection({ loader: registryLoader('groups'), schema: groupSchema }),
  people: defineCollection({ loader: registryLoader('people'), schema: personSchema }),
  places: defineCollection({ loader: registryLoader('places'), schema: placeSchema }),
  teams: defineCollection({ loader: registryLoader('teams'), schema: teamSchema }),
  aliases: defineCollection({ loader: registryLoader('aliases'), schema: aliasSchema }),
  redirects: defineCollection({ loader: registryLoader('redirects'), schema: redirectSchema }),
  site: defineCollection({ loader: siteLoader(), schema: z.looseObject({}) }),
};
