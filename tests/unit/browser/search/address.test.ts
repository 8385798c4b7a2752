import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Asked,
  countFilters,
  readAddress,
  withFilter,
  writeAddress,
} from '../../../../src/browser/search/ui-address.ts';
import { FACET_NAMES } from '../../../../src/search/search-answer.ts';

test.each([
  { address: '', asked: { query: '', filters: {} } },
  { address: '?q=', asked: { query: '', filters: {} } },
  { address: '?q=%20治安%20', asked: { query: '治安', filters: {} } },
  {
    address: '?q=治安&type=task&year=2020&year=2023&n=40',
    asked: { query: '治安', filters: { type: ['task'], year: ['2020', '2023'] }, limit: 40 },
  },
  { address: '?q=a&year=2020&year=2020&year=', asked: { query: 'a', filters: { year: ['2020'] } } },
  { address: '?q=a&colour=red', asked: { query: 'a', filters: {} } },
  { address: '?q=a&n=-5', asked: { query: 'a', filters: {} } },
  { address: '?q=a&n=1e9', asked: { query: 'a', filters: {}, limit: 2000 } },
])('“$address” is read', ({ address, asked }) => {
  expect(readAddress(address)).toEqual({ limit: undefined, ...asked });
});

test('what is asked comes back from its address', () => {
  const value = fc.string({ minLength: 1, unit: 'grapheme' });
  const asked: fc.Arbitrary<Asked> = fc.record({
    query: value.map((text) => text.trim()).filter((text) => text !== ''),
    filters: fc.dictionary(fc.constantFrom(...FACET_NAMES), fc.uniqueArray(value, { minLength: 1 })),
    limit: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(asked, (one) => {
      const back = readAddress(writeAddress(one));
      expect(back.query).toBe(one.query);
      expect(back.limit).toBe(one.limit);
      expect({ ...back.filters }).toEqual({ ...one.filters });
    }),
  );
});

test('nothing asked has no address', () => {
  expect(writeAddress({ query: '', filters: { year: ['2020'] } })).toBe('');
});

test('a choice is added, taken away, and an empty facet is gone', () => {
  const both = withFilter(withFilter({}, 'year', '2020', true), 'year', '2023', true);
  expect(both).toEqual({ year: ['2020', '2023'] });
  expect(countFilters(both)).toBe(2);
  const one = withFilter(both, 'year', '2020', false);
  expect(one).toEqual({ year: ['2023'] });
  expect(withFilter(one, 'year', '2023', false)).toEqual({});
  expect(withFilter(one, 'year', '2023', true)).toEqual(one);
});
