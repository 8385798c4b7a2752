import { expect, test } from 'vitest';
import { answerWords, hitsByReason } from '../../../../src/browser/search/ui-answer-words.ts';
import { groupByType } from '../../../../src/browser/search/ui-groups.ts';
import type { Via } from '../../../../src/domain/responsibility.ts';
import type { SearchAnswer, SearchHit } from '../../../../src/search/search-answer.ts';

const hit = (id: string, via?: Via): SearchHit => ({
  type: 'task',
  id,
  key: `task:${id}`,
  url: `lists/${id}/`,
  title: [],
  excerpt: [],
  ...(via === undefined ? {} : { reason: { via, role: 'implement', label: '落实单位', text: '各乡镇' } }),
});
const answer = (parts: Partial<SearchAnswer>): SearchAnswer => ({
  query: '电影',
  kind: 'hits',
  total: parts.hits?.length ?? 0,
  hits: [],
  facets: [],
  terms: [],
  ...parts,
});
const wenlv = { type: 'unit', id: 'wenlv-ju', name: '旗文旅局', url: 'units/wenlv-ju/' } as const;
const bound = [hit('1', 'named'), hit('2', 'designation'), hit('3', 'designation'), hit('4', 'unknown')];

test.each<{
  what: string;
  given: Partial<SearchAnswer>;
  filtered?: boolean;
  heading: string;
  notes: string[];
}>([
  { what: 'hits', given: { total: 12, hits: [hit('1')] }, heading: '“电影”：12 条', notes: [] },
  {
    what: 'hits with a choice',
    given: { total: 3, hits: [hit('1')] },
    filtered: true,
    heading: '“电影”：筛选后 3 条',
    notes: [],
  },
  {
    what: 'the complete list of a unit',
    given: { kind: 'complete-list', query: '文旅局', subject: wenlv, hits: bound },
    heading: '旗文旅局：点名 1 项，按集体称谓 2 项，可能有关 1 项',
    notes: [],
  },
  {
    what: 'a part of the complete list of a unit',
    given: { kind: 'complete-list', subject: wenlv, hits: bound, total: 400 },
    heading: '旗文旅局：400 项任务',
    notes: [],
  },
  {
    what: 'the complete list of a group',
    given: {
      kind: 'complete-list',
      subject: { type: 'group', id: 'xinwen-zu', name: '新闻组' },
      hits: [hit('1'), hit('2')],
    },
    heading: '新闻组：2 项任务',
    notes: [],
  },
  {
    what: 'a former name',
    given: {
      kind: 'complete-list',
      query: '旗教科体局',
      subject: { type: 'unit', id: 'jiaoti-ju', name: '旗教体局', formerName: '旗教科体局' },
      readAs: { why: 'former-name', text: '旗教体局' },
      hits: [hit('1', 'named')],
    },
    heading: '旗教体局：点名 1 项',
    notes: ['“旗教科体局”现在是旗教体局'],
  },
  {
    what: 'letters read as words',
    given: { query: 'zyfw', total: 5, hits: [hit('1')], readAs: { why: 'pinyin', text: '志愿服务' } },
    heading: '“zyfw”：5 条',
    notes: ['按“志愿服务”查找（拼音）'],
  },
  {
    what: 'near hits only',
    given: {
      kind: 'no-direct-match',
      query: '公积金',
      total: 9,
      hits: [hit('1')],
      readAs: { why: 'typo', text: '公益金' },
    },
    heading: '“公积金”：没有直接匹配',
    notes: ['以下供参考。'],
  },
  {
    what: 'nothing',
    given: { kind: 'empty', query: 'qqq' },
    heading: '没有找到“qqq”',
    notes: ['换一个说法，或只写单位、事项的名称试试。'],
  },
  {
    what: 'nothing because of a choice',
    given: { total: 0 },
    filtered: true,
    heading: '没有找到“电影”',
    notes: ['取消一些筛选试试。'],
  },
])('$what', ({ given, filtered = false, heading, notes }) => {
  expect(answerWords(answer(given), filtered)).toEqual({ heading, notes });
});

test('tasks are sorted by reason only where every task has one', () => {
  expect(hitsByReason(bound)?.map(({ via, items }) => [via, items.length])).toEqual([
    ['named', 1],
    ['designation', 2],
    ['unknown', 1],
  ]);
  expect(hitsByReason([hit('1', 'named'), hit('2')])).toBeUndefined();
});

test('suggestions of one type stand together, the type of the best one first', () => {
  const items = [
    { type: 'unit', id: 'a' },
    { type: 'task', id: 'b' },
    { type: 'unit', id: 'c' },
  ];
  expect(groupByType(items)).toEqual([
    { type: 'unit', items: [items[0], items[2]] },
    { type: 'task', items: [items[1]] },
  ]);
});
