import { expect, test } from 'vitest';
import { editDifferences } from '../../../src/cms/edit-difference.ts';

const task = (title: string, visibility: string, body: string) =>
  `---\nlist: a\nnumber: "1"\ntitle: ${title}\nvisibility: ${visibility}\n---\n\n${body}\n`;
const PATH = 'tasks/a/1.mdx';

test('fields that only one changed, and those that both did, are told apart', () => {
  const base = task('旧标题', 'internal', '第一段。\n\n第二段。\n\n第三段。');
  const theirs = task('他的标题', 'public', '第一段。\n\n第二段。\n\n第三段。');
  const mine = task('我的标题', 'internal', '第一段。\n\n第二段改了。\n\n第三段。');
  expect(editDifferences({ path: PATH, base, theirs, mine })).toEqual([
    { name: '标题', theirs: '他的标题', mine: '我的标题', changedBy: 'both' },
    { name: '公开范围', theirs: 'public', mine: 'internal', changedBy: 'theirs' },
    { name: '正文', theirs: '第二段。', mine: '第二段改了。', changedBy: 'mine' },
  ]);
});

test('where both wrote the same there is nothing to see', () => {
  const base = task('旧', 'internal', '正文。');
  const both = task('新', 'internal', '正文。');
  expect(editDifferences({ path: PATH, base, theirs: both, mine: both })).toEqual([]);
});

test('a field that one added stands beside nothing', () => {
  const base = task('题', 'internal', '正文。');
  const mine = base.replace('visibility:', 'projects:\n  - a\nvisibility:');
  expect(editDifferences({ path: PATH, base, theirs: base, mine })).toEqual([
    { name: '志愿项目', theirs: '', mine: '- a', changedBy: 'mine' },
  ]);
});

test('of a registry it is rows, by their names', () => {
  const units = (one: string, two: string) =>
    `units:\n  - id: a\n    name: 甲单位\n    kind: ${one}\n  - id: b\n    name: 乙单位\n    kind: ${two}\n`;
  const path = 'registry/units.yml';
  const differences = editDifferences({
    path,
    base: units('bureau', 'bureau'),
    theirs: units('township', 'bureau'),
    mine: units('bureau', 'enterprise'),
  });
  expect(differences.map(({ name, changedBy }) => [name, changedBy])).toEqual([
    ['甲单位', 'theirs'],
    ['乙单位', 'mine'],
  ]);
  expect(differences[0]?.theirs).toContain('kind: township');
});
