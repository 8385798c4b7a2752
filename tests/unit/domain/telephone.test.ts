/** Which written numbers a telephone can dial. */
import { expect, test } from 'vitest';
import { dialAddress } from '../../../src/domain/telephone.ts';

test.for([
  ['0475-1234567', 'tel:04751234567'],
  ['12345', 'tel:12345'],
  ['1234', undefined],
  ['010 1234 5678', 'tel:01012345678'],
  ['+86 475 1234567', 'tel:+864751234567'],
  ['0000-0000000（示例）', undefined],
  ['0475-1234567 转 8', undefined],
  ['待补充', undefined],
  ['', undefined],
] as const)('“%s”', ([written, address]) => {
  expect(dialAddress(written)).toBe(address);
});
