import { describe, expect, it } from 'vitest';
import { dangersIn, problemsOf, render } from './support.ts';

const CODE = 'error body-code';
const COMPONENT = 'error body-component';
const LINK = 'error body-link';
const RUNS = 'warning body-code';

/** A body, the messages it must give, and the visible text if that is to be exactly this. */
type Case = [name: string, body: string, problems: string[], text?: string];

const TEXT: Case[] = [
  ['less than', '分数<60', [], '分数<60'],
  ['a percentage', '<80% 的单位', [], '<80% 的单位'],
  ['a name in brackets', '由<张三>负责', [], '由<张三>负责'],
  ['a long name in brackets', '<新时代文明实践 中心>', [], '<新时代文明实践 中心>'],
  ['comparisons', 'a<b 且 c>d，x <y', [], 'a<b 且 c>d，x <y'],
  ['a mail address', '<a@b.cn>', [], '<a@b.cn>'],
  ['a web address', '<https://www.gov.cn/a?b=c>', [], '<https://www.gov.cn/a?b=c>'],
  ['book titles', '《条例》〈提示〉＜张三＞', [], '《条例》〈提示〉＜张三＞'],
  ['an arrow and empty brackets', '甲 <- 乙 <> </> <= <<', [], '甲 <- 乙 <> </> <= <<'],
  ['braces with a percentage', '{10%}', [], '{10%}'],
  ['braces with a list', '{甲、乙}，{1, 2, 3} {2020} {} {A组}', [], '{甲、乙}，{1, 2, 3} {2020} {} {A组}'],
  ['an open brace', '集合 {1, 2, 3 的', [], '集合 {1, 2, 3 的'],
  ['a sentence that begins with import', 'import 和 export 两项数据', [], 'import 和 export 两项数据'],
  ['import in the middle', '学习 import fs from "fs" 的写法', []],
  ['escaped tags', '\\<提示> \\<br> \\{a.b}', [], '<提示> <br> {a.b}'],
  ['tags as references', '&lt;script&gt;alert(1)&lt;/script&gt;', [], '<script>alert(1)</script>'],
  ['tags in code', '`<script>` `<提示>` `{a.b}`', [], '<script> <提示> {a.b}'],
  ['tags in a fence', '~~~\n<提示>\nimport a from "b"\n{a.b}\n~~~', []],
  ['a lookalike of script', '<ѕcript>alert(1)</ѕcript>', [`${COMPONENT} 1`]],
  ['full-width script', '＜script＞alert(1)＜/script＞', [], '＜script＞alert(1)＜/script＞'],
  ['a right-to-left override', '甲\u202e<乙>', [], '甲\u202e<乙>'],
];

const RUNNING: Case[] = [
  ['a property', '版本 {process.version}', [`${RUNS} 1`], '版本 {process.version}'],
  ['a sum', '{1+1}', [`${RUNS} 1`], '{1+1}'],
  ['a call', '甲\n\n{fs.readFileSync("/etc/passwd")}', [`${RUNS} 3`]],
  ['a call at once', '{(() => { throw 1 })()}', [`${RUNS} 1`]],
  ['a template', '{`\u0024{process.env.HOME}`}', [`${RUNS} 1`]],
  ['a name, a string, a comment', '{name} {"x"} {/* 内部 */}', [`${RUNS} 1`, `${RUNS} 1`, `${RUNS} 1`]],
  ['two braces', '{{site}} \u0024{x}', [`${RUNS} 1`, `${RUNS} 1`]],
  ['an expression over lines', '{\n  a.b\n}', [`${RUNS} 1`]],
  ['an expression in a cell', '| {a.b} |\n|-|\n| {c.d} |', [`${RUNS} 1`, `${RUNS} 3`]],
  ['an import', "import fs from 'node:fs'", [`${RUNS} 1`], "import fs from 'node:fs'"],
  [
    'imports',
    "甲\n\nimport {a} from 'b'\nimport * as c from 'd'\nimport 'e'",
    [`${RUNS} 3`, `${RUNS} 4`, `${RUNS} 5`],
  ],
  [
    'exports',
    'export const a = 1\nexport default function () {}\nexport * from "x"',
    [`${RUNS} 1`, `${RUNS} 2`, `${RUNS} 3`],
  ],
  ['an import in a quote', "> import fs from 'fs'", [`${RUNS} 1`]],
];

