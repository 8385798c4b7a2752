import { describe, expect, test } from 'vitest';
import { hanPair, indexQuery, indexWord } from '../../../src/search/index-words.ts';
import { inDigits } from '../../../src/search/mentions.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { asksNothingElse, withoutDuty, withoutQuestion } from '../../../src/search/question-words.ts';
import { tokensOf } from '../../../src/search/tokens.ts';

test.each([
  ['１５日 报备', '15日 报备'],
  ['ＰＰＴ', 'ppt'],
  ['8＋N志愿', '8n志愿'],
  ['《村规民约（参考范本）》', '村规民约 参考范本'],
  ['“三个”清单', '三个 清单'],
  ['  两微\u200b一端。', '两微一端'],
])('%s is compared as %s', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each([
  ['志愿服务', ['志愿', '愿服', '服务']],
  ['30分', ['30', '30分', '分']],
  ['网', ['网']],
  ['ppt 课件', ['ppt', '课件']],
  ['学习、讲堂', ['学习', '讲堂']],
])('%s is looked up as %j', (text, expected) => {
  expect(tokensOf(text)).toEqual(expected);
});

describe('words of the index', () => {
  test.each(['志愿', '龘龥', '一一', '鿕闻'])('%s can be told from its word', (pair) => {
    expect(hanPair(indexWord(pair))).toBe(pair);
  });

  test('hold no digit, at which Pagefind would take them apart', () => {
    expect(['30分', '2131', '8n', '志愿', '网'].map(indexWord).join('')).not.toMatch(/\d/);
  });

  test('of one character begin the words of its pairs; of numbers begin nothing', () => {
    expect(indexWord('志愿').startsWith(indexQuery('志').query)).toBe(true);
    expect(indexQuery('30')).toEqual({ query: `"${indexWord('30')}"`, exact: true });
    expect(hanPair(indexWord('30'))).toBeUndefined();
  });
});

describe('questions', () => {
  test.each([
    ['谁负责农村电影放映', '农村电影放映'],
    ['村规民约由哪个部门牵头修订', '村规民约 修订'],
    ['志愿者一年至少要参加几次培训', '志愿者一年 培训'],
    ['举办论坛要不要报备', '举办论坛 报备'],
    ['请问学习讲堂怎么考评', '学习讲堂 考评'],
  ])('%s asks about %s', (query, matter) => {
    const { text, asked } = withoutQuestion(query);
    expect(withoutDuty(text)).toBe(matter);
    expect(asked).toBe(true);
  });

  test.each(['志愿服务品牌', '网格化管理', '办丧事'])('%s is none', (query) => {
    expect(withoutQuestion(query)).toEqual({ text: query, asked: false });
  });

  test.each(['负责什么', '有哪些任务', '的职责', '要做哪些事', '牵头的工作有哪些', ''])(
    '“%s” asks nothing else',
    (rest) => {
      expect(asksNothingElse(rest)).toBe(true);
    },
  );
});

test.each([
  ['38', '38'],
  ['三十八', '38'],
  ['十', '10'],
  ['一百零五', '105'],
  ['许多', undefined],
])('%s is %s', (written, number) => {
  expect(inDigits(written)).toBe(number);
});
