/** Every kind of thing that editors write, by the name its examples stand under in fixtures/schema. */
import type * as z from 'zod';
import { aliasSchema } from '../../../src/schema/alias.ts';
import { designationSchema } from '../../../src/schema/designation.ts';
import { groupSchema } from '../../../src/schema/group.ts';
import { listSchema } from '../../../src/schema/list.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import { personSchema } from '../../../src/schema/person.ts';
import { placeSchema } from '../../../src/schema/place.ts';
import { policySchema } from '../../../src/schema/policy.ts';
import { projectSchema } from '../../../src/schema/project.ts';
import { redirectSchema } from '../../../src/schema/redirect.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { storySchema } from '../../../src/schema/story.ts';
import { taskSchema } from '../../../src/schema/task.ts';
import { teamSchema } from '../../../src/schema/team.ts';
import { unitSchema } from '../../../src/schema/unit.ts';

export const EVERY_SCHEMA: Record<string, z.ZodType> = {
  list: listSchema,
  task: taskSchema,
  unit: unitSchema,
  designation: designationSchema,
  group: groupSchema,
  person: personSchema,
  policy: policySchema,
  project: projectSchema,
  story: storySchema,
  place: placeSchema,
  team: teamSchema,
  page: pageSchema,
  redirect: redirectSchema,
  site: siteSchema,
  alias: aliasSchema,
};
