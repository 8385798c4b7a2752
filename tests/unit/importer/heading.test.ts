import { expect, test } from 'vitest';
import { headingLength } from '../../../src/importer/parse/heading.ts';

const FULL = '修好老渡口，办好新果节，让外乡人愿意来';

test.each([
  ['a heading', '抓好阵地\n', '抓好阵地\n'],
  ['a heading with a full stop', '抓好阵地。\n\n', '抓好阵地。\n\n'],
  ['a heading over two lines', `${FULL}\n\n本乡人愿意留\n`, `${FULL}\n\n本乡人愿意留\n`],
  ['a short heading over two lines, nothing below', '修好老渡口\n办好新果节\n', '修好老渡口\n办好新果节\n'],
  ['a heading below its number', '\n抓好阵地\n', '\n抓好阵地\n'],
  ['text below', '总体要求\n坚持节俭办节，门票不涨。\n', '总体要求\n'],
  ['text below a long heading', `${FULL}\n坚持节俭办节。\n`, `${FULL}\n`],
  [
    'a heading over two lines and text below',
    `${FULL}\n本乡人愿意留\n坚持节俭办节。\n`,
    `${FULL}\n本乡人愿意留\n`,
  ],
  ['text on the same line', '组织领导。成立办公室。\n设在县里。', '组织领导。'],
  ['a full stop in quotes', '落实“人满不开船。”的规定\n', '落实“人满不开船。”的规定\n'],
  ['indented text', `${FULL}\n　　坚持节俭办节\n`, `${FULL}\n`],
  ['a heading with a colon', '总体要求：\n坚持节俭办节\n', '总体要求：\n'],
  ['other line ends', '总体要求\r\n坚持节俭办节。\r\n', '总体要求\r\n'],
  ['nothing', '', ''],
])('%s', (_, raw, heading) => {
  expect(raw.slice(0, headingLength(raw))).toBe(heading);
});
