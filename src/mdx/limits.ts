/**
 * What a body may cost. Markdown parsers need time in the square of the marks of one paragraph and of the
 * depth of containers, so a body that is far beyond anything an editor writes is refused before parsing.
 */
import type { Problem } from './problem.ts';

export const LONGEST_BODY = 200_000;
export const DEEPEST_TREE = 100;

/** Below this no text can be expensive enough to need counting. */
const SHORT_BODY = 3_000;
const MOST_LINES = 20_000;
const MOST_FOOTNOTES = 1_000;
/** Sum over all blocks of the square of their marks and lines. */
const COST_BUDGET = 1.6e7;

const MARKS = /\*{1,2}|_{1,2}|[[\]`<&\\!~]|\r\n?|\n/g;
const NESTING = /^(?:(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){20}|[ \t]{120,}(?:[-+*]|\d{1,9}[.)])[ \t])/m;

const refusal = (offset: number, what: string, fix: string): Problem => ({
  offset,
  kind: 'body-syntax',
  severity: 'error',
  what,
  why: '正文这样就没法排版，先按原样的文字显示。',
  fix,
});

/** Says why a body is not worth parsing, or nothing. */
export function overLimits(source: string): Problem | undefined {
  if (source.length > LONGEST_BODY) {
    return refusal(
      0,
      `正文有 ${source.length} 个字符，最多 ${LONGEST_BODY} 个`,
      '把正文分成几个条目，大段的材料作为文件上传，正文里写链接。',
    );
  }
  if (source.length < SHORT_BODY) return undefined;
  const nested = NESTING.exec(source);
  if (nested) return tooDeep(nested.index);
  if ((source.match(/\r\n?|\n/g)?.length ?? 0) > MOST_LINES) {
    return refusal(0, `正文超过 ${MOST_LINES} 行`, '把正文分成几个条目。');
  }
  if ((source.match(/\[\^/g)?.length ?? 0) > MOST_FOOTNOTES) {
    return refusal(0, `正文里的脚注标记超过 ${MOST_FOOTNOTES} 处`, '减少脚注，或者把正文分成几个条目。');
  }
  let cost = 0;
  for (const block of source.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/)) {
    cost += (block.match(MARKS)?.length ?? 0) ** 2;
  }
  if (cost <= COST_BUDGET) return undefined;
  return refusal(0, '正文里的标记符号太多，挤在一起', '删掉成片的 * [ ] < 等符号，段落之间空一行。');
}

export const tooDeep = (offset: number): Problem =>
  refusal(offset, '引用、列表或加粗一层套一层，套得太深', '减少层次，三层以内读者才看得清。');
