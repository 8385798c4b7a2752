import { expect, test } from 'vitest';
import { compareTaskIds, ordinalOf } from '../../../src/domain/task-number.ts';

test('tasks sort as people count, a repeated number after the first', () => {
  const sorted = [
    '2023-a/9',
    '2024-a/1',
    '2024-a/2',
    '2024-a/2-b',
    '2024-a/3',
    '2024-a/10',
    '2024-a/10-b',
    '2024-a/100',
  ];
  expect([...sorted].reverse().sort(compareTaskIds)).toEqual(sorted);
});

test.for([
  ['38', 38],
  ['38.', 38],
  ['38之二', 38],
  ['38-b', 38],
  ['３８', 38],
  ['007', 7],
  ['（三）', undefined],
  ['三', undefined],
  ['第3项', undefined],
  ['', undefined],
] as const)('the number in “%s”', ([printed, ordinal]) => {
  expect(ordinalOf(printed)).toBe(ordinal);
});
