import { describe, expect, test } from 'vitest';
import { textOfItem } from '../../../src/importer/item-text.ts';
import { joinAllLines, joinBrokenLines } from '../../../src/importer/parse/joined-text.ts';
import { parseSegments } from '../../../src/importer/parse/responsibility.ts';

const FULL = '每天早晚各看一次水位，看完记在本子上，谁都可以翻';

describe('joinBrokenLines', () => {
  test.each([
    ['nothing', '', ''],
    ['blank lines', ' \n\n　　\r\n', ''],
    ['a sentence cut by the page', `${FULL}\n\n看。`, `${FULL}看。`],
    ['cut twice, with other line ends', `${FULL}\r\n${FULL}\r看。`, `${FULL}${FULL}看。`],
    ['a page number in the cut', `${FULL}\n— 12 —\n看。`, `${FULL}看。`],
    ['another page number in the cut', `${FULL}\n第 3 页 共 9 页\n看。`, `${FULL}看。`],
    ['a form feed in the cut', `${FULL}\n\f看。`, `${FULL}看。`],
    ['paragraphs', '修渡口。\n\n修凉亭。', '修渡口。\n修凉亭。'],
    [
      'paragraphs that end in a colon or semicolon',
      '乡镇：\n两条；\n街道：\n一条。',
      '乡镇：\n两条；\n街道：\n一条。',
    ],
    ['a quoted full stop', `${FULL}“看。”\n修凉亭。`, `${FULL}“看。”\n修凉亭。`],
    ['a quote that ends no sentence', `${FULL}“水位”\n本子。`, `${FULL}“水位”本子。`],
    [
      'a remark in brackets after a sentence',
      `${FULL}。（一看：早；二看：晚）\n修凉亭。`,
      `${FULL}。（一看：早；二看：晚）\n修凉亭。`,
    ],
    ['a bracket in a sentence', `${FULL}（含节假日）\n看。`, `${FULL}（含节假日）看。`],
    ['a short line that ended by itself', '修防火路\n路宽三米。', '修防火路\n路宽三米。'],
    ['a short line that ends in a comma', '守灵不过三天，\n不请乐队。', '守灵不过三天，不请乐队。'],
    ['an indented paragraph', `${FULL}\n　　修凉亭。`, `${FULL}\n修凉亭。`],
    [
      'points',
      `${FULL}\n（1）看水\n(2)看船\n①早\n3）晚\n一是晴\n第二，雨`,
      `${FULL}\n（1）看水\n(2)看船\n①早\n3）晚\n一是晴\n第二，雨`,
    ],
    ['table rows', `单位\t几条\n${FULL}\t两条\n合计`, `单位\t几条\n${FULL}\t两条\n合计`],
    ['foreign words', `${FULL} Open\nSource 软件。`, `${FULL} Open Source 软件。`],
  ])('%s', (_, raw, joined) => {
    expect(joinBrokenLines(raw)).toBe(joined);
  });
});

test.each([
  ['县新时代文明\n\n实践服务中心', '县新时代文明实践服务中心'],
  ['- 4 -\n 县文旅局 ', '县文旅局'],
  ['', ''],
])('joinAllLines of %j is %j', (raw, joined) => {
  expect(joinAllLines(raw)).toBe(joined);
});

describe('textOfItem', () => {
  test.each([
    ['no bracket', '修渡口。\n', '修渡口。'],
    ['a bracket at the end', '修渡口。（责任单位：甲）\n\n', '修渡口。'],
    ['a bracket on its own line', '修渡口。\n\n（责任单位：甲）\n', '修渡口。'],
    ['no full stop before the bracket', '修“渡口”（责任单位：甲）', '修“渡口”'],
    ['the full stop after the bracket', '修渡口（责任单位：甲）。', '修渡口。'],
    ['full stops before and after it', '修渡口。（责任单位：甲）。\n修凉亭。', '修渡口。\n修凉亭。'],
    ['a paragraph after the bracket', '修渡口（责任单位：甲）\n县里出钱。', '修渡口\n县里出钱。'],
    ['words after it on its line', '修渡口。\n（责任单位：甲）县里出钱。', '修渡口。\n县里出钱。'],
    ['a sentence around it', '修渡口（责任单位：甲）和凉亭。', '修渡口和凉亭。'],
    ['nothing but the bracket', '（责任单位：甲）', ''],
  ])('%s', (_, raw, text) => {
    expect(textOfItem(parseSegments(raw, 1))).toBe(text);
  });
});
