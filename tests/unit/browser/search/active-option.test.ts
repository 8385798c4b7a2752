import { expect, test } from 'vitest';
import { optionAfter } from '../../../../src/browser/search/ui-active-option.ts';

const NONE = -1;

test.each([
  { key: 'ArrowDown', active: NONE, count: 3, next: 0 },
  { key: 'ArrowDown', active: 1, count: 3, next: 2 },
  { key: 'ArrowDown', active: 2, count: 3, next: NONE },
  { key: 'ArrowUp', active: NONE, count: 3, next: 2 },
  { key: 'ArrowUp', active: 0, count: 3, next: NONE },
  { key: 'ArrowDown', active: NONE, count: 0, next: NONE },
  { key: 'ArrowUp', active: NONE, count: 0, next: NONE },
  { key: 'ArrowLeft', active: 1, count: 3, next: undefined },
  { key: 'a', active: 1, count: 3, next: undefined },
])('$key at $active of $count: $next', ({ key, active, count, next }) => {
  expect(optionAfter(key, active, count)).toBe(next);
});
