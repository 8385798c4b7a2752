/** What an editor sees of an obligation while it is written. */
import { expect, test } from 'vitest';
import {
  ASPECT_IDS,
  amountOf,
  obligationSentence,
  problemsOf,
  readObligation,
  speaksOf,
  withField,
  withoutAspect,
} from '../../../src/cms/obligation-row.ts';

const WORDS = { quote: '每月开放不少于4次', what: '开放读书角' };
const QUOTA = { op: '>=', value: 30, unit: '册', per: '每个村' };

test.each([
  [{ ...WORDS, op: '>=', times: 4, period: 'month' }, '开放读书角：每月不少于4次'],
  [{ ...WORDS, period: 'year', quota: QUOTA }, '开放读书角：每年，每个村 不少于30册'],
  [
    { ...WORDS, quota: { op: 'range', min: 3, max: 5, unit: '场' }, window: '年初' },
    '开放读书角：年初，3—5场',
  ],
  [{ ...WORDS, leadDays: 15, to: '县图书馆', who: '' }, '开放读书角：提前15日，报县图书馆'],
])('%j says itself as the portal does', (row, sentence) => {
  const obligation = readObligation(row);
  expect(obligation === undefined ? undefined : obligationSentence(obligation)).toBe(sentence);
  expect(problemsOf(row)).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['nothing', {}, '原文（quote）'],
  ['no number, period or time', WORDS, '做什么（what）'],
  ['a number in words', { ...WORDS, times: '四' }, '次数（times）'],
  ['no times at all', { ...WORDS, times: 0 }, '次数（times）'],
  ['half a time', { ...WORDS, times: 1.5 }, '次数（times）'],
  ['a quota without value', { ...WORDS, quota: { op: '>=', unit: '册' } }, '指标（quota） · 数值（value）'],
  ['a range with one end', { ...WORDS, quota: { op: 'range', min: 3, unit: '册' } }, '数值（value）'],
  ['a quota of nothing', { ...WORDS, quota: { op: '=', value: 3 } }, '指标（quota） · 计量单位（unit）'],
  ['a quota below nothing', { ...WORDS, quota: { ...QUOTA, value: -1 } }, '数值（value）'],
  ['a quote that is no quote', { ...WORDS, quote: '长'.repeat(41), times: 4 }, '原文（quote）'],
  ['a period nobody knows', { ...WORDS, period: 'decade' }, '周期（period）'],
])('%s is refused at its field', (_, row, field) => {
  expect(readObligation(row)).toBeUndefined();
  const problems = problemsOf(row);
  expect(problems.map((problem) => problem.field).join('\n')).toContain(field);
  expect(problems[0]?.fix).not.toBe('');
});

test('what it asks for can be taken away again, whole', () => {
  const row = { ...WORDS, op: '>=', times: 4, period: 'month', quota: QUOTA, window: '年初' };
  expect(ASPECT_IDS.filter((aspect) => speaksOf(row, aspect))).toEqual(['frequency', 'quota', 'time']);
  expect(withoutAspect(row, 'frequency')).toEqual({ ...WORDS, quota: QUOTA, window: '年初' });
  expect(withoutAspect(row, 'quota')).not.toHaveProperty('quota');
  expect(speaksOf({ ...WORDS, quota: { op: '' }, to: '' }, 'quota')).toBe(false);
  expect(withField(row, 'window', undefined)).not.toHaveProperty('window');
});

test.each([
  ['12', 12],
  ['１２', 12],
  ['2.5', 2.5],
  [' 3 ', 3],
  ['', undefined],
  ['  ', undefined],
  ['十', '十'],
  ['3次', '3次'],
  ['1e3', '1e3'],
])('“%s” typed as a number is %j', (typed, read) => {
  expect(amountOf(typed)).toBe(read);
});