const MARKUP: Case[] = [
  ['a script', '甲\n\n<script>alert(1)</script>', [`${CODE} 3`, `${CODE} 3`]],
  ['a script in capitals', '<SCRIPT SRC=//evil.cn/x.js></SCRIPT>', [`${CODE} 1`, `${CODE} 1`]],
  ['an unfinished script', '<script src=x', [`${CODE} 1`]],
  ['a script over lines', '<script\nsrc=x>', [`${CODE} 1`]],
  ['a style', '<style>*{display:none}</style>', [`${CODE} 1`, `${CODE} 1`]],
  ['an event', '<img src=x onerror=alert(1)>', [`${CODE} 1`]],
  ['an event with a slash', '<svg/onload=alert(1)>', [`${CODE} 1`]],
  ['an event as JSX', '<div onClick={() => fetch("x")}>甲</div>', [`${CODE} 1`, `${COMPONENT} 1`]],
  ['a frame', '<iframe src="https://a.cn"></iframe>', [`${CODE} 1`, `${CODE} 1`]],
  ['a form', '<form action="https://a.cn"><input name="a"></form>', [`${CODE} 1`, `${CODE} 1`, `${CODE} 1`]],
  ['a link that runs', '<a href="javascript:alert(1)">甲</a>', [`${CODE} 1`, `${COMPONENT} 1`]],
  ['a base', '<base href="//evil.cn"><meta http-equiv="refresh">', [`${CODE} 1`, `${CODE} 1`]],
  ['a comment', '<!-- 内部 -->', [`${CODE} 1`]],
  ['a comment over lines', '甲\n<!-- 内部\n<b>乙</b> -->', [`${CODE} 2`]],
  ['an open comment', '<!-- 内部', [`${CODE} 1`]],
  [
    'other declarations',
    '<!DOCTYPE html> <![CDATA[x]]> <?php echo 1 ?>',
    [`${CODE} 1`, `${CODE} 1`, `${CODE} 1`],
  ],
  ['a box', '<div class="x">甲</div>', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  [
    'line breaks',
    '甲<br>乙<br/>丙<BR />',
    [`${COMPONENT} 1`, `${COMPONENT} 1`, `${COMPONENT} 1`],
    '甲<br>乙<br/>丙<BR />',
  ],
  ['a lone closing tag', '甲</b>', [`${COMPONENT} 1`]],
  ['a style attribute', '<p style="position:fixed">甲</p>', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['markup inside emphasis', '**<b>甲</b>**', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['markup across emphasis', '<div class="*a*">甲', [`${COMPONENT} 1`]],
  ['markup in a link', '[<b>甲</b>](/a)', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['markup in a heading', '# <b>甲</b>', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
];

const COMPONENTS: Case[] = [
  ['an unknown component', '<Foo/>', [`${COMPONENT} 1`]],
  [
    'an unknown component with code',
    '<Foo.Bar x={1} {...y}>甲</Foo.Bar>',
    [`${COMPONENT} 1`, `${COMPONENT} 1`],
  ],
  [
    'an unknown Chinese component',
    '<提醒 类型="注意">甲</提醒> <附件/>',
    [`${COMPONENT} 1`, `${COMPONENT} 1`, `${COMPONENT} 1`],
  ],
  ['a forgotten space', '<附表标题="x">', [`${COMPONENT} 1`]],
  ['full-width brackets', '＜提示 类型="注意"＞甲＜/提示＞', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['an expression attribute', '<提示 类型={process.exit()}>甲</提示>', [`${CODE} 1`]],
  ['a spread', '<提示 {...globalThis}>甲</提示>', [`${CODE} 1`]],
  ['an expression with brackets', '<提示 标题={a > {b: 1}}>甲</提示>', [`${CODE} 1`]],
  ['an event attribute', '<提示 onclick="alert(1)">甲</提示>', [`${COMPONENT} 1`]],
  ['a handler in a value', '<提示 标题="&quot; onclick=&quot;alert(1)">甲</提示>', []],
  ['a script in a value', '<提示 标题="<script>alert(1)</script>">甲</提示>', []],
  ['a class and a style', '<提示 class="x" style="y">甲</提示>', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  [
    'a value from the prototype',
    '<提示 类型="__proto__" constructor="x">甲</提示>',
    [`${COMPONENT} 1`, `${COMPONENT} 1`],
  ],
  ['an unfinished tag', '<提示 类型="注意', [`${COMPONENT} 1`], '<提示 类型="注意'],
  ['an unfinished tag before others', '<提示 类型="注意"\n\n<提示>甲</提示>', [`${COMPONENT} 1`]],
  ['an unclosed tag', '<提示 类型="注意">\n甲\n\n乙', [`${COMPONENT} 1`]],
  ['a lone closing component', '甲\n\n</提示>', [`${COMPONENT} 3`]],
  ['a pair across paragraphs', '甲<提示>乙\n\n丙</提示>丁', [`${COMPONENT} 1`, `${COMPONENT} 3`]],
  ['a pair across a list', '<提示>\n- 甲\n- 乙</提示>', [`${COMPONENT} 1`, `${COMPONENT} 3`]],
  ['a pair across cells', '| <提示> | </提示> |\n|-|-|', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['a pair across emphasis', '**<提示>甲**</提示>', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['a pair across quotes', '> <提示>\n> 甲\n\n</提示>', [`${COMPONENT} 1`, `${COMPONENT} 4`]],
  ['crossed pairs', '<提示>\n<附表 标题="x">\n</提示>\n</附表>', [`${COMPONENT} 2`, `${COMPONENT} 4`]],
  ['two names of one component', '<提示>甲</Callout>', [`${COMPONENT} 1`, `${COMPONENT} 1`]],
  ['a tag cut by a cell', '| 甲 | 乙 |\n|-|-|\n| <引用 政策="a" 文字="甲|乙"/> |', [`${COMPONENT} 3`]],
  ['a bad link in a component', '<提示>\n[甲](javascript:a)\n</提示>', [`${LINK} 2`]],
  ['an id that is a path', '<引用 政策="../../secret"/>', [`${COMPONENT} 1`]],
];

describe.each([
  ['text', TEXT],
  ['code', RUNNING],
  ['markup', MARKUP],
  ['components', COMPONENTS],
])('hostile and clumsy bodies: %s', (_name, cases) => {
  it.each(cases)('%s', (_case, body, problems, text) => {
    const { value } = render(body);
    expect(problemsOf(body)).toEqual(problems);
    if (text !== undefined) expect(value.plainText).toBe(text);
    expect(dangersIn(value.html)).toEqual([]);
  });
});

/** In one body with others these find a partner, or take the others in. */
const OPEN_ENDED = [
  'an open comment',
  'an unclosed tag',
  'a lone closing component',
  'a pair across a list',
  'a pair across quotes',
  'crossed pairs',
];

describe('all at once', () => {
  const cases = [...TEXT, ...RUNNING, ...MARKUP, ...COMPONENTS].filter(
    ([name]) => !OPEN_ENDED.includes(name),
  );
  const bodies = cases.map(([, body]) => body);
  const whole = bodies.join('\n\n');

  it('reports every problem of every case, each at its own line', () => {
    let line = 1;
    const expected: string[] = [];
    for (const [, body, problems] of cases) {
      for (const problem of problems)
        expected.push(problem.replace(/\d+$/, (at) => String(Number(at) + line - 1)));
      line += body.split('\n').length + 1;
    }
    const found = problemsOf(whole);
    const missing = expected.filter((problem) => !found.includes(problem));
    expect(missing).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(expected.length);
  });

  it('lets none of it through as markup', () => {
    const { html } = render(whole).value;
    expect(dangersIn(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<style|<iframe|<img|<svg|<[^>]* on\w+=|<[^>]*javascript:/i);
  });
});
