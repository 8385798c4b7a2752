/** Finds, in text, Markdown that did not work: it is shown with its marks, which nobody wants. */
import type { Problem } from './problem.ts';

interface Rule {
  /** Must cost no more than the length of a line. */
  pattern: RegExp;
  only?: (found: string) => boolean;
  what: (found: string) => string;
  fix: (found: string) => string;
}

const ANYWHERE: readonly Rule[] = [
  {
    pattern: /(?<!\\)\*\*.*$/g,
    what: () => '星号 ** 没有起作用，会原样显示',
    fix: () => '加粗写成 **文字** ：两边的星号成对，里面紧挨着文字，不留空格。',
  },
  {
    pattern: /\[[^[\]]+\](?:（[^（）]*）|\([^()]*）|（[^()]*\))/g,
    only: (found) => /[/.:]/.test(found),
    what: () => '链接用了中文括号',
    fix: () => '换成英文半角的括号，写成 [文字](https://…)。',
  },
  {
    pattern: /\]\((?=[^()<>]*[/.])[^()<>"' ]+ [^()<>]+\)/g,
    what: () => '网址或文件名里有空格，没有成为链接',
    fix: () => '去掉空格；去不掉就用尖括号把网址括起来，如 ![说明](</uploads/第 1 次.jpg>)。',
  },
  {
    pattern: /(?<!\\)\[\^[^[\]\s]+\]/g,
    what: (note) => `脚注 ${note} 没有写内容`,
    fix: (note) => `在正文末尾另起一行写 ${note}: 内容。`,
  },
];

const AT_START: readonly Rule[] = [
  {
    pattern: /^#{1,6}(?=[^\s#][^#]*$)/g,
    what: (marks) => `行首的 ${marks} 后面没有空格，不会成为标题`,
    fix: (marks) => `写成 ${marks} 标题。`,
  },
  {
    pattern: /^\|.*\|\s*$/g,
    what: () => '这一行像表格，但没有排成表格',
    fix: () => '表格前空一行，第二行写分隔行 |---|---| ，列数与表头一样。',
  },
];

/** Marks of one line of text that begins at `offset`; `atStart`: nothing stands before it on its line. */
export function strayMarks(line: string, offset: number, atStart: boolean): Problem[] {
  return (atStart ? [...AT_START, ...ANYWHERE] : ANYWHERE).flatMap(({ pattern, only, what, fix }) =>
    [...line.matchAll(pattern)]
      .filter((match) => only?.(match[0]) ?? true)
      .map((match) => ({
        offset: offset + match.index,
        kind: 'body-syntax',
        severity: 'warning',
        what: what(match[0]),
        fix: fix(match[0]),
      })),
  );
}
