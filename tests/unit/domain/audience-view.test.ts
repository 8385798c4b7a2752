/** What a build of 示例县 gets to know, for each audience. */
import { beforeEach, describe, expect, test } from 'vitest';
import { viewFor } from '../../../src/domain/audience-view.ts';
import type { Content } from '../../../src/domain/content.ts';
import { designationSchema } from '../../../src/schema/designation.ts';
import { groupSchema } from '../../../src/schema/group.ts';
import { listSchema } from '../../../src/schema/list.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import { placeSchema } from '../../../src/schema/place.ts';
import { policySchema } from '../../../src/schema/policy.ts';
import { projectSchema } from '../../../src/schema/project.ts';
import { referencesIn } from '../../../src/schema/references-in.ts';
import { storySchema } from '../../../src/schema/story.ts';
import { taskSchema } from '../../../src/schema/task.ts';
import { teamSchema } from '../../../src/schema/team.ts';
import { unitSchema } from '../../../src/schema/unit.ts';
import { readFixture } from '../../support/content.ts';
import { assign } from '../../support/make-task.ts';

const COLLECTIONS = [
  'lists',
  'tasks',
  'policies',
  'projects',
  'stories',
  'pages',
  'units',
  'designations',
  'groups',
  'places',
  'teams',
] as const;

let content: Content;
beforeEach(async () => {
  content = await readFixture('county');
});

const task = (number: string) => {
  const found = content.tasks.find(({ data }) => data.number === number);
  if (found === undefined) throw new Error(`no task ${number}`);
  return found.data;
};
function first<T>(entries: readonly T[]): T {
  const [entry] = entries;
  if (entry === undefined) throw new Error('nothing there');
  return entry;
}
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('the internal view', () => {
  test('is all of the content', () => {
    const view = viewFor('internal', content);
    expect(ids(view.tasks)).toEqual(ids(content.tasks));
    expect(view.tasks.map(({ data }) => data)).toEqual(content.tasks.map(({ data }) => data));
    for (const name of ['units', 'designations', 'groups', 'people', 'aliases', 'redirects'] as const) {
      expect(view[name], name).toEqual(content[name].map(({ data }) => data));
    }
    expect(view.totals).toEqual({ '2024-reading': 6 });
  });
});

