/**
 * A content folder of any size, valid by `npm run check`: the same for everybody who measures. Lists hold at most
 * 100 tasks, each list speaks of 60 of the 200 units, and few of its tasks bind by designation, so that the content
 * grows with the tasks and never as units × tasks.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeEntryFile, writeYaml } from '../../src/schema/entry-file.ts';
import type { ListInput } from '../../src/schema/list.ts';
import type { TaskInput } from '../../src/schema/task.ts';
import type { UnitInput } from '../../src/schema/unit.ts';
import { DESIGNATIONS, GROUPS, PEOPLE, UNITS } from './generate-registry.ts';
import { createRandom, type Random } from './random.ts';
import { bodyOf, titleOf } from './sentences.ts';

export interface GeneratedTask {
  /** `<list>/<file>` */
  id: string;
  data: TaskInput;
  body: string;
}

export interface GeneratedList {
  id: string;
  data: ListInput;
  body: string;
  tasks: GeneratedTask[];
}

export interface GeneratedContent {
  lists: GeneratedList[];
  policies: { id: string; title: string }[];
  projects: { id: string; title: string }[];
}

const TASKS_PER_LIST = 100;
const UNITS_PER_LIST = 60;
const POLICIES = 20;
const PROJECTS = 10;
/** What stands where nobody reads. */
export const NOTE = '为测量而编。';

type Assignment = NonNullable<TaskInput['implement']>[number];
type Obligation = NonNullable<TaskInput['obligations']>[number];

/** So many tasks as values: our content folder and the peer's are written from the same ones. */
export function generateContent(tasks: number, seed = 20260101): GeneratedContent {
  const random = createRandom(seed);
  const named = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${kind}-${index + 1}`,
      title: `${titleOf(random)}（${index + 1}）`,
    }));
  return {
    policies: named('policy', POLICIES),
    projects: named('project', PROJECTS),
    lists: Array.from({ length: Math.ceil(tasks / TASKS_PER_LIST) }, (_, index) =>
      generateList(random, index, Math.min(TASKS_PER_LIST, tasks - index * TASKS_PER_LIST)),
    ),
  };
}

function generateList(random: Random, index: number, count: number): GeneratedList {
  const year = 2016 + (index % 10);
  const id = `${year}-list-${index + 1}`;
  const units = random.sample(UNITS, UNITS_PER_LIST);
  const sections = [1, 2, 3, 4, 5].flatMap((part) => [
    {
      id: `${part}`,
      number: '一二三四五'[part - 1] ?? '',
      title: `${titleOf(random)}方面`,
      shortTitle: `第${part}部分`,
    },
    { id: `${part}-1`, number: '（一）', title: titleOf(random) },
    { id: `${part}-2`, number: '（二）', title: titleOf(random) },
  ]);
  const leaves = sections.filter((section) => section.id.includes('-'));
  return {
    id,
    data: {
      title: `${year}年第${index + 1}批重点工作任务落实清单`,
      shortTitle: `${year} 年第 ${index + 1} 批清单`,
      issuers: [{ name: '旗委教育工作部', unit: 'party-department-1' }],
      year,
      sections,
      ask: 'group-1',
      visibility: 'public',
    },
    body: `这份清单有 ${count} 项任务，由责任组室负责解释。`,
    tasks: Array.from({ length: count }, (_, position) => {
      const section = leaves[Math.floor((position * leaves.length) / count)]?.id ?? '1-1';
      return generateTask(random, id, position + 1, section, units);
    }),
  };
}

function generateTask(
  random: Random,
  list: string,
  number: number,
  section: string,
  pool: readonly UnitInput[],
): GeneratedTask {
  const group = random.pick(GROUPS);
  const lead = random.pick(PEOPLE);
  const named = random.sample(pool, random.between(1, 3));
  // Every 25th task binds by designation: 4 of 100.
  const designation = number % 25 === 0 ? random.pick(DESIGNATIONS) : undefined;
  return {
    id: `${list}/${number}`,
    data: {
      list,
      number: String(number),
      section,
      title: titleOf(random),
      lead: [assign('牵头人', 'person', lead)],
      group: [assign('责任组室', 'group', group)],
      implement: [
        ...(designation === undefined ? [] : [assign('落实单位', 'designation', designation)]),
        ...named.map((unit) => assign('落实单位', 'unit', unit)),
      ],
      support: random.chance(0.2) ? [assign('配合单位', 'unit', random.pick(pool))] : [],
      obligations: random.chance(0.35) ? [obligationOf(random)] : [],
      policies: random.chance(0.2) ? [`policy-${random.between(1, POLICIES)}`] : [],
      projects: random.chance(0.05) ? [`project-${random.between(1, PROJECTS)}`] : [],
      visibility: random.chance(0.3) ? 'public' : 'internal',
    },
    body: bodyOf(random, { name: group.name, url: `/groups/${group.id}/` }),
  };
}

const assign = (label: string, kind: Assignment['kind'], of: { id: string; name: string }): Assignment => ({
  text: of.name,
  label,
  kind,
  id: of.id,
});

function obligationOf(random: Random): Obligation {
  const period = random.pick(['month', 'quarter', 'half-year', 'year'] as const);
  const times = random.between(1, 4);
  return { quote: `不少于${times}次`, what: '组织活动并报送情况', op: '>=', times, period };
}

/** Replaces `folder` with a content root. */
export function writeContent(folder: string, { lists, policies, projects }: GeneratedContent): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('site.yml', writeYaml({ name: '清单', tagline: NOTE }));
  write('redirects.yml', writeYaml({ redirects: [] }));
  write('registry/units.yml', writeYaml({ units: UNITS.map(withoutEmpty) }));
  write('registry/designations.yml', writeYaml({ designations: DESIGNATIONS }));
  write('registry/groups.yml', writeYaml({ groups: GROUPS }));
  write('registry/people.yml', writeYaml({ people: PEOPLE }));
  write('registry/aliases.yml', writeYaml({ aliases: [] }));
  for (const [id, title] of [
    ['about', '关于'],
    ['help', '帮助'],
  ] as const) {
    write(`pages/${id}.mdx`, writeEntryFile({ title, visibility: 'public' }, NOTE));
  }
  for (const { id, title } of policies) {
    write(`policies/${id}.mdx`, writeEntryFile({ title, visibility: 'public' }, NOTE));
  }
  for (const { id, title } of projects) {
    write(`projects/${id}.mdx`, writeEntryFile({ title, visibility: 'public' }, NOTE));
  }
  for (const list of lists) {
    write(`lists/${list.id}.mdx`, writeEntryFile(list.data, list.body));
    for (const task of list.tasks) write(`tasks/${task.id}.mdx`, taskFile(task));
  }
}

export const taskFile = ({ data, body }: GeneratedTask) => writeEntryFile(withoutEmpty(data), body);

/** Files do not carry empty lists. */
const withoutEmpty = (data: object) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !Array.isArray(value) || value.length > 0));
