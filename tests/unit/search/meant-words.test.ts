/** Pinyin and typing errors, against the words that the portal's texts hold. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readPinyin } from '../../../src/search/read-pinyin.ts';
import { repairWord } from '../../../src/search/repair-word.ts';
import type { Vocabulary } from '../../../src/search/vocabulary.ts';
import { openPortal, SOURCE, task } from './make-portal.ts';

let vocabulary: Vocabulary;

beforeAll(() => {
  const records = [task('1', '志愿服务品牌', '培育品牌志愿服务项目，修订村规民约，网格化管理。')];
  ({ vocabulary } = openPortal({ ...SOURCE, records }));
});

describe('pinyin', () => {
  test.each([
    ['zhiyuanfuwu', '志愿服务'],
    ['zyfw', '志愿服务'],
    ['zhiyfw', '志愿服务'],
    ['志愿fuwu', '志愿服务'],
    ['zhiyuanfuwupinp', '志愿服务品牌'],
    ['wanggehua', '网格化'],
  ])('%s may be %s', (typed, meant) => {
    expect(readPinyin(typed, vocabulary)[0]?.text).toBe(meant);
  });

  test('never proposes characters that stand nowhere together', () => {
    expect(readPinyin('gongjijin', vocabulary)).toEqual([]);
  });
});

describe('a word that stands nowhere', () => {
  test.each([
    ['村归民约', '村规民约'],
    ['志原服务', '志愿服务'],
    ['网各化', '网格化'],
    ['服志愿务', undefined],
    ['村规约民', '村规民约'],
    ['志愿愿服务', '志愿服务'],
    ['村民约', '村规民约'],
    ['品派', '品牌'],
  ])('%s may be %s', (typed, meant) => {
    const repairs = repairWord(typed, vocabulary).map(({ text }) => text);
    if (meant === undefined) expect(repairs).toEqual([]);
    else expect(repairs).toContain(meant);
  });

  test('is left alone where it does stand', () => {
    expect(repairWord('志愿服务', vocabulary)).toEqual([]);
  });

  test('in a sentence only sounds are mended', () => {
    expect(repairWord('村民约', vocabulary, false)).toEqual([]);
    expect(repairWord('村归民约', vocabulary, false).map(({ text }) => text)).toEqual(['村规民约']);
  });
});
