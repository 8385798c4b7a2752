import { expect, test } from 'vitest';
import { asidesIn } from '../../../../src/importer/obligations/asides.ts';

test.each([
  ['1次工作队伍培训（可以与网格员队伍培训合并开展）', { mergeWith: ['网格员队伍培训'] }],
  ['每月1次例会（可与支委会套开）', { mergeWith: ['支委会'] }],
  ['1次网格员培训（网格员队伍少于5人的，可安排自学）', { exceptions: ['网格员队伍少于5人的，可安排自学'] }],
  ['每季度自查1次（停产企业除外）', { exceptions: ['停产企业除外'] }],
  ['每季度自查1次（含停产企业）', {}],
  ['每季度自查1次，可与月检查合并', {}],
  ['每季度自查1次', {}],
])('%s', (quote, asides) => {
  expect(asidesIn(quote)).toEqual(asides);
});
