/** What the office must still settle, found in the fixture county as each case writes it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { viewFor } from '../../../../src/domain/audience-view.ts';
import type { Content } from '../../../../src/domain/content.ts';
import { FINDING_KINDS, type FindingKind } from '../../../../src/domain/self-inspection/finding.ts';
import { inspectContent, NOTHING_INSPECTED } from '../../../../src/domain/self-inspection/inspect-content.ts';
import { readFixture } from '../../../support/content.ts';

const TODAY = '2026-11-22';
let content: Content;
beforeEach(async () => {
  content = await readFixture('county');
});

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('the county has none');
  return item;
}

const task = (number: string) => first(content.tasks.filter(({ id }) => id === `2024-reading/${number}`));

/** As `id: what`. */
function found(
  kind: FindingKind,
  { history = {}, today = TODAY }: { history?: object; today?: string } = {},
) {
  const { findings } = inspectContent(content, new Map(Object.entries(history)), today);
  return findings.filter((finding) => finding.kind === kind);
}
const told = (...args: Parameters<typeof found>) => found(...args).map(({ id, what }) => `${id}: ${what}`);

test('is for the inside only', () => {
  expect(viewFor('public', content, new Map(), TODAY).inspection).toEqual(NOTHING_INSPECTED);
  expect(viewFor('internal', content, new Map(), TODAY).inspection.findings.length).toBeGreaterThan(0);
});

