import { beforeEach, describe, expect, test } from 'vitest';
import { forgetQueries, recentQueries, rememberQuery } from '../../../../src/browser/search/ui-recent.ts';

let kept: Map<string, string>;
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
beforeEach(() => {
  kept = new Map();
});

test('the newest stands first, and each only once', () => {
  for (const query of ['治安镇', '电影', ' 治安镇 ']) rememberQuery(query, store);
  expect(recentQueries(store)).toEqual(['治安镇', '电影']);
});

test('the oldest give way, and what is empty or very long is not kept', () => {
  for (let index = 1; index <= 20; index++) rememberQuery(`第${index}项`, store);
  rememberQuery('  ', store);
  rememberQuery('长'.repeat(200), store);
  expect(recentQueries(store)).toHaveLength(8);
  expect(recentQueries(store)[0]).toBe('第20项');
});

test('nothing is left when they are cleared', () => {
  rememberQuery('电影', store);
  forgetQueries(store);
  expect(kept.size).toBe(0);
});

describe('a browser that keeps nothing', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  test.each([
    { what: 'refuses', place: { getItem: refuse, setItem: refuse, removeItem: refuse } },
    { what: 'kept something else', place: { ...store, getItem: () => '{"a": 1}' } },
    { what: 'kept half of it', place: { ...store, getItem: () => '["a' } },
  ])('$what: no searches, and no error', ({ place }) => {
    rememberQuery('电影', place);
    forgetQueries(place);
    expect(recentQueries(place)).toEqual([]);
  });
});
