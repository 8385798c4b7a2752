import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../../src/search/answer-query.ts';
import { openPortal } from './make-portal.ts';

const portal = openPortal();
const ask = (query: string, options = {}) => answerQuery(query, options, portal);
const keys = async (query: string) => (await ask(query)).hits.map(({ key }) => key);

describe('a query that is only a name is a whole list', () => {
  test.each([
    ['交通局', 'unit:traffic'],
    ['旗交通局负责什么', 'unit:traffic'],
    ['交通局有哪些任务', 'unit:traffic'],
    ['旗公路局', 'unit:traffic'],
    ['运管所', 'unit:traffic'],
    ['jiaotongju', 'unit:traffic'],
    ['wlj', 'unit:culture'],
    ['東河鎮', 'unit:east'],
    ['桥梁组管什么', 'group:bridges'],
    ['赵路平牵头哪些工作', 'person:zhao'],
    ['各镇', 'designation:towns'],
    ['2024年交通局的任务', 'unit:traffic'],
  ])('%s', async (query, subject) => {
    const answer = await ask(query);
    expect(answer.kind).toBe('complete-list');
    expect(`${answer.subject?.type}:${answer.subject?.id}`).toBe(subject);
  });

  test('with the reason for each task, the certain ones first', async () => {
    const answer = await ask('东河镇');
    expect(answer.hits.map(({ key, reason }) => [key, reason?.via, reason?.text])).toEqual([
      ['task:2024-roads/1', 'designation', '各镇'],
      ['task:2024-roads/3', 'unknown', '各相关单位'],
    ]);
    expect(answer.total).toBe(2);
  });

  test('and says when a former name was typed', async () => {
    const answer = await ask('旗公路局');
    expect(answer.subject?.formerName).toBe('旗公路局');
    expect(answer.readAs).toEqual({ why: 'former-name', text: '旗交通局' });
  });
});

describe('a matter', () => {
  test.each([
    ['桥梁检测', '2'],
    ['一年要检测几次桥梁', '2'],
    ['交通局 值守', '38'],
    ['qiaoliang', '2'],
    ['qljc', '2'],
    ['志愿fuwu', '3'],
    ['文名出行', '3'],
    ['橋樑檢測', '2'],
    ['坑坑洼洼的路', '1'],
    ['提前１５日报备', '38'],
    ['第38项', '38'],
    ['第三十八项', '38'],
    ['38条', '38'],
  ])('%s stands in item %s', async (query, number) => {
    expect((await keys(query))[0]).toBe(`task:2024-roads/${number}`);
  });

  test('is marked where it stands', async () => {
    const [hit] = (await ask('桥梁')).hits;
    expect(hit?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['桥梁']);
    expect(hit?.excerpt.some(({ marked, text }) => marked && text === '桥梁')).toBe(true);
  });

  test('says as what it was read', async () => {
    expect((await ask('文名出行')).readAs).toEqual({ why: 'typo', text: '文明出行' });
    expect((await ask('qiaoliangjiance')).readAs).toEqual({ why: 'pinyin', text: '桥梁检测' });
  });

  test('of which the portal says little or nothing is not claimed', async () => {
    expect((await ask('公积金提取')).kind).toBe('empty');
    expect((await ask('')).kind).toBe('empty');
    expect((await ask('桥梁公积金提取手续')).kind).toBe('no-direct-match');
  });
});

describe('filters', () => {
  test('restrict hits; a unit also by its designations', async () => {
    const answer = await ask('路', { filters: { unit: ['east'] } });
    expect(answer.hits.map(({ key }) => key)).toEqual(['task:2024-roads/1', 'task:2024-roads/3']);
  });

  test('facets count what each value would leave', async () => {
    const { facets } = await ask('交通局');
    expect(facets.find(({ name }) => name === 'group')?.values).toEqual([
      { value: 'bridges', name: '桥梁组', count: 1, chosen: false },
    ]);
  });
});