describe('the public view', () => {
  test('has no internal task, and counts it all the same', () => {
    const view = viewFor('public', content);
    expect(ids(view.tasks)).toEqual([1, 2, 4, 5, 6].map((number) => `2024-reading/${number}`));
    expect(view.totals).toEqual({ '2024-reading': 6 });
  });

  test('has no trace of a lead, a remark or an internal text', () => {
    const text = JSON.stringify(viewFor('public', content));
    for (const secret of ['尉迟', '霁昀', 'yuchi-jiyun', '馆长', '内部备注', '盲文书', '铁皮柜']) {
      expect(text, secret).not.toContain(secret);
    }
  });

  test('has no person, whatever the role a list printed the name in', () => {
    task('1').implement.push(assign.person('yuchi-jiyun', { text: '尉迟霁昀' }));
    expect(JSON.stringify(viewFor('public', content))).not.toContain('尉迟霁昀');
  });

  test('keeps of the registry what its tasks and projects need', () => {
    const everybody = viewFor('public', content);
    expect(ids(everybody.units)).toEqual([
      'donghe-zhen',
      'xiling-xiang',
      'qixiang-ju',
      'hongshizi',
      'tushuguan',
    ]);
    task('4').visibility = 'internal';
    const view = viewFor('public', content);
    expect(ids(view.units)).toEqual(['donghe-zhen', 'xiling-xiang', 'qixiang-ju', 'tushuguan']);
    expect(ids(view.designations)).toEqual(['all-townships']);
    expect(view.people).toEqual([]);
  });

  test('keeps whom to ask for material that stays offline', () => {
    content.groups.push({
      ...first(content.groups),
      data: groupSchema.parse({ id: 'dangan-zu', name: '档案组' }),
    });
    expect(ids(viewFor('public', content).groups)).not.toContain('dangan-zu');
    task('1').withheld = [{ quote: '见附表', what: '送书名册', ask: 'dangan-zu' }];
    expect(ids(viewFor('public', content).groups)).toContain('dangan-zu');
  });

  test('shows no heading under which it has nothing', () => {
    const sections = () => viewFor('public', content).lists[0]?.data.sections.map(({ id }) => id);
    expect(sections()).toEqual(['1', '1-1', '2']);
    for (const number of ['1', '2']) task(number).visibility = 'internal';
    expect(sections()).toEqual(['2']);
  });

  test('of an internal list has neither list nor tasks nor counts', () => {
    first(content.lists).data.visibility = 'internal';
    const view = viewFor('public', content);
    expect([ids(view.lists), view.tasks, view.totals]).toEqual([['2024-yuedu-shixing'], [], {}]);
    expect(view.projects[0]?.data.tasks).toEqual([]);
  });

  test('redirects to nothing that it does not have', () => {
    const targets = () => viewFor('public', content).redirects.map(({ to }) => to);
    expect(targets()).toEqual(['/units/tushuguan/', '/lists/2024-reading/6/']);
    task('6').visibility = 'internal';
    expect(targets()).toEqual(['/units/tushuguan/']);
  });

  test('has no id that leads nowhere', () => {
    task('1').related = ['2024-reading/3', '2024-reading/2'];
    task('2').source = { document: '2023-secret', item: '2', hash: 'a'.repeat(64) };
    first(content.policies).data.visibility = 'internal';
    first(content.projects).data.tasks = ['2024-reading/3', '2024-reading/1'];
    first(content.lists).data.supersedes = '2023-secret';
    first(content.places.filter(({ data }) => data.id === 'donghe-suo')).data.visibility = 'internal';
    const view = viewFor('public', content);
    const known: Record<string, Set<string>> = Object.fromEntries(
      COLLECTIONS.map((name) => [name, new Set(ids(view[name]))]),
    );
    const mentioned = [
      ...view.lists.flatMap(({ data }) => referencesIn(listSchema, data)),
      ...view.tasks.flatMap(({ data }) => referencesIn(taskSchema, data)),
      ...view.policies.flatMap(({ data }) => referencesIn(policySchema, data)),
      ...view.projects.flatMap(({ data }) => referencesIn(projectSchema, data)),
      ...view.stories.flatMap(({ data }) => referencesIn(storySchema, data)),
      ...view.places.flatMap((place) => referencesIn(placeSchema, place)),
      ...view.teams.flatMap((team) => referencesIn(teamSchema, team)),
      ...view.pages.flatMap(({ data }) => referencesIn(pageSchema, data)),
      ...view.units.flatMap((unit) => referencesIn(unitSchema, unit)),
      ...view.groups.flatMap((group) => referencesIn(groupSchema, group)),
      ...view.designations.flatMap((entry) => referencesIn(designationSchema, entry)),
    ];
    expect(mentioned.length).toBeGreaterThan(20);
    expect(mentioned.filter(({ collection, id }) => known[collection]?.has(id) !== true)).toEqual([]);
    expect(view.tasks[0]?.data.related).toEqual(['2024-reading/2']);
  });
});

describe('samples', () => {
  const OTHERS = ['jiushu-huan-xinshu', 'xunshan-shao'];
  test.for([
    [true, ['he-an-dushu-jiao', ...OTHERS], ['he-an-dushu-jiao']],
    [false, OTHERS, []],
  ] as const)('shown: %s', ([showSamples, projects, ofTask]) => {
    first(content.projects).data.sample = true;
    if (content.site !== undefined) content.site.data.showSamples = showSamples;
    for (const audience of ['public', 'internal'] as const) {
      const view = viewFor(audience, content);
      expect(ids(view.projects)).toEqual(projects);
      expect(view.tasks[0]?.data.projects).toEqual(ofTask);
    }
  });
});

test('the content itself is left as it was', () => {
  const before = JSON.stringify(content);
  viewFor('public', content);
  expect(JSON.stringify(content)).toBe(before);
});

test('without settings there is still a name to show', () => {
  expect(viewFor('public', { ...content, site: undefined }).site).toMatchObject({
    name: '清单',
    mode: 'internal',
  });
});
