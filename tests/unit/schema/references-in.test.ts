import { expect, test } from 'vitest';
import { designationSchema } from '../../../src/schema/designation.ts';
import { projectSchema } from '../../../src/schema/project.ts';
import { referencesIn } from '../../../src/schema/references-in.ts';
import { taskSchema } from '../../../src/schema/task.ts';

const short = (references: ReturnType<typeof referencesIn>) =>
  references.map(({ path, collection, id, text }) => [path.join('.'), collection, id, text ?? '']);

test('an assignment refers to the collection of its kind, with the words beside it', () => {
  const task = {
    implement: [
      { text: '东河镇', kind: 'unit', id: 'donghe-zhen' },
      { text: '各乡镇', kind: 'designation', id: 'all-townships' },
      { text: '读书会', kind: 'unknown' },
    ],
    group: [{ text: '阅读组', kind: 'group', id: 'yuedu-zu' }],
    lead: [{ text: '尉迟霁昀', kind: 'person', id: 'yuchi-jiyun' }],
  };
  expect(short(referencesIn(taskSchema, task))).toEqual([
    ['implement.0.id', 'units', 'donghe-zhen', '东河镇'],
    ['implement.1.id', 'designations', 'all-townships', '各乡镇'],
    ['group.0.id', 'groups', 'yuedu-zu', '阅读组'],
    ['lead.0.id', 'people', 'yuchi-jiyun', '尉迟霁昀'],
  ]);
});

test('every other field that holds an id', () => {
  const task = {
    list: '2024-reading',
    withheld: [{ ask: 'yuedu-zu' }],
    policies: ['yuedu-banfa'],
    projects: ['he-an'],
    related: ['2023-reading/9'],
    source: { document: '2024-reading' },
  };
  expect(short(referencesIn(taskSchema, task)).map(([path]) => path)).toEqual([
    'list',
    'withheld.0.ask',
    'policies.0',
    'projects.0',
    'related.0',
    'source.document',
  ]);
  const project = { organisers: [{ unit: 'a' }], townships: ['b'], tasks: ['c/1'] };
  expect(short(referencesIn(projectSchema, project)).map(([, collection]) => collection)).toEqual([
    'units',
    'units',
    'tasks',
  ]);
  const designation = { members: [{ type: 'units', units: ['a'] }], ask: 'b' };
  expect(short(referencesIn(designationSchema, designation))).toEqual([
    ['members.0.units.0', 'units', 'a', ''],
    ['ask', 'groups', 'b', ''],
  ]);
});

test('what no id can be is left to the schema to refuse, and so is what no schema knows', () => {
  const task = {
    list: '清单',
    related: ['12'],
    policies: '办法',
    nobody: ['a'],
    implement: [null, 3, '东河镇'],
  };
  expect(referencesIn(taskSchema, task)).toEqual([]);
});
