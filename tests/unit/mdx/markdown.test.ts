import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/mdx/render-body.ts';
import { htmlOf, problemsOf, render } from './support.ts';

describe('Markdown of bodies', () => {
  it.each([
    ['中文**「粗体」**中文', '<p>中文<strong>「粗体」</strong>中文</p>'],
    [
      '要**“四个意识”**和**“两个维护”。**牢记',
      '<p>要<strong>“四个意识”</strong>和<strong>“两个维护”。</strong>牢记</p>',
    ],
    ['**规检。**程', '<p><strong>规检。</strong>程</p>'],
    ['*强调*、`代码 <b>`', '<p><em>强调</em>、<code>代码 &lt;b&gt;</code></p>'],
    ['```js\n<script>\n{x}\n```', '<pre><code>&lt;script&gt;\n{x}\n</code></pre>'],
    ['    四个空格不是代码', '<p>四个空格不是代码</p>'],
    ['甲\n乙\nabc\ndef', '<p>甲乙\nabc\ndef</p>'],
    ['3. 丙\n4. 丁', '<ol start="3">\n<li>丙</li>\n<li>丁</li>\n</ol>'],
    ['&lt;b&gt; \\<b> \\{x}', '<p>&lt;b&gt; &lt;b&gt; {x}</p>'],
    ['', ''],
  ])('%j', (source, html) => {
    expect(htmlOf(source)).toBe(html);
    expect(problemsOf(source)).toEqual([]);
  });

  it('begins headings at the second level and gives them distinct ids', () => {
    const { html, headings } = render('# 一、总体\n\n## **安排** 1\n\n# 一、总体\n\n# ！').value;
    expect(headings).toEqual([
      { depth: 2, id: 's-一-总体', text: '一、总体' },
      { depth: 3, id: 's-安排-1', text: '安排 1' },
      { depth: 2, id: 's-一-总体-2', text: '一、总体' },
      { depth: 2, id: 's-heading', text: '！' },
    ]);
    expect(html).not.toContain('<h1');
    expect(render('#### 只有四级\n\n##### 五级').value.headings.map(({ depth }) => depth)).toEqual([2, 3]);
    expect(new Set(render('# a\n\n# a-2\n\n# a\n\n# a').value.headings.map(({ id }) => id)).size).toBe(4);
  });

  it('describes the head of a table and aligns by class', () => {
    expect(htmlOf('| | 数 |\n|---|--:|\n| 甲 | 1 |').replaceAll('\n', '')).toBe(
      '<table><thead><tr><td></td><th class="align-right" scope="col">数</th></tr></thead>' +
        '<tbody><tr><td>甲</td><td class="align-right">1</td></tr></tbody></table>',
    );
  });

  it('writes footnotes in Chinese, apart from headings', () => {
    const { html, headings, plainText } = render('# fn-1\n\n正文[^1]，再提[^1]。\n\n[^1]: 注的内容。').value;
    expect(html).toContain('>脚注</h2>');
    expect(html).toContain('aria-label="返回正文第 1 个脚注处"');
    expect(html).toContain('id="note-fn-1"');
    expect(headings).toEqual([{ depth: 2, id: 's-fn-1', text: 'fn-1' }]);
    expect(plainText).toBe('fn-1\n正文，再提。\n注的内容。');
  });

  it('gives the visible text, a line for each block', () => {
    expect(
      render('# 题\n\n甲**乙**\n丙  \n丁\n\n- 一\n- 二\n\n| a | b |\n|-|-|\n| 1 | 2 |\n').value.plainText,
    ).toBe('题\n甲乙 丙\n丁\n一\n二\na b\n1 2');
  });

  it.each([
    ['CRLF', '甲\r\n\r\n<br>\r\n\r\n<hr>'],
    ['CR', '甲\r\r<br>\r\r<hr>'],
    ['a byte order mark', '\ufeff甲\n\n<br>\n\n<hr>'],
  ])('counts lines with %s', (_name, source) => {
    expect(problemsOf(source)).toEqual(['error body-component 3', 'error body-component 5']);
  });

  it('renders the same whatever the line ends', () => {
    const source = '# 题\n\n甲\n乙\nabc  \nd\n\n- 一\n- 二\n\n```\na\n\nb\n```\n\n<提示>\n丙\n</提示>';
    expect(render(source.replaceAll('\n', '\r\n')).value).toEqual(render(source).value);
    expect(render(source.replaceAll('\n', '\r')).value).toEqual(render(source).value);
  });

  it('places messages and references in the file', () => {
    const { value, messages } = renderBody('甲\n\n> 见<引用 政策="a-b"/> <br>', {
      file: 'tasks/a/1.mdx',
      firstLine: 20,
    });
    expect(value.references).toEqual([{ collection: 'policies', id: 'a-b', line: 22 }]);
    expect(messages).toMatchObject([{ file: 'tasks/a/1.mdx', line: 22, column: 19 }]);
  });

  it('says what is wrong and how to mend it, in Chinese', () => {
    for (const message of render('<br> [x](javascript:a) {a.b} <提示> <引用/> ![](a.svg) ** \n\n[^9] <Foo/>')
      .messages) {
      expect(message.what).toMatch(/\p{sc=Han}/u);
      expect(message.fix).toMatch(/\p{sc=Han}.*。$/u);
    }
  });
});

describe('Markdown that did not work', () => {
  it.each([
    ['spaces inside stars', '甲** 乙 **丙', ['warning body-syntax 1']],
    ['heading without a space', '甲\n\n#标题', ['warning body-syntax 3']],
    ['hashtags', '#文明实践# 我们在行动', []],
    ['Chinese brackets round an address', '[通知]（https://www.gov.cn）', ['warning body-syntax 1']],
    ['Chinese brackets round words', '[2020]（第 3 号）', []],
    ['a space in a file name', '![图](/uploads/第 1 次.jpg)', ['warning body-syntax 1']],
    ['a footnote without its note', '甲[^1]乙[^2]', ['warning body-syntax 1', 'warning body-syntax 1']],
    ['a note that nothing refers to', '甲\n\n[^1]: 注', ['warning body-syntax 3']],
    ['two notes of one name', '甲[^1]\n\n[^1]: 注\n\n[^1]: 再注', ['warning body-syntax 5']],
    ['text that Markdown takes for an address', '甲\n\n[注]: 本表不含下属单位', ['warning body-syntax 3']],
    [
      'a table without its second row',
      '| 甲 | 乙 |\n| 1 | 2 |',
      ['warning body-syntax 1', 'warning body-syntax 2'],
    ],
  ])('%s', (_name, source, problems) => {
    expect(problemsOf(source)).toEqual(problems);
  });
});
