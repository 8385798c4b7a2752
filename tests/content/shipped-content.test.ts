/**
 * The content that ships: what the two real lists say of who is bound by what. The figures were counted by hand
 * in the documents; a change here means that a task has moved to or from somebody.
 */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContentTree } from '../../src/compile/content-tree.ts';
import { parseContent } from '../../src/compile/parse-content.ts';
import type { Message } from '../../src/diagnostics/message.ts';
import { type AudienceView, viewFor } from '../../src/domain/audience-view.ts';
import type { Content } from '../../src/domain/content.ts';
import { createRegistry, type Registry } from '../../src/domain/registry.ts';
import {
  createResponsibility,
  type Responsibility,
  type TaskLike,
  type Via,
} from '../../src/domain/responsibility.ts';
import { renderBody } from '../../src/mdx/render-body.ts';
import type { Task } from '../../src/schema/task.ts';
import { PROJECT } from '../support/content.ts';

const LIST_2020 = '2020-publicity';
const LIST_2023 = '2023-civilisation';

let content: Content;
let messages: Message[];
let registry: Registry;
let tasks: (Task & TaskLike)[];
let responsibility: Responsibility<Task & TaskLike>;
let shownToPublic: AudienceView;

beforeAll(async () => {
  const tree = await readContentTree(path.join(PROJECT, 'content'));
  const parsed = parseContent(tree.files, renderBody, { formatting: true });
  content = parsed.content;
  messages = [...tree.messages, ...parsed.messages];
  registry = createRegistry(viewFor('internal', content));
  tasks = content.tasks.map(({ id, data }) => ({ id, ...data }));
  responsibility = createResponsibility(registry, tasks);
  shownToPublic = viewFor('public', content);
});

const ofList = (list: string) => tasks.filter((task) => task.list === list);
/** The numbers of the tasks that bind a unit in one way. */
const bound = (unit: string, list: string, via: Via) =>
  responsibility
    .tasksOf(unit)
    .filter((row) => row.task.list === list && row.via === via)
    .map(({ task }) => Number(task.number));

test('the only findings are what the document itself leaves out', () => {
  expect(messages.map(({ severity, file, kind }) => [severity, file, kind])).toEqual([
    ['warning', 'tasks/2020-publicity/2.mdx', 'unit-missing'],
    ['warning', 'tasks/2020-publicity/77.mdx', 'group-missing'],
  ]);
});

test('every item of both lists is there, in order', () => {
  const numbers = (list: string) =>
    ofList(list)
      .map(({ number }) => Number(number))
      .sort((a, b) => a - b);
  expect(numbers(LIST_2020)).toEqual(Array.from({ length: 83 }, (_, index) => index + 1));
  expect(numbers(LIST_2023)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
});

test('four leads share the 2020 list', () => {
  const led = registry.people.map(({ id }) => responsibility.tasksOfPerson(id).length);
  expect(led.sort((a, b) => b - a)).toEqual([46, 25, 11, 1]);
});

describe('a township, 治安镇', () => {
  test('2020: named nowhere, bound with all others 57 times, perhaps six times', () => {
    expect(bound('zhian-zhen', LIST_2020, 'named')).toEqual([]);
    expect(bound('zhian-zhen', LIST_2020, 'designation')).toHaveLength(57);
    expect(bound('zhian-zhen', LIST_2020, 'unknown')).toEqual([3, 4, 8, 12, 14, 72]);
  });

  test('2023: every item', () => {
    const rows = responsibility.tasksOf('zhian-zhen').filter(({ task }) => task.list === LIST_2023);
    expect(rows.map(({ task }) => Number(task.number)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
  });
});

test('a bureau, 旗文旅局', () => {
  expect(bound('wenlv-ju', LIST_2020, 'named')).toHaveLength(12);
  expect(bound('wenlv-ju', LIST_2020, 'designation')).toHaveLength(45);
  expect(bound('wenlv-ju', LIST_2020, 'unknown')).toEqual([3, 4, 8, 12, 14]);
});

test("a people's organisation, 旗妇联, is named twice", () => {
  expect(bound('fulian', LIST_2020, 'named')).toHaveLength(2);
});

describe('spellings of one unit', () => {
  test.for([
    ['旗教科体局', '旗教体局'],
    ['网情中心', '旗网情中心', '旗网络舆情中心'],
    ['法院', '旗法院'],
    ['融媒体中心', '旗融媒体中心'],
    ['新时代文明实践中心', '旗新时代文明实践中心', '旗新时代文明实践服务中心'],
  ])('%s', (spellings) => {
    const found = spellings.map((name) => registry.resolve(name, 'implement'));
    expect(found[0]?.kind).toBe('unit');
    expect(new Set(found.map((assignee) => assignee?.id)).size).toBe(1);
  });
});

test('every name that the lists print is known, and means whom it says', () => {
  const wrong = tasks.flatMap((task) =>
    (['lead', 'group', 'implement', 'support'] as const).flatMap((role) =>
      task[role].flatMap(({ text, venue, kind, id }) => {
        const printed = venue === undefined ? text : text.replace(/[（(].*[）)]$/, '');
        const found = registry.resolve(printed, role);
        return found?.kind === kind && found.id === id ? [] : [`${task.id} ${role} ${text}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test('material that stays offline is named for five items of 2020', () => {
  const withheld = ofList(LIST_2020).filter((task) => task.withheld.length > 0);
  expect(withheld.map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual([3, 15, 18, 41, 76]);
  expect(ofList(LIST_2023).filter((task) => task.withheld.length > 0)).toEqual([]);
});

test('no lead has a name in anything public', () => {
  const text = JSON.stringify(shownToPublic);
  const names = registry.people.flatMap(({ name, otherNames }) => [name, ...otherNames]);
  expect(names.length).toBeGreaterThanOrEqual(4);
  expect(names.filter((name) => text.includes(name))).toEqual([]);
});

test('quotes are short enough to be facts', () => {
  const quotes = tasks.flatMap((task) => [...task.obligations, ...task.withheld].map(({ quote }) => quote));
  expect(quotes.length).toBeGreaterThan(90);
  expect(quotes.filter((quote) => quote.length > 40)).toEqual([]);
});

test('each task remembers its item of the document by a digest of its own', () => {
  const sources = tasks.map(({ list, number, source }) => [
    list === source?.document,
    number === source?.item,
  ]);
  expect(sources.every(([document, item]) => document && item)).toBe(true);
  expect(new Set(tasks.map(({ source }) => source?.hash)).size).toBe(tasks.length);
});
