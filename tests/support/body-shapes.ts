/**
 * Bodies in every shape that editors of text are known to rewrite. In our forms none may change by a byte while
 * something else is edited.
 */
export interface BodyShape {
  name: string;
  body: string;
}

const NBSP = '\u00a0';
const ZWSP = '\u200b';

export const BODY_SHAPES: readonly BodyShape[] = [
  { name: 'one paragraph', body: '读书角由各村自己管。' },
  { name: 'two paragraphs', body: '第一段。\n\n第二段。' },
  { name: 'soft line breaks', body: '一行\n接一行\n再接一行。' },
  { name: 'hard breaks', body: '上一行  \n下一行\\\n再下一行' },
  { name: 'many blank lines', body: '上\n\n\n\n下' },
  { name: 'a table with alignment', body: '| 村 | 册数 | 备注 |\n|:--|:-:|--:|\n| 河岸村 | 30 | 已添 |' },
  { name: 'a table with a bar in a cell', body: '| 时间 | 人 |\n|---|---|\n| 上午 \\| 下午 | 两人 |' },
  { name: 'a table without outer bars', body: '村 | 册数\n--- | ---\n河岸村 | 30' },
  { name: 'a table not padded', body: '|甲|乙|\n|-|-|\n|很长很长的一格|短|' },
  { name: 'a footnote', body: '每村一处[^1]。\n\n[^1]: 含自然村。' },
  { name: 'a footnote of two paragraphs', body: '见注[^注]。\n\n[^注]: 第一段。\n\n    第二段。' },
  { name: 'a task list', body: '- [x] 已添书\n- [ ] 未开放' },
  { name: 'a comment in braces', body: '前文。\n\n{/* 写给同事的话 */}\n\n后文。' },
  { name: 'escaped braces', body: '占比 \\{a\\} 与 \\<b\\> 不变。' },
  { name: 'braces in prose', body: '由{甲、乙}两村轮流，分数<60的不计。' },
  {
    name: 'a tag over several lines',
    body: '<提示\n  类型="说明"\n  标题="先看这里"\n>\n\n一段话。\n\n</提示>',
  },
  { name: 'a tag on one line', body: '<提示 类型="说明">\n\n带**粗体**的话。\n\n</提示>' },
  { name: 'a tag within a sentence', body: '参见<引用 任务="2020-publicity/1"/>。' },
  { name: 'a sheet', body: '<附表 标题="册数">\n\n| 村 | 册 |\n|---|---|\n| 河岸 | 30 |\n\n</附表>' },
  { name: 'factors', body: '共 5*3*2 册，另有 2*4 册。' },
  { name: 'underscores', body: 'a_b_c 与 第1项_第2项 不是强调。' },
  { name: 'emphasis beside Chinese marks', body: '中文**「粗体」**中文，**牵头单位：**市发改委。' },
  { name: 'other marks of emphasis', body: '__粗__、_斜_、***又粗又斜***。' },
  { name: 'nested lists', body: '- 甲\n  - 甲一\n    - 甲一一\n- 乙' },
  { name: 'lists with a plus', body: '+ 甲\n+ 乙' },
  { name: 'lists with a star', body: '* 甲\n* 乙' },
  { name: 'lists with a bracket', body: '1) 甲\n2) 乙' },
  { name: 'a list that starts late', body: '7. 甲\n8. 乙' },
  { name: 'a list numbered all the same', body: '1. 甲\n1. 乙\n1. 丙' },
  { name: 'a loose list', body: '- 甲\n\n- 乙\n\n  乙的第二段' },
  { name: 'a paragraph inside a numbered item', body: '2. 一级\n\n   段落续\n3. 二级' },
  { name: 'Chinese numbering in one line', body: '（一）宣讲；（二）走访；1．建台账。2．报组室。' },
  { name: 'directives', body: ':icon[书]{a=b}\n\n:::note\n注意\n:::' },
  { name: 'one tilde', body: '~单~ 与 9~11 时' },
  { name: 'reference links', body: '见[办法][bf]。\n\n[bf]: https://example.com/bf "办法"' },
  { name: 'links and bare addresses', body: '[门户](https://example.com/) 与 https://example.com/a_b' },
  { name: 'headings under lines', body: '大标题\n======\n\n小标题\n------\n\n正文' },
  { name: 'headings with signs', body: '## 怎么做 ##\n\n### 时间' },
  { name: 'a line of stars', body: '上\n\n***\n\n下' },
  { name: 'three hyphens', body: '上\n\n---\n\n下' },
  { name: 'full-width marks', body: '“引号”、《书名》（括号）——破折号……省略号；１２３％' },
  { name: 'a full-width indent', body: '　　首行缩进两格。\n\n　　第二段也缩进。' },
  { name: 'spaces of other kinds', body: `第${NBSP}1${NBSP}项${ZWSP}不断行` },
  { name: 'a space of another kind at the end', body: `末尾${NBSP}` },
  { name: 'an indented first line', body: '    四个空格开头\n\n正文' },
  { name: 'a fence', body: '```\nconst a = 1;\n  缩进\n```' },
  { name: 'a fence of tildes', body: '~~~txt\n``` 里面\n~~~' },
  { name: 'code within a sentence', body: '写 `` ` `` 与 `{x}`。' },
  { name: 'a quotation', body: '> 原文\n> 第二行\n>\n> > 再引' },
  { name: 'entities', body: '甲 &amp; 乙 &lt;丙&gt; &copy; &#x4e2d;' },
  { name: 'backslashes', body: 'C:\\\\书 与 \\* 与 \\_' },
  { name: 'money and formulas', body: '$a+b$ 与 $$\nc\n$$ 与 100$' },
  { name: 'a long line', body: '长'.repeat(1200) },
  { name: 'characters beyond the first plane', body: '𠮷、🀄 与 ＡＢＣ' },
  { name: 'tabs', body: '- 甲\n\t- 乙\n\n甲\t乙' },
  { name: 'what looks like a front matter', body: 'title: 不是标题\n\n---\n\nnumber: "9"' },
  { name: 'a hash that is no heading', body: '#标签 与 1#楼' },
  { name: 'what looks like YAML', body: '- a: b\n  c: "d"\n- *重点*：&甲' },
];
