import { describe, expect, test } from 'vitest';
import { createResponsibility } from '../../../src/domain/responsibility.ts';
import {
  makeDesignation,
  makeGroup,
  makePerson,
  makeRegistry,
  makeUnit,
} from '../../support/make-registry.ts';
import { assign, makeTask } from '../../support/make-task.ts';

const registry = makeRegistry({
  units: [
    makeUnit({ id: 'donghe-zhen', kind: 'township' }),
    makeUnit({ id: 'xiling-xiang', kind: 'township' }),
    makeUnit({ id: 'qixiang-ju', kind: 'bureau' }),
    makeUnit({ id: 'dianying-zhan', kind: 'institution' }),
  ],
  designations: [
    makeDesignation({ id: 'townships', members: [{ type: 'kinds', kinds: ['township'] }] }),
    makeDesignation({ id: 'everybody', members: [{ type: 'kinds', kinds: ['township', 'bureau'] }] }),
    makeDesignation({
      id: 'perhaps',
      members: [{ type: 'kinds', kinds: ['institution'], certainty: 'unverified' }],
    }),
    makeDesignation({ id: 'members', members: [{ type: 'unknown', among: ['bureau', 'institution'] }] }),
  ],
  groups: [makeGroup({ id: 'yuedu-zu' }), makeGroup({ id: 'dianying-group', unit: 'dianying-zhan' })],
  people: [makePerson({ id: 'yuchi-jiyun' })],
});

const named = makeTask({
  number: '10',
  implement: [assign.unit('donghe-zhen', { text: '东河镇（渡口）', venue: '渡口' })],
});
const collective = makeTask({ number: '9', implement: [assign.designation('townships')] });
const secret = makeTask({ number: '2', support: [assign.designation('members', { text: '各成员单位' })] });
const unverified = makeTask({ number: '11', implement: [assign.designation('perhaps')] });
const answered = makeTask({ number: '3', group: [assign.group('dianying-group', { label: '责任组室' })] });
const led = makeTask({
  number: '4',
  lead: [assign.person('yuchi-jiyun')],
  group: [assign.group('yuedu-zu')],
});
const nobody = makeTask({ number: '5', implement: [assign.unknown('读书会')] });
const everything = makeTask({
  number: '12',
  group: [assign.group('yuedu-zu')],
  implement: [assign.designation('everybody'), assign.designation('members')],
  support: [assign.designation('townships'), assign.unit('donghe-zhen')],
});
const tasks = [named, collective, secret, unverified, answered, led, nobody, everything];
const responsibility = createResponsibility(registry, tasks);

const rows = (unit: string) =>
  responsibility.tasksOf(unit).map(({ task, via, role }) => `${task.number} ${via} ${role}`);

describe('the tasks of a unit, complete, in order', () => {
  test.for([
    ['donghe-zhen', ['10 named implement', '12 named support', '9 designation implement']],
    ['xiling-xiang', ['9 designation implement', '12 designation implement']],
    ['qixiang-ju', ['12 designation implement', '2 unknown support']],
    ['dianying-zhan', ['3 named group', '2 unknown support', '11 unknown implement', '12 unknown implement']],
    ['nobody-knows', []],
  ] as const)('%s', ([unit, expected]) => {
    expect(rows(unit)).toEqual(expected);
  });
});

test('a row gives the strongest reason and keeps them all', () => {
  const row = responsibility.tasksOf('donghe-zhen').find(({ task }) => task === everything);
  expect(row).toMatchObject({ via: 'named', role: 'support' });
  expect(row?.reasons.map(({ via, role, designation }) => [via, role, designation])).toEqual([
    ['named', 'support', undefined],
    ['designation', 'implement', 'everybody'],
    ['designation', 'support', 'townships'],
  ]);
});

test('a reason has the words of the list', () => {
  expect(responsibility.tasksOf('donghe-zhen')[0]?.reasons).toEqual([
    { via: 'named', role: 'implement', text: '东河镇（渡口）', label: '落实单位', venue: '渡口' },
  ]);
  expect(responsibility.tasksOf('qixiang-ju')[1]?.reasons).toEqual([
    {
      via: 'unknown',
      role: 'support',
      text: '各成员单位',
      label: '落实单位',
      designation: 'members',
      membership: 'unknown',
    },
  ]);
  expect(responsibility.tasksOf('dianying-zhan')[2]).toMatchObject({
    via: 'unknown',
    membership: 'unverified',
  });
});

test('a task has the same units as the units have tasks', () => {
  const byUnit = registry.units.flatMap(({ id }) =>
    responsibility.tasksOf(id).map(({ task, via, role }) => `${task.number} ${id} ${via} ${role}`),
  );
  const byTask = tasks.flatMap((task) =>
    responsibility.unitsOf(task).map(({ unit, via, role }) => `${task.number} ${unit} ${via} ${role}`),
  );
  expect(byTask.sort()).toEqual(byUnit.sort());
});

test('the units of a task: named, then members, then those that perhaps are', () => {
  expect(responsibility.unitsOf(everything).map(({ unit, via }) => `${unit} ${via}`)).toEqual([
    'donghe-zhen named',
    'xiling-xiang designation',
    'qixiang-ju designation',
    'dianying-zhan unknown',
  ]);
  expect(responsibility.unitsOf(nobody)).toEqual([]);
});

test('groups, people and designations have their tasks, each once, in order', () => {
  const numbers = (found: readonly { number: string }[]) => found.map(({ number }) => number);
  expect(numbers(responsibility.tasksOfGroup('yuedu-zu'))).toEqual(['4', '12']);
  expect(numbers(responsibility.tasksOfPerson('yuchi-jiyun'))).toEqual(['4']);
  expect(numbers(responsibility.tasksOfDesignation('townships'))).toEqual(['9', '12']);
  expect(numbers(responsibility.tasksOfDesignation('members'))).toEqual(['2', '12']);
  expect(responsibility.members('members')).toEqual([
    { unit: 'qixiang-ju', membership: 'unknown' },
    { unit: 'dianying-zhan', membership: 'unknown' },
  ]);
  expect(responsibility.members('nothing')).toEqual([]);
});

test('a group that carries out a task, not only answers for it, binds its unit by name', () => {
  const task = makeTask({ implement: [assign.group('dianying-group')] });
  const [row] = createResponsibility(registry, [task]).tasksOf('dianying-zhan');
  expect(row).toMatchObject({ via: 'named', role: 'implement' });
});

test('what the registry does not know binds nobody', () => {
  const task = makeTask({ implement: [assign.designation('gone')], group: [assign.group('gone')] });
  const found = createResponsibility(registry, [task]);
  expect(registry.units.flatMap(({ id }) => found.tasksOf(id))).toEqual([]);
  expect(found.unitsOf(task)).toEqual([]);
});
