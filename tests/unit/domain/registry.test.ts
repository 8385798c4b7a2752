import { describe, expect, test } from 'vitest';
import {
  makeDesignation,
  makeGroup,
  makePerson,
  makeRegistry,
  makeUnit,
} from '../../support/make-registry.ts';

const registry = makeRegistry({
  units: [
    makeUnit({ id: 'donghe-zhen', name: '东河镇', shortNames: ['东河'] }),
    makeUnit({
      id: 'tushuguan',
      name: '县图书馆',
      shortNames: ['图书馆', '示例县图书馆（总馆）', '第2分馆'],
      formerNames: [{ name: '县图书室' }],
    }),
    makeUnit({ id: 'dianying-zhan', name: '县电影站' }),
  ],
  designations: [
    makeDesignation({
      id: 'all-townships',
      name: '各乡镇',
      spellings: ['各乡（镇）', '各 乡镇党委'],
      members: [{ type: 'unknown' }],
    }),
  ],
  groups: [
    makeGroup({ id: 'yuedu-zu', name: '阅读推广组', spellings: ['阅读组'] }),
    makeGroup({ id: 'dianying-group', name: '县电影站', unit: 'dianying-zhan' }),
  ],
  people: [makePerson({ id: 'yuchi-jiyun', name: '尉迟霁昀', otherNames: ['东河'] })],
});

describe('a printed name is somebody', () => {
  test.for([
    ['by the name', '县图书馆', 'implement', 'unit tushuguan'],
    ['by a short name', '图书馆', 'support', 'unit tushuguan'],
    ['by a former name', '县图书室', 'implement', 'unit tushuguan'],
    ['by another spelling of a designation', '各乡（镇）', 'implement', 'designation all-townships'],
    ['with half-width brackets', '示例县图书馆(总馆)', 'implement', 'unit tushuguan'],
    ['with blanks in it', '县 图\u3000书\n馆', 'implement', 'unit tushuguan'],
    ['though the registry has blanks', '各乡镇党委', 'implement', 'designation all-townships'],
    ['with a full-width digit', '第２分馆', 'implement', 'unit tushuguan'],
    ['a group answers', '阅读组', 'group', 'group yuedu-zu'],
    ['a unit answers where no group is so called', '县图书馆', 'group', 'unit tushuguan'],
    ['both unit and group: as who answers, the group', '县电影站', 'group', 'group dianying-group'],
    ['both unit and group: as who does it, the unit', '县电影站', 'implement', 'unit dianying-zhan'],
    ['a group that does it', '阅读推广组', 'implement', 'group yuedu-zu'],
    ['a person leads', '尉迟霁昀', 'lead', 'person yuchi-jiyun'],
    ['both person and unit: as lead, the person', '东河', 'lead', 'person yuchi-jiyun'],
    ['both person and unit: elsewhere, the unit', '东河', 'implement', 'unit donghe-zhen'],
    ['a person does nothing but lead', '尉迟霁昀', 'implement', undefined],
    ['a designation does not lead', '各乡镇', 'lead', undefined],
    ['nobody', '国际空间站', 'implement', undefined],
    ['a part of a name is not the name', '县图书', 'implement', undefined],
  ] as const)('%s', ([, printed, role, expected]) => {
    const found = registry.resolve(printed, role);
    expect(found && `${found.kind} ${found.id}`).toBe(expected);
  });
});

test('the likeliest names for an unknown one', () => {
  expect(registry.suggest('示例县图书馆')).toEqual(['县图书馆', '示例县图书馆（总馆）', '图书馆']);
  expect(registry.suggest('东河镇镇政府')).toContain('东河镇');
  expect(registry.suggest('国际空间站')).toEqual([]);
});

test('by id', () => {
  expect(registry.unit('tushuguan')?.name).toBe('县图书馆');
  expect(registry.group('yuedu-zu')?.name).toBe('阅读推广组');
  expect(registry.designation('all-townships')?.name).toBe('各乡镇');
  expect(registry.person('yuchi-jiyun')?.name).toBe('尉迟霁昀');
  expect(registry.unit('yuedu-zu')).toBeUndefined();
});
