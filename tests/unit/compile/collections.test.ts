import { expect, test } from 'vitest';
import { roleOfFile } from '../../../src/compile/collections.ts';

test.for([
  ['lists/2024-roads.mdx', { kind: 'entry', collection: 'lists', id: '2024-roads' }],
  ['tasks/2024-roads/12-b.mdx', { kind: 'entry', collection: 'tasks', id: '2024-roads/12-b' }],
  ['policies/办法.mdx', { kind: 'entry', collection: 'policies', id: '办法' }],
  ['projects/a/b.mdx', { kind: 'entry', collection: 'projects', id: 'a/b' }],
  ['registry/units.yml', { kind: 'registry', registry: 'units' }],
  ['redirects.yml', { kind: 'registry', registry: 'redirects' }],
  ['site.yml', { kind: 'site' }],
  ['README.md', { kind: 'ignored' }],
  ['tasks/2024-roads/README.md', { kind: 'ignored' }],
] as const)('%s', ([file, role]) => {
  expect(roleOfFile(file)).toEqual(role);
});

test.for([
  ['tasks/2024-roads/4.md', '正文文件的扩展名是 .mdx，请改名'],
  ['registry/unit.yml', '名册文件只有：registry/units.yml'],
  ['site.yaml', '名册文件只有：registry/units.yml'],
  ['名单.xlsx', '不上网的材料不要放进来'],
  ['notes/a.mdx', '内容文件夹里只放'],
  ['a.mdx', '内容文件夹里只放'],
  ['lists/.mdx', '内容文件夹里只放'],
  ['constructor/a.mdx', '内容文件夹里只放'],
] as const)('%s belongs nowhere', ([file, hint]) => {
  expect(roleOfFile(file)).toMatchObject({ kind: 'unexpected', hint: expect.stringContaining(hint) });
});
