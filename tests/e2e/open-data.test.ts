/** The open data of both audiences: complete, and as its own schema says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import {
  OPEN_DATA,
  OPEN_DATA_NAMES,
  type TaskData,
  type UnitData,
} from '../../src/exports/open-data-schema.ts';

const site = inject('shippedSite');
const read = <T>(audience: string, name: string): T[] =>
  JSON.parse(readFileSync(path.join(site, audience, 'data', `${name}.json`), 'utf8')) as T[];

describe.each(['public', 'internal'])('%s', (audience) => {
  test.each(OPEN_DATA_NAMES)('%s.json is as its schema says, and the schema is published', (name) => {
    const rows = read(audience, name);
    expect(z.array(OPEN_DATA[name].schema).safeParse(rows).error?.issues).toBeUndefined();
    const schema = JSON.parse(readFileSync(path.join(site, audience, 'data/schema', `${name}.json`), 'utf8'));
    expect(schema).toMatchObject({ type: 'array', title: OPEN_DATA[name].title });
  });

  test('every unit has a file of its own with the same rows', () => {
    for (const unit of read<UnitData>(audience, 'units')) {
      const own = JSON.parse(
        readFileSync(path.join(site, audience, 'data/units', `${unit.id}.json`), 'utf8'),
      );
      expect(own).toEqual(unit);
    }
  });
});

test('the internal build has all tasks of both lists, each with its printed number once', () => {
  const tasks = read<TaskData>('internal', 'tasks');
  const numbers = (list: string) => tasks.filter((task) => task.list === list).map((task) => task.number);
  expect(numbers('2020-publicity')).toEqual(Array.from({ length: 83 }, (_, index) => String(index + 1)));
  expect(numbers('2023-civilisation')).toEqual(Array.from({ length: 21 }, (_, index) => String(index + 1)));
  expect(
    tasks.find((task) => task.id === '2020-publicity/65')?.implement.map((unit) => unit.venue),
  ).toContain('奈曼旗烈士陵园');
});

test('the public build has only public tasks, without leads, and says how many there are in all', () => {
  const tasks = read<TaskData>('public', 'tasks');
  expect(new Set(tasks.map((task) => task.visibility))).toEqual(new Set(['public']));
  expect(tasks.flatMap((task) => task.lead)).toEqual([]);
  expect(read<{ id: string; total: number }>('public', 'lists')).toMatchObject([
    { id: '2023-civilisation', total: 21 },
    { id: '2020-publicity', total: 83 },
  ]);
});

test.each([
  ['治安镇', '2020-publicity', { named: 0, designation: 57, unknown: ['3', '4', '8', '12', '14', '72'] }],
  ['治安镇', '2023-civilisation', { named: 0, designation: 21, unknown: [] }],
  ['旗文旅局', '2020-publicity', { named: 12, designation: 45, unknown: ['3', '4', '8', '12', '14'] }],
])('%s in %s', (name, list, expected) => {
  const rows = read<UnitData>('internal', 'units')
    .find((unit) => unit.name === name)
    ?.tasks.filter((row) => row.list === list);
  const by = (via: string) => rows?.filter((row) => row.via === via) ?? [];
  expect({
    named: by('named').length,
    designation: by('designation').length,
    unknown: by('unknown').map((row) => row.number),
  }).toEqual(expected);
});
