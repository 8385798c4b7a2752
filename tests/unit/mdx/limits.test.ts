import { describe, expect, it } from 'vitest';
import { dangersIn, problemsOf, render } from './support.ts';

/** Each of these takes minutes, or the stack, if it is parsed without a limit. */
const BOMBS: [name: string, body: string][] = [
  ['a million brackets', '<'.repeat(1_000_000)],
  ['deep quotes', '>'.repeat(10_000)],
  ['deeper quotes', '>'.repeat(199_000)],
  ['deep lists on a line', '- '.repeat(5_000)],
  [
    'deep lists by indent',
    Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  ],
  ['stars', `${'*'.repeat(50_000)}甲${'*'.repeat(50_000)}`],
  ['stars that open and close', 'a**b'.repeat(45_000)],
  ['mixed emphasis', '*_'.repeat(90_000)],
  ['opening brackets', '['.repeat(190_000)],
  ['closing brackets', ']'.repeat(190_000)],
  ['links of nothing', '[a]'.repeat(60_000)],
  ['backslashes', '\\'.repeat(190_000)],
  ['footnotes', '[^a]: x\n\n'.repeat(20_000)],
  ['headings', 'a\n=\n'.repeat(45_000)],
  ['open components', '<提示>'.repeat(40_000)],
  ['crossed components', '<提示>'.repeat(20_000) + '</附表>'.repeat(15_000)],
  ['nested components', '<提示>\n'.repeat(9_000) + '</提示>\n'.repeat(9_000)],
  ['open quotes', '<提示 a="'.repeat(25_000)],
];

describe('bodies beyond all measure', { timeout: 60_000 }, () => {
  it.each(BOMBS)('%s: are refused with one message, and shown as they are', (_name, body) => {
    const { value } = render(body);
    expect(problemsOf(body)).toEqual([expect.stringMatching(/^error body-syntax \d+$/)]);
    expect(dangersIn(value.html)).toEqual([]);
    expect(value.plainText).toBe(body);
  });

  it.each([
    ['long', `${'各苏木乡镇场街道要结合实际制定方案。'.repeat(12)}\n\n`.repeat(800)],
    [
      'of many rows',
      `| 甲 | 乙 | 丙 |\n|---|---|---|\n${'| **一** | 2 | <引用 任务="a/1"/> |\n'.repeat(800)}`,
    ],
    ['of many items', '1. 每月至少组织一次**集中学习**。\n'.repeat(800)],
    ['of many references', '见<引用 任务="a/1"/>。\n\n'.repeat(2_000)],
    ['nested as deep as people do', '- 甲\n  - 乙\n    - 丙\n      - 丁\n        - 戊\n          > 己\n'],
  ])('real bodies, %s, are not refused', (_name, body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  it('survive characters that are no text', () => {
    const { value } = render('甲\0乙\u0008丙\u001b[31m\ud800丁');
    expect(value.html).toBe('<p>甲\ufffd乙丙[31m\ufffd丁</p>');
  });
});
