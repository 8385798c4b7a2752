/** Which quotas are about brand projects, whom they bind, and what counts. */
import { expect, test } from 'vitest';
import { projectClaims, projectsOfUnit, sameBodies } from '../../../../src/domain/projects/coverage.ts';
import { obligationSchema } from '../../../../src/schema/obligation.ts';

const quota = (fields: object) =>
  obligationSchema.parse({
    quote: '至少1个品牌项目',
    what: '培育志愿服务品牌项目',
    who: '各镇',
    quota: { op: '>=', value: 1, unit: '个' },
    ...fields,
  });

test.for([
  ['a quota of brand projects', {}, 1],
  ['of something else', { what: '培育文艺骨干' }, 0],
  ['of nobody', { who: undefined }, 0],
  ['at most', { quota: { op: '<=', value: 1, unit: '个' } }, 0],
  ['exactly', { quota: { op: '=', value: 2, unit: '个' } }, 1],
  ['no number', { quota: undefined, times: 2 }, 0],
] as const)('%s', ([, fields, found]) => {
  expect(projectClaims([quota(fields)])).toHaveLength(found);
});

test.for([
  ['每个苏木乡镇（场、街道）', '各苏木乡镇场街道', true],
  ['各苏木乡镇（场街道）', '各苏木乡镇场街道', true],
  ['各重点行业部门单位', '各苏木乡镇场街道', false],
  ['每个行业系统', '各行业系统', true],
] as const)('%s and %s: %s', ([who, name, same]) => {
  expect(sameBodies(who, name)).toBe(same);
});

test('what a unit organises and what is held in it counts once; what is closed does not', () => {
  const projects = [
    { id: 'a', townships: ['x'], organisers: [{ unit: 'x' }] },
    { id: 'b', townships: ['x', 'y'], organisers: [] },
    { id: 'c', townships: [], organisers: [{ unit: 'x' }], stage: 'brand' },
    { id: 'd', townships: ['x'], organisers: [], stage: 'closed' },
    { id: 'e', townships: ['y'], organisers: [{ unit: undefined }] },
  ];
  expect(projectsOfUnit('x', projects).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
