/** Whole documents of other offices: what the rules find in them, against answers made by hand. */
import { describe, expect, test } from 'vitest';
import { markedOffices, scoreOf } from '../../../bench/obligations.ts';

describe.each(await markedOffices())('%s', (_, marked) => {
  const { answers, proposals, found, whole, differences } = scoreOf(marked);

  test('has what its sheet has', () => {
    expect(answers).toBeGreaterThan(15);
    expect(found / answers, differences.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(found / proposals, differences.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(whole / answers, differences.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
