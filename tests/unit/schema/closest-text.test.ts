import { expect, test } from 'vitest';
import { closestTexts } from '../../../src/schema/closest-text.ts';

const KNOWN = [
  'donghe-zhen',
  'xiling-xiang',
  'tushuguan',
  '县图书馆',
  '图书馆',
  '县气象局',
  '东河镇',
  '东河镇中学',
];

test.for([
  ['a letter left out', 'donghe-zen', ['donghe-zhen']],
  ['two letters swapped', 'tushugaun', ['tushuguan']],
  ['a name that holds a known one', '示例县图书馆', ['县图书馆', '图书馆']],
  ['a part of a known name', '东河', ['东河镇', '东河镇中学']],
  ['exactly known, then what is like it', '东河镇', ['东河镇', '东河镇中学']],
  ['nothing near', '国际空间站', []],
  ['one sign says too little', '县', []],
  ['nothing at all', '', []],
] as const)('%s', ([, wanted, found]) => {
  expect(closestTexts(wanted, KNOWN)).toEqual(found);
});

test('no more than asked for, the best first', () => {
  expect(closestTexts('图书馆', KNOWN, 1)).toEqual(['图书馆']);
  expect(closestTexts('甲乙丙丁', ['甲乙丙', '甲乙丙戊', '甲乙丙丁', '甲乙丁丁'])).toHaveLength(3);
});
