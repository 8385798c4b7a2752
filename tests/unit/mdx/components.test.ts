import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/mdx/components/all.ts';
import { htmlOf, problemsOf, render } from './support.ts';

const fixesOf = (source: string) => render(source).messages.map(({ fix }) => fix);

describe('提示', () => {
  const box = (kind: string, title: string, content: string) =>
    `<aside class="callout callout-${kind}" role="note"><p class="callout-title">${title}</p>\n${content}\n</aside>`;

  it.each([
    ['<提示 类型="注意" 标题="时限">\n甲\n\n乙\n</提示>', box('caution', '时限', '<p>甲</p>\n<p>乙</p>')],
    ['<提示 类型="重要">甲**乙**</提示>', box('important', '重要', '<p>甲<strong>乙</strong></p>')],
    ['<提示>甲</提示>', box('note', '说明', '<p>甲</p>')],
    [
      "<Callout type='注意' title='A &quot;B&quot; <c>'>甲</Callout>",
      box('caution', 'A &quot;B&quot; &lt;c&gt;', '<p>甲</p>'),
    ],
    ['<提示　类型="注意"\t标题="人数>60" >甲</提示 >', box('caution', '人数&gt;60', '<p>甲</p>')],
  ])('%j', (source, html) => {
    expect(htmlOf(source)).toBe(html);
    expect(problemsOf(source)).toEqual([]);
  });

  it('stands in lists, quotes and boxes', () => {
    const source =
      '- 甲\n\n  <提示>\n  乙\n  </提示>\n\n> <提示>\n> 丙\n> </提示>\n\n<提示>\n<提示>丁</提示>\n</提示>';
    expect(problemsOf(source)).toEqual([]);
    expect(htmlOf(source).match(/<aside/g)).toHaveLength(4);
  });

  it.each([
    ['in a sentence', '甲<提示>乙</提示>丙', 1],
    ['in a cell', '| 甲 |\n|-|\n| <提示>乙</提示> |', 3],
    ['in a heading', '# <提示>乙</提示>', 1],
    ['empty', '<提示 类型="注意"></提示>', 1],
    ['closed at once', '<提示 类型="注意"/>', 1],
  ])('is refused %s, and its words stay', (_name, source, line) => {
    expect(problemsOf(source)).toEqual([`error body-component ${line}`]);
    if (source.includes('乙')) expect(htmlOf(source)).not.toContain('<aside');
    if (source.includes('乙')) expect(htmlOf(source)).toContain('乙');
  });
});

describe('附表', () => {
  const table = '| 甲 | 乙 |\n|---|---|\n| 1 | <引用 任务="a/1"/> |';

  it.each([
    ['with blank lines', `<附表 标题="名额">\n\n${table}\n\n</附表>`],
    ['without blank lines', `<附表 标题="名额">\n${table}\n</附表>`],
    ['in ASCII', `<Sheet title="名额">\n${table}\n</Sheet>`],
  ])('wraps a table %s', (_name, source) => {
    expect(problemsOf(source)).toEqual([]);
    expect(htmlOf(source)).toMatch(
      /^<figure class="sheet"><figcaption>名额<\/figcaption><div class="scroll" role="region" tabindex="0" aria-label="名额">\n<table>[\s\S]*<\/table>\n<\/div><\/figure>$/,
    );
  });

  it.each([
    ['without a table', '<附表 标题="名额">\n甲\n</附表>'],
    ['with more than a table', `<附表 标题="名额">\n甲\n\n${table}\n</附表>`],
    ['with two tables', `<附表 标题="名额">\n${table}\n\n${table}\n</附表>`],
    ['empty', '<附表 标题="名额">\n</附表>'],
    ['without its caption', `<附表>\n${table}\n</附表>`],
    ['with an empty caption', `<附表 标题=" ">\n${table}\n</附表>`],
  ])('is refused %s', (_name, source) => {
    expect(problemsOf(source)).toEqual(['error body-component 1']);
  });
});