test('what presses first is told first', () => {
  const { findings } = inspectContent(content, new Map([['pages/gone.mdx', '2026-01-01']]), '2030-01-01');
  const places = findings.map(({ kind }) => FINDING_KINDS.indexOf(kind));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

describe('consents', () => {
  const picture = (consentUntil: string) => ({
    file: 'uploads/he-an/liangting.webp',
    alt: '凉亭',
    consent: '书面同意',
    consentUntil,
  });
  beforeEach(() => {
    for (const { data } of [...content.projects, ...content.stories]) data.pictures = [];
    for (const { data } of content.stories) delete data.consent;
  });

  test.each([
    ['2027-01-22', []],
    ['2027-01-21', ['到 2027-01-21 为止，以后再生成的门户里就没有了']],
    ['2026-11-22', ['到 2026-11-22 为止，以后再生成的门户里就没有了']],
    ['2026-11-21', [' 2026-11-21 已经到期，这一版里没有了']],
  ])('a picture until %s', (until, ends) => {
    const project = first(content.projects);
    project.data.pictures = [picture(until)];
    expect(told('consent')).toEqual(
      ends.map((end) => `${project.id}: 图片 uploads/he-an/liangting.webp：同意${end}`),
    );
    first(content.stories).data.consent = { how: '口头同意', until };
    expect(found('consent')).toHaveLength(2 * ends.length);
  });
});

describe('tasks', () => {
  test('without a unit, with whom to ask and the field', () => {
    Object.assign(task('1').data, { implement: [], support: [] });
    expect(found('orphan').filter(({ id }) => id === '2024-reading/1')).toMatchObject([
      {
        what: '没有落实单位',
        file: 'tasks/2024-reading/1.mdx',
        field: '落实单位（implement）',
        ask: ['yuedu-zu'],
      },
    ]);
  });

  test('without a group of its own are asked of the list’s', () => {
    task('1').data.group = [];
    first(content.lists).data.ask = 'tushuguan';
    expect(found('orphan').find(({ id }) => id === '2024-reading/1')?.ask).toEqual(['tushuguan']);
  });
});

describe('entries that are gone', () => {
  const history = { 'policies/jiu-banfa.mdx': '2026-05-01', 'tasks/2024-reading/1.mdx': '2026-05-01' };

  test('and whose addresses lead nowhere', () => {
    expect(found('gone', { history })).toMatchObject([
      { collection: 'policies', name: 'jiu-banfa', what: expect.stringContaining('/policies/jiu-banfa/') },
    ]);
  });

  test('are settled by a line in redirects.yml', () => {
    const place = { file: 'redirects.yml', lineOf: () => 1 };
    content.redirects.push({ data: { from: '/policies/jiu-banfa/', to: '/policies/' }, place });
    expect(found('gone', { history })).toEqual([]);
  });
});

test('links to other sites without https', () => {
  const page = first(content.pages);
  page.body.html =
    '<a href="http://a.example.cn/">甲</a><a href="https://b.example.cn/">乙</a><a href="/units/">丙</a>';
  first(content.policies).data.url = 'http://c.example.cn/';
  expect(told('link')).toEqual([
    `${page.id}: http://a.example.cn/ 不是 https，浏览器会提示不安全`,
    `${first(content.policies).id}: http://c.example.cn/ 不是 https，浏览器会提示不安全`,
  ]);
});

describe('review', () => {
  const file = 'policies/yuedu-cujin-banfa.mdx';
  const due = (history: object = {}) =>
    found('review', { history }).filter((finding) => finding.file === file);
  beforeEach(() => {
    const { data } = first(content.policies);
    delete data.reviewedOn;
    delete data.successor;
    data.validity = 'effective';
  });

  test.each([
    ['2025-11-22', 0],
    ['2025-11-21', 1],
  ])('looked at on %s', (on, times) => {
    first(content.policies).data.reviewedOn = on;
    expect(due()).toHaveLength(times);
    delete first(content.policies).data.reviewedOn;
    expect(due({ [file]: on })).toHaveLength(times);
  });

  test('the later of both counts', () => {
    first(content.policies).data.reviewedOn = '2020-01-01';
    expect(due({ [file]: '2026-01-01' })).toEqual([]);
    first(content.policies).data.reviewedOn = '2026-01-01';
    expect(due({ [file]: '2020-01-01' })).toEqual([]);
  });

  test('where nothing is known the collection is one finding', () => {
    for (const { data } of content.tasks) delete data.reviewedOn;
    expect(found('review').filter(({ collection }) => collection === 'tasks')).toMatchObject([
      { id: '', file: 'tasks/', what: '6 条没有核对日期，也查不到改动记录' },
    ]);
  });

  test('lists of past years and their tasks are looked at no more', () => {
    first(content.lists).data.validity = 'historical';
    for (const { data } of content.tasks) data.reviewedOn = '2020-01-01';
    const collections = new Set(found('review').map(({ collection }) => collection));
    expect(collections).not.toContain('tasks');
    expect(collections).not.toContain('lists');
  });

  test('nor are documents that hold no more and projects that are closed', () => {
    const seen = (file: string) => found('review', { history: { [file]: '2020-01-01' } }).map(({ id }) => id);
    const policy = first(content.policies);
    expect(seen(file)).toContain(policy.id);
    policy.data.validity = 'repealed';
    expect(seen(file)).not.toContain(policy.id);
    policy.data.validity = 'effective';
    policy.data.successor = 'yuedu-cujin-tiaoli';
    expect(seen(file)).not.toContain(policy.id);
    const project = first(content.projects);
    Object.assign(project.data, { sample: false, reviewedOn: undefined, stage: 'brand' });
    expect(seen(project.place.file)).toContain(project.id);
    project.data.stage = 'closed';
    expect(seen(project.place.file)).not.toContain(project.id);
  });

  test('an entry that is called like a list of a past year is no such list', () => {
    const { id, data } = first(content.lists);
    data.validity = 'historical';
    const page = first(content.pages);
    page.id = id;
    page.data.reviewedOn = '2020-01-01';
    expect(found('review').map(({ collection, id }) => `${collection} ${id}`)).toContain(`pages ${id}`);
  });

  test('without a day nothing is overdue', () => {
    first(content.policies).data.reviewedOn = '1999-01-01';
    expect(found('review', { today: '' })).toEqual([]);
  });
});

test('a document lacks what it is filed under; the groups of the tasks that cite it can say', () => {
  const policy = first(content.policies);
  policy.data = { title: policy.data.title, spellings: [], validity: 'repealed', visibility: 'internal' };
  task('1').data.policies = [policy.id];
  const [finding] = found('record').filter(({ id }) => id === policy.id);
  expect(finding?.what).toBe(
    '没有写：发文机关、索引号、成文日期、发文字号、发布日期、公开属性、哪里能看到；已废止，没有写替代它的文件',
  );
  expect(finding?.field).toBe(
    '发文机关（issuer）、索引号（indexNumber）、成文日期（issuedOn）、发文字号（documentNumber）、发布日期（publishedOn）、公开属性（disclosure）、哪里能看到（obtain）、公开网址（url）、替代它的文件（successor）',
  );
  expect(finding?.ask).toContain('yuedu-zu');
});

describe('what is still to be filled in', () => {
  test('of a real project, and not of a sample', () => {
    const project = first(content.projects);
    project.data.sample = false;
    delete project.data.join;
    delete project.data.stage;
    const what = () => found('blank').find(({ id }) => id === project.id)?.what;
    expect(what()).toMatch(/^没有写：.*阶段.*怎么参加/);
    project.data.stage = 'closed';
    expect(what() ?? '').not.toContain('怎么参加');
    project.data.sample = true;
    expect(what()).toBeUndefined();
  });

  test('one of several fields will do', () => {
    const project = first(content.projects);
    project.data.sample = false;
    const what = () => found('blank').find(({ id }) => id === project.id)?.what ?? '';
    Object.assign(project.data, { townships: [], places: [], venues: [] });
    expect(what()).toContain('在哪里');
    project.data.places = ['河岸读书角'];
    expect(what()).not.toContain('在哪里');
  });

  test('of units, designations, groups and the settings', () => {
    const unit = first(content.units);
    unit.data = { ...unit.data, kind: 'institution', partyBody: 'unverified', source: '名册（待核）' };
    const [designation, other] = content.designations;
    if (designation === undefined || other === undefined) throw new Error('the county has two designations');
    designation.data.members = [{ type: 'unknown' }];
    other.data = { ...other.data, name: '各党组', members: [{ type: 'party-bodies' }] };
    const group = first(content.groups);
    delete group.data.contact;
    expect(told('blank')).toEqual(
      expect.arrayContaining([
        `${unit.data.id}: 在不在“各党组”里待核实；依据写的是“名册（待核）”`,
        `${designation.data.id}: 成员名单没有公开`,
        `${group.data.id}: 没有写：联系方式`,
      ]),
    );
    expect(found('blank').find(({ id }) => id === group.data.id)?.ask).toEqual([group.data.id]);
    // Of some kinds it is certain.
    unit.data.kind = 'bureau';
    expect(found('blank').find(({ id }) => id === unit.data.id)?.what).toBe('依据写的是“名册（待核）”');
  });
});

describe('empty', () => {
  test('collections without a real entry', () => {
    content.stories = [];
    for (const { data } of content.places) data.sample = true;
    expect(found('empty').map(({ collection, what }) => `${collection}: ${what}`)).toEqual(
      expect.arrayContaining(['stories: 一条也没有', 'places: 只有示例，没有真实的条目']),
    );
  });

  test('sections without a task', () => {
    const list = first(content.lists);
    const [section] = list.data.sections;
    if (section === undefined) throw new Error('the list has no section');
    list.data.sections = [...list.data.sections, { id: '9', number: '九', title: '其他' }];
    expect(told('empty')).toContain(`${list.id}: “九 其他”里没有任务`);
    for (const { data } of content.tasks) data.section = `${section.id}-1`;
    expect(told('empty').filter((text) => text.includes(`“${section.number} `))).toEqual([]);
  });
});

test('the last change of each part', () => {
  const history = new Map([
    ['tasks/2024-reading/1.mdx', '2026-03-01'],
    ['tasks/2024-reading/2.mdx', '2026-05-01'],
    ['tasks/2024-reading-more/1.mdx', '2026-09-01'],
    ['registry/units.yml', '2026-04-01'],
  ]);
  const { parts } = inspectContent(content, history, TODAY);
  expect(parts.find(({ list }) => list === '2024-reading')).toMatchObject({
    entries: 6,
    changedOn: '2026-05-01',
  });
  expect(parts.find(({ collection }) => collection === 'units')?.changedOn).toBe('2026-04-01');
  expect(parts.find(({ collection }) => collection === 'policies')).not.toHaveProperty('changedOn');
});

test('content without anything is inspected too', () => {
  const bare = { ...content };
  for (const name of ['lists', 'tasks', 'policies', 'projects', 'stories', 'pages'] as const) bare[name] = [];
  for (const name of ['units', 'designations', 'groups', 'people', 'places', 'teams'] as const)
    bare[name] = [];
  bare.site = undefined;
  expect(new Set(inspectContent(bare, new Map(), TODAY).findings.map(({ kind }) => kind))).toEqual(
    new Set(['empty']),
  );
});
