import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/importer/parse/document-head.ts';
import { documentNumberIn } from '../../../src/importer/parse/document-number.ts';
import { classifyHead } from '../../../src/importer/parse/head-lines.ts';
import { issuersIn } from '../../../src/importer/parse/issuers.ts';
import { officialDay } from '../../../src/importer/parse/official-day.ts';
import { sourceDocument } from '../../../src/importer/source-document.ts';

const linesOf = (...lines: string[]) => classifyHead(sourceDocument('any', lines.join('\n')).lines);
const headOf = (...lines: string[]) => readHead(linesOf(...lines));

const NOTHING = { issuers: [], recipients: [] };
const PREAMBLE = '为了让乡亲们出门有路、歇脚有亭，制定本清单。';

describe('readHead', () => {
  test.each([
    ['nothing', [], NOTHING],
    ['a bare title', ['示例县2031年工作要点'], { ...NOTHING, title: '示例县2031年工作要点', year: 2031 }],
    [
      'a title over lines',
      ['示例县2031年修渡口', '', '任务落实清单'],
      { ...NOTHING, title: '示例县2031年修渡口任务落实清单', year: 2031 },
    ],
    [
      'a title with blanks and a remark below',
      ['2031年示例县  修渡口任务清单', '（征求意见稿）'],
      { ...NOTHING, title: '2031年示例县修渡口任务清单（征求意见稿）', year: 2031 },
    ],
    [
      'an issuer above the title',
      ['示例县文化旅游局', '2031年工作要点'],
      { ...NOTHING, issuers: ['示例县文化旅游局'], title: '2031年工作要点', year: 2031 },
    ],
    [
      'a notice that forwards a list',
      ['关于印发《2031年任务清单》的通知'],
      { ...NOTHING, title: '2031年任务清单', year: 2031 },
    ],
    [
      'a list whose title quotes another',
      ['关于印发《贯彻《示例县条例》任务清单》的通知'],
      { ...NOTHING, title: '贯彻《示例县条例》任务清单' },
    ],
    ['two lists', ['关于印发《甲清单》《乙清单》的通知'], { ...NOTHING, title: '甲清单' }],
    [
      'a notice without quotes',
      ['关于印发2031年任务清单的通知'],
      { ...NOTHING, title: '2031年任务清单', year: 2031 },
    ],
    [
      'a notice right above the title of the list',
      ['关于做好修渡口工作的通知', '2031年修渡口任务清单'],
      { ...NOTHING, title: '2031年修渡口任务清单', year: 2031 },
    ],
    [
      'a notice that is all the title there is',
      ['关于做好2031—2033年', '修渡口工作的通知', '各乡镇：'],
      { issuers: [], recipients: ['各乡镇'], title: '关于做好2031—2033年修渡口工作的通知', year: 2031 },
    ],
    [
      'a notice whose title never ends',
      ['关于修渡口', '各乡镇：', PREAMBLE],
      { issuers: [], recipients: ['各乡镇'], title: '关于修渡口', preamble: PREAMBLE },
    ],
    [
      'the issuer in the title',
      ['中共示例县委办公室 示例县人民政府办公室关于印发《任务清单》的通知'],
      { issuers: ['中共示例县委办公室', '示例县人民政府办公室'], recipients: [], title: '任务清单' },
    ],
    [
      'issuers printed twice',
      ['示例县委宣传部文件', '示例县委宣传部'],
      { issuers: ['示例县委宣传部'], recipients: [] },
    ],
    [
      'recipients over lines',
      ['关于修渡口的通知', '各乡镇党委、街道党工委，', '县直各单位：'],
      { issuers: [], title: '关于修渡口的通知', recipients: ['各乡镇党委、街道党工委', '县直各单位'] },
    ],
    [
      'a preamble that ends in a colon',
      ['关于修渡口的通知', '现就有关事项通知如下：'],
      { ...NOTHING, title: '关于修渡口的通知', preamble: '现就有关事项通知如下：' },
    ],
    [
      'a preamble over paragraphs and pages',
      ['任务清单', '为了让乡亲们出门有路可走，歇脚有凉亭可坐，制', '', '定本清单。', '大家照办。'],
      {
        ...NOTHING,
        title: '任务清单',
        preamble: '为了让乡亲们出门有路可走，歇脚有凉亭可坐，制定本清单。\n大家照办。',
      },
    ],
    [
      'the year from the date',
      ['修渡口任务清单', '2031年3月5日'],
      { ...NOTHING, title: '修渡口任务清单', issuedOn: '2031-03-05', year: 2031 },
    ],
    [
      'the year from the number',
      ['示宣字〔2031〕9号', '修渡口任务清单'],
      { ...NOTHING, title: '修渡口任务清单', documentNumber: '示宣字〔2031〕9号', year: 2031 },
    ],
    [
      'the year in Chinese digits',
      ['二〇三一年任务清单'],
      { ...NOTHING, title: '二〇三一年任务清单', year: 2031 },
    ],
  ])('%s', (_, lines, head) => {
    expect(headOf(...lines)).toEqual(head);
  });
});

test('what is not understood is kept as other', () => {
  const lines = linesOf('(3)', '任务清单', '现将清单发给你们，请照办。', '', PREAMBLE, '2031年3月5日');
  expect(lines.map((line) => line.kind)).toEqual(['other', 'title', 'other', 'blank', 'preamble', 'date']);
});

test.each([
  ['2031年3月5日', '2031-03-05'],
  ['  2031 年 12 月 31 日 ', '2031-12-31'],
  ['２０３１年３月５日', '2031-03-05'],
  ['（2031年3月5日）', '2031-03-05'],
  ['二〇三一年十月二十一日', '2031-10-21'],
  ['二○三一年三月五日', '2031-03-05'],
  ['2031年3月5日印发', '2031-03-05'],
  ['2031年2月29日', undefined],
  ['2031年13月1日', undefined],
  ['2031年3月', undefined],
  ['2031年3月5日前完成', undefined],
  ['', undefined],
])('officialDay of %j is %j', (line, day) => {
  expect(officialDay(line)).toBe(day);
});

test.each([
  ['示文明办字〔2031〕9号', '示文明办字〔2031〕9号'],
  [' 示宣发 [2031] 第 12 号  签发人：林一禾', '示宣发[2031]第12号'],
  ['示宣字〔２０３１〕９号', '示宣字〔2031〕9号'],
  ['示宣字（2031）9号', '示宣字(2031)9号'],
  ['按照示宣字〔2031〕9号，照办', undefined],
  ['2031年第9号', undefined],
])('documentNumberIn %j is %j', (line, number) => {
  expect(documentNumberIn(line)).toBe(number);
});

test.each([
  ['示例县精神文明建设委员会办公室', ['示例县精神文明建设委员会办公室']],
  ['示例县新时代文明实践服务中心 **文件**', ['示例县新时代文明实践服务中心']],
  ['中共示例县委宣传部文件', ['中共示例县委宣传部']],
  ['示例县总工会  共青团示例县委', ['示例县总工会', '共青团示例县委']],
  ['中 共 示 例 县 委 宣 传 部', ['中共示例县委宣传部']],
  ['各乡镇党委、街道党工委', []],
  ['2031年全县妇联', []],
  ['任务落实清单', []],
  ['请报县委宣传部。', []],
])('issuersIn %j are %j', (line, issuers) => {
  expect(issuersIn(line)).toEqual(issuers);
});
