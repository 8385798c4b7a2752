/**
 * The peer: the same lists, tasks, units and links as a Hugo site. What Hugo cannot know by itself (which units a
 * designation binds) is worked out beforehand and handed to it.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRegistry } from '../../src/domain/registry.ts';
import { assignmentsOf, createResponsibility, type TaskLike } from '../../src/domain/responsibility.ts';
import { designationSchema } from '../../src/schema/designation.ts';
import { writeEntryFile } from '../../src/schema/entry-file.ts';
import { groupSchema } from '../../src/schema/group.ts';
import { taskSchema } from '../../src/schema/task.ts';
import { unitSchema } from '../../src/schema/unit.ts';
import { type GeneratedContent, type GeneratedList, type GeneratedTask, NOTE } from './generate-content.ts';
import { DESIGNATIONS, GROUPS, UNITS } from './generate-registry.ts';
import { featuresOf, writeFrame } from './portal-frame.ts';

const TEMPLATES = fileURLToPath(new URL('./hugo', import.meta.url));

/** What the peer leaves undone, for whoever reads the figures. */
export const NOT_DONE_BY_HUGO = [
  'no check of fields and references, no messages; unknown members are not told apart',
  'bodies are plain Markdown (no allow-list, no Chinese emphasis rule)',
  'designations are resolved before it starts; reasons are not merged or ordered',
  'no JSON, no JSON Schema, no CSV, no audiences, no switch into place by rename',
  'no search index',
];

export interface PeerOptions {
  /** The portal as just built: the peer wears its frame, and draws as much as it draws. */
  portal: string;
}

/** Replaces `folder` with a Hugo site of the same content. */
export function writeHugoSite(folder: string, content: GeneratedContent, { portal }: PeerOptions): void {
  rmSync(folder, { recursive: true, force: true });
  copyTemplates(folder);
  writeFrame(path.join(folder, 'layouts/partials'), portal);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const page = (file: string, data: object, body = '') =>
    write(`content/${file}`, writeEntryFile(data, body));
  const members = Object.fromEntries(
    DESIGNATIONS.map(({ id }) => [id, RESPONSIBILITY.members(id).map(({ unit }) => unit)]),
  );
  write('data/names.json', JSON.stringify(Object.fromEntries(UNITS.map(({ id, name }) => [id, name]))));
  write('data/members.json', JSON.stringify(members));
  write('config/_default/params.json', JSON.stringify(featuresOf(portal)));
  page('lists/_index.md', { title: '清单' });
  page('units/_index.md', { title: '单位' });
  page('groups/_index.md', { title: '组室' });
  page('policies/_index.md', { title: '政策文件' });
  page('projects/_index.md', { title: '志愿项目' });
  for (const { id, name } of UNITS) {
    const bound = DESIGNATIONS.filter((entry) => members[entry.id]?.includes(id)).map((entry) => entry.id);
    page(`units/${id}/_index.md`, { title: name, memberOf: bound });
  }
  for (const { id, name } of GROUPS) page(`groups/${id}/_index.md`, { title: name });
  for (const { id, name } of DESIGNATIONS) page(`designations/${id}/_index.md`, { title: name });
  for (const { id, title } of content.policies) page(`policies/${id}/_index.md`, { title }, NOTE);
  for (const { id, title } of content.projects) page(`projects/${id}.md`, { title }, NOTE);
  for (const id of ['about', 'help', 'search', 'open-data']) page(`${id}.md`, { title: id }, NOTE);
  for (const list of content.lists) {
    writeList(page, list);
  }
  for (const task of content.lists.flatMap((list) => list.tasks)) {
    write(`content/lists/${task.id}.md`, peerTaskFile(task));
  }
}

/** Templates are called .gohtml here, because tools that read HTML stumble over them. */
function copyTemplates(folder: string): void {
  for (const file of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })) {
    const target = path.join(folder, file.replace(/\.gohtml$/, '.html'));
    if (path.extname(file) === '') mkdirSync(target, { recursive: true });
    else cpSync(path.join(TEMPLATES, file), target);
  }
}

function writeList(page: (file: string, data: object, body?: string) => void, list: GeneratedList): void {
  const { title, shortTitle, sections = [] } = list.data;
  page(`lists/${list.id}/_index.md`, { ...list.data, title: shortTitle, fullTitle: title }, list.body);
  const parts = sections.map((section) => section.id).filter((id) => !id.includes('-'));
  for (const part of ['', ...parts]) {
    const url = `/lists/${list.id}/read/${part === '' ? '' : `${part}/`}`;
    page(`reading/${list.id}-${part}.md`, { title: `${shortTitle} ${part}`, list: list.id, part, url });
  }
}

/** Membership needs no tasks, and units are asked task by task. */
const RESPONSIBILITY = createResponsibility<TaskLike>(
  createRegistry({
    units: UNITS.map((unit) => unitSchema.parse(unit)),
    designations: DESIGNATIONS.map((designation) => designationSchema.parse(designation)),
    groups: GROUPS.map((group) => groupSchema.parse(group)),
    people: [],
  }),
  [],
);

/** A task with the terms under which Hugo is to list it. */
export function peerTaskFile({ id, data, body }: GeneratedTask): string {
  const task = { id, ...taskSchema.parse(data) };
  const used = assignmentsOf(task).map(({ assignment }) => assignment);
  const idsOf = (kind: string) => used.flatMap((entry) => (entry.kind === kind ? (entry.id ?? []) : []));
  return writeEntryFile(
    {
      ...data,
      weight: Number(data.number),
      units: RESPONSIBILITY.unitsOf(task).map(({ unit }) => unit),
      groups: idsOf('group'),
      designations: idsOf('designation'),
    },
    body,
  );
}
