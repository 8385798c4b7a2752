/** The editors' tables of fields say what the forms ask. */
import { expect, test } from 'vitest';
import { fieldTables } from '../../../src/cms/field-handbook.ts';
import { ENTRY_COLLECTIONS, REGISTRIES } from '../../../src/compile/collections.ts';

const tables = fieldTables();
const rowOf = (title: string, name: string) =>
  tables.find((table) => table.title === title)?.rows.find((row) => row.name === name);

test('every collection and registry has its table, and the settings theirs', () => {
  const titles = [...Object.values(ENTRY_COLLECTIONS), ...Object.values(REGISTRIES)].map(
    ({ title }) => title,
  );
  expect(tables.map(({ title }) => title)).toEqual([...titles, '站点设置']);
});

test('a field says whether it must be filled in, and with what', () => {
  expect(rowOf('任务', '标题')).toEqual({
    name: '标题',
    required: true,
    meaning: '给人看的短标题，4 到 22 个字，一看就知道是什么事。',
  });
  expect(rowOf('任务', '公开范围')?.meaning).toMatch(/可以选：公开、内部。$/);
  for (const title of ['任务清单', '政策文件']) {
    expect(rowOf(title, '公开属性')?.meaning).toMatch(/可以选：主动公开、依申请公开、不予公开。$/);
    for (const name of ['索引号', '发布日期', '主题分类']) expect(rowOf(title, name)?.required).toBe(false);
  }
  expect(rowOf('任务', '要求与时限 › 指标 › 计量单位')).toBeDefined();
  expect(rowOf('集体称谓', '成员 › 按类别 › 单位类别')).toBeDefined();
});

test('nothing is without a word of help', () => {
  const silent = tables.flatMap(({ title, rows }) =>
    rows
      .filter((row) => row.meaning === '' && !/按|名单|设党委/.test(row.name))
      .map((row) => `${title} ${row.name}`),
  );
  expect(silent).toEqual([]);
});
