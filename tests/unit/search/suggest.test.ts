import { expect, test } from 'vitest';
import { suggestionsFrom } from '../../../src/search/suggest.ts';
import { openPortal } from './make-portal.ts';

const suggest = suggestionsFrom(openPortal().index);

test.each([
  ['东', 'unit:east'],
  ['dh', 'unit:east'],
  ['donghezhen', 'unit:east'],
  ['jiaot', 'unit:traffic'],
  ['公路局', 'unit:traffic'],
  ['zhao', 'person:zhao'],
  ['桥梁j', 'task:2024-roads/2'],
  ['雨季', 'task:2024-roads/38'],
  ['運管所', 'unit:traffic'],
])('%s offers %s first', (typed, key) => {
  expect(suggest(typed)[0]?.key).toBe(key);
});

test('the first letter already offers every kind of name', () => {
  const types = new Set(suggest('q').map(({ type }) => type));
  expect([...types]).toEqual(expect.arrayContaining(['unit', 'group', 'task']));
});

test('marks what was matched, also by pinyin', () => {
  expect(suggest('qiaol')[0]?.title).toEqual([
    { text: '桥梁', marked: true },
    { text: '组', marked: false },
  ]);
});

test('a former name says so', () => {
  expect(suggest('旗公路局')[0]).toMatchObject({ text: '旗交通局', note: '曾用名 旗公路局' });
});

test('keeps to its limit, and offers nothing for nothing', () => {
  expect(suggest('q', 3).length).toBeLessThanOrEqual(3);
  expect(suggest(' ')).toEqual([]);
  expect(suggest('xyz')).toEqual([]);
});
