/** What the reader of a list or a policy is told of whether it still holds. */
import { expect, test } from 'vitest';
import { isSetAside, standingOf } from '../../../src/domain/document-standing.ts';
import { VALIDITIES, type Validity } from '../../../src/schema/list.ts';
import { POLICY_VALIDITIES, type PolicyValidity } from '../../../src/schema/policy.ts';

test.each([
  ['current', 'holds', false],
  ['superseded', 'replaced', true],
  ['repealed', 'repealed', true],
  ['historical', 'past', false],
  ['unverified', 'holds', false],
  ['effective', 'holds', false],
  ['amended', 'amended', false],
  ['expired', 'expired', true],
] as const)('%s: %s', (validity, standing, setAside) => {
  expect(standingOf(validity, false)).toBe(standing);
  expect(isSetAside(standing)).toBe(setAside);
});

test('a replacement in sight counts before what the entry says of itself', () => {
  const validities = [...Object.keys(VALIDITIES), ...Object.keys(POLICY_VALIDITIES)];
  for (const validity of validities as (Validity | PolicyValidity)[]) {
    expect(standingOf(validity, true)).toBe('replaced');
  }
});
