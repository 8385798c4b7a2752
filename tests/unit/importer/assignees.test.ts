import { describe, expect, test } from 'vitest';
import { nameWithoutVenue, parseAssignees } from '../../../src/importer/parse/assignees.ts';

const namesIn = (value: string) => parseAssignees(value).map(({ text }) => text);

describe('parseAssignees', () => {
  test.each([
    ['县文旅局', ['县文旅局']],
    [
      '县文旅局、县教体局，青禾镇；望川乡,石桥街道;县文明办',
      ['县文旅局', '县教体局', '青禾镇', '望川乡', '石桥街道', '县文明办'],
    ],
    ['县文旅局（渡口馆、河口馆）、青禾镇', ['县文旅局（渡口馆、河口馆）', '青禾镇']],
    ['县文旅局(渡口馆，河口馆),青禾镇', ['县文旅局(渡口馆，河口馆)', '青禾镇']],
    ['县委各部、委、办、局', ['县委各部', '委', '办', '局']],
    ['各党（工）委、党组', ['各党（工）委、党组']],
    ['各党(工)委、党组、党支部', ['各党(工)委、党组、党支部']],
    ['各党委、党组、各党支部', ['各党委、党组、各党支部']],
    ['相关36个党（工）委、党组、党支部，详见附件', ['相关36个党（工）委、党组、党支部', '详见附件']],
    ['县委宣传部，各党（工）委、党组', ['县委宣传部', '各党（工）委、党组']],
    ['供销社、果品公司党委、党组', ['供销社', '果品公司党委、党组']],
    ['县教育局党组、各党（工）委、党组', ['县教育局党组', '各党（工）委、党组']],
    ['党（工）委、党组', ['党（工）委、党组']],
    ['县文旅局、、县教体局', ['县文旅局', '县教体局']],
    ['，县文旅局', ['县文旅局']],
    [' 县文旅局 、\n县教体局　', ['县文旅局', '县教体局']],
    ['县新时代文明\n\n实践服务中心', ['县新时代文明\n\n实践服务中心']],
    ['县文旅局（渡口馆、县教体局', ['县文旅局（渡口馆、县教体局']],
    ['', []],
  ])('%j names %j', (value, names) => {
    expect(namesIn(value)).toEqual(names);
  });

  test.each([
    ['县文旅局（古渡口陈列馆）', '古渡口陈列馆'],
    ['县文旅局(古渡口陈列馆)', '古渡口陈列馆'],
    ['县文旅局（古渡口陈列馆（含分馆））', '古渡口陈列馆（含分馆）'],
    ['县党（工）委（第一教学点）', '第一教学点'],
    ['青禾镇（镇东果园旧址）', '镇东果园旧址'],
    ['望川乡（乡村记忆馆）', '乡村记忆馆'],
    ['𠮷庆镇（𠮷庆台）', '𠮷庆台'],
    ['各乡镇（场、街道）', undefined],
    ['苏木乡镇（场街道）', undefined],
    ['各县（市、区）', undefined],
    ['各村（社区）', undefined],
    ['各乡镇（街\n道）', undefined],
    ['县文旅局（牵头）', undefined],
    ['县教育局（党组）', undefined],
    ['各党（工）委', undefined],
    ['（渡口馆）', undefined],
    ['县文旅局（）', undefined],
  ])('%j has its place in %j', (value, venue) => {
    expect(parseAssignees(value)[0]?.venue).toBe(venue);
  });

  test.each([
    ['详见附件', '详见附件'],
    ['见附件2', '见附件2'],
    ['另行通知', '另行通知'],
    ['（详见附件）', '（详见附件）'],
    ['相关36个党（工）委、党组（名单详见附件）', '名单详见附件'],
  ])('%j is, or has, withheld material', (value, phrase) => {
    expect(parseAssignees(value).find((assignee) => assignee.withheld)?.text).toBe(phrase);
  });

  test.each(['', '、、', ' 县文旅局 、、\n县教体局（馆）　', '各党委 、党组（详见附件）；甲,', '）（、）'])(
    '%j keeps every character',
    (value) => {
      const kept = parseAssignees(value).map(({ before, text, after = '' }) => before + text + after);
      expect(kept.join('')).toBe(value);
    },
  );
});

test.each([
  ['县文旅局（古渡口陈列馆）', '县文旅局'],
  ['县文旅局(牵头)', '县文旅局'],
  ['各乡镇（街道）', '各乡镇（街道）'],
  ['县文旅局', '县文旅局'],
])('nameWithoutVenue of %j is %j', (value, name) => {
  const [assignee] = parseAssignees(value);
  expect(assignee && nameWithoutVenue(assignee)).toBe(name);
});
