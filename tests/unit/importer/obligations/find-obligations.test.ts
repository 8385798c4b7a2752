import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  findObligations,
  type ProposedObligation,
  readsAsReport,
} from '../../../../src/importer/obligations/find-obligations.ts';
import { LONGEST_QUOTE } from '../../../../src/importer/obligations/quote.ts';
import { obligationSchema } from '../../../../src/schema/obligation.ts';
import { type Answer, markedSentences, scoreOf } from '../../../bench/obligations.ts';

const FIXTURES = path.join(import.meta.dirname, '../../../fixtures/obligations');

/** What a sheet marks; it says who only where the sentence names somebody. */
const marked = (answer: Answer | ProposedObligation, names: boolean) => ({
  ...(names ? { who: answer.who ?? null } : {}),
  op: answer.op ?? null,
  times: answer.times ?? null,
  period: answer.period ?? null,
  quota: answer.quota
    ? { value: null, min: null, max: null, per: null, dimension: null, ...answer.quota }
    : null,
  leadDays: answer.leadDays ?? null,
  window: answer.window ?? null,
  to: answer.to ?? null,
});

describe.each(['sentences.yml', 'later-looks.yml'])('sentences of an invented county in %s', (file) => {
  test.each(markedSentences(file))('$place $text', ({ text, answers, report }) => {
    const found = findObligations(text, report === undefined ? {} : { report });
    const names = answers.map(({ who }) => who !== undefined);
    expect(found.map((one, index) => marked(one, names[index] ?? false))).toEqual(
      answers.map((answer, index) => marked(answer, names[index] ?? false)),
    );
    for (const [index, { quote }] of found.entries()) {
      const answer = answers[index]?.quote ?? '';
      expect(quote.includes(answer) || answer.includes(quote)).toBe(true);
    }
  });
});

test('on sentences that no rule was tuned on, recall and precision are 0.95', () => {
  const { answers, proposals, found } = scoreOf(markedSentences('held-out.yml'));
  expect(found / answers).toBeGreaterThanOrEqual(0.95);
  expect(found / proposals).toBeGreaterThanOrEqual(0.95);
});

/** Fields that a clause may take from the words around it. */
const FROM_AROUND: readonly (keyof ReturnType<typeof marked>)[] = ['period', 'to', 'window'];

const statement = ({ times, quota, leadDays, period, window }: ReturnType<typeof marked>) =>
  times ?? quota?.value ?? quota?.min ?? leadDays ?? (period === null ? window : null);

/** 至少 stands before the first of a list, an unnamed 一位 asks only in its sentence. */
const ONLY_IN_ITS_SENTENCE = /^(?:1次|2个问题)/;

describe.each(['2020-publicity', '2023-civilisation'])('quoted clauses of %s', (list) => {
  const { items } = parse(readFileSync(path.join(FIXTURES, `${list}.yml`), 'utf8')) as {
    items: Record<string, Answer[]>;
  };
  const quotes = Object.entries(items)
    .flatMap(([number, answers]) => answers.map((answer) => ({ number, answer })))
    .filter(({ answer }) => !ONLY_IN_ITS_SENTENCE.test(answer.quote));

  test.each(quotes)('item $number: $answer.quote', ({ answer }) => {
    expect(answer.quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
    const expected = marked(answer, false);
    const found = findObligations(answer.quote).map((one) => marked(one, false));
    const same = found.filter((one) => statement(one) === statement(expected));
    expect(same).not.toEqual([]);
    const agrees = (one: ReturnType<typeof marked>) =>
      FROM_AROUND.every((field) => one[field] === expected[field] || one[field] === null) &&
      one.op === expected.op &&
      one.quota?.op === expected.quota?.op &&
      one.quota?.unit === expected.quota?.unit;
    expect(same.some(agrees)).toBe(true);
  });
});

describe('a text says nothing that it does not say', () => {
  const parts = [
    '各乡镇',
    '每月',
    '每半年',
    '年内',
    '至少',
    '不少于',
    '达到',
    '2次',
    '3—5名',
    '90%',
    '一支',
    '“五个一”',
    '《办法》',
    '开展',
    '新建',
    '提前2日',
    '向县委办报备',
    '春节期间',
    '12月10日前',
    '（含街道）',
    '，',
    '。',
    '；',
    '：',
    '、',
    '\n',
    '1.',
    '（',
    '）',
    '“',
    '”',
    '等11支',
    '了',
    '今年以来',
    '每个行政村',
    '国家级媒体',
    '5条以上',
    '的',
    '𠮷',
    '\r',
    ' ',
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((words) => words.join(''));

  test('every proposal is exact, fits the schema, and comes again the same', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, report) => {
        const found = findObligations(text, { report });
        expect(findObligations(text, { report })).toEqual(found);
        for (const one of found) {
          expect(text).toContain(one.quote);
          expect(one.quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
          for (const words of [one.who, one.window, one.to, one.quota?.per, one.quota?.dimension])
            if (words) expect(text).toContain(words);
          const parsed = obligationSchema.safeParse(withoutNulls(one));
          expect(parsed.success ? '' : JSON.stringify([one, parsed.error?.issues])).toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  const withoutNulls = (value: object): object =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== null)
        .map(([key, item]) => [key, typeof item === 'object' ? withoutNulls(item) : item]),
    );
});

test.each([
  ['2024年上半年意识形态工作情况报告', true],
  ['青禾镇2024年宣传思想工作总结', true],
  ['述职述廉报告', true],
  ['2024年度重点任务清单', false],
  ['关于印发《政府工作报告》任务分工方案的通知', false],
  ['政府工作报告目标任务分解', false],
  ['2024年工作要点', false],
])('%s: a report is %s', (title, report) => expect(readsAsReport(title)).toBe(report));
