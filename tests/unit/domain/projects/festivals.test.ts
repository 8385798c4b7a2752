/** Days of festivals as printed calendars have them. */
import { expect, test } from 'vitest';
import { festivalsOf } from '../../../../src/domain/projects/festivals.ts';

test.for([
  [2020, '春节 01-25 元宵节 02-08 清明节 04-04 端午节 06-25 中秋节 10-01 重阳节 10-25'],
  [2023, '春节 01-22 元宵节 02-05 清明节 04-05 端午节 06-22 中秋节 09-29 重阳节 10-23'],
  [2025, '春节 01-29 元宵节 02-12 清明节 04-04 端午节 05-31 中秋节 10-06 重阳节 10-29'],
  [2026, '春节 02-17 元宵节 03-03 清明节 04-05 端午节 06-19 中秋节 09-25 重阳节 10-18'],
] as const)('%i', ([year, expected]) => {
  const found = festivalsOf(year).map(({ name, on }) => `${name} ${on.slice(5)}`);
  expect(found.join(' ')).toBe(expected);
  expect(festivalsOf(year).every(({ on }) => on.startsWith(`${year}-`))).toBe(true);
});

test('the day in the traditional calendar', () => {
  expect(festivalsOf(2026).map(({ lunar }) => lunar)).toEqual([
    '正月初一',
    '正月十五',
    undefined,
    '五月初五',
    '八月十五',
    '九月初九',
  ]);
});