describe('引用', () => {
  it('leaves a placeholder and notes the entry', () => {
    const { value, messages } = render(
      '依据<引用 政策="plan-2020"/>和\n<Ref project="spring" text="这个项目"/>。\n\n<引用 任务="2020-publicity/12-b" 文字="A&B"/>',
    );
    expect(messages).toEqual([]);
    expect(value.html).toBe(
      '<p>依据<a data-ref="policies:plan-2020"></a>和\n<a data-ref="projects:spring" data-text="这个项目"></a>。</p>\n' +
        '<p><a data-ref="tasks:2020-publicity/12-b" data-text="A&amp;B"></a></p>',
    );
    expect(value.references).toEqual([
      { collection: 'policies', id: 'plan-2020', line: 1 },
      { collection: 'projects', id: 'spring', line: 2 },
      { collection: 'tasks', id: '2020-publicity/12-b', line: 4 },
    ]);
    expect(value.plainText).toBe('依据和 这个项目。\nA&B');
  });

  it('gives references of one line one paragraph', () => {
    expect(htmlOf('<引用 政策="a"/> <引用 政策="b"/>\n<引用 政策="c"/>')).toBe(
      '<p><a data-ref="policies:a"></a> <a data-ref="policies:b"></a></p>\n<p><a data-ref="policies:c"></a></p>',
    );
  });

  it.each([
    ['nothing', '<引用/>', ['error body-component 1']],
    ['two things', '<引用 政策="a" 项目="b"/>', ['error body-component 1']],
    ['a name for an id', '<引用 政策="工作要点"/>', ['error body-component 1']],
    ['a task without its list', '<引用 任务="12"/>', ['error body-component 1']],
    ['a path', '<引用 任务="../a/12"/>', ['error body-component 1']],
    ['a thing, with words inside', '<引用 政策="a">要点</引用>', ['error body-component 1']],
    ['a thing, unclosed', '<引用 政策="a">要点', ['error body-component 1']],
    ['a thing inside a link', '[见<引用 政策="a"/>](/x)', ['error body-component 1']],
  ])('is refused when it points at %s', (_name, source, problems) => {
    expect(problemsOf(source)).toEqual(problems);
  });
});

describe('attributes', () => {
  it.each([
    [
      'unknown, with the likely one',
      '<提示 标体="x">甲</提示>',
      ['是不是“标题”？可以写的属性：类型、标题。'],
    ],
    ['unknown', '<提示 onclick="x">甲</提示>', ['可以写的属性：类型、标题。']],
    [
      'a wrong value, with the likely one',
      '<提示 类型="注 意">甲</提示>',
      ['是不是“注意”？只能写：说明、注意、重要。'],
    ],
    ['a wrong value', '<提示 类型="constructor">甲</提示>', ['只能写：说明、注意、重要。']],
    ['twice', '<提示 标题="x" title="y">甲</提示>', ['只留一个。']],
    ['no value', '<提示 标题>甲</提示>', ['写成 标题="…"，或者删掉它。']],
    ['in the closing tag', '<提示>甲</提示 标题="x">', ['属性写在开始标签里，结束标签只写名字。']],
    ['Chinese quotes', '<提示 标题=“时限”>甲</提示>', ['换成英文半角的双引号，如 标题="报送时间"。']],
    ['one Chinese quote', '<提示 标题="时限”>甲</提示>', ['换成英文半角的双引号，如 标题="报送时间"。']],
    ['no quotes', '<提示 标题=时限>甲</提示>', ['用英文半角的双引号括起来，如 标题="报送时间"。']],
    ['one quote forgotten', '<提示 标题="时限>甲</提示>', ['在内容后面补上英文半角的双引号 " 。']],
  ])('%s', (_name, source, fixes) => {
    expect(fixesOf(source)).toEqual(fixes);
    expect(htmlOf(source)).toMatch(/^<aside [\s\S]*<p>甲<\/p>\n<\/aside>$/);
  });

  it('reads a value as meant where only the quotes are wrong', () => {
    expect(htmlOf('<提示 标题=“时限”>甲</提示>')).toContain('<p class="callout-title">时限</p>');
    expect(htmlOf('<提示 标题="时限>甲</提示>')).toContain('<p class="callout-title">时限</p>');
  });

  it('are checked even where the tag has no partner', () => {
    expect(problemsOf('<提示 标体="x">\n\n甲')).toEqual(['error body-component 1', 'error body-component 1']);
  });
});

describe('the table of components', () => {
  it('has an example of each that renders without a message', () => {
    for (const { name, example } of COMPONENTS) {
      const tag = /<.*>/.exec(example)?.[0].replace('表格', '\n|a|\n|-|\n|b|\n') ?? '';
      expect(problemsOf(tag), name).toEqual([]);
    }
  });
});
