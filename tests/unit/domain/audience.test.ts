import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { AUDIENCES, isAudience, maySeeEntry, stripInternalFields } from '../../../src/domain/audience.ts';
import { internal, line, optional, VISIBILITIES } from '../../../src/schema/common.ts';
import { taskSchema } from '../../../src/schema/task.ts';
import { unitSchema } from '../../../src/schema/unit.ts';
import { makeUnit } from '../../support/make-registry.ts';
import { assign, makeTask } from '../../support/make-task.ts';

test('only what is public is for the public', () => {
  const seen = AUDIENCES.map((audience) =>
    VISIBILITIES.map((visibility) => maySeeEntry(audience, { visibility })),
  );
  expect(seen).toEqual([
    [true, false],
    [true, true],
  ]);
});

test.for([
  ['public', true],
  ['internal', true],
  ['', false],
  ['Public', false],
  [undefined, false],
] as const)('is “%s” an audience', ([value, expected]) => {
  expect(isAudience(value)).toBe(expected);
});

describe('fields that only the office may see', () => {
  test('of a task: the lead becomes an empty list, the remark goes', () => {
    const { id: _, ...task } = makeTask({
      lead: [assign.person('yuchi-jiyun')],
      group: [assign.group('yuedu-zu')],
      remark: '名册在铁皮柜里',
    });
    const { remark: __, ...rest } = task;
    expect(stripInternalFields('public', taskSchema, task)).toEqual({ ...rest, lead: [] });
    expect(stripInternalFields('internal', taskSchema, task)).toBe(task);
  });

  test('of a unit: the remark', () => {
    const unit = makeUnit({ id: 'tushuguan', remark: '值班电话要换号' });
    expect(stripInternalFields('public', unitSchema, unit)).not.toHaveProperty('remark');
    expect(unit.remark).toBe('值班电话要换号');
  });

  test('deep inside: in objects, in lists of objects, under defaults and preprocessing', () => {
    const secret = () => internal(optional(line('秘密', '只在内部版出现。')));
    const inner = z.strictObject({
      open: z.string(),
      secret: secret(),
      secrets: internal(z.array(z.string())),
    });
    const schema = z.strictObject({
      one: optional(inner),
      many: z.array(inner).default([]),
      lists: z.array(z.array(inner)),
      dated: z.preprocess((value) => value, inner),
      choice: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('a'), open: z.string() })]),
      unknownToTheSchema: optional(z.string()),
    });
    const value = { open: '公开', secret: '不公开', secrets: ['不公开'] };
    const kept = { open: '公开', secrets: [] };
    const choice = { type: 'a', open: '公开' } as const;
    expect(
      stripInternalFields('public', schema, {
        one: value,
        many: [value, value],
        lists: [[value]],
        dated: value,
        choice,
      }),
    ).toEqual({ one: kept, many: [kept, kept], lists: [[kept]], dated: kept, choice });
  });

  test('inside the variants of a union', () => {
    const schema = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('a'), name: internal(line('姓名', '只在内部版出现。')) }),
      z.strictObject({ type: z.literal('b'), name: line('名称', '谁都能看。') }),
    ]);
    expect(stripInternalFields('public', schema, { type: 'a', name: '尉迟霁昀' })).toEqual({ type: 'a' });
    expect(stripInternalFields('public', schema, { type: 'b', name: '读书角' })).toEqual({
      type: 'b',
      name: '读书角',
    });
  });
});
