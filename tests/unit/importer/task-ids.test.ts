import { expect, test } from 'vitest';
import { taskIds } from '../../../src/importer/task-ids.ts';

test.each([
  ['numbers', ['1', '2', '10'], ['1', '2', '10']],
  ['padded and wide numbers', ['01', '２'], ['1', '2']],
  ['repeated numbers', ['2', '2', '02'], ['2', '2-b', '2-c']],
  ['Chinese numbers', ['（一）', '十二', '（一）'], ['1', '12', '1-b']],
  ['（二） above 2.', ['（二）', '2'], ['2-b', '2']],
  ['a number that counts nothing', ['一', '百'], ['1', '2']],
])('%s', (_, numbers, ids) => {
  expect(taskIds(numbers)).toEqual(ids);
});

test('a number repeated more often than the alphabet is long', () => {
  const ids = taskIds(new Array(29).fill('1'));
  expect(ids.slice(24)).toEqual(['1-y', '1-z', '1-aa', '1-ab', '1-ac']);
});
